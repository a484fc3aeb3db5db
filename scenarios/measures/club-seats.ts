import type { Club } from '../../solver/model/menu.ts';
import type { Pupil } from '../../solver/model/pupil.ts';
import type { School } from '../../solver/model/school.ts';
import type { Slot } from './typical-week.ts';

/** Sessions of a club's full offer on one weekday, evenly over the weekdays it may meet. A fraction. */
export function sessionsOn(club: Club, weekday: number): number {
  const weekdays = club.weekdays ?? [1, 2, 3, 4, 5];
  return weekdays.includes(weekday) ? (club.sections * club.sessionsPerWeek) / weekdays.length : 0;
}

/** Clubs that meet in a slot: some of their grades have it, and it is one of their blocks. */
export function clubsIn(school: School, slot: Slot): Club[] {
  return school.clubs.filter(
    (club) =>
      (club.blocks === undefined || club.blocks.includes(slot.block)) &&
      club.grades.some((grade) => slot.grades.has(grade)),
  );
}

/**
 * Pupils of each class who stay in a slot of a club block and find no place in a club, if the seats of the full menu are
 * used as far as they are wanted and wishes spread evenly over each pupil's weekdays.
 */
export function leftOver(school: School, pupils: readonly Pupil[], slot: Slot): Map<string, number> {
  const gradeOf = new Map(school.classes.map((schoolClass) => [schoolClass.id, schoolClass.grade]));
  const clubs = clubsIn(school, slot);
  const members = new Set(
    clubs.flatMap((club) => (sessionsOn(club, slot.weekday) > 0 ? (club.members ?? []) : [])),
  );
  const staying = new Map<string, number>();
  const wanted = new Map<string, number>();
  let demand = 0;
  for (const pupil of pupils) {
    const weekdays = pupil.stay
      .filter((entry) => entry.blocks.includes(slot.block))
      .map((entry) => entry.weekday);
    if (
      !slot.grades.has(gradeOf.get(pupil.class) ?? '') ||
      !weekdays.includes(slot.weekday) ||
      members.has(pupil.id)
    ) {
      continue;
    }
    const share = Math.min(1, pupil.want / weekdays.length);
    staying.set(pupil.class, (staying.get(pupil.class) ?? 0) + 1);
    wanted.set(pupil.class, (wanted.get(pupil.class) ?? 0) + share);
    demand += share;
  }
  const seats = clubs
    .filter((club) => club.members === undefined)
    .reduce((sum, club) => sum + sessionsOn(club, slot.weekday) * club.maxSize, 0);
  const placedShare = demand > 0 ? Math.min(1, seats / demand) : 0;
  return new Map(
    [...staying].map(([schoolClass, count]) => [
      schoolClass,
      Math.ceil(count - (wanted.get(schoolClass) ?? 0) * placedShare),
    ]),
  );
}
