import { addExtended, type Case, changed, type Draft, room } from './change.ts';

type Lock = Draft['locks'][number];

const locked = (...locks: Lock[]): Draft => changed((school) => school.locks.push(...locks));
const section = (
  club: string,
  weekday: number,
  more: Partial<Extract<Lock, { kind: 'section' }>> = {},
): Lock => ({
  kind: 'section',
  club,
  section: 1,
  weekday,
  block: 'clubs',
  ...more,
});
const supervisor = (schoolClass: string, person: string, weekday = 1, block = 'homework'): Lock => ({
  kind: 'supervisor',
  class: schoolClass,
  weekday,
  block,
  person,
});

export const LOCK_CASES: readonly Case[] = [
  {
    code: 'LOCK_REPEATED',
    path: '/locks/1',
    document: locked(
      { kind: 'emptyRoom', room: 'library', weekday: 1, block: 'clubs' },
      { kind: 'emptyRoom', room: 'library', weekday: 1, block: 'clubs' },
    ),
  },
  {
    code: 'LOCK_SECTION_NUMBER',
    path: '/locks/0/section',
    document: locked(section('football', 1, { section: 2 })),
  },
  { code: 'LOCK_SECTION_NOT_OFFERED', path: '/locks/0', document: locked(section('choir', 1)) },
  {
    code: 'LOCK_SECTION_TWICE_A_DAY',
    path: '/locks/1',
    document: locked(section('football', 1), section('football', 1, { room: 'playground' })),
  },
  {
    code: 'LOCK_SECTION_TOO_OFTEN',
    path: '/locks/0',
    document: locked(section('football', 1), section('football', 2)),
  },
  {
    code: 'LOCK_CELL_CONTRADICTED',
    path: '/locks/0',
    document: locked(section('football', 1), {
      kind: 'noClub',
      club: 'football',
      weekday: 1,
      block: 'clubs',
    }),
  },
  {
    code: 'LOCK_ROOM_CONTRADICTED',
    path: '/locks/1/room',
    document: locked(
      { kind: 'emptyRoom', room: 'art-room', weekday: 1, block: 'clubs' },
      section('art', 1, { room: 'art-room' }),
    ),
  },
  {
    code: 'LOCK_ROOM_TAKEN',
    path: '/locks/1/room',
    document: locked(
      section('art', 1, { room: 'art-room' }),
      section('art', 1, { section: 2, room: 'art-room' }),
    ),
  },
  {
    code: 'LOCK_ROOM_CLOSED',
    path: '/locks/0/room',
    document: changed((school) => {
      room(school, 'playground').closed = [{ weekday: 1 }];
      school.locks.push(section('football', 1, { room: 'playground' }));
    }),
  },
  {
    code: 'LOCK_ROOM_UNFIT',
    path: '/locks/0/room',
    document: locked(section('football', 1, { room: 'library' })),
  },
  {
    code: 'LOCK_GROUP_ROOM_TWICE',
    path: '/locks/1/room',
    document: locked(
      { kind: 'groupRoom', class: 'g1c1', block: 'homework', room: 'room-g1c1' },
      { kind: 'groupRoom', class: 'g1c1', block: 'homework', room: 'library' },
    ),
  },
  {
    code: 'LOCK_PERSON_TWICE',
    path: '/locks/1',
    document: locked(supervisor('g1c1', 't-fang'), supervisor('g1c2', 't-fang')),
  },
  {
    code: 'LOCK_PERSON_CONTRADICTED',
    path: '/locks/0',
    document: locked(supervisor('g1c1', 't-an'), { kind: 'freePerson', person: 't-an', weekday: 1 }),
  },
  { code: 'LOCK_PERSON_UNAVAILABLE', path: '/locks/0', document: locked(supervisor('g1c1', 't-he', 3)) },
  { code: 'LOCK_PERSON_UNFIT', path: '/locks/0', document: locked(supervisor('g1c1', 's-niu')) },
  {
    code: 'LOCK_LEADER_COUNT',
    path: '/locks/0/leaders',
    document: locked(section('football', 1, { leaders: [] })),
  },
  {
    code: 'LOCK_SUPERVISOR_TWICE',
    path: '/locks/1',
    document: locked(supervisor('g1c1', 't-an'), supervisor('g1c1', 't-bai')),
  },
  {
    code: 'LOCK_CLASS_NOT_STAYING',
    path: '/locks/0',
    document: changed((school) => {
      addExtended(school, '17:30', '18:00');
      school.locks.push(supervisor('g1c1', 't-an', 1, 'extended'));
    }),
  },
  {
    code: 'LOCK_DUTY_FORMAT',
    path: '/locks/0/duty',
    document: locked({ kind: 'duty', duty: '2026-09-08 patrol', person: 't-an' }),
  },
  {
    code: 'LOCK_DUTY_UNKNOWN',
    path: '/locks/0/duty',
    document: locked({ kind: 'duty', duty: '2026-09-25/homework/patrol/1', person: null }),
  },
  {
    code: 'LOCK_DUTY_TWICE',
    path: '/locks/1',
    document: locked(
      { kind: 'duty', duty: '2026-09-08/homework/patrol/1', person: 't-an' },
      { kind: 'duty', duty: '2026-09-08/homework/patrol/1', person: 't-bai' },
    ),
  },
  {
    code: 'LOCK_MEMBER_CONTRADICTED',
    path: '/locks/0',
    document: locked(
      { kind: 'member', pupil: 'g1c1-01', club: 'art' },
      { kind: 'notMember', pupil: 'g1c1-01', club: 'art' },
    ),
  },
  {
    code: 'LOCK_MEMBER_UNFIT',
    path: '/locks/0',
    document: locked({ kind: 'member', pupil: 'g1c1-01', club: 'choir' }),
  },
  {
    code: 'LOCK_MEMBERS_TOO_MANY',
    path: '/locks/0',
    document: changed((school) => {
      for (const pupil of (school.pupils ?? []).filter((entry) => entry.stay.length > 0).slice(0, 21)) {
        school.locks.push({ kind: 'member', pupil: pupil.id, club: 'football', section: 1 });
      }
    }),
  },
];
