import type { EnrolmentReport } from '../../model/reports.ts';
import type { AuditContext } from '../context.ts';

/**
 * The enrolment report counted again from placements. Seats are those of the sections that run, spare seats taken off;
 * `seats` and `oversubscribed` are null where sections share a room, because how its places are split is no rule.
 */
export function enrolmentFigures(context: AuditContext): {
  figures: Omit<EnrolmentReport, 'seats' | 'oversubscribed'>;
  seats: Pick<EnrolmentReport, 'seats' | 'oversubscribed'> | null;
} {
  const { school, plan, pupils } = context;
  const { firstChoices } = school.options;
  const best = new Map<string, number>();
  const members = new Map<string, Set<string>>();
  for (const { pupil, session: at, rank } of plan.enrolment.placements) {
    const section = context.session.get(at)?.section;
    if (section === undefined) continue;
    members.set(section, (members.get(section) ?? new Set()).add(pupil));
    if (rank !== undefined) best.set(pupil, Math.min(rank, best.get(pupil) ?? rank));
  }
  const applicants = pupils.filter((pupil) => {
    const want = pupil.source ? pupil.source.want : pupil.pins.length;
    return want > 0 && pupil.choices.length > 0;
  });
  const count = (grade: string | null, most: number): number =>
    applicants.filter(
      ({ id, class: schoolClass }) =>
        (grade === null || context.gradeOfClass.get(schoolClass) === grade) &&
        (best.get(id) ?? Number.POSITIVE_INFINITY) <= most,
    ).length;
  const drawn = [...members].filter(([section]) => !clubOf(context, section)?.members);
  return {
    figures: {
      applicants: applicants.length,
      placedFirst: count(null, 1),
      placedWithinFirstChoices: count(null, firstChoices),
      withoutFirstChoices: applicants.length - count(null, firstChoices),
      seatsTaken: drawn.reduce((sum, [, set]) => sum + set.size, 0),
      byGrade: school.grades.map(({ id }) => ({
        grade: id,
        applicants: applicants.filter(({ class: of }) => context.gradeOfClass.get(of) === id).length,
        first: count(id, 1),
        withinFirstChoices: count(id, firstChoices),
      })),
    },
    seats: seatFigures(
      context,
      drawn,
      applicants.map(({ choices }) => choices[0]),
    ),
  };
}

function clubOf(context: AuditContext, section: string) {
  return context.club.get(section.slice(0, section.lastIndexOf('#')));
}

function seatFigures(
  context: AuditContext,
  drawn: readonly (readonly [string, ReadonlySet<string>])[],
  firstWishes: readonly string[],
): Pick<EnrolmentReport, 'seats' | 'oversubscribed'> | null {
  const { school, plan } = context;
  const clubs = plan.matrix.sessions.filter(({ kind }) => kind === 'club');
  const cells = clubs.map(({ weekday, block, room }) => `${weekday}|${block}|${room}`);
  if (new Set(cells).size < cells.length) return null;
  const seatsOf = new Map<string, number>();
  for (const [section, set] of drawn) {
    const club = clubOf(context, section);
    if (!club) continue;
    const capacities = clubs
      .filter((session) => session.section === section)
      .map(({ room }) => context.room.get(room)?.capacity ?? club.maxSize);
    const most = Math.min(club.maxSize, ...capacities);
    const usable = Math.max(set.size, most - school.options.spareSeats);
    seatsOf.set(club.id, (seatsOf.get(club.id) ?? 0) + usable);
  }
  return {
    seats: [...seatsOf.values()].reduce((sum, seats) => sum + seats, 0),
    oversubscribed: school.clubs.flatMap(({ id, members }) => {
      const wishes = firstWishes.filter((first) => first === id).length;
      const seats = seatsOf.get(id) ?? 0;
      return !members && wishes > seats ? [{ club: id, firstChoices: wishes, seats }] : [];
    }),
  };
}
