import type { ClassPlan } from '../classes.ts';
import type { Draw } from '../draw.ts';
import type { ClubDraft } from '../menu/club-draft.ts';
import type { HeadCountInput, PupilInput } from '../parts.ts';

/** The class review 班级初审 passes this many registrations for 1,000 seats. */
const REGISTRATIONS_PERMILLE = 1500;

/**
 * What a school without lists hands in: per class, weekday and block how many stay, and how many of these are
 * registered for each club of that weekday. Every pupil is registered for the first clubs of the own list whose
 * weekday is still free and which are not hopelessly full; for sessions still wanted the class review names the club of a
 * free weekday with most places left.
 */
export function headCounts(
  pupils: readonly PupilInput[],
  classes: readonly ClassPlan[],
  menu: readonly ClubDraft[],
  draw: Draw,
): HeadCountInput[] {
  const counts = new Map<string, HeadCountInput>();
  const count = (entry: Omit<HeadCountInput, 'pupils'>): void => {
    const key = `${entry.class} ${entry.weekday} ${entry.block} ${entry.club ?? ''}`;
    const known = counts.get(key);
    if (known) known.pupils += 1;
    else counts.set(key, { ...entry, pupils: 1 });
  };
  const weekdayOf = new Map(menu.map(({ club }) => [club.id, club.weekdays?.[0]]));
  const passed = new Map(
    menu.map(({ club }) => [club.id, Math.floor((club.maxSize * REGISTRATIONS_PERMILLE) / 1000)]),
  );
  const taken = new Map(menu.map(({ club }) => [club.id, 0]));
  const gradeOf = new Map(classes.map((plan) => [plan.id, plan.grade.id]));
  for (const pupil of draw.order(pupils, ({ id }) => id, 'registration')) {
    const free = new Set<number>();
    for (const { weekday, blocks } of pupil.stay ?? []) {
      for (const block of blocks) count({ class: pupil.class, weekday, block });
      if (blocks.includes('club')) free.add(weekday);
    }
    let wanted = pupil.want ?? 0;
    const register = (club: string, weekday: number): void => {
      free.delete(weekday);
      wanted -= 1;
      taken.set(club, (taken.get(club) ?? 0) + 1);
      count({ class: pupil.class, weekday, block: 'club', club });
    };
    for (const club of pupil.choices ?? []) {
      const weekday = weekdayOf.get(club);
      const full = (taken.get(club) ?? 0) >= (passed.get(club) ?? 0);
      if (wanted > 0 && !full && weekday !== undefined && free.has(weekday)) register(club, weekday);
    }
    for (const weekday of [...free]) {
      const grade = gradeOf.get(pupil.class) ?? '';
      const emptiest = emptiestClub(menu, grade, weekday, taken);
      if (wanted > 0 && emptiest !== undefined) register(emptiest, weekday);
    }
  }
  return [...counts.values()];
}

/** Of the clubs for a grade on a weekday, the one with most seats left; undefined if all are full. */
function emptiestClub(
  menu: readonly ClubDraft[],
  grade: string,
  weekday: number,
  taken: ReadonlyMap<string, number>,
): string | undefined {
  let best: string | undefined;
  let most = 0;
  for (const { club } of menu) {
    if (!club.grades.includes(grade) || club.weekdays?.[0] !== weekday) continue;
    const seats = club.maxSize - (taken.get(club.id) ?? 0);
    if (seats > most) {
      most = seats;
      best = club.id;
    }
  }
  return best;
}
