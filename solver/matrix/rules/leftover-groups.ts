import type { MatrixProblem, PoolTables } from '../compile/problem.ts';
import { SHARE } from '../compile/wishes.ts';
import { type Placement, UNPLACED } from '../state/placement.ts';

/**
 * Expected default groups of each pool (classes that may share groups in a slot) while clubs take some of the pupils.
 * An estimate from wishes: what a section is expected to take of each grade, not the present enrolment.
 */
export interface LeftoverGroups {
  readonly pools: readonly PoolTables[];
  /** Pools of each slot. */
  readonly poolsOf: readonly Int32Array[];
  /** Takers so far, in sixtieths, per pool. */
  readonly taken: Int32Array;
  /** Takers of a pool that an event would bring, in sixtieths. */
  takes(event: number, pool: number): number;
  recount(): Int32Array;
  placed(event: number): void;
  removing(event: number): void;
}

export function leftoverGroups(problem: MatrixProblem, placement: Placement): LeftoverGroups {
  const { slots, events, wishes, clubs, staffing } = problem;
  const { pools } = staffing;
  const G = clubs.gradeCount;
  const poolsOf = Array.from({ length: slots.count }, (_, slot) =>
    Int32Array.from(pools.flatMap((pool, i) => (pool.slot === slot ? [i] : []))),
  );
  const takesTable = new Int32Array(events.count * pools.length);
  for (let event = 0; event < events.count; event++) {
    const section = events.section[event];
    pools.forEach((pool, p) => {
      takesTable[event * pools.length + p] = pool.grades.reduce(
        (sum, grade) => sum + wishes.takers[section * G + grade],
        0,
      );
    });
  }
  const takes = (event: number, pool: number): number => takesTable[event * pools.length + pool];
  const taken = new Int32Array(pools.length);
  const add = (event: number, sign: number): void => {
    for (const pool of poolsOf[placement.slot[event]]) taken[pool] += sign * takes(event, pool);
  };
  return {
    pools,
    poolsOf,
    taken,
    takes,
    recount: () => {
      const counts = new Int32Array(pools.length);
      for (let event = 0; event < events.count; event++) {
        const slot = placement.slot[event];
        if (slot === UNPLACED) continue;
        for (const pool of poolsOf[slot]) counts[pool] += takes(event, pool);
      }
      return counts;
    },
    placed: (event) => add(event, 1),
    removing: (event) => add(event, -1),
  };
}

/** Pupils of the pool who are in no club. */
export function leftoverPupils(pool: PoolTables, taken: number): number {
  return Math.max(0, Math.ceil((pool.stayers - taken) / SHARE));
}

/** Groups they need: one a class, or as few as the size of groups allows where classes may share. */
export function groupsNeeded(pool: PoolTables, taken: number): number {
  const pupils = leftoverPupils(pool, taken);
  return pool.merged ? Math.ceil(pupils / pool.groupSize) : Math.min(pool.classes, pupils);
}

/** People they need. */
export function supervisorsNeeded(pool: PoolTables, taken: number): number {
  const byRatio = Math.ceil(leftoverPupils(pool, taken) / pool.pupilsPerSupervisor);
  return Math.max(byRatio, groupsNeeded(pool, taken));
}
