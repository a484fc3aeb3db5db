import type { Room } from '../../place.ts';
import type { Check, Report } from '../check.ts';
import { type Facts, nameIn } from '../facts/facts.ts';
import { alwaysClosed, suits } from '../facts/rooms.ts';

/** Rooms can be used, outdoor venues have an indoor fallback that is large enough, classes have a room of their own. */
export const checkRooms: Check = (facts, report) => {
  const { rooms, term } = facts.school;
  if (!rooms.some((room) => !room.outdoors && !alwaysClosed(term, room))) {
    report('NO_USABLE_ROOM', ['rooms'], { rooms: rooms.length });
  } else {
    for (const [at, room] of rooms.entries()) {
      if (alwaysClosed(term, room))
        report('ROOM_ALWAYS_CLOSED', ['rooms', at, 'closed'], { room: room.name });
    }
  }
  for (const [at, room] of rooms.entries()) if (room.outdoors) checkFallback(facts, report, room, at);
  checkHomeRooms(facts, report);
  for (const [at, grade] of facts.school.grades.entries()) {
    if (facts.school.classes.some((schoolClass) => schoolClass.grade === grade.id)) continue;
    report('GRADE_WITHOUT_CLASS', ['grades', at], { grade: grade.name });
  }
};

/** Groups that may be sent to a venue, with their largest size there. */
function usersOf({ school }: Facts, room: Room): { name: string; size: number }[] {
  return [
    ...school.clubs.filter((club) => suits(club, room)).map(({ name, maxSize }) => ({ name, size: maxSize })),
    ...school.activities
      .filter((activity) => activity.rooms.includes(room.id))
      .map(({ name, maxSize }) => ({ name, size: maxSize })),
  ].map(({ name, size }) => ({ name, size: Math.min(size, room.capacity) }));
}

function checkFallback(facts: Facts, report: Report, room: Room, at: number): void {
  const users = usersOf(facts, room);
  if (room.indoorFallback === undefined) {
    if (users.length > 0)
      report('ROOM_FALLBACK_MISSING', ['rooms', at], { room: room.name, users: users.length });
    return;
  }
  const fallback = facts.rooms.get(room.indoorFallback);
  if (!fallback) return;
  const path = ['rooms', at, 'indoorFallback'];
  if (fallback.outdoors) {
    report('ROOM_FALLBACK_OUTDOORS', path, { room: room.name, fallback: fallback.name });
    return;
  }
  const largest = users.reduce((best, user) => (user.size > best.size ? user : best), { name: '', size: 0 });
  if (largest.size > fallback.capacity) {
    report('ROOM_FALLBACK_TOO_SMALL', path, {
      room: room.name,
      fallback: fallback.name,
      capacity: fallback.capacity,
      user: largest.name,
      size: largest.size,
    });
  }
}

function checkHomeRooms(facts: Facts, report: Report): void {
  const { classes, blocks } = facts.school;
  const byRoom = new Map<string, string[]>();
  for (const { id, homeRoom } of classes) byRoom.set(homeRoom, [...(byRoom.get(homeRoom) ?? []), id]);
  for (const [at, schoolClass] of classes.entries()) {
    const room = facts.rooms.get(schoolClass.homeRoom);
    if (!room) continue;
    const sharing = byRoom.get(room.id) ?? [];
    if (sharing.length > room.groupsAtOnce && sharing[0] === schoolClass.id) {
      report('HOME_ROOM_SHARED', ['classes', at, 'homeRoom'], {
        classes: sharing.map((id) => nameIn(facts.classes, id)),
        room: room.name,
        groups: room.groupsAtOnce,
      });
    }
    const pupils = Math.max(
      ...blocks.flatMap((block) =>
        block.weekdays.map((weekday) => facts.heads(schoolClass.id, weekday, block.id)),
      ),
      0,
    );
    if (pupils > room.capacity) {
      report('HOME_ROOM_TOO_SMALL', ['classes', at, 'homeRoom'], {
        class: schoolClass.name,
        pupils,
        room: room.name,
        capacity: room.capacity,
      });
    }
  }
}
