/** What differs between a matrix whose seats have prices and another one. */
import { seatsToDraw } from '../compile.ts';
import { timesOf } from '../draw.ts';
import type { Prepared } from '../prepare.ts';
import type { Section } from '../section.ts';

/** A section that differs: its present index (−1: none), what it would be (null: gone), and its seats to draw for. */
export interface ChangedSection {
  readonly old: number;
  readonly section: Section | null;
  readonly capacity: number;
}

/** Sections whose times, grades or seats differ; null where one with fixed members is among them. */
export function changedSections(
  { sections, size, fixed, compiled, school }: Prepared,
  next: readonly Section[],
  seats: readonly number[],
): ChangedSection[] | null {
  const before = new Map(sections.map(({ id }, index) => [id, index]));
  const withMembers = new Set(fixed.places.map(({ section }) => section));
  const changes: ChangedSection[] = [];
  const kept = new Set<number>();
  for (let index = 0; index < next.length; index++) {
    const section = next[index];
    const old = before.get(section.id) ?? -1;
    kept.add(old);
    const sameTimes = old >= 0 && timesOf(section) === timesOf(sections[old]);
    if (section.club.members || withMembers.has(old)) {
      if (sameTimes && (section.club.members || seats[index] === size[old])) continue;
      return null;
    }
    const capacity = seatsToDraw(school, section, seats[index]);
    if (sameTimes && capacity === compiled.problem.capacity[old]) continue;
    changes.push({ old, section, capacity });
  }
  for (let old = 0; old < sections.length; old++) {
    if (kept.has(old)) continue;
    if (withMembers.has(old) || sections[old].club.members) return null;
    changes.push({ old, section: null, capacity: 0 });
  }
  return changes;
}
