import { UNPLACED } from '../../state/placement.ts';
import type { MatrixOperator } from '../operator.ts';

/** A section that is not locked is taken off the table: it may cost others more than it is worth. */
export const closeSection: MatrixOperator = {
  name: 'close-section',
  share: 1,
  draw(state, move, rng) {
    const { sections } = state.problem;
    const section = rng.intBelow(sections.ids.length);
    if (sections.locked[section] === 1) return false;
    for (const event of sections.events[section]) {
      if (state.placement.slot[event] !== UNPLACED) move.takeOut(event);
    }
    return move.count > 0;
  },
};
