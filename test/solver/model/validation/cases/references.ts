import { activity, type Case, changed, club, outsider, person } from './change.ts';

export const REFERENCE_CASES: readonly Case[] = [
  {
    code: 'ID_DUPLICATE',
    path: '/gates/1/id',
    document: changed((school) => school.gates.push({ ...school.gates[0], name: '西门' })),
  },
  {
    code: 'ID_RESERVED',
    path: '/term/seasons/0/id',
    document: changed((school) =>
      school.term.seasons.push({ id: '-', name: '秋季', dates: { from: '2026-09-07', to: '2026-09-25' } }),
    ),
  },
  {
    code: 'PERSON_ID_SHARED',
    path: '/externals/2/id',
    document: changed((school) =>
      school.externals.push({ ...outsider(school, 'x-jian'), id: 's-niu', kind: 'volunteer', skills: [] }),
    ),
  },
  {
    code: 'REFERENCE_UNKNOWN',
    path: '/activities/1/rooms/0',
    document: changed((school) => {
      activity(school, 'reading').rooms = ['librery'];
    }),
  },
  {
    code: 'SELF_REFERENCE',
    path: '/staff/0/notWith/0',
    document: changed((school) => person(school, 't-an').notWith.push('t-an')),
  },
  {
    code: 'ENTRY_REPEATED',
    path: '/clubs/0/grades/2',
    document: changed((school) => club(school, 'football').grades.push('g1')),
  },
  {
    code: 'NAME_SHARED',
    path: '/rooms/0/name',
    document: changed((school) => {
      school.rooms[1].name = school.rooms[0].name;
    }),
  },
  {
    code: 'DATES_REVERSED',
    path: '/gates/0/closedDates/0',
    document: changed((school) => school.gates[0].closedDates.push({ from: '2026-09-10', to: '2026-09-09' })),
  },
  {
    code: 'TIMES_REVERSED',
    path: '/gates/0/open/1',
    document: changed((school) => school.gates[0].open.push({ from: '17:00', to: '16:00' })),
  },
];
