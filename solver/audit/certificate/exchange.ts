import type { FlowCertificate } from '../../model/flow-certificate.ts';
import type { Sentence } from '../../model/primitives.ts';
import type { LayerState } from './layer-items.ts';

/**
 * What is wrong with the record of single dates that changed hands after all layers; null: every entry is a duty that
 * was free to move, with who had it before and who has it now (the same person where only its series moved), and nothing is claimed to be proven. `holdings` is what
 * the layers gave out.
 */
export function wrongExchange(flow: FlowCertificate, { view, holdings }: LayerState): Sentence | null {
  const { items, assigned, from = [], people } = flow;
  const nameOf = (place: number): string | null => people[place]?.person ?? null;
  for (const [at, id] of items.entries()) {
    const entry = view.byId.get(id);
    const [before, now] = [nameOf(from[at]), nameOf(assigned[at])];
    const inOrder = at === 0 || items[at - 1] < id;
    // Who keeps a date while its series goes to somebody else has it as a cover, which the layers did not make.
    const changed = before !== now || (entry?.duty.role === 'cover' && !entry.cover);
    if (entry && !entry.given && inOrder && changed && now === entry.duty.person) continue;
    return {
      zh: `调换记录 ${id}（${before ?? '无人'} → ${now ?? '无人'}）与方案不符`,
      en: `the exchange of ${id} (${before ?? 'nobody'} → ${now ?? 'nobody'}) is not the plan's`,
    };
  }
  const involved = new Set([...from, ...assigned].flatMap((place) => nameOf(place) ?? []));
  const due = view.people.filter(({ id }) => involved.has(id));
  const peopleFit =
    due.length === people.length &&
    due.every((person, at) => {
      const { person: id, weight, offsetUnits } = people[at];
      const offset = person.carriedInUnits + holdings.units(person);
      return id === person.id && weight === person.weight && offsetUnits === offset;
    });
  const plain =
    items.length > 0 &&
    assigned.length === items.length &&
    from.length === items.length &&
    flow.proof === 'none' &&
    flow.unit === 0 &&
    flow.loadUnits === 0 &&
    flow.levels.length + flow.limits.length + flow.cliques.length === 0;
  if (peopleFit && plain) return null;
  return {
    zh: '调换记录中的人员、权重或已有工作量与复算不符',
    en: 'people, weights or loads of the exchange are not as recomputed',
  };
}
