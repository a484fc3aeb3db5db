import type { Control } from '../../numeric/control.ts';
import type { Rng } from '../../numeric/rng.ts';
import { LEVELS } from '../state/objective.ts';
import type { SearchState } from '../state/search-state.ts';
import { TeamMove, TeamMoveRunner } from './move.ts';
import type { MatrixOperator } from './operator.ts';

const PROPOSALS_PER_CHECK = 1024;

/**
 * Descent by the order of levels: a move is taken when the first level it changes gets better, or when it changes
 * nothing. Weights play no part any more. Returns the number of proposals.
 */
export function descend(
  state: SearchState,
  operators: readonly MatrixOperator[],
  rng: Rng,
  proposals: number,
  control: Control,
): number {
  const move = new TeamMove();
  const runner = new TeamMoveRunner(state);
  const tickets = operators.flatMap((operator) => Array.from({ length: operator.share }, () => operator));
  let done = 0;
  while (done < proposals) {
    const portion = Math.min(PROPOSALS_PER_CHECK, proposals - done);
    for (let i = 0; i < portion; i++) {
      move.clear();
      if (!rng.pick(tickets).draw(state, move, rng)) continue;
      const effect = runner.probe(move);
      if (effect.allowed && notWorse(effect.delta)) runner.apply(move);
    }
    done += portion;
    control.spend(portion);
    if (done < proposals && control.shouldStop()) break;
  }
  return done;
}

/** Is the first level that changes smaller? */
export function notWorse(delta: Float64Array): boolean {
  for (let level = 0; level < LEVELS.length; level++) if (delta[level] !== 0) return delta[level] < 0;
  return true;
}

/** Does it change something for the better? */
export function better(delta: Float64Array): boolean {
  for (let level = 0; level < LEVELS.length; level++) if (delta[level] !== 0) return delta[level] < 0;
  return false;
}
