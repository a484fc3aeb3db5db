/** Where everybody is, step by step, on replication 0 of a day: what an animation needs. */
import type { Positions } from '../model/dismissal-simulation.ts';
import type { School } from '../model/school.ts';
import type { Conditions } from './conditions.ts';
import { GateDay } from './gate-day.ts';
import type { LeavingDay, LeavingGroup } from './leaving-day.ts';
import { SeriesRecorder } from './series.ts';
import { seriesWindow } from './simulate-day.ts';

type Place = Positions['groups'][number]['places'][number];

export function positionsOf(
  { school }: Conditions,
  day: LeavingDay,
  { seed, stepSeconds }: { readonly seed: number; readonly stepSeconds: number },
): Positions {
  const windows = day.gates.map((gate) => seriesWindow(gate, stepSeconds));
  const startSecond = windows.length === 0 ? 0 : Math.min(...windows.map((window) => window.startSecond));
  const end = Math.max(
    startSecond,
    ...windows.map((window) => window.startSecond + window.steps * stepSeconds),
  );
  const steps = Math.ceil((end - startSecond) / stepSeconds);
  return {
    startSecond,
    stepSeconds,
    groups: day.groups.map((group) => ({
      unit: group.unit.id,
      gate: group.unit.gate,
      pupils: group.unit.pupils,
      places: placesOf(school, group),
    })),
    gates: day.gates.map(({ model, groups }) => {
      const series = new SeriesRecorder(startSecond, stepSeconds, steps, 1);
      series.begin(0);
      new GateDay(school.dismissal, model, groups).run(seed, 0, series);
      const { pupils, guardians, kerbCars, away } = series.values;
      return {
        gate: model.gate.id,
        x: model.gate.x,
        y: model.gate.y,
        pupils: [...pupils],
        guardians: [...guardians],
        kerbCars: [...kerbCars],
        away: [...away],
      };
    }),
  };
}

/** Room, ways in even steps between building and gate (the plan of the grounds knows no more), assembly area, gate. */
function placesOf(
  school: School,
  { unit, room, walk, startSecond, headSecond, enters }: LeavingGroup,
): Place[] {
  const building = school.buildings.find(
    ({ id }) => id === school.rooms.find((entry) => entry.id === room)?.building,
  );
  const gate = school.gates.find(({ id }) => id === unit.gate);
  if (!building || !gate) return [];
  const places: Place[] = [
    { second: Math.round(startSecond), place: `room:${room}`, x: building.x, y: building.y },
  ];
  enters.forEach((second, k) => {
    const share = (k + 1) / (enters.length + 1);
    places.push({
      second: Math.round(second),
      place: `way:${walk.legs[k].way}`,
      x: building.x + (gate.x - building.x) * share,
      y: building.y + (gate.y - building.y) * share,
    });
  });
  const area = school.grounds.assemblyAreas.find(({ gates }) => gates.includes(gate.id));
  const here = { x: gate.x, y: gate.y };
  const passes = Math.max(headSecond, unit.minute * 60);
  places.push({
    second: Math.round(headSecond),
    place: area ? `assembly:${area.id}` : `gate:${gate.id}`,
    ...here,
  });
  places.push({ second: Math.round(passes), place: `gate:${gate.id}`, ...here });
  return places;
}
