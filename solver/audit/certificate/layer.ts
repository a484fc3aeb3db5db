import type { FlowCertificate } from '../../model/flow-certificate.ts';
import type { Sentence } from '../../model/primitives.ts';
import { itemsClash, type LayerItem, type LayerState, layerItems, takersOf } from './layer-items.ts';
import { takerOf, wrongLevels } from './layer-levels.ts';
import { checkLimits, type LayerPeople } from './layer-limits.ts';
import type { Order } from './layer-numbers.ts';
import { nearestWhole, SHARE_PARTS } from './shares.ts';

/** What is wrong with the certificate of one layer, given everything held before it; null: it holds. */
export function wrongLayer(flow: FlowCertificate, state: LayerState): Sentence | null {
  const items = layerItems(flow, state);
  if (!Array.isArray(items)) return items;
  const people = layerPeople(flow, items, state);
  if ('zh' in people) return people;
  const wrong = wrongAssignment(flow, items, people, state);
  if (wrong) return wrong;
  const forest = checkLimits(flow, items, people, state);
  if ('zh' in forest) return forest;
  return wrongLevels({ flow, items, people, forest, order: orderOf(flow, state) });
}

/** The order that the school asks for, with its figures for the layer (`solver/roster/README.md`, section 4). */
function orderOf(flow: FlowCertificate, { context, view }: LayerState): Order {
  const { rosterOrder, rosterBalance } = context.school.options;
  if (rosterOrder !== 'balanced') return { kind: rosterOrder };
  if (rosterBalance?.kind === 'window') {
    const { leastUnits, widthUnits } = rosterBalance;
    const windows = flow.people.map(({ person }) => {
      const parts = view.person.get(person)?.shareParts ?? 0;
      if (parts === 0) return null;
      return [
        nearestWhole(leastUnits * parts, SHARE_PARTS),
        nearestWhole((leastUnits + widthUnits) * parts, SHARE_PARTS),
      ] as const;
    });
    return { kind: 'window', windows };
  }
  const weighing = flow.people.filter(({ weight }) => weight > 0).map(({ weight }) => weight);
  const least = weighing.length === 0 ? 1 : Math.min(...weighing);
  const { fairness, willingness } = rosterBalance ?? { fairness: 1, willingness: 1 };
  return {
    kind: 'weight',
    fair: fairness,
    willing: willingness * Math.max(1, flow.unit * flow.unit * least),
  };
}

/** Everybody who may take an item, with weight and what is held before. */
function layerPeople(
  flow: FlowCertificate,
  items: readonly LayerItem[],
  state: LayerState,
): LayerPeople | Sentence {
  const takers = items.map((item) => takersOf(item, flow.kind, state));
  const found = new Set(takers.flatMap((list) => list.map(({ person }) => person.index)));
  const people = state.view.people.filter(({ index }) => found.has(index));
  const stated = flow.people.map(({ person }) => person).join(', ');
  if (stated !== people.map(({ id }) => id).join(', ')) {
    return {
      zh: `可承担本层任务的应有 ${people.length} 人，证书列了 ${flow.people.length} 人`,
      en: `${people.length} people may take something in the layer, but not those ${flow.people.length} of the certificate`,
    };
  }
  for (const [at, person] of people.entries()) {
    const { weight, offsetUnits } = flow.people[at];
    const offset = person.carriedInUnits + state.holdings.units(person);
    if (weight === person.weight && offsetUnits === offset) continue;
    return {
      zh: `${person.id} 的权重和已有工作量应为 ${person.weight}、${offset}，证书写 ${weight}、${offsetUnits}`,
      en: `weight and load before of ${person.id} are ${person.weight} and ${offset}, not ${weight} and ${offsetUnits}`,
    };
  }
  return { placeOf: new Map(people.map(({ index }, at) => [index, at])), takers };
}

/** The assignment must be the plan's, among people who may take the items, without overlaps and within all caps. */
function wrongAssignment(
  flow: FlowCertificate,
  items: readonly LayerItem[],
  people: LayerPeople,
  state: LayerState,
): Sentence | null {
  if (flow.assigned.length !== items.length) {
    return { zh: '分配表长度不符', en: 'the list of assignments has another length than the items' };
  }
  const held = new Map<number, number[]>();
  for (const [at, item] of items.entries()) {
    const place = flow.assigned[at];
    const holder = flow.people[place]?.person ?? null;
    if (place >= 0 && !takerOf(flow, people, at)) {
      return { zh: `${holder} 不能承担 ${item.id}`, en: `${holder} may not take ${item.id}` };
    }
    const own = item.duties.filter(({ cover }) => flow.kind === 'dated' || !cover);
    const differs = own.find((entry) => entry.holder !== holder);
    if (differs || (holder === null && flow.kind !== 'dated' && own.length > 0)) {
      const who = differs?.holder ?? '—';
      return {
        zh: `${item.id} 在证书中归 ${holder ?? '无人'}，方案中归 ${who}`,
        en: `${item.id} is ${holder ?? 'nobody'}'s in the certificate, but ${who}'s in the plan`,
      };
    }
    if (place < 0) continue;
    const mine = held.get(place) ?? [];
    const clash = mine.find((other) => itemsClash(state.context, items[other], item));
    if (clash !== undefined) {
      return {
        zh: `${holder} 同时有 ${items[clash].id} 和 ${item.id}`,
        en: `${holder} has ${items[clash].id} and ${item.id} at once`,
      };
    }
    held.set(place, [...mine, at]);
  }
  return null;
}
