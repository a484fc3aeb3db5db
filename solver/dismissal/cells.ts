/** Cells: units of a family that leave alike on all weekdays, with what a wave needs to know of them. */
import type { Collection } from './collection.ts';
import type { Family, PlannedUnit } from './family.ts';

/** The units of a cell in one stream, added up. */
export interface CellLoad extends Collection {
  /** Indices of units of the stream. */
  readonly units: readonly number[];
  readonly pupils: number;
  /** Latest of the ends of their blocks. */
  readonly endMinute: number;
  /** Minute from which all are at each gate. */
  readonly ready: readonly number[];
  /** First of their last minutes at each gate. */
  readonly latest: readonly number[];
  /** Σ pupils · minute from which they are gathered. */
  readonly gathered: number;
}

export interface Cell {
  /** Place in the order of leaving: bands of two grades, then grades, then parts. */
  readonly band: number;
  readonly grade: number;
  readonly part: number;
  /** Gates all of them can walk to. */
  readonly gates: readonly number[];
  /** Per stream of the family; null where it has no unit. */
  readonly loads: readonly (CellLoad | null)[];
}

/** How fine the cells are: bands of two grades (1–2, 3–4 …), grades, halves or quarters of a grade. */
export type Grain = 'band' | 'grade' | 'half' | 'quarter';
const PARTS: Record<Grain, number> = { band: 1, grade: 1, half: 2, quarter: 4 };

/**
 * The cells of a family in the order of leaving. Units on different campuses never share a cell.
 *
 * @param turn how many bands to move from the front to the end of the order (rotation between seasons)
 */
export function cellsOf(family: Family, grain: Grain, turn: number): Cell[] {
  const bands = new Set<number>();
  for (const { units } of family.streams) for (const { unit } of units) bands.add(bandOf(unit.homeGrade));
  const order = [...bands].sort((a, b) => a - b);
  const shift = order.length === 0 ? 0 : turn % order.length;
  const rank = new Map(order.map((band, k) => [band, (k + order.length - shift) % order.length]));
  const cells = new Map<string, { head: Omit<Cell, 'loads'>; units: number[][] }>();
  family.streams.forEach(({ units }, stream) => {
    const parts = partsOf(units, PARTS[grain]);
    units.forEach(({ unit, walks }, index) => {
      const gates = walks.flatMap((walk, gate) => (walk === null ? [] : [gate]));
      const band = rank.get(bandOf(unit.homeGrade)) ?? 0;
      const grade = grain === 'band' ? 0 : unit.homeGrade;
      const key = [band, grade, parts[index], ...gates].join('/');
      let cell = cells.get(key);
      if (!cell) {
        cell = { head: { band, grade, part: parts[index], gates }, units: family.streams.map(() => []) };
        cells.set(key, cell);
      }
      cell.units[stream].push(index);
    });
  });
  return [...cells.values()]
    .map(({ head, units }) => ({
      ...head,
      loads: units.map((own, stream) =>
        own.length === 0 ? null : loadOf(family.streams[stream].units, own),
      ),
    }))
    .sort((a, b) => a.band - b.band || a.grade - b.grade || a.part - b.part || a.gates[0] - b.gates[0]);
}

function loadOf(all: readonly PlannedUnit[], units: readonly number[]): CellLoad {
  const own = units.map((index) => all[index]);
  const sum = (of: (unit: PlannedUnit) => number): number => own.reduce((total, unit) => total + of(unit), 0);
  return {
    units,
    pupils: sum(({ unit }) => unit.pupils),
    endMinute: Math.max(...own.map(({ unit }) => unit.endMinute)),
    ready: own[0].earliest.map((_, gate) => Math.max(...own.map(({ earliest }) => earliest[gate]))),
    latest: own[0].latest.map((_, gate) => Math.min(...own.map(({ latest }) => latest[gate]))),
    gathered: sum(({ unit, readyMinute }) => unit.pupils * readyMinute),
    alone: sum(({ load }) => load.alone),
    cars: sum(({ load }) => load.cars),
    walkers: sum(({ load }) => load.walkers),
  };
}

function bandOf(grade: number): number {
  return Math.floor((grade - 1) / 2);
}

/** Splits the units of each grade into parts of about equal size, in the order of ids. */
function partsOf(units: readonly PlannedUnit[], count: number): number[] {
  const total = new Map<number, number>();
  for (const { unit } of units) total.set(unit.homeGrade, (total.get(unit.homeGrade) ?? 0) + unit.pupils);
  const before = new Map<number, number>();
  return units.map(({ unit }) => {
    const done = before.get(unit.homeGrade) ?? 0;
    before.set(unit.homeGrade, done + unit.pupils);
    const middle = done + unit.pupils / 2;
    return Math.min(count - 1, Math.floor((middle * count) / (total.get(unit.homeGrade) ?? 1)));
  });
}
