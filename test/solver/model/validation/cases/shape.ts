import { broken, type Case, club } from './change.ts';

export const SHAPE_CASES: readonly Case[] = [
  {
    code: 'SHAPE_SCHEMA',
    path: '/schema',
    document: broken((school) => Object.assign(school, { schema: 'afterbell.plan/1' })),
  },
  {
    code: 'SHAPE_MISSING',
    path: '/rooms/2/capacity',
    document: broken((school) => Reflect.deleteProperty(school.rooms[2], 'capacity')),
  },
  { code: 'SHAPE_TYPE', path: '/rooms', document: broken((school) => Object.assign(school, { rooms: {} })) },
  {
    code: 'SHAPE_NOT_WHOLE',
    path: '/options/unitsPerLesson',
    document: broken((school) => Object.assign(school.options, { unitsPerLesson: 1.5 })),
  },
  {
    code: 'SHAPE_RANGE',
    path: '/clubs/0/sections',
    document: broken((school) => Object.assign(school.clubs[0], { sections: 0 })),
  },
  {
    code: 'SHAPE_TEXT_LENGTH',
    path: '/classes/3/name',
    document: broken((school) => Object.assign(school.classes[3], { name: '   ' })),
  },
  {
    code: 'SHAPE_LIST_EMPTY',
    path: '/gates',
    document: broken((school) => Object.assign(school, { gates: [] })),
  },
  {
    code: 'SHAPE_TEXT_BROKEN',
    path: '/pupils/7/name',
    document: broken((school) => Object.assign(school.pupils?.[7] ?? {}, { name: '王\ud842' })),
  },
  { code: 'SHAPE_ID', path: '/id', document: broken((school) => Object.assign(school, { id: 'a/b' })) },
  {
    code: 'SHAPE_CLOCK',
    path: '/templates/0/lessonsEnd',
    document: broken((school) => Object.assign(school.templates[0], { lessonsEnd: '25:00' })),
  },
  {
    code: 'SHAPE_DATE',
    path: '/term/start',
    document: broken((school) => Object.assign(school.term, { start: '2026-02-30' })),
  },
  {
    code: 'SHAPE_UNKNOWN_VALUE',
    path: '/staff/0/kind',
    document: broken((school) => Object.assign(school.staff[0], { kind: 'teachers' })),
  },
  {
    code: 'SHAPE_UNKNOWN_KEY',
    path: '/clubs/0/colour',
    document: broken((school) => Object.assign(club(school, 'football'), { colour: 'green' })),
  },
  {
    code: 'SHAPE_MISSPELT_KEY',
    path: '/clubs/0/max_size',
    document: broken((school) => Object.assign(club(school, 'football'), { max_size: 20 })),
  },
];
