import type { Route } from '../../grounds.ts';
import { clockOf, minuteOf } from '../../primitives.ts';
import type { Check, Report } from '../check.ts';
import { type Facts, nameIn } from '../facts/facts.ts';

/** Lost to the edges of every way, see `Way.clearWidthCentimetres`. */
const LOST_CENTIMETRES = 30;

/** What lies between the rooms and the street can be passed, and contradicts itself nowhere. */
export const checkGrounds: Check = (facts, report) => {
  const { school } = facts;
  for (const [at, way] of school.grounds.ways.entries()) {
    if (way.clearWidthCentimetres > LOST_CENTIMETRES) continue;
    const path = ['grounds', 'ways', at, 'clearWidthCentimetres'];
    report('WAY_NO_WIDTH', path, { way: way.name, width: way.clearWidthCentimetres });
  }
  checkRoutes(facts, report);
  checkReach(facts, report);
  checkAreas(facts, report);
  checkBuses(facts, report);
};

function checkRoutes({ school, gates }: Facts, report: Report): void {
  const buildings = new Map(school.buildings.map((building) => [building.id, building]));
  const seen = new Map<string, string>();
  for (const [at, route] of school.grounds.routes.entries()) {
    const floors = [...(route.floors ?? [])].sort((a, b) => a - b).join();
    const key = [route.building, route.gate, route.weather, floors].join('|');
    const other = seen.get(key);
    if (other !== undefined) report('ROUTE_TWICE', ['grounds', 'routes', at], { route: route.id, other });
    else seen.set(key, route.id);
    const [building, gate] = [buildings.get(route.building), gates.get(route.gate)];
    if (!building || !gate || building.campus === gate.campus) continue;
    const params = { route: route.id, building: building.name, gate: gate.name };
    report('ROUTE_OTHER_CAMPUS', ['grounds', 'routes', at], params);
  }
}

/** Classes whose home room has routes to every gate of the campus, but none for its floor and dry weather. */
function checkReach({ school, rooms, classes }: Facts, report: Report): void {
  const { routes } = school.grounds;
  if (routes.length === 0) return;
  const fits = (route: Route, floor: number): boolean =>
    route.weather !== 'rain' && (route.floors === undefined || route.floors.includes(floor));
  for (const [at, building] of school.buildings.entries()) {
    const gates = school.gates.filter(({ campus }) => campus === building.campus);
    const lost = [...classes.values()].filter(({ homeRoom }) => {
      const room = rooms.get(homeRoom);
      if (!room || room.building !== building.id || gates.length === 0) return false;
      return gates.every((gate) => {
        const own = routes.filter(
          (route) =>
            route.building === building.id &&
            route.gate === gate.id &&
            (route.floors === undefined || route.floors.includes(room.floor)),
        );
        return own.length > 0 && !own.some((route) => fits(route, room.floor));
      });
    });
    if (lost.length === 0) continue;
    const params = { classes: lost.map(({ name }) => name), building: building.name };
    report('NO_WAY_TO_GATE', ['buildings', at], params);
  }
}

function checkAreas({ school, gates }: Facts, report: Report): void {
  const areaOf = new Map<string, string>();
  const largest = school.classes.reduce<(typeof school.classes)[number] | null>(
    (most, entry) => (most && most.pupils >= entry.pupils ? most : entry),
    null,
  );
  for (const [at, area] of school.grounds.assemblyAreas.entries()) {
    const path = ['grounds', 'assemblyAreas', at];
    if (largest && area.pupils < largest.pupils) {
      const params = {
        area: area.name,
        pupils: area.pupils,
        schoolClass: largest.name,
        roll: largest.pupils,
      };
      report('ASSEMBLY_BELOW_CLASS', [...path, 'pupils'], params);
    }
    for (const gate of new Set(area.gates)) {
      const other = areaOf.get(gate);
      if (other === undefined) areaOf.set(gate, area.name);
      else
        report('ASSEMBLY_GATE_TWICE', [...path, 'gates'], {
          gate: nameIn(gates, gate),
          area: area.name,
          other,
        });
    }
  }
}

/** A bus whose pupils cannot be on it on a weekday, the quickest of them, or that nobody takes. */
function checkBuses(facts: Facts, report: Report): void {
  const { school, held, pupils, classes } = facts;
  const usual = [...pupils.values()].filter(({ transport }) => transport === 'bus').map(({ id }) => id);
  for (const [at, bus] of school.grounds.buses.entries()) {
    const path = ['grounds', 'buses', at];
    const riders = (bus.pupils ?? usual).flatMap((id) => pupils.get(id) ?? []);
    if (riders.length === 0) {
      report('BUS_WITHOUT_PUPILS', path, { bus: bus.name });
      continue;
    }
    for (const weekday of new Set(bus.weekdays)) {
      let earliest = Number.POSITIVE_INFINITY;
      for (const day of (held?.calendar.days ?? []).filter((entry) => entry.weekday === weekday)) {
        for (const grade of new Set(riders.map((rider) => classes.get(rider.class)?.grade ?? ''))) {
          if (!day.grades.get(grade)?.service) continue;
          const end = held?.calendar.lessonsEnd(day, grade) ?? null;
          if (end !== null) earliest = Math.min(earliest, end);
        }
      }
      const there = earliest + school.dismissal.gatherMinutes + 1 + bus.boardMinutes;
      if (there === Number.POSITIVE_INFINITY || there <= minuteOf(bus.departs)) continue;
      const params = { bus: bus.name, departs: bus.departs, weekday, earliest: clockOf(there) };
      report('BUS_BEFORE_DISMISSAL', [...path, 'departs'], params);
      break;
    }
  }
}
