import type { BoundTerm } from '../term.ts';
import type { TimetablePlacement } from '../timetable-placement.ts';

/** Events of one series and of series in conflict (the same teacher, the same pupils) do not share a slot. */
export function conflictFree(placement: TimetablePlacement): BoundTerm {
  const { events, series } = placement.form;
  return {
    cost: () => {
      let n = 0;
      for (const there of placement.slotEvents) {
        there.forEach((a, i) => {
          const [s, excluded] = [events.series[a], series.conflicts[events.series[a]]];
          for (const b of there.slice(i + 1)) {
            const other = events.series[b];
            if (other === s || excluded.includes(other) || series.conflicts[other].includes(s)) n += 1;
          }
        });
      }
      return n;
    },
    insertion: (event, slot) => placement.conflictsIn(event, slot),
  };
}
