import type { TermCalendar, TermDay } from '../../model/calendar.ts';
import type { Room, RoomKind } from '../../model/place.ts';
import type { School } from '../../model/school.ts';
import type { Session } from '../../model/session.ts';
import { groupTimes } from '../places/dated-times.ts';
import { RoomUse } from '../places/room-use.ts';
import type { CompiledMoments } from './moments.ts';
import type { RoomTables, SlotTables } from './problem.ts';
import type { CompiledProfiles } from './slots.ts';

type Building = School['buildings'][number];

/** Walking along one flight of stairs takes as long as this many metres on the level. */
const METRES_PER_FLOOR = 20;
/** Kinds of rooms that are no place for a group on a rainy day. */
const NO_FALLBACK: readonly RoomKind[] = ['office', 'clinic'];

export interface RoomInput {
  readonly school: School;
  readonly calendar: TermCalendar;
  readonly days: readonly (readonly TermDay[])[];
  readonly slots: SlotTables;
  readonly profiles: CompiledProfiles;
  readonly moments: CompiledMoments;
  /** Groups that are fixed before the clubs (mode `always`). */
  readonly groups: readonly Session[];
}

/** Rooms with what locks, closures and fixed groups leave of them. */
export function compileRooms(input: RoomInput): RoomTables {
  const { school, calendar, days, slots, profiles, moments, groups } = input;
  const { rooms } = school;
  const use = new RoomUse(school, calendar);
  for (const session of groups) use.addSession(session);
  const profileCount = profiles.times.length;
  const free = new Uint8Array(rooms.length * profileCount);
  const M = moments.times.length;
  const places = new Int32Array(rooms.length * M);
  const seats = new Int32Array(rooms.length * M);
  rooms.forEach((room, r) => {
    for (let p = 0; p < profileCount; p++) {
      const block = slots.block[profiles.slotOf[p]];
      const left = use.left(room.id, { block, times: profiles.times[p], pupils: 0 });
      free[r * profileCount + p] = left.groups > 0 && left.seats > 0 ? 1 : 0;
    }
    for (let m = 0; m < M; m++) {
      const left = use.left(room.id, { block: moments.block[m], times: moments.times[m], pupils: 0 });
      places[r * M + m] = left.groups;
      seats[r * M + m] = left.seats;
    }
  });
  const buildings = new Map(school.buildings.map((building) => [building.id, building]));
  const campusIds = school.campuses.map(({ id }) => id);
  const metres = new Int32Array(rooms.length * rooms.length);
  const travelMinutes = new Int32Array(rooms.length * rooms.length);
  rooms.forEach((a, i) => {
    rooms.forEach((b, j) => {
      metres[i * rooms.length + j] = metresBetween(a, b, buildings);
      travelMinutes[i * rooms.length + j] = minutesBetween(school, a, b, buildings);
    });
  });
  const timesOfGroups = groups.map((session) => ({
    room: session.fallbackRoom ?? session.room,
    times: groupTimes(session, days, calendar),
  }));
  const takenByGroups = new Uint8Array(rooms.length * M);
  const forGroups = new Uint8Array(rooms.length * M);
  const groupRooms = roomsOfGroups(school);
  rooms.forEach((room, r) => {
    for (let m = 0; m < M; m++) {
      const sitting = timesOfGroups.some((group) => group.room === room.id && moments.during(group.times, m));
      takenByGroups[r * M + m] = sitting ? 1 : 0;
      forGroups[r * M + m] = groupRooms.has(room.id) && places[r * M + m] > 0 ? 1 : 0;
    }
  });
  const homes = new Set(school.classes.map((schoolClass) => schoolClass.homeRoom));
  const fallbacks = rooms
    .map((room, index) => ({ room, index }))
    .filter(({ room }) => !room.outdoors && !NO_FALLBACK.includes(room.kind))
    .sort((a, b) => b.room.capacity - a.room.capacity || a.index - b.index)
    .map(({ index }) => index);
  return {
    ids: rooms.map(({ id }) => id),
    capacity: Int32Array.from(rooms, (room) => room.capacity),
    shared: Uint8Array.from(rooms, (room) => (room.groupsAtOnce > 1 ? 1 : 0)),
    outdoors: Uint8Array.from(rooms, (room) => (room.outdoors ? 1 : 0)),
    free,
    places,
    seats,
    metres,
    travelMinutes,
    escortMinutes: Int32Array.from(rooms, (room) => escortMinutes(school, room, buildings)),
    campus: Int32Array.from(rooms, (room) => campusIds.indexOf(buildings.get(room.building)?.campus ?? '')),
    fallbacks: Int32Array.from(fallbacks),
    takenByGroups,
    forGroups,
    home: Uint8Array.from(rooms, (room) => (homes.has(room.id) ? 1 : 0)),
  };
}

/** To the nearest gate of the room's campus and back, at the pace of small children; a school without gates: none. */
function escortMinutes(school: School, room: Room, buildings: ReadonlyMap<string, Building>): number {
  const building = buildings.get(room.building);
  const { gatherMinutes, walkMetresPerMinuteLower } = school.dismissal;
  const ways = school.gates
    .filter((gate) => building !== undefined && gate.campus === building.campus)
    .map((gate) => Math.abs(gate.x - (building?.x ?? 0)) + Math.abs(gate.y - (building?.y ?? 0)));
  if (ways.length === 0) return 0;
  const metres = Math.min(...ways) + METRES_PER_FLOOR * Math.abs(room.floor - 1);
  return gatherMinutes + 2 * Math.ceil(metres / walkMetresPerMinuteLower);
}

/** Rooms in which default groups of club blocks may sit. */
function roomsOfGroups(school: School): Set<string> {
  const rooms = new Set(school.classes.map((schoolClass) => schoolClass.homeRoom));
  for (const room of school.rooms) if (room.kind === 'classroom' && !room.outdoors) rooms.add(room.id);
  const activities = new Set(
    school.blocks
      .filter(({ kind }) => kind === 'club')
      .flatMap((block) => block.defaults.map((d) => d.activity)),
  );
  for (const activity of school.activities) {
    if (activities.has(activity.id)) for (const room of activity.rooms) rooms.add(room);
  }
  return rooms;
}

function metresBetween(a: Room, b: Room, buildings: ReadonlyMap<string, Building>): number {
  if (a.building === b.building) return METRES_PER_FLOOR * Math.abs(a.floor - b.floor);
  const from = buildings.get(a.building);
  const to = buildings.get(b.building);
  if (!from || !to) return 0;
  const level = Math.abs(from.x - to.x) + Math.abs(from.y - to.y);
  return Math.round(level) + METRES_PER_FLOOR * (Math.abs(a.floor - 1) + Math.abs(b.floor - 1));
}

function minutesBetween(school: School, a: Room, b: Room, buildings: ReadonlyMap<string, Building>): number {
  if (a.building === b.building) return 0;
  const sameCampus = buildings.get(a.building)?.campus === buildings.get(b.building)?.campus;
  return sameCampus ? school.travel.betweenBuildingsMinutes : school.travel.betweenCampusesMinutes;
}
