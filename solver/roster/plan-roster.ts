import type { StageCertificate } from '../model/certificate.ts';
import type { Duty } from '../model/duty.ts';
import type { FlowCertificate, RosterBound } from '../model/flow-certificate.ts';
import type { OpenItem } from '../model/plan-document.ts';
import type { SideReport } from '../model/side-report.ts';
import { type Control, type NumericProgress, UNLIMITED } from '../numeric/control.ts';
import { rosterBound } from './bound.ts';
import { exchangeCertificate, exchangeClaim, layerClaim, wholeClaim } from './certify.ts';
import {
  type RosterContext,
  type RosterDuty,
  type RosterInput,
  rosterContext,
  rosterDuty,
} from './context.ts';
import { dutiesOf } from './duties.ts';
import { Eligibility } from './eligible.ts';
import { openItemsOf, type Shortage } from './explain.ts';
import { compareLevels } from './layer-problem.ts';
import { type RosterLoad, rosterLoads } from './loads.ts';
import { reliefFinder } from './remedies/relief.ts';
import { type LayerChoice, type LayeredRoster, runLayers } from './run-layers.ts';
import { applySide, type SidedRoster, sideClaim } from './side/apply-side.ts';

/**
 * Work units (pivots) that are done even when told to stop. A first roster takes seconds, and stopping a long plan
 * must not leave it with a poor one.
 */
const GRACE_UNITS = 2_000_000;

/** A control that begins to stop only after the grace. */
class GraceControl implements Control {
  readonly #control: Control;
  #spent = 0;

  constructor(control: Control) {
    this.#control = control;
  }

  shouldStop(): boolean {
    return this.#spent > GRACE_UNITS && this.#control.shouldStop();
  }

  spend(units: number): void {
    this.#spent += units;
    this.#control.spend(units);
  }

  report(progress: NumericProgress): void {
    this.#control.report(progress);
  }
}

/** How often what found nobody is moved to the front. */
const MOST_SCARCE_ROUNDS = 3;
/** A roster is orderly if at most one in so many duties lacks its series' holder or was exchanged. */
const ORDERLY_PART = 200;
/** A series without holder counts like so many dates. */
const UNHELD_DATES = 10;

export interface RosterRequest extends RosterInput {
  /** Breaks ties; 0 … 2³²−1. */
  readonly seed: number;
  readonly control?: Control;
}

export interface RosterResult {
  /** Every dated duty with its person, in order of id. */
  readonly duties: Duty[];
  /** Layers in the order in which they were solved. */
  readonly flows: FlowCertificate[];
  readonly certificates: StageCertificate[];
  readonly open: OpenItem[];
  readonly loads: RosterLoad[];
  readonly bound: RosterBound;
  /** Missing where the school asks for nothing beyond the network. */
  readonly side?: SideReport;
}

/**
 * Who does what: all dated duties of the term → people, by layers of flows (given people, fixed posts of the week,
 * rotating posts, covers), each proven optimal level by level where it is a network. What cannot be covered is an
 * open item with the reason; nothing throws for infeasible input. See README.md in this folder.
 */
export function planRoster(request: RosterRequest): RosterResult {
  const { seed, control = UNLIMITED } = request;
  const context = rosterContext(request);
  const eligibility = new Eligibility(context);
  const { demands, open } = dutiesOf(context);
  const duties = demands.map((demand) => rosterDuty(context, demand));
  const grace = new GraceControl(control);
  const roster = bestLayers(control, (choice) =>
    runLayers(context, eligibility, duties, choice, seed, grace),
  );
  const sided = applySide(context, eligibility, duties, roster, seed, grace);
  return assemble(context, eligibility, duties, roster, sided, open, control);
}

/**
 * Large loads first is best for fairness, but may take people whom a scarcer or more important duty needs. What
 * starved goes first in the next attempts, then classes of coverage one after another; the fewest uncovered duties
 * (class by class), series without holder and exchanged dates win, earlier attempts in ties. It ends as soon as every
 * duty is covered in an orderly way.
 */
function bestLayers(control: Control, run: (choice: LayerChoice) => LayeredRoster): LayeredRoster {
  let scarce: ReadonlySet<string> = new Set();
  let latest = run({ order: 'load', scarce });
  let best = latest;
  const attempt = (choice: LayerChoice): void => {
    latest = run(choice);
    if (compareLevels(latest.deficits, best.deficits) < 0) best = latest;
  };
  const lacking = (): boolean => {
    const [unheld, exchanged] = best.deficits.slice(-2);
    const unruly = UNHELD_DATES * unheld + exchanged > best.personOf.size / ORDERLY_PART;
    const uncovered = best.deficits.slice(0, -2).some((count) => count > 0);
    return (uncovered || unruly) && !best.stopped && !control.shouldStop();
  };
  for (let round = 0; round < MOST_SCARCE_ROUNDS && lacking(); round++) {
    const more = new Set([...scarce, ...latest.starved]);
    if (more.size === scarce.size) break;
    scarce = more;
    attempt({ order: 'load', scarce });
  }
  if (lacking() && scarce.size > 0) attempt({ order: 'coverage', scarce });
  if (lacking()) attempt({ order: 'coverage', scarce: new Set() });
  return best;
}

function assemble(
  context: RosterContext,
  eligibility: Eligibility,
  demands: readonly RosterDuty[],
  roster: LayeredRoster,
  sided: SidedRoster | null,
  open: readonly OpenItem[],
  control: Control,
): RosterResult {
  const { personOf, coverIds, exchanges, occupancy } = sided ?? roster;
  const duties = demands.map(({ demand }): Duty => {
    const { given: _, ...rest } = demand;
    const role = coverIds.has(demand.id) ? 'cover' : demand.role;
    return { ...rest, role, person: personOf.get(demand.id) ?? null };
  });
  const exchange = exchangeCertificate(context, exchanges, occupancy);
  const bound = rosterBound({
    context,
    eligibility,
    duties: demands,
    personOf,
    loads: occupancy,
    dutiesUnderCertificate: underCertificate(duties, roster, coverIds, exchange),
  });
  const shortages = [
    ...roster.shortages.filter(({ duty }) => personOf.get(duty.demand.id) === null),
    ...droppedShortages(roster, sided),
  ];
  const layers = roster.layers.map((layer) => layer.flow);
  const reliefs = reliefFinder({ context, eligibility, duties: demands, personOf }, control);
  return {
    duties,
    flows: [...layers, ...(exchange ? [exchange] : [])],
    certificates: [
      ...roster.layers.map(({ spec, flow }) => layerClaim(spec, flow)),
      ...(exchange ? [exchangeClaim(exchange, sided?.moved ?? 0)] : []),
      ...(sided ? [sideClaim(sided.report, bound)] : []),
      wholeClaim(bound, layers),
    ],
    open: [...open, ...openItemsOf(shortages, context, reliefs), ...(sided?.open ?? [])],
    loads: rosterLoads(context, duties),
    bound,
    ...(sided ? { side: sided.report } : {}),
  };
}

/** Duties left open for a hard constraint that were not open before. */
function droppedShortages({ personOf }: LayeredRoster, sided: SidedRoster | null): Shortage[] {
  return (sided?.dropped ?? [])
    .filter(({ demand }) => personOf.get(demand.id) !== null)
    .map((duty) => ({ duty, kind: 'side', duties: [duty], people: [], limits: [] }));
}

/** Dated duties whose person was chosen in a layer whose fairness is proven. */
function underCertificate(
  duties: readonly Duty[],
  roster: LayeredRoster,
  coverIds: ReadonlySet<string>,
  exchange: FlowCertificate | null,
): number {
  const proven = new Set<string>();
  for (const { spec, flow } of roster.layers) {
    const fairness = flow.levels.find((level) => level.name === 'fairness');
    if (!fairness || fairness.potentials.length === 0) continue;
    for (const item of spec.items) {
      for (const { demand } of item.duties) {
        if (coverIds.has(demand.id) === (demand.role === 'cover')) proven.add(demand.id);
      }
    }
  }
  const exchanged = new Set(exchange?.items ?? []);
  return duties.filter((duty) => duty.person !== null && proven.has(duty.id) && !exchanged.has(duty.id))
    .length;
}
