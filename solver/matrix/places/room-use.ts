import type { TermCalendar, TermDay } from '../../model/calendar.ts';
import type { Lock } from '../../model/lock.ts';
import type { Room } from '../../model/place.ts';
import { inRange } from '../../model/primitives.ts';
import type { School } from '../../model/school.ts';
import type { Session } from '../../model/session.ts';
import { type DatedTimes, datedTimes, daysByWeekday, groupTimes, NOT_HELD, overlap } from './dated-times.ts';

/** One group that wants a room: when, and how many pupils at most. */
export interface RoomRequest {
  readonly block: string;
  readonly times: DatedTimes;
  readonly pupils: number;
}

/** Is the room closed in this block on this day? A closure applies where all the parts it names fit. */
export function roomClosed(room: Room, day: TermDay, block: string): boolean {
  return room.closed.some(
    (entry) =>
      (!entry.dates || inRange(day.date, entry.dates)) &&
      (entry.weekday === undefined || entry.weekday === day.weekday) &&
      (entry.block === undefined || entry.block === block),
  );
}

/** Is the room open on every date on which the request takes place, and not locked empty? */
export function roomOpen(
  room: Room,
  request: Pick<RoomRequest, 'block' | 'times'>,
  days: readonly TermDay[],
  locks: readonly Lock[],
): boolean {
  const { block, times } = request;
  const lockedEmpty = locks.some(
    (lock) =>
      lock.kind === 'emptyRoom' &&
      lock.room === room.id &&
      lock.weekday === times.weekday &&
      lock.block === block,
  );
  if (lockedEmpty) return false;
  return days.every((day, i) => times.starts[i] === NOT_HELD || !roomClosed(room, day, block));
}

/**
 * Who is in which room when, by dated minutes. A room takes a request when it is open on all its dates and the
 * groups that overlap with it leave a place (`groupsAtOnce`) and enough seats (`capacity`). Groups that overlap with
 * the request are all counted as present at once, which errs on the safe side.
 */
export class RoomUse {
  readonly #school: School;
  readonly #calendar: TermCalendar;
  readonly #days: readonly (readonly TermDay[])[];
  readonly #rooms: ReadonlyMap<string, Room>;
  readonly #users = new Map<string, RoomRequest[]>();

  constructor(school: School, calendar: TermCalendar) {
    this.#school = school;
    this.#calendar = calendar;
    this.#days = daysByWeekday(calendar);
    this.#rooms = new Map(school.rooms.map((room) => [room.id, room]));
  }

  /** A copy that can be filled without changing this one. */
  fork(): RoomUse {
    const copy = new RoomUse(this.#school, this.#calendar);
    for (const [room, users] of this.#users) copy.#users.set(room, [...users]);
    return copy;
  }

  add(room: string, request: RoomRequest): void {
    const users = this.#users.get(room);
    if (users) users.push(request);
    else this.#users.set(room, [request]);
  }

  addSession(session: Session, room: string = session.room): void {
    const club =
      session.club === undefined ? undefined : this.#school.clubs.find(({ id }) => id === session.club);
    const times = club
      ? datedTimes(session, this.#days[session.weekday], this.#calendar, club)
      : groupTimes(session, this.#days, this.#calendar);
    this.add(room, { block: session.block, times, pupils: session.pupils });
  }

  /** Places and seats that the room has left for the request; none where it is closed on one of the dates. */
  left(room: string, request: RoomRequest): { groups: number; seats: number } {
    const found = this.#rooms.get(room);
    if (!found || !roomOpen(found, request, this.#days[request.times.weekday], this.#school.locks)) {
      return { groups: 0, seats: 0 };
    }
    let groups = found.groupsAtOnce;
    let seats = found.capacity;
    for (const user of this.#users.get(room) ?? []) {
      if (!overlap(user.times, request.times)) continue;
      groups -= 1;
      seats -= user.pupils;
    }
    return { groups: Math.max(0, groups), seats: Math.max(0, seats) };
  }

  fits(room: string, request: RoomRequest): boolean {
    const { groups, seats } = this.left(room, request);
    return groups > 0 && seats >= request.pupils;
  }
}
