import { drawMovable, drawSlot, freeRoom } from '../../kernel/draws.ts';
import { personFree } from '../../state/occupancy.ts';
import { TEAM, UNPLACED } from '../../state/placement.ts';
import type { MatrixOperator } from '../operator.ts';

const NOBODY: readonly number[] = [];

/** A section with one meeting goes to another slot with another free team and a free room. */
export const relocate: MatrixOperator = {
  name: 'relocate',
  share: 3,
  draw(state, move, rng) {
    const event = drawMovable(state, rng);
    if (event < 0) return false;
    const { placement, problem } = state;
    const { events, sections } = problem;
    const section = events.section[event];
    const candidates = sections.candidates[section];
    if (sections.events[section].length > 1 || candidates.length <= sections.teamSize[section]) return false;
    const slot = drawSlot(state, event, rng);
    if (slot < 0) return false;
    const team = [...NOBODY];
    const start = rng.intBelow(candidates.length);
    for (let k = 0; k < candidates.length && team.length < sections.teamSize[section]; k++) {
      const person = candidates[(start + k) % candidates.length];
      if (personFree(placement, person, placement.weeksOf(section, team.length), event, slot))
        team.push(person);
    }
    if (team.length < sections.teamSize[section]) return false;
    const room = freeRoom(state, event, slot, placement.room[event], rng);
    if (room === UNPLACED) return false;
    move.setTeam(section, team.slice(0, TEAM));
    move.send(event, slot, room);
    return true;
  },
};
