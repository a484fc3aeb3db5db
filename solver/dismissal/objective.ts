/** What a pattern is worth: the order of objectives of a dismissal, smaller is better. */
import type { School } from '../model/school.ts';
import type { Cell } from './cells.ts';
import { Crowding } from './crowding.ts';
import type { Family } from './family.ts';
import type { FluidMemory } from './fluid.ts';
import { isOpenAt } from './gates.ts';
import { levelOfService } from './level-of-service.ts';
import type { Pattern, Schedule, ScheduledWave } from './schedule.ts';

/**
 * Levels of the objective in order:
 * minutes outside windows or opening times · steps above the waiting area, the kerb, an assembly area or a shared way · streams of more than
 * `MOST_AT_ONCE` pupils that leave in one batch · worst level of service, sum of levels · bands torn apart or out of
 * order · gap below the wished one · sibling pairs apart · pupil-seconds from gathered to met · last minute · waves.
 *
 * The expected peak is compared by Fruin's levels of service for waiting areas (J. Fruin, "Pedestrian Planning and
 * Design", 1971), not person by person: below level A a thinner crowd helps nobody, and spreading the waves further
 * only keeps pupils and staff longer.
 */
export type Objective = readonly number[];

/** Level of the objective that counts steps above capacity. */
export const OVER_CAPACITY = 1;

/** More pupils than this leave in at least two batches. */
const MOST_AT_ONCE = 100;
const NEVER_OPEN = 1000;

export function compareObjectives(a: Objective, b: Objective): number {
  for (let level = 0; level < a.length; level++)
    if (a[level] !== b[level]) return a[level] < b[level] ? -1 : 1;
  return 0;
}

/** Rates patterns of a family. */
export class Rating {
  readonly #school: School;
  readonly #family: Family;
  readonly #cells: readonly Cell[];
  readonly #memory: FluidMemory;
  readonly #crowding: Crowding;
  /** Per stream: pairs of cells that siblings are in, with how many pairs there are. */
  readonly #siblings: readonly (readonly {
    readonly a: number;
    readonly b: number;
    readonly pairs: number;
  }[])[];

  constructor(school: School, family: Family, cells: readonly Cell[], memory: FluidMemory) {
    this.#school = school;
    this.#family = family;
    this.#cells = cells;
    this.#memory = memory;
    this.#crowding = new Crowding(school, family);
    this.#siblings = siblingCells(family, cells);
  }

  objective(pattern: Pattern, schedule: Schedule): Objective {
    const total = {
      outside: 0,
      stepsOver: 0,
      oneBatch: 0,
      worst: 0,
      levels: 0,
      apart: 0,
      seconds: 0,
      last: 0,
      waves: 0,
    };
    schedule.forEach((waves, stream) => {
      this.#addStream(total, waves, stream);
    });
    const several = total.waves > schedule.length;
    const shortfall = several ? Math.max(0, this.#school.dismissal.gapMinutes - pattern.gapMinutes) : 0;
    const torn = this.#disorder(pattern, schedule);
    const { outside, stepsOver, oneBatch, worst, levels, apart, seconds, last, waves } = total;
    return [
      outside,
      stepsOver,
      oneBatch,
      worst,
      levels,
      torn,
      shortfall,
      apart,
      Math.round(seconds),
      last,
      waves,
    ];
  }

  #addStream(total: Record<string, number>, waves: readonly ScheduledWave[], stream: number): void {
    const cells = this.#cells;
    const waveOf = new Map<number, number>();
    let pupils = 0;
    let units = 0;
    waves.forEach((wave, k) => {
      const open = isOpenAt(this.#family.gates[wave.gate], wave.minute);
      if (!open) total.outside += NEVER_OPEN;
      for (const cell of wave.cells) {
        const load = cells[cell].loads[stream];
        if (!load) continue;
        waveOf.set(cell, k);
        units += load.units.length;
        total.outside +=
          load.units.length * Math.max(0, wave.minute + wave.passMinutes - load.latest[wave.gate]);
        total.seconds += (load.pupils * wave.minute - load.gathered) * 60;
      }
      pupils += wave.pupils;
      total.last = Math.max(total.last, wave.minute);
    });
    total.waves += waves.length;
    total.stepsOver += this.#crowding.steps(stream, cells, waves);
    if (pupils > MOST_AT_ONCE && units > 1 && waves.length === 1) total.oneBatch++;
    this.#family.gates.forEach((model, gate) => {
      const own = waves.filter((wave) => wave.gate === gate);
      if (own.length === 0) return;
      const figures = this.#memory.at(model, own);
      total.stepsOver += figures.stepsOver;
      const level = levelOfService(figures.peak, model.squareMetres);
      total.worst = Math.max(total.worst, level);
      total.levels += level;
      total.seconds += figures.waitSeconds;
    });
    for (const { a, b, pairs } of this.#siblings[stream])
      if (waveOf.get(a) !== waveOf.get(b)) total.apart += pairs;
  }

  /** Bands in more than one wave, and pairs of cells of which the later one in the order leaves first. */
  #disorder(pattern: Pattern, schedule: Schedule): number {
    const minuteOf = this.#cells.map(() => 0);
    for (const waves of schedule)
      for (const { cells, minute } of waves) for (const cell of cells) minuteOf[cell] = minute;
    let count = 0;
    const wavesOfBand = new Map<number, Set<number>>();
    this.#cells.forEach(({ band }, k) => {
      const waves = wavesOfBand.get(band) ?? new Set<number>();
      waves.add(pattern.gate[k] * this.#cells.length + pattern.slot[k]);
      wavesOfBand.set(band, waves);
      for (let other = 0; other < k; other++) if (minuteOf[other] > minuteOf[k]) count++;
    });
    for (const waves of wavesOfBand.values()) count += waves.size - 1;
    return count;
  }
}

function siblingCells(family: Family, cells: readonly Cell[]): { a: number; b: number; pairs: number }[][] {
  return family.streams.map(({ siblings, units }, stream) => {
    const cellOf = new Map<string, number>();
    cells.forEach(({ loads }, cell) => {
      for (const index of loads[stream]?.units ?? []) cellOf.set(units[index].unit.id, cell);
    });
    const pairs = new Map<string, { a: number; b: number; pairs: number }>();
    for (const [unitA, unitB] of siblings) {
      const [a, b] = [cellOf.get(unitA) ?? 0, cellOf.get(unitB) ?? 0];
      if (a === b) continue;
      const key = `${Math.min(a, b)}/${Math.max(a, b)}`;
      const known = pairs.get(key);
      if (known) known.pairs++;
      else pairs.set(key, { a, b, pairs: 1 });
    }
    return [...pairs.values()];
  });
}
