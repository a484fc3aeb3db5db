import type { Timetable } from '../../../../solver/matrix/kernel/timetable.ts';
import { Rng } from '../../../../solver/numeric/rng.ts';

/** A small timetable in which everything happens: conflicts, unsuitable rooms, closed slots, groups of people. */
export function randomTimetable(
  seed: number,
  size: { series?: number; days?: number; perDay?: number; rooms?: number; most?: number } = {},
): Timetable {
  const { series: S = 8, days = 3, perDay = 4, rooms: R = 3, most = 3 } = size;
  const rng = Rng.keyed(seed, 'random-timetable');
  const slotCount = days * perDay;
  const conflicts: Set<number>[] = Array.from({ length: S }, () => new Set());
  const attendance = Array.from({ length: Math.ceil(S / 2) }, () => {
    const members = [...new Set(Array.from({ length: 3 }, () => rng.intBelow(S)))].sort((a, b) => a - b);
    for (const a of members) for (const b of members) if (a !== b) conflicts[a].add(b);
    return { series: Int32Array.from(members), weight: 1 + rng.intBelow(3) };
  });
  const seriesOf: number[] = [];
  const events = Array.from({ length: S }, (_, s) =>
    Int32Array.from({ length: 1 + rng.intBelow(most) }, () => seriesOf.push(s) - 1),
  );
  const open = Array.from({ length: S }, () =>
    Uint8Array.from({ length: slotCount }, () => (rng.chance(4, 5) ? 1 : 0)),
  );
  const roomFits = Uint8Array.from({ length: S * R }, () => (rng.chance(4, 5) ? 1 : 0));
  for (let s = 0; s < S; s++) roomFits[s * R + rng.intBelow(R)] = 1;
  const E = seriesOf.length;
  const slotAllowed = new Uint8Array(E * slotCount);
  seriesOf.forEach((s, event) => {
    slotAllowed.set(open[s], event * slotCount);
  });
  return {
    events: {
      count: E,
      series: Int32Array.from(seriesOf),
      slots: seriesOf.map((s) => Int32Array.from([...open[s].keys()].filter((slot) => open[s][slot] === 1))),
      slotAllowed,
      lockedRoom: new Int32Array(E).fill(-1),
    },
    slots: {
      count: slotCount,
      day: Int32Array.from({ length: slotCount }, (_, slot) => Math.floor(slot / perDay)),
    },
    rooms: { count: R },
    series: {
      count: S,
      events,
      rooms: Array.from({ length: S }, (_, s) =>
        Int32Array.from([...Array(R).keys()].filter((room) => roomFits[s * R + room] === 1)),
      ),
      roomFits,
      conflicts: conflicts.map((set) => Int32Array.from([...set].sort((a, b) => a - b))),
    },
    terms: {
      roomCost: Int32Array.from({ length: S * R }, () => rng.intBelow(4)),
      leastDays: Int32Array.from(events, (list) => 1 + rng.intBelow(list.length)),
      missingDay: 5,
      extraRoom: 1,
      attendance,
      nextSlot: Int32Array.from({ length: slotCount }, (_, slot) =>
        (slot + 1) % perDay === 0 ? -1 : slot + 1,
      ),
    },
  };
}
