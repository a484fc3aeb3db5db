/** From gates and places in the order to minutes. */
import type { School } from '../model/school.ts';
import type { Cell, CellLoad } from './cells.ts';
import type { Collection } from './collection.ts';
import type { Family } from './family.ts';
import { type GateModel, isOpenAt } from './gates.ts';

/** Which gate each cell takes, and in which of the gate's waves; and the gap between waves. */
export interface Pattern {
  readonly gate: readonly number[];
  /** Waves at a gate leave in rising order of this number; equal numbers leave together. */
  readonly slot: readonly number[];
  readonly gapMinutes: number;
}

export interface ScheduledWave extends Collection {
  readonly gate: number;
  readonly minute: number;
  /** Indices of cells. */
  readonly cells: readonly number[];
  readonly pupils: number;
  /** Whole minutes the wave needs to pass beyond the first. */
  readonly passMinutes: number;
}

/** Per stream of the family: waves gate by gate, in the order of minutes. */
export type Schedule = readonly (readonly ScheduledWave[])[];

/**
 * Earliest minutes in the order of the pattern: a wave leaves when its slowest unit is there, the gap after the wave
 * before it at the gate (longer, if that one needs longer to pass), while the gate is open. All weekdays of a family
 * get the same offset after the end of the block, the latest that any of them needs, unless that misses a window.
 */
export function scheduleOf(family: Family, cells: readonly Cell[], pattern: Pattern): Schedule {
  const waves: ScheduledWave[][] = family.streams.map(() => []);
  const order = cells.map((_, k) => k).sort((a, b) => pattern.slot[a] - pattern.slot[b] || a - b);
  family.gates.forEach((model, gate) => {
    const free = family.streams.map(() => Number.NEGATIVE_INFINITY);
    for (let at = 0; at < order.length; ) {
      const slot = pattern.slot[order[at]];
      const own: number[] = [];
      for (; at < order.length && pattern.slot[order[at]] === slot; at++) {
        if (pattern.gate[order[at]] === gate) own.push(order[at]);
      }
      if (own.length > 0) addWave(waves, free, cells, own, gate, model, pattern.gapMinutes);
    }
  });
  return waves;
}

interface Draft {
  readonly own: number[];
  readonly loads: readonly CellLoad[];
  readonly reference: number;
  readonly latest: number;
  readonly minute: number;
}

function addWave(
  waves: ScheduledWave[][],
  free: number[],
  cells: readonly Cell[],
  own: readonly number[],
  gate: number,
  model: GateModel,
  gapMinutes: number,
): void {
  const drafts = waves.map((_, stream) => draftOf(cells, own, stream, gate, model, free[stream]));
  let offset = Number.NEGATIVE_INFINITY;
  for (const draft of drafts) if (draft) offset = Math.max(offset, draft.minute - draft.reference);
  drafts.forEach((draft, stream) => {
    if (!draft) return;
    const common = draft.reference + offset;
    const minute = common <= draft.latest && isOpenAt(model, common) ? common : draft.minute;
    const load = { pupils: 0, alone: 0, cars: 0, walkers: 0 };
    for (const { pupils, alone, cars, walkers } of draft.loads) {
      load.pupils += pupils;
      load.alone += alone;
      load.cars += cars;
      load.walkers += walkers;
    }
    const passMinutes = Math.floor(load.pupils / model.flow / 60);
    waves[stream].push({ gate, minute, cells: draft.own, passMinutes, ...load });
    free[stream] = minute + Math.max(gapMinutes, passMinutes + 1);
  });
}

function draftOf(
  cells: readonly Cell[],
  own: readonly number[],
  stream: number,
  gate: number,
  model: GateModel,
  free: number,
): Draft | null {
  const here: number[] = [];
  const loads: CellLoad[] = [];
  let reference = Number.NEGATIVE_INFINITY;
  let latest = Number.POSITIVE_INFINITY;
  let minute = free;
  for (const cell of own) {
    const load = cells[cell].loads[stream];
    if (!load) continue;
    here.push(cell);
    loads.push(load);
    reference = Math.max(reference, load.endMinute);
    latest = Math.min(latest, load.latest[gate]);
    minute = Math.max(minute, load.ready[gate]);
  }
  return here.length === 0 ? null : { own: here, loads, reference, latest, minute: nextOpen(model, minute) };
}

/** The first minute from this one on at which the gate is open; the minute itself if it does not open again. */
function nextOpen(gate: GateModel, minute: number): number {
  if (isOpenAt(gate, minute)) return minute;
  const openings = gate.open.flatMap(([from, to]) => (from > minute && from <= to ? [from] : []));
  return openings.length === 0 ? minute : Math.min(...openings);
}

/** Gaps to try, the wished one first, down to the least. */
export function gapsToTry(school: School): number[] {
  const { gapMinutes, leastGapMinutes } = school.dismissal;
  const wished = Math.max(gapMinutes, leastGapMinutes);
  const middle = Math.floor((wished + leastGapMinutes) / 2);
  return [...new Set([wished, middle, leastGapMinutes])];
}
