import type { FlowCertificate } from '../model/flow-certificate.ts';
import type { Control } from '../numeric/control.ts';
import { applyLayer } from './apply-layer.ts';
import { buildLayer, type RosterState } from './build-layer.ts';
import { flowCertificate } from './certify.ts';
import type { RosterContext, RosterDuty } from './context.ts';
import type { Eligibility } from './eligible.ts';
import { type Exchange, exchangeDates } from './exchange.ts';
import { type Shortage, shortages } from './explain.ts';
import { COVERAGE_CLASSES } from './layer-problem.ts';
import { coverLayers, type LayerSpec, regularLayers } from './layers.ts';
import { Occupancy } from './occupancy.ts';
import { solveLayer } from './solve-layer.ts';

/** A roster for all duties, with what was proven on the way. */
export interface LayeredRoster {
  /** Person per duty id; null: nobody. */
  readonly personOf: ReadonlyMap<string, string | null>;
  /** Ids of duties that somebody takes on a single date for whom they belong to. */
  readonly coverIds: ReadonlySet<string>;
  readonly layers: readonly { readonly spec: LayerSpec; readonly flow: FlowCertificate }[];
  /** The same before single dates changed hands. */
  readonly layerCoverIds: ReadonlySet<string>;
  /** Single dates that changed hands after the layers. */
  readonly exchanges: readonly Exchange[];
  readonly shortages: readonly Shortage[];
  /**
   * What found nobody although somebody qualifies, because its people went elsewhere: series, rotating posts, and
   * covers known from the start.
   */
  readonly starved: ReadonlySet<string>;
  /** Uncovered duties by coverage class, then series without holder, then exchanged dates: fewer is better. */
  readonly deficits: readonly number[];
  readonly occupancy: Occupancy;
  readonly stopped: boolean;
}

/** In which order duties are given out: everything scarce, then the rest (`load`: together, covers
 * last; `coverage`: class by class with its covers). Within this weekly before rotating posts, large loads first. */
export interface LayerChoice {
  readonly order: 'load' | 'coverage';
  /** What goes first, because its few people would otherwise be taken for what others could have (see `starved`). */
  readonly scarce: ReadonlySet<string>;
}

/** Gives out all duties, layer by layer; each layer starts from what the layers before it have given. */
export function runLayers(
  context: RosterContext,
  eligibility: Eligibility,
  duties: readonly RosterDuty[],
  { order, scarce }: LayerChoice,
  seed: number,
  control: Control,
): LayeredRoster {
  const occupancy = new Occupancy(context);
  const state: RosterState = { context, eligibility, occupancy, seed };
  const personOf = new Map<string, string | null>();
  const open: RosterDuty[] = [];
  for (const duty of duties) {
    const { given } = duty.demand;
    if (given === undefined) {
      open.push(duty);
      continue;
    }
    personOf.set(duty.demand.id, given);
    const index = given === null ? undefined : context.personIndexOf.get(given);
    if (index !== undefined) occupancy.add(context.people[index], duty);
  }
  const covers = open.filter(({ demand }) => demand.role === 'cover');
  const coverIds = new Set(covers.map(({ demand }) => demand.id));
  const layers: LayeredRoster['layers'][number][] = [];
  const found: Shortage[] = [];
  const starved = new Set<string>();
  const becameCover = new Set<string>();
  let stopped = false;
  let unheld = 0;

  const runLayer = (spec: LayerSpec): void => {
    const built = buildLayer(spec, state);
    const solution = solveLayer(built.problem, control);
    stopped = stopped || solution.stopped;
    noteStarved(spec, solution.assigned, state, starved, becameCover);
    if (spec.kind !== 'dated') unheld += solution.assigned.filter((holder) => holder < 0).length;
    layers.push({ spec, flow: flowCertificate(built, solution) });
    if (spec.kind === 'dated') found.push(...shortages(built, solution, state));
    const applied = applyLayer(built, solution.assigned, state);
    for (const { duty, person } of applied.held) personOf.set(duty.demand.id, person.id);
    for (const duty of applied.covers) {
      covers.push(duty);
      coverIds.add(duty.demand.id);
      becameCover.add(duty.demand.id);
    }
    for (const duty of applied.uncovered) personOf.set(duty.demand.id, null);
    control.spend(1);
    control.report({ iteration: layers.length });
  };
  const runRegular = (prefix: string, holds: (duty: RosterDuty) => boolean): void => {
    for (const spec of regularLayers(context, open.filter(holds), prefix)) runLayer(spec);
  };
  const solved = new Set<RosterDuty>();
  const runCovers = (prefix: string, holds: (duty: RosterDuty) => boolean): void => {
    const due = covers.filter((duty) => !solved.has(duty) && holds(duty));
    for (const duty of due) solved.add(duty);
    for (const spec of coverLayers(due, prefix)) runLayer(spec);
  };
  const isScarce = (duty: RosterDuty): boolean => scarce.has(scarceKey(duty)) || scarce.has(duty.demand.id);
  runRegular('scarce-', isScarce);
  runCovers('scarce-', isScarce);
  if (order === 'load') runRegular('', (duty) => !isScarce(duty));
  else {
    for (const coverage of COVERAGE_CLASSES) {
      const inClass = (duty: RosterDuty): boolean => !isScarce(duty) && duty.post.coverage === coverage;
      runRegular(`${coverage}-`, inClass);
      runCovers(`${coverage}-`, inClass);
    }
  }
  runCovers('', () => true);
  const exchanges = stopped ? [] : exchangeDates({ context, eligibility, duties }, personOf, occupancy);
  const layerCoverIds = new Set(coverIds);
  for (const { duty } of exchanges) if (duty.demand.series !== duty.demand.id) coverIds.add(duty.demand.id);
  const shortagesLeft = stillOpen(found, exchanges, personOf);
  const uncovered = COVERAGE_CLASSES.map(
    (coverage) => shortagesLeft.filter(({ duty }) => duty.post.coverage === coverage).length,
  );
  return {
    personOf,
    coverIds,
    layers,
    layerCoverIds,
    exchanges,
    shortages: shortagesLeft,
    starved,
    deficits: [...uncovered, unheld, exchanges.length],
    occupancy,
    stopped,
  };
}

/** What goes to the front together: all of a rotating post, because its places are alike; otherwise the series. */
function scarceKey({ demand }: RosterDuty): string {
  return demand.role === 'rotating' ? `post ${demand.post}` : demand.series;
}

/** Shortages of duties that nobody has in the end, and duties that gave way to more important ones. */
function stillOpen(
  found: readonly Shortage[],
  exchanges: readonly Exchange[],
  personOf: ReadonlyMap<string, string | null>,
): Shortage[] {
  const gaveWay = exchanges.flatMap(({ duty, to }): Shortage[] =>
    to === null ? [{ duty, kind: 'gaveWay', duties: [duty], people: [], limits: [] }] : [],
  );
  return [...found.filter(({ duty }) => personOf.get(duty.demand.id) === null), ...gaveWay];
}

function noteStarved(
  spec: LayerSpec,
  assigned: readonly number[],
  { eligibility }: RosterState,
  starved: Set<string>,
  becameCover: ReadonlySet<string>,
): void {
  if (!assigned.includes(-1)) return;
  spec.items.forEach((item, at) => {
    const [first] = item.duties;
    if (assigned[at] >= 0 || becameCover.has(first.demand.id)) return;
    if (eligibility.qualifiedRow(first).includes(1)) {
      starved.add(spec.covers ? item.id : scarceKey(first));
    }
  });
}
