import { type Case, changed, outsider, person, post } from './change.ts';

export const PEOPLE_CASES: readonly Case[] = [
  {
    code: 'PERSON_LOAD_REVERSED',
    path: '/staff/0/weeklyLoad',
    document: changed((school) => {
      person(school, 't-an').weeklyLoad = { least: 12, most: 8 };
    }),
  },
  {
    code: 'PERSON_WISH_OUTSIDE',
    path: '/staff/0/weeklyLoad',
    document: changed((school) => {
      person(school, 't-an').weeklyLoad = { wished: 20, most: 8 };
    }),
  },
  {
    code: 'PERSON_LEAST_UNREACHABLE',
    path: '/staff/0/weeklyLoad',
    document: changed((school) => {
      person(school, 't-an').weeklyLoad = { least: 73 };
    }),
  },
  {
    code: 'PERSON_CAP_ZERO',
    path: '/staff/1/caps',
    document: changed((school) => {
      person(school, 't-bai').caps = { perDay: 0 };
    }),
  },
  {
    code: 'PERSON_NEVER_AVAILABLE',
    path: '/staff/9/unavailable/0',
    document: changed((school) => person(school, 's-niu').unavailable.push({ weeks: 'every' })),
  },
  {
    code: 'HOMEROOM_TWICE',
    path: '/staff/4/homeroomOf',
    document: changed((school) => {
      person(school, 't-fang').homeroomOf = 'g1c1';
    }),
  },
  {
    code: 'CLASS_WITHOUT_HOMEROOM_TEACHER',
    path: '/classes/0',
    document: changed((school) => {
      delete person(school, 't-an').homeroomOf;
    }),
  },
  {
    code: 'WILLINGNESS_CONTRADICTION',
    path: '/staff/1/willingness/1',
    document: changed((school) => person(school, 't-bai').willingness.push({ weekday: 5, level: 'eager' })),
  },
  {
    code: 'STATUSES_OVERLAP',
    path: '/staff/0/statuses/1',
    document: changed((school) => {
      person(school, 't-an').statuses = [
        { kind: 'nursing', dates: { from: '2026-09-01', to: '2026-09-14' }, sharePermille: 800 },
        { kind: 'training', dates: { from: '2026-09-14', to: '2026-09-18' }, sharePermille: 0 },
      ];
    }),
  },
  {
    code: 'BLOCK_NOBODY',
    path: '/blocks/0',
    document: changed((school) => {
      school.options.refusalBinds = true;
      person(school, 's-mo').willingness.push({ weekday: 1, level: 'refuse' });
    }),
  },
  {
    code: 'BLOCK_STAFF_SHORT',
    path: '/blocks/0',
    document: changed((school) => {
      for (const id of ['t-an', 't-bai', 't-cao', 't-deng']) {
        person(school, id).unavailable.push({ weekday: 2, weeks: 'every', block: 'homework' });
      }
    }),
  },
  {
    code: 'STAFF_CAPS_SHORT',
    path: '/staff',
    document: changed((school) => {
      school.options.defaultCaps.perWeek = 2;
      person(school, 's-mo').caps.perWeek = 5;
    }),
  },
  {
    code: 'EXTERNAL_VENDOR_MISSING',
    path: '/externals/0',
    document: changed((school) => {
      outsider(school, 'x-jian').kind = 'vendorInstructor';
    }),
  },
  {
    code: 'EXTERNAL_NOT_APPROVED',
    path: '/externals/2',
    document: changed((school) => {
      const { approved, ...rest } = outsider(school, 'x-jian');
      school.externals.push({ ...rest, id: 'x-lao', name: '劳志' });
      return approved;
    }),
  },
  {
    code: 'EXTERNAL_APPROVAL_PARTIAL',
    path: '/externals/0/approved',
    document: changed((school) => {
      outsider(school, 'x-jian').approved = { from: '2026-09-01', to: '2026-09-20' };
    }),
  },
  {
    code: 'EXTERNAL_QUALIFICATION_ENDS',
    path: '/externals/0/qualificationUntil',
    document: changed((school) => {
      outsider(school, 'x-jian').qualificationUntil = '2026-09-20';
    }),
  },
];

export const POST_CASES: readonly Case[] = [
  {
    code: 'POST_NO_STAFF',
    path: '/posts/6',
    document: changed((school) => post(school, 'first-aid').skills.push('surgery')),
  },
  {
    code: 'POST_COUNT_ABOVE_STAFF',
    path: '/posts/7/rotating/count',
    document: changed((school) => {
      Object.assign(post(school, 'gate').rotating ?? {}, { count: 12 });
    }),
  },
  {
    code: 'POST_LOAD_ZERO',
    path: '/posts/4/loadUnits',
    document: changed((school) => {
      post(school, 'patrol').loadUnits = 0;
    }),
  },
  {
    code: 'POST_LOAD_ABOVE_DAY',
    path: '/posts/4/loadUnits',
    document: changed((school) => {
      post(school, 'patrol').loadUnits = 60;
    }),
  },
  {
    code: 'POST_ROTATING_USED',
    path: '/posts/3/rotating',
    document: changed((school) => {
      post(school, 'independent').rotating = { count: 1, during: 'dismissal' };
    }),
  },
  {
    code: 'POST_UNUSED',
    path: '/posts/11',
    document: changed((school) => {
      const { rotating, ...rest } = post(school, 'patrol');
      school.posts.push({ ...rest, id: 'reserve', name: '机动', work: 'reserve' });
      return rotating;
    }),
  },
  {
    code: 'POST_MISSING',
    path: '/posts',
    document: changed((school) => {
      school.posts = school.posts.filter((entry) => entry.id !== 'assistant');
    }),
  },
];
