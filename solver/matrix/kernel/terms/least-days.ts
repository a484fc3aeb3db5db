import { type EventPlacement, UNPLACED } from '../placement.ts';
import type { BoundTerm } from '../term.ts';

/** The events of a series are spread over at least this many days; each day missing counts one. */
export function leastDays(placement: EventPlacement, days: Int32Array): BoundTerm {
  const { events, series, slots } = placement.form;
  const { onDay, daysOf, dayCount } = placement;
  return {
    cost: () =>
      series.events.reduce((sum, list, s) => {
        const found = new Set<number>();
        for (const event of list) {
          if (placement.slot[event] !== UNPLACED) found.add(slots.day[placement.slot[event]]);
        }
        return sum + Math.max(0, days[s] - found.size);
      }, 0),
    insertion: (event, slot) => {
      const s = events.series[event];
      return daysOf[s] < days[s] && onDay[s * dayCount + slots.day[slot]] === 0 ? -1 : 0;
    },
    // A series cannot meet on more days than it has events, or than its slots lie on.
    lowerBound: () =>
      series.events.reduce((sum, list, s) => {
        const possible = new Set<number>();
        for (const event of list) for (const slot of events.slots[event]) possible.add(slots.day[slot]);
        return sum + Math.max(0, days[s] - Math.min(list.length, possible.size));
      }, 0),
  };
}
