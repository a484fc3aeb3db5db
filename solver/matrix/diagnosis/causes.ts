/**
 * What could keep a section off the table, each with the edit of the document that thinks it away. What is no cause here
 * (a person is in one place at a time, a room holds one group unless it is shared, what other sections ask for) is taken as given.
 */
import type { DiagnosisCauseCode } from '../../model/diagnosis.ts';
import type { Club } from '../../model/menu.ts';
import { sectionId } from '../../model/session.ts';
import type { MatrixProblem } from '../compile/problem.ts';
import { type Cause, type Find, inSchool, withoutLocks } from './cause.ts';
import { withClub, withVendor } from './edit.ts';
import type { Part } from './part.ts';
import { peopleCauses } from './people-causes.ts';
import { alwaysListed } from './person-edits.ts';
import { roomCauses } from './room-causes.ts';

/** Causes that are in force, those that the club itself can change first. */
export function causesInForce(part: Part, problem: MatrixProblem): readonly Cause[] {
  return FINDERS.flatMap((find) => find(part, problem));
}

function clubOf({ school, sections }: Part): Club {
  return school.clubs[sections[0].club];
}

/** A demand of the section's own club, where it has it. */
function ofClub(code: DiagnosisCauseCode, has: (club: Club) => boolean, without: (club: Club) => Club): Find {
  return (part) => {
    const club = clubOf(part);
    return has(club)
      ? [{ code, ref: club.id, lift: inSchool((school) => withClub(school, club.id, without)) }]
      : [];
  };
}

/**
 * A lock of the section goes before what its club asks for. Without the lock the section may still meet in the locked
 * cell with the locked leaders, besides what the club allows: lifting a lock never makes anything stricter.
 */
const ownLock: Find = (part) => {
  const { locks } = part.sections[0];
  if (locks.length === 0) return [];
  const { id } = clubOf(part);
  const leaders = [...new Set(locks.flatMap((lock) => lock.leaders ?? []))];
  const asked = (club: Club): Club => ({
    ...club,
    ...(club.weekdays ? { weekdays: [...club.weekdays, ...locks.map(({ weekday }) => weekday)] } : {}),
    ...(club.blocks ? { blocks: [...club.blocks, ...locks.map(({ block }) => block)] } : {}),
    leaders: {
      ...club.leaders,
      count: leaders.length === 0 ? club.leaders.count : Math.min(club.leaders.count, leaders.length),
    },
  });
  const lift: Cause['lift'] = (given) => ({
    ...given,
    school: withClub(given.school, id, asked),
    sections: given.sections.map((section, i) => (i === 0 ? { ...section, locks: [] } : section)),
    alsoLead: [...given.alsoLead, ...leaders],
  });
  return [{ code: 'ownLock', ref: id, lift }];
};

const cellLocked: Find = (part) => {
  const { id } = clubOf(part);
  const lock = part.school.locks.some((entry) => entry.kind === 'noClub' && entry.club === id);
  return lock
    ? [
        {
          code: 'cellLocked',
          ref: id,
          lift: withoutLocks((entry) => entry.kind === 'noClub' && entry.club === id),
        },
      ]
    : [];
};

const roomSeats: Find = (part, { sections, rooms }) => {
  const least = sections.leastSeats[0];
  if (rooms.capacity.every((capacity) => capacity >= least)) return [];
  const lift = inSchool((school) => ({
    ...school,
    rooms: school.rooms.map((room) => ({ ...room, capacity: Math.max(room.capacity, least) })),
  }));
  return [{ code: 'roomSeats', ref: clubOf(part).id, lift }];
};

const leaderAsked: Find = (part) => [
  { code: 'leaderAsked', ref: clubOf(part).id, lift: (given) => ({ ...given, anybodyLeads: true }) },
];

const meetings: Find = (part) => {
  const club = clubOf(part);
  if (club.sessionsPerWeek === 1) return [];
  const lift: Cause['lift'] = (given) => ({
    ...given,
    school: withClub(given.school, club.id, (entry) => ({ ...entry, sessionsPerWeek: 1 })),
    sections: given.sections.map((section) =>
      given.school.clubs[section.club].id === club.id
        ? { ...section, locks: section.locks.slice(0, 1) }
        : section,
    ),
  });
  return [{ code: 'meetings', ref: club.id, lift }];
};

const vendorDates: Find = (part) => {
  const club = clubOf(part);
  if (club.provider !== 'vendor' || club.vendor === undefined) return [];
  const { vendor } = club;
  return [
    {
      code: 'vendorDates',
      ref: vendor,
      lift: inSchool((school) => withVendor(school, vendor, alwaysListed)),
    },
  ];
};

const travel: Find = (part, { rooms: tables }) =>
  tables.travelMinutes.every((minutes) => minutes === 0)
    ? []
    : [
        {
          code: 'travel',
          ref: clubOf(part).id,
          lift: inSchool((school) => ({
            ...school,
            travel: { betweenCampusesMinutes: 0, betweenBuildingsMinutes: 0 },
          })),
        },
      ];

const shelter: Find = (part, { sections, rooms: tables }) =>
  sections.rooms.some((list) => list.some((room) => tables.outdoors[room] === 1))
    ? [
        {
          code: 'shelter',
          ref: clubOf(part).id,
          lift: (given) => ({ ...given, rulesLifted: new Set([...given.rulesLifted, 'indoor-fallback']) }),
        },
      ]
    : [];

const commonMembers: Find = (part, { sections }) =>
  sections.conflicts[0].length === 0
    ? []
    : [
        {
          code: 'commonMembers',
          ref: clubOf(part).id,
          lift: (given) => ({ ...given, withoutCommonMembers: true }),
        },
      ];

const others: Find = (part) =>
  part.sections
    .slice(1)
    .map((section): Cause => {
      const { id } = part.school.clubs[section.club];
      return {
        code: section.locks.length > 0 ? 'otherLock' : 'otherSection',
        ref: sectionId(id, section.number),
        lift: (given) => ({
          ...given,
          sections: given.sections.filter(
            (other) => other.number !== section.number || given.school.clubs[other.club].id !== id,
          ),
        }),
      };
    })
    .sort((a, b) => (a.code === b.code ? 0 : a.code === 'otherLock' ? -1 : 1));

const FINDERS: readonly Find[] = [
  ownLock,
  ofClub(
    'clubDays',
    ({ weekdays, blocks }) => weekdays !== undefined || blocks !== undefined,
    ({ weekdays: _, blocks: __, ...club }) => club,
  ),
  ofClub(
    'clubDates',
    ({ window, weeks }) => window !== undefined || weeks !== 'every',
    ({ window: _, ...club }) => ({ ...club, weeks: 'every' }),
  ),
  cellLocked,
  ofClub(
    'roomKind',
    ({ room }) => room.kinds.length > 0 || room.rooms !== undefined,
    ({ room: { equipment }, ...club }) => ({ ...club, room: { kinds: [], equipment } }),
  ),
  ofClub(
    'equipment',
    ({ room }) => room.equipment.length > 0,
    (club) => ({ ...club, room: { ...club.room, equipment: [] } }),
  ),
  roomSeats,
  leaderAsked,
  ofClub(
    'teamSize',
    ({ leaders }) => leaders.count > 1 || leaders.alternating,
    (club) => ({ ...club, leaders: { ...club.leaders, count: 1, alternating: false } }),
  ),
  meetings,
  vendorDates,
  peopleCauses,
  roomCauses,
  travel,
  shelter,
  commonMembers,
  others,
];
