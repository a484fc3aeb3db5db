import { UNPLACED } from '../state/placement.ts';
import type { Rule } from './rule.ts';

/**
 * Sections that are outdoors at the same time all find an indoor room on a rainy day. Rooms without groups are filled
 * largest first with the largest groups first: if that fails with single rooms, every other way fails too.
 */
export const indoorFallback: Rule = {
  id: 'indoor-fallback',
  level: 'hard',
  weight: 1,
  sentence: {
    zh: '同一时间在户外的班次，雨天都有空闲的室内场地。',
    en: 'Sections that are outdoors at the same time all find a free indoor room in bad weather.',
  },
  bind(problem, placement) {
    const { events, sections, moments, rooms } = problem;
    const M = moments.count;
    const size = (event: number, room: number): number =>
      Math.min(sections.mostSeats[events.section[event]], rooms.capacity[room]);
    const goesOn = (event: number, moment: number): boolean =>
      moments.covers[placement.profile(event, placement.slot[event]) * M + moment] === 1;
    /** Outdoor events of each moment: rarely more than a handful. */
    const outside: number[][] = Array.from({ length: M }, () => []);
    const sizes: number[] = [];
    /** Groups without shelter at a moment, with one event more in a room (or none: event −1). */
    const unsheltered = (out: readonly number[], at: number, event: number, room: number): number => {
      sizes.length = 0;
      for (const other of out) sizes.push(size(other, placement.room[other]));
      if (event >= 0 && rooms.outdoors[room] === 1) sizes.push(size(event, room));
      if (sizes.length === 0) return 0;
      sizes.sort((a, b) => b - a);
      let sheltered = 0;
      for (let i = 0; i < rooms.fallbacks.length && sheltered < sizes.length; i++) {
        const candidate = rooms.fallbacks[i];
        if (rooms.takenByGroups[candidate * M + at] === 1 || rooms.places[candidate * M + at] === 0) continue;
        if (event >= 0 && candidate === room) continue;
        if (placement.roomEvents[candidate].some((other) => goesOn(other, at))) continue;
        let seats = rooms.capacity[candidate];
        let places = rooms.places[candidate * M + at];
        while (places > 0 && sheltered < sizes.length && sizes[sheltered] <= seats) {
          seats -= sizes[sheltered];
          places -= 1;
          sheltered += 1;
        }
        // The largest waiting group does not fit this empty room; a smaller room cannot take it either.
        if (seats === rooms.capacity[candidate]) break;
      }
      return sizes.length - sheltered;
    };
    const momentsOf = (event: number, slot: number): Int32Array => {
      const profile = placement.profile(event, slot);
      return profile < 0 ? NO_MOMENTS : moments.ofProfile[profile];
    };
    return {
      cost: () => {
        let sum = 0;
        for (let at = 0; at < M; at++) {
          const out = Array.from(placement.room, (_, event) => event).filter(
            (event) =>
              placement.slot[event] !== UNPLACED &&
              rooms.outdoors[placement.room[event]] === 1 &&
              goesOn(event, at),
          );
          sum += unsheltered(out, at, UNPLACED, 0);
        }
        return sum;
      },
      insertion: (event, slot, room) => {
        let delta = 0;
        for (const at of momentsOf(event, slot)) {
          if (outside[at].length === 0 && rooms.outdoors[room] === 0) continue;
          delta += unsheltered(outside[at], at, event, room) - unsheltered(outside[at], at, UNPLACED, 0);
        }
        return delta;
      },
      placed: (event) => {
        if (rooms.outdoors[placement.room[event]] === 0) return;
        for (const at of momentsOf(event, placement.slot[event])) outside[at].push(event);
      },
      removing: (event) => {
        if (rooms.outdoors[placement.room[event]] === 0) return;
        for (const at of momentsOf(event, placement.slot[event]))
          outside[at].splice(outside[at].indexOf(event), 1);
      },
    };
  },
};

const NO_MOMENTS = new Int32Array(0);
