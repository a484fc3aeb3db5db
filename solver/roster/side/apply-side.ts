/**
 * What the school asks for beyond the network, on top of the roster of the flows: search (`search.ts`), then what it
 * reached, in numbers and words. A school that asks for nothing gets the roster of the flows, byte by byte.
 */
import type { StageCertificate } from '../../model/certificate.ts';
import type { RosterBound } from '../../model/flow-certificate.ts';
import type { OpenItem } from '../../model/plan-document.ts';
import type { Sentence } from '../../model/primitives.ts';
import type { SideReport } from '../../model/side-report.ts';
import type { Control } from '../../numeric/control.ts';
import type { RosterContext, RosterDuty } from '../context.ts';
import type { Eligibility } from '../eligible.ts';
import type { Exchange } from '../exchange.ts';
import type { Occupancy } from '../occupancy.ts';
import type { SideConstraint } from './constraint.ts';
import { sideConstraints, sideLevels } from './constraints.ts';
import { daysInLieu } from './days-in-lieu.ts';
import { requiredUnits } from './least-load.ts';
import { searchSide } from './search.ts';
import { SideRoster } from './side-roster.ts';
import { sideNotKept, sideSentence } from './side-words.ts';

/** The roster of the layers with the exchanges after them. */
interface RosterToSide {
  readonly personOf: ReadonlyMap<string, string | null>;
  /** Duties that the layers gave out as covers. */
  readonly layerCoverIds: ReadonlySet<string>;
  readonly exchanges: readonly Exchange[];
}

export interface SidedRoster {
  readonly personOf: ReadonlyMap<string, string | null>;
  readonly coverIds: ReadonlySet<string>;
  /** All duties that changed hands after the layers. */
  readonly exchanges: readonly Exchange[];
  /** Duties that have another person for the sake of the demands. */
  readonly moved: number;
  readonly occupancy: Occupancy;
  /** Duties that stay open for the sake of a hard constraint. */
  readonly dropped: readonly RosterDuty[];
  readonly report: SideReport;
  readonly open: readonly OpenItem[];
}

/** Null where the school asks for nothing of the kind. */
export function applySide(
  context: RosterContext,
  eligibility: Eligibility,
  duties: readonly RosterDuty[],
  { personOf, layerCoverIds, exchanges }: RosterToSide,
  seed: number,
  control: Control,
): SidedRoster | null {
  const constraints = sideConstraints(context, duties);
  const asksForDays =
    context.school.options.daysInLieu !== undefined ||
    context.people.some(({ staff }) => (staff?.daysOff ?? []).length > 0);
  if (constraints.length === 0 && !asksForDays) return null;
  const fromOf = new Map(exchanges.map(({ duty, from }) => [duty.demand.id, from]));
  const roster = new SideRoster({
    context,
    eligibility,
    duties,
    personOf,
    coverIds: layerCoverIds,
    before: fromOf,
  });
  roster.begin(constraints, sideLevels(context, constraints));
  if (valuesOf(constraints, roster).some((value) => value > 0))
    searchSide(roster, constraints, seed, control);
  const after = valuesOf(constraints, roster);
  const bounds = boundsOf(context, eligibility, duties, constraints);
  const layerPersonOf = new Map(personOf);
  for (const [id, from] of fromOf) layerPersonOf.set(id, from);
  const layered = new SideRoster({
    context,
    eligibility,
    duties,
    personOf: layerPersonOf,
    coverIds: layerCoverIds,
    before: new Map(),
  });
  layered.begin(constraints, []);
  const before = valuesOf(constraints, layered);

  const holderOf = (at: number): string | null => context.people[roster.holder[at]]?.id ?? null;
  const finalPersonOf = new Map(duties.map((duty, at) => [duty.demand.id, holderOf(at)]));
  const changed = duties.filter(({ demand: { id } }) => finalPersonOf.get(id) !== (personOf.get(id) ?? null));
  const finalExchanges = duties.flatMap((duty, at): Exchange[] => {
    const { id } = duty.demand;
    const from = layerPersonOf.get(id) ?? null;
    const to = finalPersonOf.get(id) ?? null;
    // Who stays on a date while the series goes to somebody else has the duty as its cover now.
    const becameCover = roster.isCover(at) && !layerCoverIds.has(id);
    return from === to && !becameCover ? [] : [{ duty, from, to }];
  });
  const report: SideReport = {
    constraints: constraints.map(({ name, cells, labelOf }, at) => ({
      name,
      value: after[at],
      before: before[at],
      bound: bounds[at],
      where: Array.from({ length: cells }, (_, cell) => cell).flatMap((cell) =>
        roster.valueOfCell(at, cell) > 0 ? [labelOf(cell)] : [],
      ),
      sentence: sideSentence(name, after[at], before[at], context),
    })),
    changed: finalExchanges.length,
    sumOfSquaresBefore: layered.sumOfSquares(),
    shortfalls: shortfallsOf(roster),
    daysInLieu: daysInLieu(context, duties, finalPersonOf),
  };
  return {
    personOf: finalPersonOf,
    coverIds: new Set(duties.flatMap(({ demand }, at) => (roster.isCover(at) ? [demand.id] : []))),
    exchanges: finalExchanges,
    moved: changed.length,
    occupancy: roster.occupancy,
    dropped: changed.filter(({ demand }) => finalPersonOf.get(demand.id) === null),
    report,
    open: report.constraints.filter(({ value }) => value > 0).map((entry) => sideNotKept(entry, context)),
  };
}

function valuesOf(constraints: readonly SideConstraint[], roster: SideRoster): number[] {
  return constraints.map(({ cells }, at) => {
    let sum = 0;
    for (let cell = 0; cell < cells; cell++) sum += roster.valueOfCell(at, cell);
    return sum;
  });
}

/** Constraints that further duties can only break more: what the given duties break alone, no roster avoids. */
const GROWING: ReadonlySet<string> = new Set([
  'late-days-in-a-row',
  'not-with',
  'homework-supervisor-week',
  'club-leader-same',
]);

function boundsOf(
  context: RosterContext,
  eligibility: Eligibility,
  duties: readonly RosterDuty[],
  constraints: readonly SideConstraint[],
): number[] {
  const personOf = new Map(duties.map(({ demand }) => [demand.id, demand.given ?? null]));
  const nothing = new Map<string, string | null>();
  const given = new SideRoster({
    context,
    eligibility,
    duties,
    personOf,
    coverIds: new Set(),
    before: nothing,
  });
  return constraints.map((constraint) => {
    const { name, cells } = constraint;
    if (!GROWING.has(name)) return 0;
    let sum = 0;
    for (let cell = 0; cell < cells; cell++) sum += constraint.valueOf(cell, given);
    return sum;
  });
}

/** Who has less than the least load, and what stands in the way. */
function shortfallsOf(roster: SideRoster): SideReport['shortfalls'] {
  const { context, duties, occupancy } = roster;
  const required = requiredUnits(context);
  return context.people.flatMap((person) => {
    const given = occupancy.unitsOf(person);
    const due = required[person.index];
    if (given >= due) return [];
    let open = given;
    let reachable = given;
    duties.forEach((duty, at) => {
      if (roster.holder[at] === person.index || roster.isGiven(at)) return;
      if (!roster.mayTake(at, person.index, true)) return;
      open += duty.demand.units;
      if (occupancy.canAdd(person, duty)) reachable += duty.demand.units;
    });
    return [{ person: person.id, required: due, given, reason: reasonOf(due, open, reachable) }];
  });
}

function reasonOf(required: number, open: number, reachable: number): Sentence {
  if (open < required) {
    return {
      zh: '此人有资格又在岗的任务总量不够。',
      en: 'the duties that this person qualifies for and could be there for are not enough',
    };
  }
  if (reachable < required) {
    return {
      zh: '其余任务与已有任务冲突，或超过每日、每周上限。',
      en: 'what is left overlaps with the duties held or exceeds the caps',
    };
  }
  return {
    zh: '再增加会使更靠前的目标变差（覆盖、固定看护、由谁看护最合适）。',
    en: 'more would make worse what comes first (coverage, fixed supervision, who suits a duty best)',
  };
}

/** What is claimed: what lies outside the exact network, what was reached, and by how much fairness gave way. */
export function sideClaim(report: SideReport, bound: RosterBound): StageCertificate {
  const { constraints, changed, sumOfSquaresBefore } = report;
  const objective = [
    ...constraints.map(({ name, value, bound: least }) => ({ name, value, bound: least })),
    { name: 'sumOfSquares', value: bound.value, bound: bound.lowerBound },
  ];
  const optimal = objective.every(({ value, bound: least }) => value === least);
  const names = constraints.map(({ name }) => name).join(', ');
  const percent = Math.ceil(bound.gap * 10_000) / 100;
  return {
    stage: 'roster',
    name: 'side',
    status: optimal ? 'optimal' : 'bounded',
    claim: {
      zh: `以下要求不在精确网络之内，由流的结果出发修补、再作大邻域搜索：${names || '无'}。各层之后共改动 ${changed} 个任务；加权平方和由 ${sumOfSquaresBefore} 变为 ${bound.value}，与不计这些要求的下界相差不超过 ${percent}%。各级目标按次序均不差于修补后的流结果；未达下界者不声称最优。`,
      en: `These demands lie outside the exact network and are met by repairing the roster of the flows and searching large neighbourhoods: ${names || 'none'}. After the layers ${changed} duties changed hands; the weighted sum of squares went from ${sumOfSquaresBefore} to ${bound.value}, within ${percent}% of a bound without these demands. Level by level nothing is worse than the repaired roster of the flows; what does not meet its bound is not claimed to be optimal.`,
    },
    objective,
  };
}
