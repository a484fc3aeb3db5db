import { UNPLACED } from '../placement.ts';
import type { BoundTerm } from '../term.ts';
import type { TimetablePlacement } from '../timetable-placement.ts';

/**
 * Who attends several series has them one after another: an event without another of the group in the slot before or
 * after it on its day counts the group's weight. `next` is the following slot of the same day, or −1.
 */
export function isolatedEvents(placement: TimetablePlacement, next: Int32Array): BoundTerm {
  const { events, slots } = placement.form;
  const { attendance: groups, attending: there, firstGroup: first, groupOf } = placement;
  // One column more than slots: the slot that is not there, always empty.
  const S = slots.count + 1;
  const following = new Int32Array(S).fill(slots.count);
  const preceding = new Int32Array(S).fill(slots.count);
  for (let slot = 0; slot < slots.count; slot++) {
    if (next[slot] < 0) continue;
    following[slot] = next[slot];
    preceding[next[slot]] = slot;
  }
  const weight = Int32Array.from(groups, (group) => group.weight);
  return {
    cost: () => {
      const counted = new Int32Array(groups.length * S);
      placement.slot.forEach((slot, event) => {
        if (slot === UNPLACED) return;
        const s = events.series[event];
        for (let i = first[s]; i < first[s + 1]; i++) counted[groupOf[i] * S + slot] += 1;
      });
      let sum = 0;
      for (let g = 0; g < groups.length; g++) {
        for (let slot = 0; slot < slots.count; slot++) {
          const beside = counted[g * S + preceding[slot]] + counted[g * S + following[slot]];
          if (beside === 0) sum += weight[g] * counted[g * S + slot];
        }
      }
      return sum;
    },
    insertion: (event, slot) => {
      const s = events.series[event];
      const before = preceding[slot];
      const after = following[slot];
      const beforeThat = preceding[before];
      const afterThat = following[after];
      let sum = 0;
      for (let i = first[s]; i < first[s + 1]; i++) {
        const g = groupOf[i];
        const base = g * S;
        const left = there[base + before];
        const right = there[base + after];
        if (left === 0 && right === 0) sum += weight[g];
        else if (there[base + slot] === 0) {
          // Neighbours that stood alone do so no longer.
          if (left > 0 && there[base + beforeThat] === 0) sum -= weight[g] * left;
          if (right > 0 && there[base + afterThat] === 0) sum -= weight[g] * right;
        }
      }
      return sum;
    },
  };
}
