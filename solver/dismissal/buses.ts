/** School buses: who rides which, and until when a group has to pass a gate for it. */
import { minuteOf } from '../model/primitives.ts';
import type { Pupil } from '../model/pupil.ts';
import type { School } from '../model/school.ts';
import type { Leaving, Unit } from './leaving.ts';

export interface BusRide {
  readonly bus: string;
  readonly pupils: number;
  /** Last minute at each gate of the campus, by id. */
  readonly latestAt: ReadonlyMap<string, number>;
}

interface Departure {
  readonly bus: string;
  readonly minute: number;
  readonly weekdays: readonly number[];
  readonly riders: ReadonlySet<string>;
  readonly latestAt: ReadonlyMap<string, number>;
}

export interface BusRides {
  /** In the order of departure. */
  readonly departures: readonly Departure[];
}

/** Every bus with its pupils; from other gates they walk along the street at the lower pace. */
export function busRides(school: School, pupils: readonly Pupil[]): BusRides {
  const usual = pupils.filter(({ transport }) => transport === 'bus').map(({ id }) => id);
  const departures = school.grounds.buses.map((bus): Departure => {
    const own = school.gates.find(({ id }) => id === bus.gate);
    const minute = minuteOf(bus.departs);
    const latestAt = new Map<string, number>();
    for (const gate of school.gates) {
      if (!own || gate.campus !== own.campus) continue;
      const metres = Math.abs(gate.x - own.x) + Math.abs(gate.y - own.y);
      const walk = Math.ceil(metres / school.dismissal.walkMetresPerMinuteLower);
      latestAt.set(gate.id, minute - bus.boardMinutes - walk);
    }
    const riders = new Set(bus.pupils ?? usual);
    return { bus: bus.id, minute, weekdays: bus.weekdays, riders, latestAt };
  });
  return { departures: departures.sort((a, b) => a.minute - b.minute || (a.bus < b.bus ? -1 : 1)) };
}

/** The rides of a group: each pupil takes the first of his or her buses that departs after the group has gathered. */
export function ridesOf(
  { departures }: BusRides,
  { weekday, unitOf }: Leaving,
  unit: Unit,
  readyMinute: number,
): BusRide[] {
  const own = departures.filter((bus) => bus.weekdays.includes(weekday) && bus.minute >= readyMinute);
  if (own.length === 0) return [];
  const counts = new Map<Departure, number>();
  for (const [pupil, id] of unitOf) {
    const bus = id === unit.id ? own.find(({ riders }) => riders.has(pupil)) : undefined;
    if (bus) counts.set(bus, (counts.get(bus) ?? 0) + 1);
  }
  return [...counts].map(([{ bus, latestAt }, pupils]) => ({ bus, pupils, latestAt }));
}
