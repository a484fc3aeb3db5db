/** From bundles to placements: one a meeting. */
import { compareText } from '../model/primitives.ts';
import type { Placement } from '../model/session.ts';
import type { Prepared } from './prepare.ts';

/** Placements of fixed members and of the bundles, by pupil, weekday and block; club sessions only. */
export function placementsOf(
  { compiled, fixed, sections, pupils }: Prepared,
  bundles: readonly (readonly number[])[],
): Placement[] {
  const choices = new Map(pupils.map((pupil) => [pupil.id, pupil.choices]));
  const placements: Placement[] = [];
  const add = (pupil: string, index: number): void => {
    const { club, meetings } = sections[index];
    const rank = club.members ? 0 : (choices.get(pupil) ?? []).indexOf(club.id) + 1;
    for (const { weekday, block, id } of meetings) {
      placements.push({ pupil, weekday, block, session: id, ...(rank > 0 ? { rank } : {}) });
    }
  };
  for (const { pupil, section } of fixed.places) add(pupil, section);
  bundles.forEach((items, agent) => {
    for (const item of items) add(compiled.agents[agent].pupil.id, compiled.problem.itemSection[item]);
  });
  return placements.sort(
    (a, b) => compareText(a.pupil, b.pupil) || a.weekday - b.weekday || compareText(a.block, b.block),
  );
}
