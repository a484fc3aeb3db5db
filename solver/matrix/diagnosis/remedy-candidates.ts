import type { DiagnosisCauseCode, SchoolChange, WitnessMeeting } from '../../model/diagnosis.ts';
import type { Lock } from '../../model/lock.ts';
import type { Club } from '../../model/menu.ts';
import type { Room } from '../../model/place.ts';
import type { School } from '../../model/school.ts';
import { sectionId } from '../../model/session.ts';
import type { Cause } from './cause.ts';

/** What proposals are made from. */
export interface RemedyFacts {
  readonly school: School;
  readonly club: Club;
  readonly number: number;
  readonly leastSeats: number;
  /** Cells of club blocks in which the club could meet at all. */
  readonly cells: readonly Cell[];
  /** Rooms that suit the club, by id. */
  readonly rooms: readonly string[];
  /** Sections of each club that are meant to open. */
  readonly opened: ReadonlyMap<string, number>;
}

export interface Cell {
  readonly weekday: number;
  readonly block: string;
}

/**
 * Changes of the school that would take a cause away, best first, not yet verified. `witness` is where the section would
 * meet if the cause were thought away.
 */
export function remedyCandidates(
  cause: Cause,
  witness: readonly WitnessMeeting[],
  facts: RemedyFacts,
): readonly (readonly SchoolChange[])[] {
  return CANDIDATES[cause.code](facts, cause.ref, witness).filter((changes) => changes.length > 0);
}

type Propose = (
  facts: RemedyFacts,
  ref: string,
  witness: readonly WitnessMeeting[],
) => readonly (readonly SchoolChange[])[];

const NOTHING: Propose = () => [];

const lift = (lock: Lock): SchoolChange => ({ kind: 'liftLock', lock });

const sectionLocks = ({ locks }: School, section: string): Lock[] =>
  locks.filter((lock) => lock.kind === 'section' && sectionId(lock.club, lock.section) === section);

const cellOf = ({ weekday, block }: Cell): Cell => ({ weekday, block });

const CANDIDATES: Readonly<Record<DiagnosisCauseCode, Propose>> = {
  ownLock: ({ school, club, number }) => [sectionLocks(school, sectionId(club.id, number)).map(lift)],
  otherLock: ({ school }, ref) => [sectionLocks(school, ref).map(lift)],
  otherSection: ({ school, opened, club }, ref) => {
    const other = school.clubs.find(({ id }) => ref.startsWith(`${id}#`));
    const count = opened.get(other?.id ?? '');
    if (!other || other.id === club.id || count === undefined) return [];
    if (school.locks.some((lock) => 'club' in lock && lock.club === other.id)) return [];
    return [[{ kind: 'fewerSections', club: other.id, sections: count - 1 }]];
  },
  clubDays: ({ club, cells }, _, witness) => {
    const allowed = ({ weekday, block }: Cell): boolean =>
      (club.weekdays?.includes(weekday) ?? true) && (club.blocks?.includes(block) ?? true);
    const more = (list: readonly Cell[]): SchoolChange[] =>
      list.filter((at) => !allowed(at)).map((at) => ({ kind: 'allowCell', club: club.id, ...cellOf(at) }));
    const first = more(witness);
    const known = new Set(first.map((change) => JSON.stringify(change)));
    const others = more(cells).filter((change) => !known.has(JSON.stringify(change)));
    return [...first.map((change) => [change]), first, ...others.map((change) => [change])];
  },
  clubDates: ({ club }) => [[{ kind: 'allDates', club: club.id }]],
  cellLocked: ({ school, club }) => [
    school.locks.filter((lock) => lock.kind === 'noClub' && lock.club === club.id).map(lift),
  ],
  roomKind: (facts, _, witness) => {
    const { school, club, rooms, leastSeats } = facts;
    const first = new Set(witness.map(({ room }) => room).filter((room) => !rooms.includes(room)));
    const others = school.rooms
      .filter((room) => !rooms.includes(room.id) && usable(room, club, leastSeats))
      .sort((a, b) => strangeness(school, club, a) - strangeness(school, club, b) || a.capacity - b.capacity)
      .map(({ id }) => id);
    // The witness, which may be any room at all, comes last.
    const known = [...others.map((room) => [room]).slice(0, ROOMS_PROPOSED), [...first]];
    return [
      ...known.map((list) => list.map((room): SchoolChange => ({ kind: 'allowRoom', club: club.id, room }))),
      [{ kind: 'newRoom', club: club.id }],
    ];
  },
  equipment: ({ school, club, leastSeats }) =>
    school.rooms
      .filter(
        ({ kind, id, capacity }) =>
          (club.room.kinds.length === 0 || club.room.kinds.includes(kind)) &&
          (club.room.rooms?.includes(id) ?? true) &&
          capacity >= leastSeats,
      )
      .map(({ id, equipment }) => {
        const missing = club.room.equipment.filter((item) => !equipment.includes(item));
        return missing.length === 0 ? [] : [{ kind: 'equipRoom', room: id, equipment: missing }];
      }),
  roomSeats: ({ school, club, leastSeats }) => [
    ...school.rooms
      .filter((room) => room.capacity < leastSeats && suits(room, club))
      .sort((a, b) => b.capacity - a.capacity)
      .map(({ id, groupsAtOnce }): SchoolChange[] => [
        { kind: 'enlargeRoom', room: id, capacity: leastSeats, groupsAtOnce },
      ]),
    [{ kind: 'newRoom', club: club.id }],
  ],
  leaderAsked: ({ club, number }, _, witness) => [
    ...(club.provider === 'vendor'
      ? []
      : [
          witness.map(
            ({ leaders, ...at }): SchoolChange => ({
              kind: 'appoint',
              club: club.id,
              section: number,
              ...cellOf(at),
              leaders: [...leaders],
            }),
          ),
        ]),
    [{ kind: 'newLeader', club: club.id }],
  ],
  teamSize: NOTHING,
  meetings: NOTHING,
  vendorDates: ({ school }, ref) => [
    [{ kind: 'extendVendor', vendor: ref, dates: { from: school.term.start, to: school.term.end } }],
  ],
  approval: NOTHING,
  personAway: ({ cells }, ref, witness) => {
    const all = (list: readonly Cell[]): SchoolChange[] =>
      list.map((at) => ({ kind: 'bePresent', person: ref, ...cellOf(at) }));
    return [all(witness), ...(witness.length === 1 ? all(cells).map((change) => [change]) : [])];
  },
  refusal: (_, ref) => [[{ kind: 'agree', person: ref }]],
  personLockedFree: ({ school }, ref) => [
    school.locks.filter((lock) => lock.kind === 'freePerson' && lock.person === ref).map(lift),
  ],
  personCaps: ({ school }, ref, witness) => {
    const person = school.staff.find(({ id }) => id === ref);
    if (!person) return [];
    const { defaultCaps } = school.options;
    const perDay = person.caps.perDay ?? defaultCaps.perDay;
    const perWeek = person.caps.perWeek ?? defaultCaps.perWeek;
    const { most } = person.weeklyLoad;
    const units = Math.max(0, ...school.posts.map(({ loadUnits }) => loadUnits)) * witness.length;
    return [
      [
        {
          kind: 'raiseCaps',
          person: ref,
          perDay: perDay + 1,
          perWeek: perWeek + witness.length,
          ...(most === undefined ? {} : { mostUnits: most + units }),
        },
      ],
    ];
  },
  roomShared: ({ school, leastSeats }, ref) => {
    const room = school.rooms.find(({ id }) => id === ref);
    if (!room) return [];
    const { capacity, groupsAtOnce } = room;
    const grown = (groups: number, seats: number): SchoolChange[] => [
      { kind: 'enlargeRoom', room: ref, groupsAtOnce: groups, capacity: seats },
    ];
    return [
      grown(groupsAtOnce + 1, capacity),
      grown(groupsAtOnce, capacity + leastSeats),
      grown(groupsAtOnce + 1, capacity + leastSeats),
    ];
  },
  roomClosed: ({ cells }, ref, witness) => {
    const all = (list: readonly Cell[]): SchoolChange[] =>
      list.map((at) => ({ kind: 'openRoom', room: ref, ...cellOf(at) }));
    return [all(witness.filter(({ room }) => room === ref)), ...all(cells).map((change) => [change])];
  },
  roomLockedEmpty: ({ school }, ref) => [
    school.locks.filter((lock) => lock.kind === 'emptyRoom' && lock.room === ref).map(lift),
  ],
  fixedGroups: NOTHING,
  travel: NOTHING,
  shelter: ({ school, club, leastSeats, rooms }) =>
    school.rooms
      .filter((room) => !room.outdoors && !rooms.includes(room.id) && usable(room, club, leastSeats))
      .map(({ id }) => [{ kind: 'allowRoom', club: club.id, room: id }]),
  commonMembers: NOTHING,
  nothingFits: ({ club }) => [
    [{ kind: 'newLeader', club: club.id }],
    [{ kind: 'newRoom', club: club.id }],
    [
      { kind: 'newLeader', club: club.id },
      { kind: 'newRoom', club: club.id },
    ],
  ],
  peopleNeeded: ({ club }) => [[{ kind: 'newLeader', club: club.id }]],
  roomsNeeded: ({ school, club, leastSeats, rooms }) =>
    school.rooms
      .filter((room) => !rooms.includes(room.id) && usable(room, club, leastSeats))
      .map(({ id }) => [{ kind: 'allowRoom', club: club.id, room: id }]),
};

const ROOMS_PROPOSED = 3;
const GENERAL: readonly Room['kind'][] = ['gym', 'hall', 'classroom', 'other'];

/** How odd it would be to send the club there: outdoors or not as it asks, then rooms for everything before special ones. */
function strangeness(school: School, { room: asked }: Club, room: Room): number {
  const outdoors = school.rooms.some(
    ({ id, kind, outdoors: out }) =>
      out && (asked.rooms?.includes(id) ?? (asked.kinds.length === 0 || asked.kinds.includes(kind))),
  );
  const place = GENERAL.indexOf(room.kind);
  return (room.outdoors === outdoors ? 0 : 10) + (place < 0 ? GENERAL.length : place);
}

const NO_CLUBS: readonly Room['kind'][] = ['office', 'clinic', 'canteen'];

/** Could the club meet there if it were allowed? */
function usable(room: Room, club: Club, leastSeats: number): boolean {
  return (
    !NO_CLUBS.includes(room.kind) &&
    room.capacity >= leastSeats &&
    club.room.equipment.every((item) => room.equipment.includes(item))
  );
}

function suits(room: Room, { room: asked }: Club): boolean {
  return (
    (asked.kinds.length === 0 || asked.kinds.includes(room.kind)) &&
    (asked.rooms?.includes(room.id) ?? true) &&
    asked.equipment.every((item) => room.equipment.includes(item))
  );
}
