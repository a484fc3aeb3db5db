import type { Room } from '../../model/place.ts';
import type { School } from '../../model/school.ts';
import type { RoomRequest, RoomUse } from '../places/room-use.ts';
import type { Chain, ChainLink } from './chains.ts';

/** A room a group may use, and how unwelcome it is (0 best). */
export interface RoomOption {
  readonly room: string;
  readonly cost: number;
}

/** What is asked about rooms again and again. */
export interface RoomFacts {
  readonly byId: ReadonlyMap<string, Room>;
  readonly outdoors: ReadonlySet<string>;
  readonly indoors: readonly string[];
  /** Indoor classrooms with their campus. */
  readonly classrooms: readonly { readonly room: Room; readonly campus: string }[];
  campusOf(room: string): string;
}

const PREFERRED_STEP = 10;
const HOME_ROOM = 200;
const FOREIGN_CLASSROOM = 1000;
const PER_FLOOR = 10;
const OTHER_BUILDING = 300;
/** Added where the room is already the bad-weather place of another group. */
export const FALLBACK_PLACE = 400;

export function roomFacts(school: School): RoomFacts {
  const byId = new Map(school.rooms.map((room) => [room.id, room]));
  const campusOfBuilding = new Map(school.buildings.map((building) => [building.id, building.campus]));
  const campusOf = (room: string): string => campusOfBuilding.get(byId.get(room)?.building ?? '') ?? '';
  return {
    byId,
    outdoors: new Set(school.rooms.filter((room) => room.outdoors).map((room) => room.id)),
    indoors: school.rooms.filter((room) => !room.outdoors).map((room) => room.id),
    classrooms: school.rooms
      .filter((room) => room.kind === 'classroom' && !room.outdoors)
      .map((room) => ({ room, campus: campusOf(room.id) })),
    campusOf,
  };
}

/**
 * Rooms a group of the chain may use, best first within each sort: a locked room alone; otherwise the activity's rooms
 * in their order, a home room of one of the classes (the one from which fewest pupils have to move), and last any other
 * classroom of the campus, so that nobody is left without a place because a club sits in the own room. Lazy, because
 * one of the first is nearly always free.
 */
export function* roomOptions(
  school: School,
  facts: RoomFacts,
  chain: Pick<Chain, 'block' | 'activity'>,
  links: readonly ChainLink[],
  weekday: number,
): Generator<RoomOption> {
  const locked = lockedRooms(school, chain.block.id, links);
  if (locked.length > 0) {
    if (locked.length === 1) yield { room: locked[0], cost: 0 };
    return;
  }
  const offered = new Set<string>();
  let place = 0;
  for (const room of chain.activity.rooms) {
    if (offered.has(room)) continue;
    offered.add(room);
    yield { room, cost: PREFERRED_STEP * Math.min(place, 15) };
    place += 1;
  }
  const peaks = links.map((link) => link.cells[weekday]?.peak ?? 0);
  const all = peaks.reduce((sum, peak) => sum + peak, 0);
  for (let i = 0; i < links.length; i++) {
    const { homeRoom } = links[i].schoolClass;
    if (offered.has(homeRoom)) continue;
    offered.add(homeRoom);
    yield { room: homeRoom, cost: HOME_ROOM + Math.min(all - peaks[i], 199) };
  }
  const home = facts.byId.get(links[0].schoolClass.homeRoom);
  const campus = facts.campusOf(links[0].schoolClass.homeRoom);
  for (const spare of facts.classrooms) {
    if (spare.campus !== campus || offered.has(spare.room.id)) continue;
    const near = spare.room.building === home?.building;
    const way = near ? PER_FLOOR * Math.abs(spare.room.floor - home.floor) : OTHER_BUILDING;
    yield { room: spare.room.id, cost: FOREIGN_CLASSROOM + way };
  }
}

/** Rooms that locks name for the classes in this block; several different ones exclude a common group. */
function lockedRooms(school: School, block: string, links: readonly ChainLink[]): string[] {
  const rooms = new Set<string>();
  for (const lock of school.locks) {
    if (lock.kind !== 'groupRoom' || lock.block !== block) continue;
    if (links.some((link) => link.schoolClass.id === lock.class)) rooms.add(lock.room);
  }
  return [...rooms];
}

/**
 * Does some room take the request as things stand? An outdoor one counts only if some indoor room would take the
 * group in bad weather.
 */
export function anyFits(
  facts: RoomFacts,
  options: Iterable<RoomOption>,
  request: RoomRequest,
  use: RoomUse,
  rainyUse: RoomUse,
): boolean {
  for (const { room } of options) {
    if (!use.fits(room, request)) continue;
    if (!facts.outdoors.has(room) || facts.indoors.some((indoor) => rainyUse.fits(indoor, request)))
      return true;
  }
  return false;
}
