import { type EventPlacement, UNPLACED } from '../placement.ts';
import type { BoundTerm } from '../term.ts';

/** The hard term with the looks at it that moves are drawn by. */
export interface ConflictFree extends BoundTerm {
  /** Could the event be in the slot if `except` were not there? */
  free(event: number, slot: number, except: number): boolean;
  /** May two events not be at the same time? */
  exclude(a: number, b: number): boolean;
}

/** Events of one series and of series in conflict (the same teacher, the same pupils) do not share a slot. */
export function conflictFree(placement: EventPlacement): ConflictFree {
  const { events, series } = placement.form;
  const N = series.count;
  const conflict = new Uint8Array(N * N);
  for (let s = 0; s < N; s++) {
    conflict[s * N + s] = 1;
    for (const other of series.conflicts[s]) {
      conflict[s * N + other] = 1;
      conflict[other * N + s] = 1;
    }
  }
  const seriesOf = events.series;
  const clashes = (event: number, slot: number): number => {
    const row = seriesOf[event] * N;
    const there = placement.slotEvents[slot];
    let n = 0;
    for (let i = 0; i < there.length; i++) {
      if (there[i] !== event) n += conflict[row + seriesOf[there[i]]];
    }
    return n;
  };
  return {
    cost: () =>
      placement.slot.reduce((n, slot, event) => n + (slot === UNPLACED ? 0 : clashes(event, slot)), 0) / 2,
    insertion: clashes,
    free: (event, slot, except) => {
      const row = seriesOf[event] * N;
      const there = placement.slotEvents[slot];
      for (let i = 0; i < there.length; i++) {
        const other = there[i];
        if (conflict[row + seriesOf[other]] === 1 && other !== event && other !== except) return false;
      }
      return true;
    },
    exclude: (a, b) => conflict[seriesOf[a] * N + seriesOf[b]] === 1,
  };
}
