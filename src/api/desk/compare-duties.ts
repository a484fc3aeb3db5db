import { z } from 'zod';
import type { Duty } from '../../../solver/model/duty.ts';
import { Id } from '../../../solver/model/primitives.ts';

const DutySum = z.object({ duties: z.int(), units: z.int() });

export const PersonChange = z.object({
  person: Id.nullable().describe('null: duties that nobody has'),
  before: DutySum,
  after: DutySum,
  gained: z.array(z.string()).describe('Duty ids'),
  lost: z.array(z.string()),
});
export type PersonChange = z.infer<typeof PersonChange>;

/** Duty ids are the same in every plan of a school (`date/block/post/n`), so duties are compared one by one. */
export function compareDuties(
  before: readonly Duty[],
  after: readonly Duty[],
): { changed: number; people: PersonChange[] } {
  const people = new Map<string | null, PersonChange>();
  const of = (person: string | null): PersonChange => {
    const known = people.get(person) ?? {
      person,
      before: { duties: 0, units: 0 },
      after: { duties: 0, units: 0 },
      gained: [],
      lost: [],
    };
    people.set(person, known);
    return known;
  };
  const changed = new Set<string>();
  const holderBefore = new Map<string, string | null>();
  const holderAfter = new Map(after.map(({ id, person }) => [id, person]));
  for (const { id, person, units } of before) {
    holderBefore.set(id, person);
    const change = of(person);
    change.before.duties += 1;
    change.before.units += units;
    if (holderAfter.get(id) === person) continue;
    change.lost.push(id);
    changed.add(id);
  }
  for (const { id, person, units } of after) {
    const change = of(person);
    change.after.duties += 1;
    change.after.units += units;
    if (holderBefore.get(id) === person) continue;
    change.gained.push(id);
    changed.add(id);
  }
  const list = [...people.values()].filter(({ gained, lost }) => gained.length + lost.length > 0);
  const name = (person: string | null): string => person ?? '';
  list.sort((a, b) => (name(a.person) < name(b.person) ? -1 : 1));
  return { changed: changed.size, people: list };
}
