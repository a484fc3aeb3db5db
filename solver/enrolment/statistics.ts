/** The figures of the enrolment report (`EnrolmentReport` of the plan). */
import type { Pupil } from '../model/pupil.ts';
import type { EnrolmentReport } from '../model/reports.ts';
import type { School } from '../model/school.ts';
import type { Placement, Session } from '../model/session.ts';
import { seatsOf } from './seats.ts';
import { sectionsOf } from './section.ts';

/**
 * Counts pupils who wish for clubs (a list and at least one session wanted) by the best place on the list that they
 * got. Seats are those of the sections that run, spare seats taken off; closed groups are left out of seats, because
 * nobody draws for them. A club is over-subscribed if more pupils name it first than it has seats.
 *
 * @param sessions the sessions of the finished matrix; only club sessions count
 */
export function enrolmentReport(
  school: School,
  pupils: readonly Pupil[],
  sessions: readonly Session[],
  placements: readonly Placement[],
): EnrolmentReport {
  const { firstChoices, spareSeats } = school.options;
  const sections = sectionsOf(school, sessions);
  const size = seatsOf(school, sections);
  const clubOfSession = new Map<string, number>();
  sections.forEach((section, index) => {
    for (const meeting of section.meetings) clubOfSession.set(meeting.id, index);
  });
  const best = new Map<string, number>();
  const members = sections.map(() => new Set<string>());
  for (const { pupil, session, rank } of placements) {
    const index = clubOfSession.get(session);
    if (index === undefined) continue;
    members[index].add(pupil);
    if (rank !== undefined) best.set(pupil, Math.min(rank, best.get(pupil) ?? rank));
  }
  let seats = 0;
  let seatsTaken = 0;
  const seatsByClub = new Map<string, number>();
  sections.forEach(({ club }, index) => {
    if (club.members) return;
    const usable = Math.max(members[index].size, size[index] - spareSeats);
    seats += usable;
    seatsTaken += members[index].size;
    seatsByClub.set(club.id, (seatsByClub.get(club.id) ?? 0) + usable);
  });
  const gradeOf = new Map(school.classes.map(({ id, grade }) => [id, grade]));
  const byGrade = new Map(
    school.grades.map(({ id }) => [id, { grade: id, applicants: 0, first: 0, withinFirstChoices: 0 }]),
  );
  const firstWishes = new Map<string, number>();
  let applicants = 0;
  let placedFirst = 0;
  let within = 0;
  for (const { id, class: schoolClass, choices, want } of pupils) {
    if (want === 0 || choices.length === 0) continue;
    const rank = best.get(id) ?? Number.POSITIVE_INFINITY;
    const grade = byGrade.get(gradeOf.get(schoolClass) ?? '');
    applicants++;
    firstWishes.set(choices[0], (firstWishes.get(choices[0]) ?? 0) + 1);
    if (grade) grade.applicants++;
    if (rank === 1) {
      placedFirst++;
      if (grade) grade.first++;
    }
    if (rank <= firstChoices) {
      within++;
      if (grade) grade.withinFirstChoices++;
    }
  }
  return {
    applicants,
    placedFirst,
    placedWithinFirstChoices: within,
    withoutFirstChoices: applicants - within,
    seats,
    seatsTaken,
    byGrade: [...byGrade.values()],
    oversubscribed: school.clubs.flatMap(({ id, members: closed }) => {
      const wishes = firstWishes.get(id) ?? 0;
      const places = seatsByClub.get(id) ?? 0;
      return !closed && wishes > places ? [{ club: id, firstChoices: wishes, seats: places }] : [];
    }),
  };
}
