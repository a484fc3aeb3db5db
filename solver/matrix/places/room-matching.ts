/**
 * Rooms for groups that are all present at the same time: as few pupils without a room as possible, then the least
 * sum of costs. Exact: an assignment (Hungarian method) in which a room that takes g groups at once has g columns.
 * Shared seats (the groups in one room together within its capacity) are not part of an assignment: where a solution
 * overfills a room, one of its groups has to leave it, so the search branches on which, best bound first. Past
 * `BRANCH_LIMIT` assignments only the branch of the smallest group is followed: still valid, no longer proven.
 */
import { solveAssignment } from '../../numeric/assignment.ts';

/** One group: pupils, and what each allowed room offers it. */
export interface RoomSeeker {
  readonly pupils: number;
  readonly options: readonly RoomOffer[];
}

export interface RoomOffer {
  readonly room: string;
  readonly cost: number;
  /** Groups the room takes at once, and seats, as far as others leave them to this seeker. */
  readonly groups: number;
  readonly seats: number;
}

export interface RoomMatching {
  /** Room of each seeker, null where there is none. */
  readonly rooms: readonly (string | null)[];
  readonly pupilsWithout: number;
  readonly exact: boolean;
}

const BRANCH_LIMIT = 200;
/** Cost of one pupil without a room; above the sum of all costs of rooms. */
const WITHOUT_ROOM = 1_000_000;

interface Node {
  readonly forbidden: ReadonlySet<string>;
  readonly rooms: readonly (string | null)[];
  readonly cost: number;
}

export function matchRooms(seekers: readonly RoomSeeker[]): RoomMatching {
  let queue: Node[] = [solveNode(seekers, new Set())];
  let solved = 1;
  for (;;) {
    queue.sort((a, b) => a.cost - b.cost);
    const node = queue[0];
    const crowded = overfullRoom(seekers, node.rooms);
    if (crowded === null) {
      const pupilsWithout = seekers.reduce(
        (sum, seeker, i) => sum + (node.rooms[i] === null ? seeker.pupils : 0),
        0,
      );
      return { rooms: node.rooms, pupilsWithout, exact: solved <= BRANCH_LIMIT };
    }
    const branch = (seeker: number): Node => {
      solved += 1;
      return solveNode(seekers, new Set([...node.forbidden, `${seeker}/${crowded.room}`]));
    };
    if (solved > BRANCH_LIMIT) {
      const smallest = crowded.groups.reduce((a, b) => (seekers[b].pupils < seekers[a].pupils ? b : a));
      queue = [branch(smallest)];
    } else queue = [...queue.slice(1), ...crowded.groups.map(branch)];
  }
}

/** A room whose groups do not fit together, with its groups. */
function overfullRoom(
  seekers: readonly RoomSeeker[],
  rooms: readonly (string | null)[],
): { room: string; groups: number[] } | null {
  const groupsOf = new Map<string, number[]>();
  rooms.forEach((room, i) => {
    if (room !== null) groupsOf.set(room, [...(groupsOf.get(room) ?? []), i]);
  });
  for (const [room, groups] of groupsOf) {
    const pupils = groups.reduce((sum, i) => sum + seekers[i].pupils, 0);
    const offers = groups.map((i) => seekers[i].options.find((offer) => offer.room === room));
    if (
      offers.some((offer) => offer !== undefined && (offer.seats < pupils || offer.groups < groups.length))
    ) {
      return { room, groups };
    }
  }
  return null;
}

function solveNode(seekers: readonly RoomSeeker[], forbidden: ReadonlySet<string>): Node {
  const columnsOf = new Map<string, number>();
  for (const seeker of seekers) {
    for (const { room, groups } of seeker.options) {
      const columns = Math.min(groups, seekers.length);
      columnsOf.set(room, Math.max(columnsOf.get(room) ?? 0, columns));
    }
  }
  const columnRooms: string[] = [];
  for (const [room, count] of columnsOf) for (let k = 0; k < count; k++) columnRooms.push(room);
  const columns = columnRooms.length + seekers.length;
  const cost = new Float64Array(seekers.length * columns).fill(Infinity);
  seekers.forEach((seeker, row) => {
    const offers = new Map(
      seeker.options
        .filter(
          (offer) =>
            offer.groups > 0 && offer.seats >= seeker.pupils && !forbidden.has(`${row}/${offer.room}`),
        )
        .map((offer) => [offer.room, offer.cost]),
    );
    columnRooms.forEach((room, column) => {
      const found = offers.get(room);
      if (found !== undefined) cost[row * columns + column] = found;
    });
    cost[row * columns + columnRooms.length + row] = WITHOUT_ROOM * Math.max(1, seeker.pupils);
  });
  const result = solveAssignment(seekers.length, columns, cost);
  const rooms = seekers.map((_, row) => columnRooms[result.columnOf[row]] ?? null);
  return { forbidden, rooms, cost: result.cost };
}
