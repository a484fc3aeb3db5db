import type { SchoolInput } from '../../../../solver/model/school.ts';
import { smallSchool } from '../../../support/small-school.ts';
import { withClubs, withStaff } from '../bench.ts';

type RoomInput = SchoolInput['rooms'][number];
type Lock = NonNullable<SchoolInput['locks']>[number];

const withRoom = (id: string, change: Partial<RoomInput>): Partial<SchoolInput> => ({
  rooms: smallSchool().rooms.map((room) => (room.id === id ? { ...room, ...change } : room)),
});
const sectionLock = (club: string, section: number, weekday: number, more: object = {}): Lock => ({
  kind: 'section',
  club,
  section,
  weekday,
  block: 'clubs',
  ...more,
});

/** A small school in which a section stays out, with the exact causes. */
export interface Case {
  readonly school: Partial<SchoolInput>;
  readonly section: string;
  readonly causes: readonly string[];
  readonly status?: 'others';
  /** Kinds of the changes that each remedy makes. */
  readonly remedies: readonly string[];
}

const EVERYBODY = (smallSchool().pupils ?? []).map(({ id }) => id);
const OUTDOORS = { kinds: ['playground' as const] };

export const CASES: Readonly<Record<string, Case>> = {
  'days on which clubs never meet': {
    school: withClubs({ choir: { weekdays: [4], blocks: ['homework'] } }),
    section: 'choir#1',
    causes: ['clubDays choir'],
    remedies: ['allowCell'],
  },
  'dates on which clubs never meet': {
    school: withClubs({ choir: { window: { from: '2026-09-07', to: '2026-09-08' } } }),
    section: 'choir#1',
    causes: ['clubDates choir'],
    remedies: ['allDates'],
  },
  'a kind of room that the school does not have': {
    school: withClubs({ choir: { room: { kinds: ['dance'] } } }),
    section: 'choir#1',
    causes: ['roomKind choir'],
    remedies: ['allowRoom'],
  },
  'equipment that no room has': {
    school: withClubs({ choir: { room: { kinds: ['music'], equipment: ['piano'] } } }),
    section: 'choir#1',
    causes: ['equipment choir'],
    remedies: ['equipRoom'],
  },
  'rooms that are too small': {
    school: {
      ...withClubs({ choir: { room: { kinds: ['music'] } } }),
      ...withRoom('music-room', { capacity: 8 }),
    },
    section: 'choir#1',
    causes: ['roomKind choir', 'roomSeats choir'],
    remedies: ['allowRoom', 'enlargeRoom'],
  },
  'nobody with the skill': {
    school: withClubs({ choir: { leaders: { skill: 'opera' } } }),
    section: 'choir#1',
    causes: ['leaderAsked choir'],
    remedies: ['appoint'],
  },
  'a leader who is never there': {
    school: withStaff({ 't-he': { unavailable: [{ block: 'clubs' }] } }),
    section: 'choir#1',
    causes: ['leaderAsked choir', 'personAway t-he'],
    remedies: ['appoint', 'bePresent'],
  },
  'a leader who is locked free': {
    school: { locks: [4, 5].map((weekday): Lock => ({ kind: 'freePerson', person: 't-he', weekday })) },
    section: 'choir#1',
    causes: ['clubDays choir', 'leaderAsked choir', 'personLockedFree t-he'],
    remedies: ['allowCell', 'appoint', 'liftLock,liftLock'],
  },
  'a refusal that binds': {
    school: {
      options: { defaultCaps: { perDay: 4, perWeek: 12 }, refusalBinds: true },
      ...withStaff({ 't-he': { willingness: [{ work: 'club', level: 'refuse' }] } }),
    },
    section: 'choir#1',
    causes: ['leaderAsked choir', 'refusal t-he'],
    remedies: ['appoint', 'agree'],
  },
  'a leader with two clubs at one time': {
    school: withClubs({
      choir: { weekdays: [4] },
      band: { weekdays: [4], leaders: { subjects: ['music'] } },
    }),
    section: 'band#1',
    causes: ['clubDays band', 'leaderAsked band', 'otherSection choir#1'],
    remedies: ['allowCell', 'appoint', 'fewerSections'],
  },
  "a leader's caps": {
    school: {
      ...withClubs({ choir: { weekdays: [4] }, band: { weekdays: [5], leaders: { subjects: ['music'] } } }),
      ...withStaff({ 't-he': { caps: { perWeek: 1 } } }),
    },
    section: 'band#1',
    causes: ['leaderAsked band', 'personCaps t-he', 'otherSection choir#1'],
    remedies: ['appoint', 'raiseCaps', 'fewerSections'],
  },
  'more leaders than there are': {
    school: withClubs({ choir: { leaders: { subjects: ['music'], count: 2 } } }),
    section: 'choir#1',
    causes: ['leaderAsked choir', 'teamSize choir'],
    remedies: ['appoint'],
  },
  'a vendor on no list': {
    school: { vendors: (smallSchool().vendors ?? []).map(({ approved: _, ...vendor }) => vendor) },
    section: 'robotics#1',
    causes: ['leaderAsked robotics', 'vendorDates spark'],
    remedies: ['extendVendor'],
  },
  'a licence that ends': {
    school: {
      vendors: (smallSchool().vendors ?? []).map((vendor) => ({
        ...vendor,
        licence: { from: '2024-01-01', to: '2026-09-15' },
      })),
    },
    section: 'robotics#1',
    causes: ['leaderAsked robotics', 'vendorDates spark'],
    remedies: ['extendVendor'],
  },
  'a room that is taken': {
    school: withClubs({ choir: { weekdays: [4] }, band: { weekdays: [4], room: { kinds: ['music'] } } }),
    section: 'band#1',
    causes: ['clubDays band', 'roomKind band', 'otherSection choir#1'],
    remedies: ['allowCell', 'allowRoom', 'fewerSections'],
  },
  'a room that is closed on one date': {
    school: {
      ...withClubs({ choir: { weekdays: [4] } }),
      ...withRoom('music-room', { closed: [{ dates: { from: '2026-09-17', to: '2026-09-17' } }] }),
    },
    section: 'choir#1',
    causes: ['clubDays choir', 'roomKind choir', 'roomClosed music-room'],
    remedies: ['allowCell', 'allowRoom', 'openRoom'],
  },
  'a venue that takes so many groups': {
    school: {
      ...withClubs({
        football: { weekdays: [3] },
        running: { weekdays: [3], room: OUTDOORS },
        relay: { weekdays: [3], room: OUTDOORS, members: ['g1c1-02'] },
      }),
      ...withRoom('playground', { groupsAtOnce: 2 }),
    },
    section: 'football#1',
    causes: [
      'clubDays football',
      'roomKind football',
      'roomShared playground',
      'otherSection relay#1',
      'otherSection running#1',
    ],
    remedies: ['allowCell', 'allowRoom', 'enlargeRoom'],
  },
  'no place for a rainy day': {
    school: {
      ...withClubs({
        football: { weekdays: [3] },
        running: { weekdays: [3], room: OUTDOORS, maxSize: 50, members: EVERYBODY.slice(0, 50) },
      }),
      rooms: smallSchool().rooms.map((room) =>
        room.id === 'hall' || room.id === 'library' ? { ...room, closed: [{}] } : room,
      ),
    },
    section: 'running#1',
    causes: ['roomSeats running', 'shelter running'],
    remedies: ['newRoom'],
  },
  'members who are in two closed groups': {
    school: withClubs({
      choir: { weekdays: [4] },
      band: { weekdays: [4], leaders: { subjects: ['sport'] }, members: ['g3c1-01', 'g1c1-01'] },
    }),
    section: 'band#1',
    causes: ['clubDays band', 'commonMembers band', 'otherSection choir#1'],
    remedies: ['allowCell', 'fewerSections'],
  },
  'a lock against an empty room': {
    school: {
      locks: [
        sectionLock('art', 1, 2, { room: 'art-room' }),
        { kind: 'emptyRoom', room: 'art-room', weekday: 2, block: 'clubs' },
      ],
    },
    section: 'art#1',
    causes: ['ownLock art#1', 'roomLockedEmpty art-room'],
    remedies: ['liftLock', 'liftLock'],
  },
  'two locks against each other': {
    school: {
      locks: [sectionLock('art', 1, 2, { room: 'art-room' }), sectionLock('art', 2, 2, { room: 'art-room' })],
    },
    section: 'art#1',
    causes: ['ownLock art#1', 'otherLock art#2'],
    remedies: ['liftLock', 'liftLock'],
  },
  'cells locked against the club': {
    school: {
      ...withClubs({ choir: { weekdays: [4] } }),
      locks: [{ kind: 'noClub', club: 'choir', weekday: 4, block: 'clubs' }],
    },
    section: 'choir#1',
    causes: ['clubDays choir', 'cellLocked choir'],
    remedies: ['allowCell', 'liftLock'],
  },
  'more meetings than days': {
    school: withClubs({ choir: { weekdays: [4], sessionsPerWeek: 2 } }),
    section: 'choir#1',
    causes: ['clubDays choir', 'meetings choir'],
    remedies: ['allowCell'],
  },
  'people whom other pupils need': {
    school: {
      staff: smallSchool().staff.filter(({ id }) =>
        ['t-fang', 't-gu', 't-an', 's-lin', 's-mo', 's-niu'].includes(id),
      ),
      blocks: smallSchool().blocks.map((block) => ({ ...block, weekdays: [1] })),
      clubs: smallSchool().clubs?.filter(({ id }) => id === 'football' || id === 'robotics') ?? [],
    },
    section: 'football#1',
    causes: ['peopleNeeded football#1'],
    status: 'others',
    remedies: ['newLeader'],
  },
};
