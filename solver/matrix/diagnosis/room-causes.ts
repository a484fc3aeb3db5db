import { type Cause, type Find, inSchool, withoutLocks } from './cause.ts';
import { withRoom } from './edit.ts';
import type { Part } from './part.ts';

/** What keeps the section out of the rooms that suit it. */
export const roomCauses: Find = (part, { sections, events, rooms: tables }) => {
  const { school, groups } = part;
  const locked = new Set([...sections.events[0]].map((event) => events.lockedRoom[event]));
  const free = locked.has(-1);
  return [...sections.rooms[0]]
    .filter((room) => free || locked.has(room))
    .flatMap((index): Cause[] => {
      const room = school.rooms[index];
      const causes: Cause[] = [];
      if (tables.shared[index] === 1) {
        const lift = inSchool((given) =>
          withRoom(given, room.id, (entry) => ({ ...entry, groupsAtOnce: 60, capacity: 20_000 })),
        );
        causes.push({ code: 'roomShared', ref: room.id, lift });
      }
      if (room.closed.length > 0) {
        const lift = inSchool((given) => withRoom(given, room.id, (entry) => ({ ...entry, closed: [] })));
        causes.push({ code: 'roomClosed', ref: room.id, lift });
      }
      if (school.locks.some((lock) => lock.kind === 'emptyRoom' && lock.room === room.id)) {
        const lift = withoutLocks((lock) => lock.kind === 'emptyRoom' && lock.room === room.id);
        causes.push({ code: 'roomLockedEmpty', ref: room.id, lift });
      }
      const sits = (group: Part['groups'][number]): boolean =>
        group.room === room.id || group.fallbackRoom === room.id;
      if (groups.some(sits)) {
        const lift: Cause['lift'] = (given) => ({
          ...given,
          groups: given.groups.filter((group) => !sits(group)),
        });
        causes.push({ code: 'fixedGroups', ref: room.id, lift });
      }
      return causes;
    });
};
