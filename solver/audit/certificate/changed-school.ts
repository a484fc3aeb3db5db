import type { SchoolChange } from '../../model/diagnosis.ts';
import type { School } from '../../model/school.ts';

/** Entries with the one of this id changed. */
function changed<T extends { readonly id: string }>(
  list: readonly T[],
  id: string,
  to: (entry: T) => T,
): T[] {
  return list.map((entry) => (entry.id === id ? to(entry) : entry));
}

const together = <T>(list: readonly T[] | undefined, more: T): T[] | undefined =>
  list === undefined ? undefined : [...new Set([...list, more])];

/**
 * The school as it would be after a change that a diagnosis proposes, as far as the audit of the witness asks: written apart
 * from the planner's. What a change takes away for one cell is taken away there only.
 */
export function changedSchool(school: School, change: SchoolChange): School {
  const club = (id: string, to: (entry: School['clubs'][number]) => School['clubs'][number]): School => ({
    ...school,
    clubs: changed(school.clubs, id, to),
  });
  const room = (id: string, to: (entry: School['rooms'][number]) => School['rooms'][number]): School => ({
    ...school,
    rooms: changed(school.rooms, id, to),
  });
  switch (change.kind) {
    case 'liftLock': {
      const gone = textOf(change.lock);
      return { ...school, locks: school.locks.filter((lock) => textOf(lock) !== gone) };
    }
    case 'allowCell':
      return club(change.club, (entry) => ({
        ...entry,
        weekdays: together(entry.weekdays, change.weekday),
        blocks: together(entry.blocks, change.block),
      }));
    case 'allDates':
      return club(change.club, (entry) => ({ ...entry, weeks: 'every', window: undefined }));
    case 'allowRoom': {
      const kind = school.rooms.find(({ id }) => id === change.room)?.kind ?? 'other';
      return club(change.club, (entry) => ({
        ...entry,
        room: {
          ...entry.room,
          kinds: entry.room.kinds.length === 0 ? [] : [...entry.room.kinds, kind],
          rooms: together(entry.room.rooms, change.room),
        },
      }));
    }
    case 'newRoom': {
      const asking = school.clubs.find((entry) => entry.id === change.club);
      if (!asking) return school;
      const { kinds, equipment, rooms } = asking.room;
      const built: School['rooms'][number] = {
        ...school.rooms[0],
        id: `+${change.club}`,
        kind: kinds[0] ?? 'other',
        outdoors: false,
        capacity: Math.max(asking.maxSize, asking.members?.length ?? 0),
        groupsAtOnce: 1,
        equipment,
        closed: [],
      };
      const named = changed(school.clubs, asking.id, (entry) => ({
        ...entry,
        room: { ...entry.room, rooms: together(rooms, built.id) },
      }));
      return { ...school, clubs: named, rooms: [...school.rooms, built] };
    }
    case 'equipRoom':
      return room(change.room, (entry) => ({
        ...entry,
        equipment: [...entry.equipment, ...change.equipment],
      }));
    case 'enlargeRoom':
      return room(change.room, (entry) => ({
        ...entry,
        capacity: change.capacity,
        groupsAtOnce: change.groupsAtOnce,
      }));
    case 'appoint':
      return {
        ...school,
        locks: [
          ...school.locks,
          {
            kind: 'section',
            club: change.club,
            section: change.section,
            weekday: change.weekday,
            block: change.block,
            leaders: change.leaders,
          },
        ],
      };
    case 'extendVendor':
      return {
        ...school,
        vendors: changed(school.vendors, change.vendor, (vendor) => ({
          ...vendor,
          approved: change.dates,
          licence: undefined,
        })),
      };
    // What these change is asked where the witness is looked at: one cell, one person, sections that close.
    case 'openRoom':
    case 'bePresent':
    case 'newLeader':
    case 'agree':
    case 'raiseCaps':
    case 'fewerSections':
      return school;
  }
}

function textOf(lock: School['locks'][number]): string {
  return JSON.stringify(Object.entries(lock).sort(([a], [b]) => (a < b ? -1 : 1)));
}
