import type { SchoolChange } from '../../model/diagnosis.ts';
import type { Lock } from '../../model/lock.ts';
import type { Club } from '../../model/menu.ts';
import type { ExternalPerson, StaffMember } from '../../model/people.ts';
import type { Room } from '../../model/place.ts';
import type { School } from '../../model/school.ts';
import { sectionId } from '../../model/session.ts';
import { withClub, withPerson, withRoom, withVendor } from './edit.ts';
import { noRefusals } from './person-edits.ts';

/** The school document with a change that a remedy names. Nothing else is changed, and nothing gets stricter. */
export function applyChange(school: School, change: SchoolChange): School {
  switch (change.kind) {
    case 'liftLock':
      return { ...school, locks: school.locks.filter((lock) => !sameLock(lock, change.lock)) };
    case 'allowCell':
      return withClub(school, change.club, (club) => ({
        ...club,
        ...(club.weekdays ? { weekdays: added(club.weekdays, change.weekday) } : {}),
        ...(club.blocks ? { blocks: added(club.blocks, change.block) } : {}),
      }));
    case 'allDates':
      return withClub(school, change.club, ({ window: _, ...club }) => ({ ...club, weeks: 'every' }));
    case 'allowRoom':
      return withClub(school, change.club, (club) => allowRoom(school, club, change.room));
    case 'newRoom':
      return withNewRoom(school, change.club);
    case 'equipRoom':
      return withRoom(school, change.room, (room) => ({
        ...room,
        equipment: change.equipment.reduce(added<string>, room.equipment),
      }));
    case 'enlargeRoom':
      return withRoom(school, change.room, (room) => ({
        ...room,
        capacity: change.capacity,
        groupsAtOnce: change.groupsAtOnce,
      }));
    case 'openRoom':
      return withRoom(school, change.room, (room) => ({
        ...room,
        closed: room.closed.flatMap((entry) => outsideCell(entry, change, school)),
      }));
    case 'appoint': {
      const { club, section, weekday, block, leaders } = change;
      const cell = (lock: Lock): boolean =>
        lock.kind === 'section' &&
        sectionId(lock.club, lock.section) === sectionId(club, section) &&
        lock.weekday === weekday &&
        lock.block === block;
      const known = school.locks.find(cell);
      const lock: Lock = { ...known, kind: 'section', club, section, weekday, block, leaders };
      return { ...school, locks: [...school.locks.filter((entry) => !cell(entry)), lock] };
    }
    case 'newLeader':
      return withNewLeader(school, change.club);
    case 'bePresent':
      return bePresent(school, change.person, { weekday: change.weekday, block: change.block });
    case 'agree':
      return withPerson(school, change.person, { staff: noRefusals });
    case 'raiseCaps':
      return withPerson(school, change.person, {
        staff: (person) => ({
          ...person,
          caps: { ...person.caps, perDay: change.perDay, perWeek: change.perWeek },
          weeklyLoad:
            change.mostUnits === undefined
              ? person.weeklyLoad
              : { ...person.weeklyLoad, most: change.mostUnits },
        }),
      });
    case 'extendVendor':
      return withVendor(school, change.vendor, ({ licence: _, ...vendor }) => ({
        ...vendor,
        approved: change.dates,
      }));
    case 'fewerSections':
      return change.sections > 0
        ? withClub(school, change.club, (club) => ({ ...club, sections: change.sections }))
        : withoutClub(school, change.club);
  }
}

function sameLock(a: Lock, b: Lock): boolean {
  return JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());
}

function added<T>(list: readonly T[], entry: T): T[] {
  return list.includes(entry) ? [...list] : [...list, entry];
}

function allowRoom(school: School, club: Club, id: string): Club {
  const room = school.rooms.find((entry) => entry.id === id);
  if (!room) return club;
  const { kinds, rooms, equipment } = club.room;
  return {
    ...club,
    room: {
      kinds: kinds.length > 0 ? added(kinds, room.kind) : kinds,
      equipment,
      ...(rooms ? { rooms: added(rooms, id) } : {}),
    },
  };
}

/** The id of the new person or room that a change brings to a club. */
const newId = (club: string): string => `+${club}`;

/** An indoor room of the first kind that the club asks for, with its equipment, seats for all, beside the rooms it has. */
function withNewRoom(school: School, id: string): School {
  const club = school.clubs.find((entry) => entry.id === id);
  if (!club) return school;
  const { kinds, equipment, rooms } = club.room;
  const [kind = 'other'] = kinds;
  const near = school.rooms.find((room) => rooms?.includes(room.id) ?? room.kind === kind) ?? school.rooms[0];
  const room: Room = {
    id: newId(id),
    name: newId(id),
    building: near.building,
    floor: 1,
    kind,
    outdoors: false,
    capacity: Math.max(club.maxSize, club.members?.length ?? 0),
    groupsAtOnce: 1,
    equipment,
    closed: [],
  };
  const named = withClub(school, id, (entry) => ({
    ...entry,
    room: { kinds, equipment, ...(rooms ? { rooms: [...rooms, room.id] } : {}) },
  }));
  return { ...named, rooms: [...named.rooms, room] };
}

function withNewLeader(school: School, id: string): School {
  const club = school.clubs.find((entry) => entry.id === id);
  if (!club) return school;
  const person = newId(id);
  const post = school.posts.find((entry) => entry.id === club.post);
  const skills = [...(club.leaders.skill === undefined ? [] : [club.leaders.skill]), ...(post?.skills ?? [])];
  const named = club.leaders.people
    ? withClub(school, id, (entry) => ({
        ...entry,
        leaders: { ...entry.leaders, people: [...(club.leaders.people ?? []), person] },
      }))
    : school;
  if (club.provider === 'school') {
    const staff: StaffMember = {
      id: person,
      name: person,
      kind: post?.staffKinds[0] ?? 'teacher',
      campuses: [],
      subjects: club.leaders.subjects,
      teaches: [],
      skills,
      weeklyLessons: 0,
      fullTimePermille: 1000,
      weeklyLoad: {},
      caps: {},
      unavailable: [],
      absences: [],
      willingness: [],
      statuses: [],
      carriedInUnits: 0,
      notWith: [],
    };
    return { ...named, staff: [...named.staff, staff] };
  }
  const external: ExternalPerson = {
    id: person,
    name: person,
    kind: club.provider === 'vendor' ? 'vendorInstructor' : 'otherProfessional',
    ...(club.vendor === undefined ? {} : { vendor: club.vendor }),
    skills,
    inServiceTeacher: false,
    available: [],
    absences: [],
    substitutesFor: [],
    payFenPerLesson: 0,
  };
  return { ...named, externals: [...named.externals, external] };
}

interface Cell {
  readonly weekday: number;
  readonly block: string;
}

/** What is left of an entry for weekdays and blocks (missing: all) when it does not hold in one cell any more. */
function outsideCell<
  T extends { readonly weekday?: number | undefined; readonly block?: string | undefined },
>(entry: T, { weekday, block }: Cell, { blocks }: School): T[] {
  const hit = (entry.weekday ?? weekday) === weekday && (entry.block ?? block) === block;
  if (!hit) return [entry];
  const days = [1, 2, 3, 4, 5].filter((day) => day !== weekday);
  const rest = blocks.map(({ id }) => id).filter((id) => id !== block);
  return [
    ...(entry.weekday === undefined ? days.map((day) => ({ ...entry, weekday: day })) : []),
    ...(entry.block === undefined ? rest.map((id) => ({ ...entry, weekday, block: id })) : []),
  ];
}

/** Nothing keeps the person away from this cell any more; other cells stay as they are, as far as weekdays are told. */
function bePresent(school: School, id: string, cell: Cell): School {
  return withPerson(school, id, {
    staff: (person) => ({
      ...person,
      campuses: [],
      statuses: person.statuses.filter(({ sharePermille }) => sharePermille > 0),
      absences: person.absences.flatMap((entry) => otherBlocks(entry, cell.block, school)),
      unavailable: person.unavailable.flatMap((entry) => outsideCell(entry, cell, school)),
    }),
    external: (person) => ({
      ...person,
      available: person.available.length === 0 ? person.available : [...person.available, cell],
      absences: person.absences.flatMap((entry) => otherBlocks(entry, cell.block, school)),
    }),
  });
}

/** An absence of a person who comes for one block all the same. */
function otherBlocks<T extends { readonly block?: string | undefined }>(
  entry: T,
  block: string,
  { blocks }: School,
): T[] {
  if (entry.block !== undefined) return entry.block === block ? [] : [entry];
  return blocks.filter(({ id }) => id !== block).map(({ id }) => ({ ...entry, block: id }));
}

/** Nothing names the club any more. */
function withoutClub(school: School, id: string): School {
  const rest = (list: readonly string[]): string[] => list.filter((club) => club !== id);
  return {
    ...school,
    clubs: school.clubs.filter((club) => club.id !== id),
    locks: school.locks.filter((lock) => !('club' in lock) || lock.club !== id),
    ...(school.pupils
      ? {
          pupils: school.pupils.map((pupil) => ({
            ...pupil,
            choices: rest(pupil.choices),
            keeps: rest(pupil.keeps),
            paidConsent: rest(pupil.paidConsent),
            pins: pupil.pins.filter((pin) => pin.club !== id),
          })),
        }
      : {}),
    ...(school.headCounts ? { headCounts: school.headCounts.filter((entry) => entry.club !== id) } : {}),
  };
}
