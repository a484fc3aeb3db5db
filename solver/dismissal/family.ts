/**
 * Families of streams that get one pattern of gates and offsets, so that a grade leaves in the same way on every
 * weekday: all weekdays of a season with the same time and mode.
 */
import { compareText } from '../model/primitives.ts';
import type { School } from '../model/school.ts';
import { type BusRide, type BusRides, ridesOf } from './buses.ts';
import { expectedCollection, type ListKnows, statedCollection } from './collection.ts';
import type { FluidWave } from './fluid.ts';
import { closedOn, type GateModel } from './gates.ts';
import type { Leaving, Unit } from './leaving.ts';
import { type Walk, type Weather, walkTo } from './routes.ts';

/** A unit with what it takes to reach each gate of the family (same order); null: no way. */
export interface PlannedUnit {
  readonly unit: Unit;
  readonly readyMinute: number;
  readonly walks: readonly (number | null)[];
  /** The same with the shared ways; used where `walks` says that there is one. */
  readonly routes: readonly (Walk | null)[];
  /** Earliest minute at each gate; meaningless where there is no way. */
  readonly earliest: readonly number[];
  /** Last minute at each gate: the window, or earlier for a bus. */
  readonly latest: readonly number[];
  readonly buses: readonly BusRide[];
  /** Expected numbers. */
  readonly load: Omit<FluidWave, 'minute'>;
}

/** Pairs of siblings of different units who asked to leave together. */
export type SiblingPair = readonly [unitA: string, unitB: string];

export interface FamilyStream {
  readonly leaving: Leaving;
  readonly units: readonly PlannedUnit[];
  readonly siblings: readonly SiblingPair[];
}

export interface Family {
  readonly key: string;
  readonly gates: readonly GateModel[];
  readonly streams: readonly FamilyStream[];
}

export interface FamilyOptions {
  readonly school: School;
  readonly knows: ListKnows;
  /** Not before this minute for those who attend the end of the service. */
  readonly earliestEndMinute: number | undefined;
  /** Pairs of pupils. */
  readonly siblings: readonly (readonly [string, string])[];
  readonly weather: Weather;
  readonly rides: BusRides;
}

/** What a stream cannot use, and why. */
export interface GateProblems {
  readonly noWidth: readonly string[];
  readonly closed: readonly { readonly gate: string; readonly dates: readonly string[] }[];
}

/** Gates a stream can use on all its dates, by index, and what is wrong with the others. */
export function usableGates(
  leaving: Leaving,
  gates: readonly GateModel[],
): { usable: number[]; problems: GateProblems } {
  const noWidth: string[] = [];
  const closed: { gate: string; dates: string[] }[] = [];
  const usable: number[] = [];
  gates.forEach(({ gate, flow }, index) => {
    const dates = closedOn(gate, leaving.dates);
    if (flow <= 0) noWidth.push(gate.id);
    else if (dates.length > 0) closed.push({ gate: gate.id, dates });
    else usable.push(index);
  });
  return { usable, problems: { noWidth, closed } };
}

/**
 * Streams of one season, time and mode; a stream whose usable gates differ from the others' is a family of its own,
 * because it cannot share their pattern. So is every weekday where bands of grades take turns by weekday.
 */
export function familiesOf(
  streams: readonly { readonly leaving: Leaving; readonly gates: readonly GateModel[] }[],
  options: FamilyOptions,
): Family[] {
  const groups = new Map<string, { leaving: Leaving; gates: readonly GateModel[] }[]>();
  for (const entry of streams) {
    const { season, after, mode } = entry.leaving;
    const turn = options.school.dismissal.order === 'weekdays' ? [`${entry.leaving.weekday}`] : [];
    const ids = entry.gates.map(({ gate }) => gate.id);
    const key = [season, after ?? 'lessons', mode, ...turn, ...ids].join('/');
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups]
    .sort((a, b) => compareText(a[0], b[0]))
    .map(([key, entries]) => ({
      key,
      gates: entries[0].gates,
      streams: entries
        .sort((a, b) => a.leaving.weekday - b.leaving.weekday)
        .map(({ leaving, gates }) => familyStream(leaving, gates, options)),
    }));
}

function familyStream(leaving: Leaving, gates: readonly GateModel[], options: FamilyOptions): FamilyStream {
  const { school, knows, earliestEndMinute, weather, rides } = options;
  const { gatherMinutes, windowMinutes } = school.dismissal;
  const kind = school.blocks.find(({ id }) => id === leaving.after)?.kind;
  const atEnd = leaving.mainEnd || kind === 'extended' || kind === 'evening';
  const units = leaving.units.map((unit): PlannedUnit => {
    const routes = gates.map(({ gate }) => walkTo(school, unit, gate, weather));
    const walks = routes.map((walk) => walk?.minutes ?? null);
    const readyMinute = unit.endMinute + gatherMinutes;
    const window = unit.endMinute + windowMinutes;
    const buses = ridesOf(rides, leaving, unit, readyMinute);
    const latest = gates.map(({ gate }) =>
      Math.min(window, ...buses.map((ride) => ride.latestAt.get(gate.id) ?? 0)),
    );
    const bound = atEnd && earliestEndMinute !== undefined ? Math.min(earliestEndMinute, window) : 0;
    return {
      unit,
      readyMinute,
      walks,
      routes,
      buses,
      earliest: walks.map((walk) => Math.max(readyMinute + (walk ?? 0), bound)),
      latest,
      load: expectedCollection(school, { pupils: unit.pupils, ...statedCollection(knows, unit) }),
    };
  });
  const siblings = options.siblings.flatMap(([a, b]): SiblingPair[] => {
    const [unitA, unitB] = [leaving.unitOf.get(a), leaving.unitOf.get(b)];
    return unitA !== undefined && unitB !== undefined && unitA !== unitB ? [[unitA, unitB]] : [];
  });
  return { leaving, units, siblings };
}
