import { activity, type Case, changed, room } from './change.ts';

export const ROOM_CASES: readonly Case[] = [
  {
    code: 'NO_USABLE_ROOM',
    path: '/rooms',
    document: changed((school) => {
      for (const entry of school.rooms) if (!entry.outdoors) entry.closed = [{}];
    }),
  },
  {
    code: 'ROOM_ALWAYS_CLOSED',
    path: '/rooms/7/closed',
    document: changed((school) => {
      room(school, 'library').closed = [{ dates: { from: '2026-09-01', to: '2026-12-31' } }];
    }),
  },
  {
    code: 'ROOM_FALLBACK_MISSING',
    path: '/rooms/9',
    document: changed((school) => {
      delete room(school, 'playground').indoorFallback;
    }),
  },
  {
    code: 'ROOM_FALLBACK_OUTDOORS',
    path: '/rooms/9/indoorFallback',
    document: changed((school) => {
      room(school, 'hall').outdoors = true;
    }),
  },
  {
    code: 'ROOM_FALLBACK_TOO_SMALL',
    path: '/rooms/9/indoorFallback',
    document: changed((school) => {
      room(school, 'hall').capacity = 30;
    }),
  },
  {
    code: 'HOME_ROOM_SHARED',
    path: '/classes/0/homeRoom',
    document: changed((school) => {
      school.classes[1].homeRoom = 'room-g1c1';
    }),
  },
  {
    code: 'HOME_ROOM_TOO_SMALL',
    path: '/classes/0/homeRoom',
    document: changed((school) => {
      room(school, 'room-g1c1').capacity = 13;
    }),
  },
  {
    code: 'GRADE_WITHOUT_CLASS',
    path: '/grades/2',
    document: changed((school) =>
      school.grades.push({ id: 'g2', name: '二年级', number: 2, stage: 'primary' }),
    ),
  },
];

export const ACTIVITY_CASES: readonly Case[] = [
  {
    code: 'ACTIVITY_ABOVE_ROOMS',
    path: '/activities/1/maxSize',
    document: changed((school) => {
      activity(school, 'reading').maxSize = 81;
    }),
  },
  {
    code: 'ACTIVITY_UNUSED',
    path: '/activities/3',
    document: changed((school) =>
      school.activities.push({ ...activity(school, 'reading'), id: 'film', name: '观影' }),
    ),
  },
  {
    code: 'ACTIVITY_HOMEWORK_MERGE',
    path: '/activities/0/merge',
    document: changed((school) => {
      activity(school, 'homework').merge = 'school';
    }),
  },
  {
    code: 'ACTIVITY_NO_SUBJECT_TEACHER',
    path: '/activities/1/subjects',
    document: changed((school) => activity(school, 'reading').subjects.push('physics')),
  },
];

export const GATE_CASES: readonly Case[] = [
  {
    code: 'GATE_NO_WIDTH',
    path: '/gates/0/clearWidthCentimetres',
    document: changed((school) => {
      school.gates[0].clearWidthCentimetres = 30;
    }),
  },
  {
    code: 'GATE_CLOSED_AT_DISMISSAL',
    path: '/gates/1/open',
    document: changed((school) =>
      school.gates.push({
        ...school.gates[0],
        id: 'west',
        name: '西门',
        open: [{ from: '06:00', to: '08:00' }],
      }),
    ),
  },
  {
    code: 'NO_GATE_AT_DISMISSAL',
    path: '/gates',
    document: changed((school) => {
      school.gates[0].open = [{ from: '06:00', to: '17:30' }];
    }),
  },
  {
    code: 'NO_GATE_ON_DATE',
    path: '/gates',
    document: changed((school) => school.gates[0].closedDates.push({ from: '2026-09-10', to: '2026-09-10' })),
  },
  {
    code: 'CAMPUS_WITHOUT_GATE',
    path: '/campuses/1',
    document: changed((school) => {
      school.campuses.push({ id: 'north', name: '北校区' });
      school.buildings[0].campus = 'north';
    }),
  },
];
