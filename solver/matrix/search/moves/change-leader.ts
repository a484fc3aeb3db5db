import { personFree } from '../../state/occupancy.ts';
import { TEAM, UNPLACED } from '../../state/placement.ts';
import type { SearchState } from '../../state/search-state.ts';
import type { TeamMove } from '../move.ts';
import type { MatrixOperator } from '../operator.ts';

/** Another qualified person leads a section; who is busy then changes places with the present leader, if possible. */
export const changeLeader: MatrixOperator = {
  name: 'change-leader',
  share: 4,
  draw(state, move, rng) {
    const { placement, problem } = state;
    const { sections, people } = problem;
    const section = rng.intBelow(sections.ids.length);
    const candidates = sections.candidates[section];
    if (placement.placedOf[section] === 0 || candidates.length <= sections.teamSize[section]) return false;
    const i = rng.intBelow(sections.teamSize[section]);
    const present = placement.team[section * TEAM + i];
    const next = candidates[rng.intBelow(candidates.length)];
    if (placement.weeksOfPerson(section, next) !== 0) return false;
    const weeks = placement.weeksOf(section, i);
    let busyIn = -1;
    for (const event of sections.events[section]) {
      const slot = placement.slot[event];
      if (slot === UNPLACED || personFree(placement, next, weeks, event, slot)) continue;
      const other = placement.personEvents[next].find((candidate) => placement.slot[candidate] === slot);
      if (other === undefined) return false;
      const found = problem.events.section[other];
      if (busyIn >= 0 && busyIn !== found) return false;
      busyIn = found;
    }
    if (busyIn >= 0) {
      if (sections.mayLead[busyIn * people.ids.length + present] === 0) return false;
      if (placement.weeksOfPerson(busyIn, present) !== 0) return false;
      replace(state, move, busyIn, next, present);
    }
    replace(state, move, section, present, next);
    return true;
  },
};

/** Lists the section's placed events where they are, with a team in which one person replaces another. */
function replace(state: SearchState, move: TeamMove, section: number, from: number, to: number): void {
  const { placement, problem } = state;
  for (const event of problem.sections.events[section]) {
    if (placement.slot[event] !== UNPLACED) move.send(event, placement.slot[event], placement.room[event]);
  }
  const team = Array.from(placement.team.subarray(section * TEAM, section * TEAM + TEAM));
  move.setTeam(
    section,
    team.map((person) => (person === from ? to : person)),
  );
}
