import type { WitnessMeeting } from '../../model/diagnosis.ts';
import type { MatrixProblem } from '../compile/problem.ts';
import { type Assignment, TEAM, UNPLACED } from '../state/placement.ts';

/** Meetings of a section as the plan names them, in order of weekdays; empty where it is not on the table. */
export function meetingsOf(
  problem: MatrixProblem,
  assignment: Assignment,
  section: number,
): readonly WitnessMeeting[] {
  const { sections, slots, rooms, people } = problem;
  const leaders = [...assignment.team.subarray(section * TEAM, section * TEAM + TEAM)]
    .filter((person) => person >= 0)
    .map((person) => people.ids[person]);
  return [...sections.events[section]]
    .filter((event) => assignment.slot[event] !== UNPLACED)
    .sort((a, b) => assignment.slot[a] - assignment.slot[b])
    .map((event) => ({
      section: sections.ids[section],
      weekday: slots.weekday[assignment.slot[event]],
      block: slots.block[assignment.slot[event]],
      room: rooms.ids[assignment.room[event]],
      leaders,
    }));
}

/**
 * An assignment of one problem told in the numbers of another: sections, people, rooms and cells by their names. A
 * section that the other problem does not have, or has with other meetings, stays out. `nameThere` gives the name that a
 * section has there.
 */
export function translated(
  from: MatrixProblem,
  assignment: Assignment,
  to: MatrixProblem,
  nameThere: (section: string) => string | null = (section) => section,
): Assignment {
  const result: Assignment = {
    slot: new Int32Array(to.events.count).fill(UNPLACED),
    room: new Int32Array(to.events.count).fill(UNPLACED),
    team: new Int32Array(to.sections.ids.length * TEAM).fill(UNPLACED),
  };
  const section = indexOf(to.sections.ids);
  const person = indexOf(to.people.ids);
  const room = indexOf(to.rooms.ids);
  const slot = indexOf(cells(to));
  const cellsFrom = cells(from);
  from.sections.ids.forEach((id, s) => {
    const there = section.get(nameThere(id) ?? '');
    if (there === undefined) return;
    const [mine, theirs] = [from.sections.events[s], to.sections.events[there]];
    if (mine.length !== theirs.length || mine.some((event) => assignment.slot[event] === UNPLACED)) return;
    mine.forEach((event, i) => {
      result.slot[theirs[i]] = slot.get(cellsFrom[assignment.slot[event]]) ?? UNPLACED;
      result.room[theirs[i]] = room.get(from.rooms.ids[assignment.room[event]]) ?? UNPLACED;
    });
    for (let i = 0; i < TEAM; i++) {
      const leader = assignment.team[s * TEAM + i];
      if (leader >= 0) result.team[there * TEAM + i] = person.get(from.people.ids[leader]) ?? UNPLACED;
    }
  });
  return result;
}

function cells({ slots }: MatrixProblem): string[] {
  return slots.block.map((block, slot) => `${slots.weekday[slot]}/${block}`);
}

function indexOf(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map(names.map((name, index) => [name, index]));
}
