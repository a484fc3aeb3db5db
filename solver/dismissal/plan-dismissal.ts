/**
 * The dismissal plan: who leaves in which wave (minute) through which gate, and the posts that this needs. The roster
 * is made afterwards; a simulation of every stream gives percentiles (`simulate.ts`).
 *
 * Streams are counted from the regular stay (`leaving.ts`), joined into families that share one pattern over the
 * weekdays (`family.ts`), planned by exact enumeration and improvement with a fluid model (`search.ts`), and bounded
 * from below (`peak-bound.ts`).
 */
import type { StageCertificate } from '../model/certificate.ts';
import type { DismissalPlan, DismissalStream } from '../model/dismissal-plan.ts';
import type { OpenItem } from '../model/plan-document.ts';
import { compareText } from '../model/primitives.ts';
import { type Control, UNLIMITED } from '../numeric/control.ts';
import { busRides } from './buses.ts';
import { dismissalCertificate } from './certificate.ts';
import { whatListKnows } from './collection.ts';
import { crowdedAreas } from './crowding.ts';
import { type Family, familiesOf, usableGates } from './family.ts';
import { FluidMemory } from './fluid.ts';
import { closedOn, type GateModel, gateModel } from './gates.ts';
import { type Leaving, type LeavingInput, leavingStreams } from './leaving.ts';
import {
  assemblyItem,
  closedGateItem,
  earliestEndItem,
  missingGroupItem,
  noGateItem,
  noWayItem,
  windowItem,
} from './open-items.ts';
import { leavingPosts } from './posts.ts';
import type { Weather } from './routes.ts';
import { planFamily } from './search.ts';
import { simulateDismissal } from './simulate.ts';
import { type FinishedStream, finishStream } from './stream-document.ts';

const REPLICATIONS = 20;

export interface DismissalInput extends LeavingInput {
  readonly params: {
    /** Minute of the day before which nobody leaves who attends the end of the service. */
    readonly earliestEndMinute?: number;
    /** Replications of the simulation of each stream; 0: none. Default 20. */
    readonly replications?: number;
    /** Ways by the routes for this weather. Default dry. */
    readonly weather?: Weather;
  };
  readonly seed: number;
  readonly control?: Control;
}

export interface DismissalResult {
  readonly plan: DismissalPlan;
  readonly open: readonly OpenItem[];
  readonly certificates: readonly StageCertificate[];
  /** Siblings who asked to leave together and whose groups do not: one waits for the other. */
  readonly siblingsApart: readonly { readonly stream: string; readonly units: readonly [string, string] }[];
}

export function planDismissal(input: DismissalInput): DismissalResult {
  const { school, params, seed } = input;
  const control = input.control ?? UNLIMITED;
  const open: OpenItem[] = [];
  const { streams, missing } = leavingStreams(input);
  for (const [stream, pupils] of [...missing].sort((a, b) => compareText(a[0], b[0]))) {
    open.push(missingGroupItem(stream, pupils));
  }
  const models = school.gates.map((gate) => gateModel(school, gate));
  const withGates = streams.flatMap((leaving) => {
    const gates = gatesFor(input, leaving, models, open);
    return gates.length > 0 ? [reachable(input, leaving, gates, open)] : [];
  });
  const families = familiesOf(
    withGates.filter(({ leaving }) => leaving.units.length > 0),
    {
      school,
      knows: whatListKnows(school),
      earliestEndMinute: params.earliestEndMinute,
      siblings: siblingPairs(input),
      weather: params.weather ?? 'dry',
      rides: busRides(school, input.pupils),
    },
  );
  const memory = new FluidMemory(school.dismissal);
  const turns = turnsOf(input, families);
  const finished: FinishedStream[] = [];
  for (const family of families) {
    const { cells, schedule } = planFamily(school, family, turns.get(family.key) ?? 0, memory, control);
    family.streams.forEach((stream, index) => {
      const entry = finishStream(school, family, stream, cells, schedule[index], memory);
      finished.push(entry);
      if (entry.missed.length > 0) open.push(windowItem(school, entry.stream, entry.missed));
      const crowded = crowdedAreas(school, wavesWithGroups(entry.stream));
      if (crowded.length > 0) open.push(assemblyItem(school, entry.stream, crowded));
      const earliest = params.earliestEndMinute;
      const latest = Math.min(
        ...stream.units.map(({ unit }) => unit.endMinute + school.dismissal.windowMinutes),
      );
      if (earliest !== undefined && stream.leaving.mainEnd && latest < earliest) {
        open.push(earliestEndItem(school, entry.stream, earliest, latest));
      }
    });
  }
  finished.sort((a, b) => compareText(a.stream.id, b.stream.id));
  const simulated = finished.map((entry) => ({
    ...entry,
    stream: withSimulation(input, entry.stream, seed),
  }));
  return {
    plan: {
      streams: simulated.map(({ stream }) => stream),
      posts: leavingPosts(school, simulated),
    },
    open,
    certificates: finished.length === 0 ? [] : [dismissalCertificate(simulated)],
    siblingsApart: finished.flatMap(({ stream, apart }) =>
      apart.map((units) => ({ stream: stream.id, units })),
    ),
  };
}

function wavesWithGroups({ waves }: DismissalStream) {
  return waves.map(({ gate, minute, pupils, units }) => ({ gate, minute, pupils, groups: units.length }));
}

/** Gates the stream can use on all its dates; if all are closed on some, the one with fewest such dates. */
function gatesFor(
  { school }: DismissalInput,
  leaving: Leaving,
  models: readonly GateModel[],
  open: OpenItem[],
): GateModel[] {
  const { usable, problems } = usableGates(leaving, models);
  if (usable.length > 0) return usable.map((index) => models[index]);
  const wide = models.filter(({ flow }) => flow > 0);
  const shut = (model: GateModel): string[] => closedOn(model.gate, leaving.dates);
  const best = wide.reduce<GateModel | null>(
    (least, model) => (least && shut(least).length <= shut(model).length ? least : model),
    null,
  );
  if (!best || shut(best).length === leaving.dates.length) {
    open.push(
      noGateItem(
        school,
        leaving,
        leaving.units.map(({ id }) => id),
        problems,
      ),
    );
    return [];
  }
  open.push(closedGateItem(school, leaving, best.gate.id, shut(best)));
  return [best];
}

/** Leaves out units that can reach none of the gates. */
function reachable(
  { school }: DismissalInput,
  leaving: Leaving,
  gates: readonly GateModel[],
  open: OpenItem[],
): { leaving: Leaving; gates: readonly GateModel[] } {
  const campusOf = new Map(school.buildings.map(({ id, campus }) => [id, campus]));
  const roomCampus = new Map(school.rooms.map(({ id, building }) => [id, campusOf.get(building)]));
  const campuses = new Set<string | undefined>(gates.map(({ gate }) => gate.campus));
  const lost = leaving.units.filter(({ room }) => !campuses.has(roomCampus.get(room)));
  if (lost.length === 0) return { leaving, gates };
  open.push(
    noWayItem(
      school,
      leaving,
      lost.map(({ id }) => id),
    ),
  );
  return { leaving: { ...leaving, units: leaving.units.filter((unit) => !lost.includes(unit)) }, gates };
}

/** Pairs of pupils of whom one at least asked to leave with the other, each once. */
function siblingPairs({ pupils }: DismissalInput): [string, string][] {
  const byId = new Map(pupils.map((pupil) => [pupil.id, pupil]));
  const pairs = new Map<string, [string, string]>();
  for (const pupil of pupils) {
    for (const id of pupil.siblings) {
      const other = byId.get(id);
      if (!other || !(pupil.siblingsTogether || other.siblingsTogether) || id === pupil.id) continue;
      const pair: [string, string] = compareText(pupil.id, id) < 0 ? [pupil.id, id] : [id, pupil.id];
      pairs.set(pair.join('/'), pair);
    }
  }
  return [...pairs.values()].sort((a, b) => compareText(a[0], b[0]) || compareText(a[1], b[1]));
}

/** How many bands of grades have gone to the end of the order: by season or weekday, if the school wants turns. */
function turnsOf({ school, calendar }: DismissalInput, families: readonly Family[]): Map<string, number> {
  const seasons = [...new Set(calendar.days.map(({ season }) => season))];
  const turnOf = ({ season, weekday }: Leaving): number => {
    if (school.dismissal.order === 'seasons') return seasons.indexOf(season);
    return school.dismissal.order === 'weekdays' ? weekday - 1 : 0;
  };
  return new Map(families.map(({ key, streams }) => [key, turnOf(streams[0].leaving)]));
}

function withSimulation(
  { school, params }: DismissalInput,
  stream: DismissalStream,
  seed: number,
): DismissalStream {
  const replications = params.replications ?? REPLICATIONS;
  if (replications === 0) return stream;
  const { waitSeconds, peakPeople } = simulateDismissal(school, stream, { replications, seed });
  return {
    ...stream,
    figures: { ...stream.figures, simulatedP95WaitSeconds: waitSeconds.p95, simulatedPeak: peakPeople.p95 },
  };
}
