import type { Draw } from '../draw.ts';
import type { RoomInput } from '../parts.ts';
import type { ClubRoomKind } from '../places/rooms.ts';
import { CLUB_ROOM_KINDS } from '../places/rooms.ts';
import type { ClubWindow } from './windows.ts';

const WEEKDAYS = 5;
/** Share of the club rooms' places in the week that the full menu takes. */
const USE_PERMILLE = 890;
const LEAST_USE_PERMILLE = 875;

/** In smaller stages these stay what they are, a place to read and a place for lessons: people are scarcer than rooms. */
const CLASSES_FOR_CLUBS: Partial<Record<ClubRoomKind, number>> = { library: 9, computer: 6 };

export type Quota = ReadonlyMap<ClubRoomKind | 'classroom', number>;

/** Groups that the rooms of a kind hold in one club block of the whole week. */
export function weeklyPlaces(rooms: readonly RoomInput[], kind: ClubRoomKind): number {
  return rooms
    .filter((room) => room.kind === kind)
    .reduce((sum, room) => sum + (room.groupsAtOnce ?? 1) * (WEEKDAYS - (room.closed?.length ?? 0)), 0);
}

/**
 * Club sessions a week for each kind of room: nearly nine places in ten of the special rooms, and a tenth of the
 * classes in their home rooms at a time. Rounding never takes the whole below seven eighths.
 */
export function quotaOf(
  window: ClubWindow,
  smallestWindow: number,
  rooms: readonly RoomInput[],
  draw: Draw,
): Quota {
  const used = CLUB_ROOM_KINDS.filter((kind) => smallestWindow >= (CLASSES_FOR_CLUBS[kind] ?? 0));
  const kinds = used
    .map((kind) => ({ kind, places: weeklyPlaces(rooms, kind) }))
    .filter(({ places }) => places > 0);
  const quota = new Map<ClubRoomKind | 'classroom', number>(
    kinds.map(({ kind, places }) => [kind, Math.floor((places * USE_PERMILLE) / 1000)]),
  );
  const all = kinds.reduce((sum, { places }) => sum + places, 0);
  let given = [...quota.values()].reduce((sum, sessions) => sum + sessions, 0);
  for (const { kind, places } of draw.order(kinds, (entry) => entry.kind, window.suffix, 'quota')) {
    if (given * 1000 >= all * LEAST_USE_PERMILLE) break;
    const sessions = quota.get(kind) ?? 0;
    if (sessions >= places) continue;
    quota.set(kind, sessions + 1);
    given += 1;
  }
  quota.set('classroom', Math.max(1, Math.floor((window.classes * WEEKDAYS) / 10)));
  return quota;
}
