/**
 * The cheapest remedies for uncovered duties, from one elastic flow: the dates of the duties are opened once more with
 * extra arcs for what the school could change, each at its published cost (one more duty under a cap, somebody whose
 * refusal binds, somebody new). What the flow used is named, made free of charge, reduced to an inclusion-minimal set
 * and verified by solving again without all other extras; the result is checked against all rules before it is told.
 */
import type { Relief, Remedy } from '../../model/relief.ts';
import type { Control } from '../../numeric/control.ts';
import { solveLexicographicFlow } from '../../numeric/lexicographic-flow.ts';
import { NetworkBuilder } from '../../numeric/network.ts';
import { type CompiledLayer, compileLayer, readAssignment } from '../compile-layer.ts';
import type { RosterContext, RosterDuty } from '../context.ts';
import { Eligibility } from '../eligible.ts';
import { compareLevels, isFeasible, levelValues } from '../layer-problem.ts';
import { lateDaysInARow, notWith } from '../side/personal.ts';
import { SideRoster } from '../side/side-roster.ts';
import {
  limitKey,
  needKey,
  needOf,
  type ReliefProblem,
  type ReliefState,
  reliefProblem,
  remedyKey,
} from './relief-problem.ts';
import { remedyCost } from './words.ts';

/** Arcs from duties to people of all flows solved together: what the advice for one roster may take. */
const MOST_ARCS = 1_500_000;
/** Flows solved for one open item, about. */
const FLOWS_EACH = 5;

/** Open items for which remedies are sought; where more is missing, the school needs people, not advice. */
const MOST_ITEMS = 16;

/** Finds the relief of one open item after another, until told to stop. */
export function reliefFinder(
  state: Omit<ReliefState, 'unrefusing'>,
  control: Control,
): (open: readonly RosterDuty[]) => Relief | null {
  const { context } = state;
  const { school } = context;
  const unrefusing = new Eligibility({
    ...context,
    school: { ...school, options: { ...school.options, refusalBinds: false } },
  });
  let left = MOST_ITEMS;
  let arcsLeft = MOST_ARCS;
  const dutyOf = new Map(state.duties.map((duty) => [duty.demand.id, duty]));
  return (shortages) => {
    if (left === 0 || arcsLeft <= 0 || control.shouldStop()) return null;
    left -= 1;
    // A shortage may show the duty as a cover; the roster knows it by its own kind.
    const open = shortages.flatMap(({ demand }) => dutyOf.get(demand.id) ?? []);
    const complete: ReliefState = { ...state, unrefusing };
    const elastic = reliefProblem(open, complete, 'anything');
    arcsLeft -= FLOWS_EACH * elastic.problem.candidates.reduce((sum, list) => sum + list.length, 0);
    return arcsLeft < 0 ? null : reliefFor(open, elastic, complete, control);
  };
}

/** The relief for the duties of one open item; null where nothing was found that holds. */
function reliefFor(
  open: readonly RosterDuty[],
  elastic: ReliefProblem,
  state: ReliefState,
  control: Control,
): Relief | null {
  const proposals = [elasticRemedies(elastic, control), newcomers(open)].filter((list) => list !== null);
  const reliefs = proposals.flatMap((remedies) => minimal(open, remedies, state, control) ?? []);
  return reliefs.reduce<Relief | null>(
    (best, relief) => (!best || better(relief, best) ? relief : best),
    null,
  );
}

const better = (a: Relief, b: Relief): boolean =>
  a.covers.length > b.covers.length ||
  (a.covers.length === b.covers.length &&
    (a.cost < b.cost || (a.cost === b.cost && a.changes.length < b.changes.length)));

/** Levels of a relief problem: coverage class by class, cost of remedies (`externals`), number of changes (`affinity`). */
function costsOf({ levels, costs }: CompiledLayer): Float64Array[] {
  return costs.filter((_, at) => counts(levels[at].name));
}

function counts(level: string): boolean {
  return level.startsWith('uncovered-') || level === 'externals' || level === 'affinity';
}

/** What the elastic flow uses, each remedy once; null where the work was stopped. */
function elasticRemedies(relief: ReliefProblem, control: Control): Remedy[] | null {
  const { problem, raises, needs } = relief;
  const compiled = compileLayer(problem);
  const { network, branches, sink } = compiled;
  const firstBranchArc = problem.candidates.reduce((sum, list) => sum + list.length + 1, 0);
  const firstPerson = problem.items.length + branches.length;
  const builder = new NetworkBuilder();
  for (let node = 0; node < network.nodeCount; node++) builder.addNode(network.supply[node]);
  for (let arc = 0; arc < network.arcCount; arc++) {
    builder.addArc(network.from[arc], network.to[arc], 0, network.upper[arc], 0);
  }
  // One more through each limit that can be raised, and what that adds to the whole of each person.
  const extra: (Remedy | null)[] = [];
  branches.forEach(({ person, kind, cell }, at) => {
    const remedy = raises.get(limitKey(person, kind, cell));
    if (!remedy) return;
    const arc = firstBranchArc + at;
    builder.addArc(network.from[arc], network.to[arc], 0, 1, 0);
    extra.push(remedy);
  });
  problem.people.forEach((_, person) => {
    builder.addArc(firstPerson + person, sink, 0, problem.items.length, 0);
    extra.push(null);
  });
  const levels = costsOf(compiled).map((cost) => {
    const wider = new Float64Array(network.arcCount + extra.length);
    wider.set(cost);
    return wider;
  });
  const names = compiled.levels.map(({ name }) => name).filter(counts);
  const price = names.indexOf('externals');
  for (const [at, remedy] of extra.entries()) {
    if (price >= 0 && remedy) levels[price][network.arcCount + at] = remedyCost(remedy);
  }
  const result = solveLexicographicFlow(builder.build(), levels, control);
  if (!result.feasible) return null;
  const used = new Map<string, Remedy>();
  extra.forEach((remedy, at) => {
    if (remedy && result.flow[network.arcCount + at] > 0) used.set(remedyKey(remedy), remedy);
  });
  readAssignment(compiled, result.flow).forEach((person, item) => {
    const at = problem.candidates[item].findIndex((candidate) => candidate.person === person);
    const need = at < 0 ? null : needs[item][at];
    if (need && need.kind !== 'addPerson') used.set(remedyKey(need), need);
  });
  return [...used.values(), ...newcomersUsed(relief, compiled, result.flow)];
}

/** How many new people of each kind the flow used. */
function newcomersUsed(
  { problem, items }: ReliefProblem,
  compiled: CompiledLayer,
  flow: Float64Array,
): Remedy[] {
  const used = new Map<string, { remedy: Remedy & { kind: 'addPerson' }; people: Set<number> }>();
  readAssignment(compiled, flow).forEach((person, item) => {
    if (person < 0 || !problem.people[person].person.startsWith('+')) return;
    const need = needOf(items[item]);
    const known = used.get(needKey(need)) ?? {
      remedy: { kind: 'addPerson' as const, ...need, count: 0 },
      people: new Set<number>(),
    };
    known.people.add(person);
    used.set(needKey(need), known);
  });
  return [...used.values()].map(({ remedy, people }) => ({ ...remedy, count: people.size }));
}

/** Nothing but new people, as many as there are gaps of a kind at once. */
function newcomers(open: readonly RosterDuty[]): Remedy[] {
  const counts = new Map<
    string,
    { need: ReturnType<typeof needOf>; most: number; onDate: Map<number, number> }
  >();
  for (const duty of open) {
    const need = needOf(duty);
    const entry = counts.get(needKey(need)) ?? { need, most: 0, onDate: new Map<number, number>() };
    const count = (entry.onDate.get(duty.dayIndex) ?? 0) + 1;
    entry.onDate.set(duty.dayIndex, count);
    entry.most = Math.max(entry.most, count);
    counts.set(needKey(need), entry);
  }
  return [...counts.values()].map(({ need, most }) => ({ kind: 'addPerson', ...need, count: most }));
}

/** Leaves out what is not needed, dearest first, and solves again with the rest. */
function minimal(
  open: readonly RosterDuty[],
  remedies: readonly Remedy[],
  state: ReliefState,
  control: Control,
): Relief | null {
  let kept = [...remedies];
  let best = solved(open, kept, state, control);
  if (!best) return null;
  for (const remedy of [...remedies].sort((a, b) => remedyCost(b) - remedyCost(a))) {
    const rest = kept.filter((other) => other !== remedy);
    const without = solved(open, rest, state, control);
    if (!without || without.covers.length < best.covers.length) continue;
    kept = rest;
    best = without;
  }
  return best.covers.length > 0 ? best : null;
}

/** The roster with these remedies and no others, as changes; null where it breaks a rule. */
function solved(
  open: readonly RosterDuty[],
  remedies: readonly Remedy[],
  state: ReliefState,
  control: Control,
): Relief | null {
  const relief = reliefProblem(open, state, remedies);
  const { problem, items } = relief;
  const compiled = compileLayer(problem);
  const result = solveLexicographicFlow(compiled.network, costsOf(compiled), control);
  if (!result.feasible) return null;
  const assigned = readAssignment(compiled, result.flow);
  if (!isFeasible(problem, assigned) || dropsSomething(relief, assigned, compiled)) return null;
  const changes = items.flatMap((duty, at): Relief['changes'] => {
    const from = state.personOf.get(duty.demand.id) ?? null;
    const somebody = assigned[at] < 0 ? undefined : relief.people[assigned[at]];
    if (somebody === undefined || somebody?.id === from) return [];
    return [{ duty: duty.demand.id, from, to: somebody?.id ?? null }];
  });
  if (!keepsRules(changes, relief, state)) return null;
  return {
    cost: remedies.reduce((sum, remedy) => sum + remedyCost(remedy), 0),
    remedies: [...remedies],
    covers: items.flatMap((duty, at) => (relief.open[at] && assigned[at] >= 0 ? [duty.demand.id] : [])),
    changes,
  };
}

/** Is a duty left open that somebody had, or are more open than before in some class? */
function dropsSomething(
  relief: ReliefProblem,
  assigned: readonly number[],
  { levels }: CompiledLayer,
): boolean {
  if (assigned.some((person, at) => person < 0 && !relief.open[at])) return true;
  const before = assigned.map((person, at) => (relief.open[at] ? -1 : person));
  return (
    compareLevels(
      levelValues(relief.problem, levels, assigned),
      levelValues(relief.problem, levels, before),
    ) > 0
  );
}

/** Loads of weeks with different duties, and constraints beyond the network, which the flow does not see. */
function keepsRules(changes: Relief['changes'], { people }: ReliefProblem, state: ReliefState): boolean {
  const { context, eligibility, duties } = state;
  const asked = context.school.staff.some(
    ({ weeklyLoad, caps, notWith: apart }) =>
      weeklyLoad.most !== undefined || caps.lateDaysInARow !== undefined || apart.length > 0,
  );
  if (!asked) return true;
  const personOf = new Map(state.personOf);
  for (const { duty, to } of changes) personOf.set(duty, to);
  const rosterOf = (holders: ReadonlyMap<string, string | null>): SideRoster =>
    new SideRoster({
      context,
      eligibility,
      duties,
      personOf: holders,
      coverIds: new Set(),
      before: new Map(),
    });
  const [now, then] = [rosterOf(state.personOf), rosterOf(personOf)];
  const weeks = new Map<string, number>();
  duties.forEach(({ demand, day }, at) => {
    const person = then.holder[at];
    const key = `${person}/${day.week}`;
    if (person >= 0) weeks.set(key, (weeks.get(key) ?? 0) + demand.units);
  });
  const moved = new Map(duties.map((duty) => [duty.demand.id, duty]));
  for (const { duty, to } of changes) {
    const person = people.find((entry) => entry?.id === to);
    const week = moved.get(duty)?.day.week;
    if (person && (weeks.get(`${person.index}/${week}`) ?? 0) > person.mostUnitsPerWeek) return false;
  }
  return hardMisses(then, context) <= hardMisses(now, context);
}

function hardMisses(roster: SideRoster, context: RosterContext): number {
  let sum = 0;
  for (const constraint of [lateDaysInARow(context), notWith(context)]) {
    for (let cell = 0; cell < constraint.cells; cell++) sum += constraint.valueOf(cell, roster);
  }
  return sum;
}
