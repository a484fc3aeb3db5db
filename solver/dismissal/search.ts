/**
 * Chooses gates and waves of a family.
 *
 * 1. Bands of two grades: every choice of gates and of neighbours in the order that share a wave, for every gap, where
 *    these are at most `MOST_PATTERNS`; beyond that, gates in turn.
 * 2. Grades, and halves and quarters of grades while an area or kerb is overfull: the pattern so far, and patterns
 *    that fill a number of waves in order, each as large as its gate can serve; the best is improved by moving one
 *    cell at a time to another gate or wave (first improvement) until nothing gains.
 * Deterministic; the control counts patterns rated.
 */
import type { School } from '../model/school.ts';
import type { Control } from '../numeric/control.ts';
import { type Cell, cellsOf, type Grain } from './cells.ts';
import { expectedCollection } from './collection.ts';
import type { Family } from './family.ts';
import type { FluidMemory } from './fluid.ts';
import type { GateModel } from './gates.ts';
import { compareObjectives, type Objective, OVER_CAPACITY, Rating } from './objective.ts';
import { gapsToTry, type Pattern, type Schedule, scheduleOf } from './schedule.ts';

const MOST_PATTERNS = 1000;
const MOST_ROUNDS = 8;
const FINER: readonly Grain[] = ['grade', 'half', 'quarter'];

export interface FamilyPlan {
  readonly cells: readonly Cell[];
  readonly schedule: Schedule;
  readonly objective: Objective;
}

interface Candidate extends FamilyPlan {
  readonly pattern: Pattern;
}

type Rate = (pattern: Pattern) => Candidate;

export function planFamily(
  school: School,
  family: Family,
  turn: number,
  memory: FluidMemory,
  control: Control,
): FamilyPlan {
  const raterFor = (cells: readonly Cell[]): Rate => {
    const rating = new Rating(school, family, cells, memory);
    return (pattern) => {
      control.spend(1);
      const schedule = scheduleOf(family, cells, pattern);
      return { cells, pattern, schedule, objective: rating.objective(pattern, schedule) };
    };
  };
  const gaps = gapsToTry(school);
  const bands = cellsOf(family, 'band', turn);
  const rateBands = raterFor(bands);
  let best = rateBands({
    gate: bands.map(({ gates }) => gates[0]),
    slot: bands.map((_, k) => k),
    gapMinutes: gaps[0],
  });
  const take = (patterns: Iterable<Pattern>, rate: Rate): void => {
    for (const pattern of patterns) {
      if (control.shouldStop()) return;
      const next = rate(pattern);
      if (compareObjectives(next.objective, best.objective) < 0) best = next;
    }
  };
  for (const gap of gaps) take(patternsOf(bands, gap), rateBands);
  for (const grain of FINER) {
    if (grain !== 'grade' && best.objective[OVER_CAPACITY] === 0) break;
    const cells = cellsOf(family, grain, turn);
    const rate = raterFor(cells);
    best = rate(refined(best, cells));
    take(filled(school, family, cells, gaps), rate);
    best = climb(best, gaps, rate, control);
  }
  return best;
}

/** All gates for all cells, and all ways to let neighbours in the order share a wave. */
function* patternsOf(cells: readonly Cell[], gapMinutes: number): Generator<Pattern> {
  const merges = 1 << Math.max(0, cells.length - 1);
  let count = merges;
  for (const { gates } of cells) count *= gates.length;
  for (const gate of count <= MOST_PATTERNS ? everyChoice(cells) : inTurn(cells)) {
    for (let merge = 0; merge < merges; merge++) {
      let slot = 0;
      const slots = cells.map((_, k) => {
        if (k > 0 && ((merge >> (k - 1)) & 1) === 0) slot++;
        return slot;
      });
      yield { gate, slot: slots, gapMinutes };
    }
  }
}

function* everyChoice(cells: readonly Cell[]): Generator<number[]> {
  const at = cells.map(() => 0);
  for (;;) {
    yield cells.map(({ gates }, k) => gates[at[k]]);
    let k = 0;
    while (k < cells.length && ++at[k] === cells[k].gates.length) at[k++] = 0;
    if (k === cells.length) return;
  }
}

/** All cells to their k-th gate, and to the k-th and following gates in turn. */
function* inTurn(cells: readonly Cell[]): Generator<number[]> {
  const turns = Math.max(...cells.map(({ gates }) => gates.length));
  for (let first = 0; first < turns; first++) {
    yield cells.map(({ gates }) => gates[first % gates.length]);
    yield cells.map(({ gates }, k) => gates[(first + k) % gates.length]);
  }
}

/** Waves in order, a number of them for each gap, each gate with the share of the pupils that it can serve. */
function* filled(
  school: School,
  family: Family,
  cells: readonly Cell[],
  gaps: readonly number[],
): Generator<Pattern> {
  const share = family.gates.map((gate) => serviceRate(school, gate));
  const pupils = cells.map(({ loads }) => loads.reduce((sum, load) => sum + (load?.pupils ?? 0), 0));
  for (const gapMinutes of gaps) {
    const most = Math.min(cells.length, Math.floor(school.dismissal.windowMinutes / gapMinutes) + 1);
    for (let waves = 1; waves <= most; waves++) {
      yield { ...fillWaves(cells, pupils, share, waves), gapMinutes };
    }
  }
}

function fillWaves(
  cells: readonly Cell[],
  pupils: readonly number[],
  share: readonly number[],
  waves: number,
): Pick<Pattern, 'gate' | 'slot'> {
  const places = Array.from({ length: waves }, (_, slot) =>
    share.map((weight, gate) => ({ slot, gate, weight })),
  ).flat();
  const total = pupils.reduce((a, b) => a + b, 0);
  const weights = places.reduce((sum, { weight }) => sum + weight, 0);
  const gate: number[] = [];
  const slot: number[] = [];
  let place = 0;
  let due = (total * places[0].weight) / weights;
  let done = 0;
  cells.forEach((cell, k) => {
    while (place + 1 < places.length && done + pupils[k] / 2 > due)
      due += (total * places[++place].weight) / weights;
    done += pupils[k];
    gate.push(cell.gates.includes(places[place].gate) ? places[place].gate : cell.gates[0]);
    slot.push(places[place].slot);
  });
  return { gate, slot };
}

/** Pupils a gate can see off in a second, handover points and kerb counted. */
function serviceRate(school: School, gate: GateModel): number {
  const { walkers, cars } = expectedCollection(school, { pupils: 1 });
  const { handoverSeconds, carKerbSeconds } = school.dismissal;
  const onFoot = walkers + (gate.bays > 0 ? 0 : cars);
  const rates = [gate.flow];
  if (onFoot > 0) rates.push(gate.handoverPoints / (handoverSeconds * onFoot));
  if (gate.bays > 0 && cars > 0) rates.push(gate.bays / (carKerbSeconds * cars));
  return Math.min(...rates);
}

/** The same plan in finer cells. */
function refined(coarse: Candidate, cells: readonly Cell[]): Pattern {
  const parents = cells.map(({ loads }) => {
    const stream = loads.findIndex((load) => load !== null);
    const first = loads[stream]?.units[0] ?? 0;
    return coarse.cells.findIndex((parent) => parent.loads[stream]?.units.includes(first));
  });
  return {
    gate: parents.map((parent) => coarse.pattern.gate[parent]),
    slot: parents.map((parent) => coarse.pattern.slot[parent]),
    gapMinutes: coarse.pattern.gapMinutes,
  };
}

function climb(start: Candidate, gaps: readonly number[], rate: Rate, control: Control): Candidate {
  let best = start;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = best;
    for (let cell = 0; cell < best.cells.length; cell++) {
      for (const pattern of movesOf(best, cell)) {
        if (control.shouldStop()) return best;
        const next = rate(pattern);
        if (compareObjectives(next.objective, best.objective) < 0) best = next;
      }
    }
    for (const gapMinutes of gaps) {
      const next = rate({ ...best.pattern, gapMinutes });
      if (compareObjectives(next.objective, best.objective) < 0) best = next;
    }
    if (best === before) break;
  }
  return best;
}

/** One cell to another gate or wave, or to a wave of its own before, between or after the others. */
function* movesOf({ cells, pattern }: Candidate, cell: number): Generator<Pattern> {
  const doubled = pattern.slot.map((slot) => 2 * slot);
  for (const gate of cells[cell].gates) {
    const slots = [...new Set(doubled.filter((_, k) => pattern.gate[k] === gate && k !== cell))].sort(
      (a, b) => a - b,
    );
    const places = [...slots.flatMap((slot) => [slot - 1, slot]), (slots.at(-1) ?? 0) + 1];
    for (const place of places) {
      if (gate === pattern.gate[cell] && place === doubled[cell]) continue;
      const slot = doubled.map((old, k) => (k === cell ? place : old));
      yield { ...pattern, gate: pattern.gate.map((old, k) => (k === cell ? gate : old)), slot };
    }
  }
}
