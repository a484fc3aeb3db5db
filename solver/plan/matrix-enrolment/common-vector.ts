/**
 * The common objective of matrix and enrolment, in the order of the whole plan: what the matrix owes everybody (hard
 * rules, places, people, offers), what pupils get, then the lower levels of the matrix. The matrix's own level of
 * wishes, which guesses what an enrolment would be worth, stands right below the enrolment itself.
 */
import { OUTCOME_LEVELS } from '../../enrolment/trials.ts';
import { levelIndex } from '../../matrix/state/objective.ts';

/** Levels of the matrix that come before the pupils' outcome. */
export const LEVELS_ABOVE = levelIndex('wishes');

/** The matrix's levels above wishes, the enrolment's outcome, the matrix's levels from wishes on. Smaller is better. */
export type CommonVector = readonly number[];

export function commonVector(matrix: ArrayLike<number>, outcome: readonly number[]): CommonVector {
  const levels = Array.from(matrix);
  return [...levels.slice(0, LEVELS_ABOVE), ...outcome, ...levels.slice(LEVELS_ABOVE)];
}

/** −1, 0 or 1: which is better, level by level. */
export function compareCommon(a: CommonVector, b: CommonVector): number {
  for (let level = 0; level < a.length; level++) {
    if (a[level] !== b[level]) return a[level] < b[level] ? -1 : 1;
  }
  return 0;
}

/** Is `a` better where the pupils' outcome and what stands above it are concerned? */
export function betterForPupils(a: CommonVector, b: CommonVector): boolean {
  const count = LEVELS_ABOVE + OUTCOME_LEVELS.length;
  return compareCommon(a.slice(0, count), b.slice(0, count)) < 0;
}
