import type { Club } from '../../solver/model/menu.ts';
import type { Room } from '../../solver/model/place.ts';
import type { Pupil } from '../../solver/model/pupil.ts';
import type { School } from '../../solver/model/school.ts';
import { CLUB_ROOM_KINDS } from '../places/rooms.ts';
import { clubsIn, sessionsOn } from './club-seats.ts';
import type { SchoolWeek } from './school-week.ts';
import { clubWindowsOf } from './typical-week.ts';

/** A share as its two numbers. */
export interface Share {
  readonly part: number;
  readonly whole: number;
  readonly share: number;
}

export const shareOf = (part: number, whole: number): Share => ({
  part,
  whole,
  share: whole > 0 ? part / whole : 0,
});

/**
 * Sessions of the full menu in special rooms and venues over the groups these hold, in the club blocks of a week. Rooms
 * count whose kind some club asks for; home rooms, hall and canteen do not. Stages whose club blocks do not overlap use
 * the rooms one after another, so each has all of them.
 */
export function clubRoomUse(school: School, week: SchoolWeek): Share {
  const wanted = new Set(school.clubs.flatMap((club) => club.room.kinds));
  const special: ReadonlySet<string> = new Set(CLUB_ROOM_KINDS.filter((kind) => wanted.has(kind)));
  const inSpecialRoom = (club: Club): boolean =>
    club.room.kinds.length > 0 && club.room.kinds.every((kind) => special.has(kind));
  let places = 0;
  let sessions = 0;
  for (const window of clubWindowsOf(school, week.slots)) {
    const { weekday, block } = window[0];
    places += school.rooms
      .filter((room) => special.has(room.kind) && !isClosed(room, weekday, block))
      .reduce((sum, room) => sum + room.groupsAtOnce, 0);
    const clubs = new Set(window.flatMap((slot) => clubsIn(school, slot)));
    sessions += [...clubs].filter(inSpecialRoom).reduce((sum, club) => sum + sessionsOn(club, weekday), 0);
  }
  return shareOf(Math.round(sessions * 1000) / 1000, places);
}

function isClosed(room: Room, weekday: number, block: string): boolean {
  return room.closed.some(
    (entry) =>
      (entry.weekday === undefined || entry.weekday === weekday) &&
      (entry.block === undefined || entry.block === block),
  );
}

/**
 * First choices over seats of the fifth of the clubs that are asked for most against their seats. Closed teams, Q&A rooms
 * and open activities stay out. Without lists of pupils, registrations take the place of first choices.
 */
export function topFifthDemand(school: School, pupils: readonly Pupil[]): Share {
  const asked = new Map<string, number>();
  const ask = (club: string | undefined): void => {
    if (club !== undefined) asked.set(club, (asked.get(club) ?? 0) + 1);
  };
  for (const pupil of pupils) {
    if (school.pupils) ask(pupil.choices[0]);
    else for (const pin of pupil.pins) ask(pin.club);
  }
  const clubs = school.clubs
    .filter((club) => club.members === undefined && club.kind === 'club')
    .map((club) => ({ id: club.id, asked: asked.get(club.id) ?? 0, seats: club.sections * club.maxSize }))
    .sort((a, b) => b.asked * a.seats - a.asked * b.seats || (a.id < b.id ? -1 : 1));
  const top = clubs.slice(0, Math.ceil(clubs.length / 5));
  return shareOf(
    top.reduce((sum, club) => sum + club.asked, 0),
    top.reduce((sum, club) => sum + club.seats, 0),
  );
}
