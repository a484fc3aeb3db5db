import type { Rng } from '../../../numeric/rng.ts';
import { CLOSED, FREE } from '../../kernel/occupancy.ts';
import { personFree } from '../../state/occupancy.ts';
import { TEAM, UNPLACED } from '../../state/placement.ts';
import type { SearchState } from '../../state/search-state.ts';
import type { TeamMove } from '../move.ts';
import type { MatrixOperator } from '../operator.ts';

/**
 * A section that is not on the table gets a team, slots and rooms. Sections in its way (the room, a leader) are taken
 * off, unless they are locked; the annealing decides whether that is worth it, and puts them elsewhere later.
 */
export const placeSection: MatrixOperator = {
  name: 'place-section',
  share: 2,
  draw(state, move, rng) {
    const { placement, problem } = state;
    const { sections } = problem;
    const count = sections.ids.length;
    const start = rng.intBelow(count);
    let section = -1;
    for (let k = 0; k < count && section < 0; k++) {
      const candidate = (start + k) % count;
      if (placement.placedOf[candidate] === 0) section = candidate;
    }
    if (section < 0 || sections.candidates[section].length < sections.teamSize[section]) return false;
    const team = drawTeam(state, section, rng);
    move.setTeam(section, team);
    const weekdays: number[] = [];
    for (const event of sections.events[section]) {
      if (!drawPlace(state, move, rng, section, event, team, weekdays)) return false;
    }
    return true;
  },
};

/** Different candidates from a random start. */
function drawTeam(state: SearchState, section: number, rng: Rng): number[] {
  const { sections } = state.problem;
  const candidates = sections.candidates[section];
  const start = rng.intBelow(candidates.length);
  const step = candidates.length > 2 ? 1 + rng.intBelow(2) : 1;
  const team: number[] = [];
  for (let k = 0; team.length < sections.teamSize[section] && k < candidates.length; k++) {
    const person = candidates[(start + k * step) % candidates.length];
    if (!team.includes(person)) team.push(person);
  }
  for (const person of candidates) {
    if (team.length < sections.teamSize[section] && !team.includes(person)) team.push(person);
  }
  return team.slice(0, TEAM);
}

function drawPlace(
  state: SearchState,
  move: TeamMove,
  rng: Rng,
  section: number,
  event: number,
  team: readonly number[],
  weekdays: number[],
): boolean {
  const { placement, problem } = state;
  const { events, sections, slots } = problem;
  const allowed = events.slots[event];
  if (allowed.length === 0) return false;
  const start = rng.intBelow(allowed.length);
  for (let k = 0; k < allowed.length; k++) {
    const slot = allowed[(start + k) % allowed.length];
    if (weekdays.includes(slots.weekday[slot])) continue;
    const inTheWay = new Set<number>();
    const possible = team.every((person, i) => {
      const weeks = sections.alternating[section] === 1 && i < 2 ? (i === 0 ? 1 : 2) : 3;
      if (personFree(placement, person, weeks, event, slot)) return true;
      for (const other of placement.personEvents[person]) {
        if (slots.touches[placement.slot[other] * slots.count + slot] === 1)
          inTheWay.add(events.section[other]);
      }
      return inTheWay.size > 0;
    });
    if (!possible) continue;
    const room = drawRoom(state, event, slot, rng, inTheWay);
    if (room === UNPLACED) continue;
    if ([...inTheWay].some((other) => other === section || sections.locked[other] === 1)) continue;
    for (const other of inTheWay) {
      for (const sibling of sections.events[other]) {
        if (placement.slot[sibling] !== UNPLACED) move.takeOut(sibling);
      }
    }
    move.send(event, slot, room);
    weekdays.push(slots.weekday[slot]);
    return true;
  }
  return false;
}

/** A free room, or a random open one with its section noted as in the way. */
function drawRoom(state: SearchState, event: number, slot: number, rng: Rng, inTheWay: Set<number>): number {
  const { events, sections } = state.problem;
  const locked = events.lockedRoom[event];
  const rooms = locked >= 0 ? [locked] : sections.rooms[events.section[event]];
  if (rooms.length === 0) return UNPLACED;
  const start = rng.intBelow(rooms.length);
  let taken = -1;
  for (let k = 0; k < rooms.length; k++) {
    const room = rooms[(start + k) % rooms.length];
    const other = state.occupancy.occupant(event, slot, room);
    if (other === FREE) return room;
    if (other !== CLOSED && taken < 0) taken = room;
  }
  if (taken < 0) return UNPLACED;
  inTheWay.add(events.section[state.occupancy.occupant(event, slot, taken)]);
  return taken;
}
