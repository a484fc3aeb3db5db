/**
 * Checks the certificates of a roster by the description in solver/roster/README.md: networks are built anew from
 * the school, the dated duties and the lists of the certificate. Only the rules of eligibility are the solver's own.
 */
import type { Duty, DutyDemand } from '../../../solver/model/duty.ts';
import type { FlowCertificate, RosterBound } from '../../../solver/model/flow-certificate.ts';
import { affinityCost, willingnessCost } from '../../../solver/roster/affinity.ts';
import {
  type RosterContext,
  type RosterDuty,
  type RosterInput,
  type RosterPerson,
  rosterContext,
  rosterDuty,
} from '../../../solver/roster/context.ts';
import { expandDuties } from '../../../solver/roster/duties.ts';
import { Eligibility } from '../../../solver/roster/eligible.ts';
import { clash } from '../../../solver/roster/occupancy.ts';
import { boundFaults } from './check-bound.ts';

export interface CheckedRoster {
  readonly duties: readonly Duty[];
  readonly flows: readonly FlowCertificate[];
  readonly bound: RosterBound;
}

interface Item {
  readonly id: string;
  readonly duties: readonly RosterDuty[];
  readonly day: string;
  readonly week: string;
}

/** Sentences about everything that does not fit; empty: all certificates hold. */
export function certificateFaults(input: RosterInput, roster: CheckedRoster): string[] {
  const context = rosterContext(input);
  const eligibility = new Eligibility(context);
  const demands = expandDuties(input);
  const dutyOf = new Map(roster.duties.map((duty) => [duty.id, duty]));
  const layers = roster.flows.filter((flow) => flow.kind !== 'exchange');
  const exchange = roster.flows.at(-1)?.kind === 'exchange' ? roster.flows.at(-1) : undefined;
  const exchangeWrong = exchange ? undoExchange(exchange, layers, demands, dutyOf) : [];
  const held = new Map<string, RosterDuty[]>();
  const hold = (person: string | null | undefined, duty: RosterDuty): void => {
    if (person === null || person === undefined) return;
    const list = held.get(person);
    if (list) list.push(duty);
    else held.set(person, [duty]);
  };
  const faults: string[] = [...exchangeWrong];
  const open: RosterDuty[] = [];
  for (const demand of demands) {
    const duty = rosterDuty(context, demand);
    if (demand.given === undefined) open.push(duty);
    else {
      hold(demand.given, duty);
      if (dutyOf.get(demand.id)?.person !== demand.given) faults.push(`given duty ${demand.id} changed`);
    }
  }
  const seen = new Set<string>();
  for (const flow of layers) {
    const items = itemsOf(flow, open, dutyOf, context);
    faults.push(
      ...flowFaults(flow, items, held, context, eligibility).map((text) => `${flow.layer}: ${text}`),
    );
    items.forEach((item, at) => {
      const holder = flow.people[flow.assigned[at]]?.person ?? null;
      for (const duty of item.duties) {
        const planned = dutyOf.get(duty.demand.id);
        if (flow.kind !== 'dated' && planned?.role === 'cover') continue;
        if (planned?.person !== holder) faults.push(`${flow.layer}: ${duty.demand.id} is not with ${holder}`);
        if (seen.has(duty.demand.id)) faults.push(`${duty.demand.id} is in two layers`);
        seen.add(duty.demand.id);
        hold(holder, duty);
      }
    });
  }
  for (const duty of open) if (!seen.has(duty.demand.id)) faults.push(`${duty.demand.id} is in no layer`);
  faults.push(...boundFaults(roster, open, demands, context, eligibility));
  return faults;
}

/** Puts the roster back to what it was before the exchange (`dutyOf` is changed), and says what does not fit. */
function undoExchange(
  exchange: FlowCertificate,
  layers: readonly FlowCertificate[],
  demands: readonly DutyDemand[],
  dutyOf: Map<string, Duty>,
): string[] {
  const faults: string[] = [];
  const holderOf = new Map<string, string | null>();
  for (const flow of layers) {
    flow.items.forEach((id, at) => {
      holderOf.set(id, flow.people[flow.assigned[at]]?.person ?? null);
    });
  }
  const roleOf = new Map(demands.map((demand) => [demand.id, demand.role]));
  exchange.items.forEach((id, at) => {
    const duty = dutyOf.get(id);
    const to = exchange.people[exchange.assigned[at]]?.person ?? null;
    const from = exchange.people[exchange.from?.[at] ?? -1]?.person ?? null;
    if (!duty || duty.person !== to || from === to) faults.push(`exchange of ${id}`);
    if (!duty) return;
    const single = layers.some((flow) => flow.kind === 'dated' && flow.items.includes(id));
    const role = !single && from === holderOf.get(duty.series) ? (roleOf.get(id) ?? duty.role) : duty.role;
    dutyOf.set(id, { ...duty, person: from, role });
  });
  return faults;
}

function itemsOf(
  flow: FlowCertificate,
  open: readonly RosterDuty[],
  dutyOf: ReadonlyMap<string, Duty>,
  context: RosterContext,
): Item[] {
  const rotation = context.school.options.rotation;
  const openOf = new Map(open.map((duty) => [duty.demand.id, duty]));
  return flow.items.map((id) => {
    if (flow.kind === 'dated') {
      const own = openOf.get(id) as RosterDuty;
      const role = dutyOf.get(id)?.role ?? own.demand.role;
      const duty = rosterDuty(context, { ...own.demand, role });
      return { id, duties: [duty], day: duty.demand.date, week: `${duty.day.week}` };
    }
    const duties = open.filter((duty) => duty.demand.series === id && duty.demand.role !== 'cover');
    const [{ day }] = duties;
    const turn = rotation.kind === 'cycle' ? ((day.week - 1) % rotation.weeks) + 1 : 0;
    return flow.kind === 'weekly'
      ? { id, duties, day: `${day.weekday}`, week: 'term' }
      : { id, duties, day: `${day.weekday}/${turn}`, week: `${turn}` };
  });
}

function flowFaults(
  flow: FlowCertificate,
  items: readonly Item[],
  held: ReadonlyMap<string, readonly RosterDuty[]>,
  context: RosterContext,
  eligibility: Eligibility,
): string[] {
  const faults: string[] = [];
  const fail = (holds: boolean, text: string): void => {
    if (!holds) faults.push(text);
  };
  const heldBy = (person: RosterPerson): readonly RosterDuty[] => held.get(person.id) ?? [];
  const byDay = new Map<string, RosterDuty[]>();
  for (const [person, duties] of held) {
    for (const duty of duties) {
      const key = `${person} ${duty.dayIndex}`;
      byDay.set(key, [...(byDay.get(key) ?? []), duty]);
    }
  }
  const busy = (person: RosterPerson, duty: RosterDuty): boolean =>
    (byDay.get(`${person.id} ${duty.dayIndex}`) ?? []).some((other) => clash(other, duty, context));
  const missing = items.map((item) =>
    context.people.map((person) => {
      if (!eligibility.qualified(person, item.duties[0])) return -1;
      const free = item.duties.filter(
        (duty) => eligibility.present(person, duty) && !busy(person, duty),
      ).length;
      const enough = flow.kind === 'dated' ? free === 1 : 4 * free >= 3 * item.duties.length;
      return enough ? item.duties.length - free : -1;
    }),
  );
  const people = context.people.filter((person) => missing.some((row) => row[person.index] >= 0));
  fail(
    people.map((person) => person.id).join() === flow.people.map((entry) => entry.person).join(),
    'people',
  );
  const dates = items.reduce((sum, item) => sum + item.duties.length, 0);
  fail(flow.unit === Math.round((flow.loadUnits * dates) / items.length), 'unit');
  flow.people.forEach((entry, at) => {
    const person = people[at];
    const load = heldBy(person).reduce((sum, duty) => sum + duty.demand.units, person.carriedInUnits);
    fail(entry.offsetUnits === load, `offset of ${entry.person}: ${entry.offsetUnits}, held ${load}`);
    fail(entry.weight === person.weight, `weight of ${entry.person}`);
  });
  const known = items.length;
  for (const clique of flow.cliques) {
    fail(
      clique.every((item) => item < known),
      'clique of unknown items',
    );
    if (faults.length > 0) return faults;
    for (const a of clique) {
      for (const b of clique) {
        const meet = items[a].duties.some((x) =>
          items[b].duties.some((y) => x.dayIndex === y.dayIndex && clash(x, y, context)),
        );
        fail(a === b || meet, `clique with ${items[a].id} and ${items[b].id}`);
      }
    }
  }
  const inside = (limit: FlowCertificate['limits'][number], item: number): boolean => {
    if (missing[item][people[limit.person].index] < 0) return false;
    if (limit.kind === 'slot') return flow.cliques[Number(limit.cell)].includes(item);
    return (limit.kind === 'day' ? items[item].day : items[item].week) === limit.cell;
  };
  for (const limit of flow.limits) {
    const person = people[limit.person];
    fail(limit.cap >= capLeft(flow, limit, items, person, heldBy(person)), `cap ${JSON.stringify(limit)}`);
  }
  const proven = flow.levels.filter((level) => level.potentials.length > 0).length;
  flow.levels.slice(0, proven).forEach((level) => {
    const size = items.length + flow.limits.length + people.length;
    fail(level.potentials.length === size && level.bound === level.value, `shape of ${level.name}`);
  });
  if (faults.length > 0) return faults;

  // Arcs with their costs per level, flow and capacity.
  const firstLimit = items.length;
  const firstPerson = firstLimit + flow.limits.length;
  const sink = firstPerson + people.length;
  const chains = new Map<string, { node: number; size: number; rank: number }[]>();
  flow.limits.forEach((limit, at) => {
    const contained = items.flatMap((_, item) => (inside(limit, item) ? [item] : []));
    const entry = { node: firstLimit + at, size: contained.length, rank: RANK.indexOf(limit.kind) };
    for (const item of contained) {
      const key = `${item} ${limit.person}`;
      chains.set(key, [...(chains.get(key) ?? []), entry]);
    }
  });
  const chainOf = (item: number, person: number): number[] =>
    (chains.get(`${item} ${person}`) ?? [])
      .sort((a, b) => a.size - b.size || a.rank - b.rank)
      .map(({ node }) => node);
  const costOf = (name: string, item: number, person: RosterPerson): number => {
    const [first] = items[item].duties;
    if (name === 'externals') return person.external ? 1 : 0;
    if (name === 'affinity') return affinityCost(person, first, context);
    if (name === 'willingness') return willingnessCost(person, first);
    return name === 'missing-dates' ? missing[item][person.index] : 0;
  };
  const names = flow.levels.map((level) => level.name);
  const sums = names.map(() => 0);
  const through = flow.limits.map(() => 0);
  const taken = people.map(() => 0);
  const parents = new Map<number, number>();
  const scan = (from: number, to: number, costs: readonly number[], units: number, cap: number): void => {
    let sign = 0;
    for (let level = 0; level < proven && sign === 0; level++) {
      const { potentials } = flow.levels[level];
      sign = Math.sign(costs[level] + potentials[from] - (to === sink ? 0 : potentials[to]));
    }
    fail(units >= 0 && units <= cap, `arc ${from} → ${to} carries ${units} of ${cap}`);
    if (units < cap && sign < 0) faults.push(`arc ${from} → ${to} could take more`);
    if (units > 0 && sign > 0) faults.push(`arc ${from} → ${to} could take less`);
  };
  items.forEach((item, at) => {
    people.forEach((person, number) => {
      if (missing[at][person.index] < 0) return;
      const chain = chainOf(at, number);
      const units = flow.assigned[at] === number ? 1 : 0;
      const costs = names.map((name) => costOf(name, at, person));
      scan(at, chain[0] ?? firstPerson + number, costs, units, 1);
      chain.forEach((node, k) => {
        parents.set(node, chain[k + 1] ?? firstPerson + number);
        through[node - firstLimit] += units;
      });
      taken[number] += units;
      costs.forEach((cost, level) => {
        sums[level] += cost * units;
      });
    });
    const nobody = flow.assigned[at] < 0 ? 1 : 0;
    const costs = names.map((name) => Number(name === `uncovered-${item.duties[0].post.coverage}`));
    scan(at, sink, costs, nobody, 1);
    costs.forEach((cost, level) => {
      sums[level] += cost * nobody;
    });
  });
  flow.limits.forEach((limit, at) => {
    const node = firstLimit + at;
    scan(
      node,
      parents.get(node) as number,
      names.map(() => 0),
      through[at],
      limit.cap,
    );
  });
  flow.people.forEach(({ weight, offsetUnits }, number) => {
    const square = (units: number): number => weight * (offsetUnits + flow.unit * units) ** 2;
    const at = (units: number): number[] =>
      names.map((name) => (name === 'fairness' ? square(units) - square(units - 1) : 0));
    scan(firstPerson + number, sink, at(taken[number] + 1), 0, 1);
    if (taken[number] > 0) scan(firstPerson + number, sink, at(taken[number]), 1, 1);
    const fairness = names.indexOf('fairness');
    if (fairness >= 0) sums[fairness] += square(taken[number]);
  });
  flow.levels.forEach((level, at) => {
    fail(level.value === sums[at], `${level.name} is ${sums[at]}, not ${level.value}`);
  });
  return faults;
}

const RANK = ['slot', 'day', 'week'];

function capLeft(
  flow: FlowCertificate,
  limit: FlowCertificate['limits'][number],
  items: readonly Item[],
  person: RosterPerson,
  own: readonly RosterDuty[],
): number {
  if (limit.kind === 'slot') return 1;
  const inCell = items
    .filter((item) => (limit.kind === 'day' ? item.day : item.week) === limit.cell)
    .flatMap((item) => item.duties);
  const unitOf = (duty: RosterDuty): number => (limit.kind === 'day' ? duty.dayIndex : duty.day.week);
  const left = [...new Set(inCell.map(unitOf))].map((number) => {
    const there = own.filter((duty) => unitOf(duty) === number);
    if (limit.kind === 'day') return Math.max(0, person.perDay - there.length);
    const units = there.reduce((sum, duty) => sum + duty.demand.units, 0);
    const byUnits =
      flow.loadUnits === 0 ? Infinity : Math.floor((person.mostUnitsPerWeek - units) / flow.loadUnits);
    return Math.max(0, Math.min(person.perWeek - there.length, byUnits));
  });
  for (let cap = Math.max(...left); cap > 0; cap--) {
    if (10 * left.filter((number) => number >= cap).length >= 9 * left.length) return cap;
  }
  return 0;
}
