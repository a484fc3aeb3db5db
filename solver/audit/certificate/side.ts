import type { Sentence } from '../../model/primitives.ts';
import { within } from '../school-days.ts';
import { GROWING_DEMANDS } from '../side/growing.ts';
import { dutiesByPerson, holderAt } from '../side/held.ts';
import { lateDuty } from '../side/late.ts';
import { leastLoads, type SideState, sideMeasures, unitsOf } from '../side/measures.ts';

/** What is wrong with the report on demands beyond the network; null: every number is as recounted. */
export function wrongSide(state: SideState): Sentence | null {
  const { context } = state;
  const { side, flows } = context.plan.roster;
  const measures = sideMeasures(state);
  if (!side) {
    const asked = measures.size > 0 || daysInLieu(state).length > 0;
    return asked && flows.length > 0
      ? { zh: '缺少附加要求的报告', en: 'the report on demands beyond the network is missing' }
      : null;
  }
  const names = side.constraints.map(({ name }) => name);
  if (names.join() !== [...measures.keys()].join()) {
    return {
      zh: `附加要求应为：${[...measures.keys()].join('、')}`,
      en: `the demands are ${[...measures.keys()]}`,
    };
  }
  for (const { name, value, before, bound, where } of side.constraints) {
    const measure = measures.get(name);
    if (!measure) continue;
    const after = measure(state, 'after');
    const total = (misses: typeof after): number => misses.reduce((sum, { count }) => sum + count, 0);
    const due = {
      value: total(after),
      before: total(measure(state, 'before')),
      bound: GROWING_DEMANDS.has(name) ? total(measure(state, 'given')) : 0,
      where: after
        .map(({ label }) => label)
        .sort()
        .join(),
    };
    const stated = { value, before, bound, where: [...where].sort().join() };
    for (const key of ['value', 'before', 'bound', 'where'] as const) {
      // Without layers nobody can tell what they gave out.
      if (due[key] === stated[key] || (key === 'before' && flows.length === 0)) continue;
      return {
        zh: `附加要求 ${name} 的 ${key} 写 ${stated[key]}，复算为 ${due[key]}`,
        en: `${key} of demand ${name} says ${stated[key]}; recounted it is ${due[key]}`,
      };
    }
  }
  return wrongFigures(state);
}

function wrongFigures(state: SideState): Sentence | null {
  const { context, view } = state;
  const { side, flows } = context.plan.roster;
  if (!side) return null;
  const exchanged = flows.find(({ kind }) => kind === 'exchange')?.items.length ?? 0;
  const before = dutiesByPerson(view, 'before');
  const squares = view.people.reduce((sum, { id, weight, carriedInUnits }) => {
    const load = carriedInUnits + unitsOf(before.get(id));
    return sum + weight * load * load;
  }, 0);
  const held = dutiesByPerson(view, 'after');
  const shortfalls = [...leastLoads(state)]
    .map(([person, required]) => ({ person, required, given: unitsOf(held.get(person)) }))
    .filter(({ required, given }) => given < required);
  const stated = side.shortfalls.map(({ person, required, given }) => ({ person, required, given }));
  const layered = flows.length > 0;
  if (layered && (side.changed !== exchanged || side.sumOfSquaresBefore !== squares)) {
    return {
      zh: `附加要求报告的改动数或改动前平方和应为 ${exchanged}、${squares}`,
      en: `changes and sum of squares before are ${exchanged} and ${squares}`,
    };
  }
  if (JSON.stringify(stated) !== JSON.stringify(shortfalls)) {
    return { zh: '最少工作量的缺口与复算不符', en: 'the shortfalls of least loads are not as recounted' };
  }
  if (JSON.stringify(side.daysInLieu) !== JSON.stringify(daysInLieu(state))) {
    return { zh: '调休天数与复算不符', en: 'the days in lieu are not as recounted' };
  }
  return null;
}

function daysInLieu({
  context,
  view,
}: SideState): { person: string; units: number; earned: number; taken: number }[] {
  const rule = context.school.options.daysInLieu;
  return view.people.flatMap(({ id, staff }) => {
    if (!staff) return [];
    const counting = view.duties.filter(
      (entry) => holderAt(entry, 'after') === id && rule && (!rule.lateOnly || lateDuty(context, entry)),
    );
    const units = unitsOf(counting);
    const earned = rule ? Math.floor(units / rule.unitsPerDay) : 0;
    const taken = context.days.filter(
      ({ date, service }) => service.size > 0 && staff.daysOff?.some((dates) => within(date, dates)),
    ).length;
    return earned > 0 || taken > 0 ? [{ person: id, units, earned, taken }] : [];
  });
}
