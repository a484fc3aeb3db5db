import type { Draw } from '../draw.ts';
import type { ClubDraft } from '../menu/club-draft.ts';
import type { HeadCountInput, PupilInput } from '../parts.ts';

/** The class review 班级初审 passes this many registrations for 1,000 seats and asks later families for another club. */
const REGISTRATIONS_PERMILLE = 1450;

/**
 * What a school without lists hands in: per class, weekday and block how many stay, and how many of these are
 * registered for each club of that weekday. Every pupil is registered for the first clubs of the own list whose
 * weekday is still free and which are not hopelessly full.
 */
export function headCounts(
  pupils: readonly PupilInput[],
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
  const left = new Map(
    menu.map(({ club }) => [club.id, Math.floor((club.maxSize * REGISTRATIONS_PERMILLE) / 1000)]),
  );
  for (const pupil of draw.order(pupils, ({ id }) => id, 'registration')) {
    const free = new Set<number>();
    for (const { weekday, blocks } of pupil.stay ?? []) {
      for (const block of blocks) count({ class: pupil.class, weekday, block });
      if (blocks.includes('club')) free.add(weekday);
    }
    let wanted = pupil.want ?? 0;
    for (const club of pupil.choices ?? []) {
      const weekday = weekdayOf.get(club);
      const places = left.get(club) ?? 0;
      if (wanted === 0 || places === 0 || weekday === undefined || !free.delete(weekday)) continue;
      left.set(club, places - 1);
      count({ class: pupil.class, weekday, block: 'club', club });
      wanted -= 1;
    }
  }
  return [...counts.values()];
}
