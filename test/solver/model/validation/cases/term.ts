import { type Case, changed, outsider, withId } from './change.ts';

export const TERM_CASES: readonly Case[] = [
  {
    code: 'TERM_REVERSED',
    path: '/term/end',
    document: changed((school) => {
      school.term.end = '2026-08-25';
    }),
  },
  {
    code: 'TERM_TOO_LONG',
    path: '/term/end',
    document: changed((school) => {
      school.term.end = '2036-09-25';
      for (const id of ['x-jian', 'x-ma'])
        outsider(school, id).approved = { from: '2026-09-01', to: '2037-01-31' };
    }),
  },
  {
    code: 'TERM_NO_SCHOOL_DAY',
    path: '/term',
    document: changed((school) => {
      school.term.holidays = [{ name: '停课', dates: { from: '2026-09-01', to: '2026-09-30' } }];
      school.term.makeUpDays = [];
    }),
  },
  {
    code: 'TERM_NO_SERVICE_DAY',
    path: '/term',
    document: changed((school) => {
      school.term.dayRules.normal.service = false;
    }),
  },
  {
    code: 'TERM_NO_CLUB_DAY',
    path: '/term',
    document: changed((school) => {
      school.term.dayRules.normal.clubs = false;
    }),
  },
  {
    code: 'MAKE_UP_DUPLICATE',
    path: '/term/makeUpDays/1',
    document: changed((school) =>
      school.term.makeUpDays.push({ ...school.term.makeUpDays[0], clubs: false }),
    ),
  },
  {
    code: 'MAKE_UP_IN_HOLIDAY',
    path: '/term/makeUpDays/0',
    document: changed((school) =>
      school.term.holidays.push({ name: '停电', dates: { from: '2026-09-19', to: '2026-09-20' } }),
    ),
  },
  {
    code: 'MAKE_UP_ON_WEEKDAY',
    path: '/term/makeUpDays/1',
    document: changed((school) =>
      school.term.makeUpDays.push({ ...school.term.makeUpDays[0], date: '2026-09-22' }),
    ),
  },
  {
    code: 'MAKE_UP_OUTSIDE_TERM',
    path: '/term/makeUpDays/1',
    document: changed((school) =>
      school.term.makeUpDays.push({ ...school.term.makeUpDays[0], date: '2026-10-10' }),
    ),
  },
  {
    code: 'MAKE_UP_FOLLOWS_UNUSUAL',
    path: '/term/makeUpDays/0/follows',
    document: changed((school) => {
      school.term.makeUpDays[0].follows = 3;
    }),
  },
  {
    code: 'SEASONS_OVERLAP',
    path: '/term/seasons/1/dates',
    document: changed((school) => {
      school.term.seasons = [
        { id: 'summer', name: '夏季', dates: { from: '2026-05-01', to: '2026-09-15' } },
        { id: 'winter', name: '冬季', dates: { from: '2026-09-15', to: '2027-04-30' } },
      ];
    }),
  },
  {
    code: 'CLUB_WINDOW_OUTSIDE_TERM',
    path: '/term/clubWindow',
    document: changed((school) => {
      school.term.clubWindow = { from: '2026-09-09', to: '2026-12-31' };
    }),
  },
  {
    code: 'TRIAL_WEEK_OUTSIDE_TERM',
    path: '/term/trialWeek',
    document: changed((school) => {
      school.term.trialWeek = { from: '2026-08-31', to: '2026-09-11' };
    }),
  },
  {
    code: 'DAYS_OUTSIDE_TERM',
    path: '/term/holidays/1',
    document: changed((school) =>
      school.term.holidays.push({ name: '国庆节', dates: { from: '2025-10-01', to: '2025-10-07' } }),
    ),
  },
  {
    code: 'TIME_ZONE_UNKNOWN',
    path: '/timeZone',
    document: changed((school) => {
      school.timeZone = 'Asia/Beijing-West';
    }),
  },
];

export const TEMPLATE_CASES: readonly Case[] = [
  {
    code: 'TEMPLATE_MISSING',
    path: '/templates',
    count: 2,
    document: changed((school) => {
      school.templates[0].weekdays = [1, 2, 3, 4];
    }),
  },
  {
    code: 'TEMPLATE_NEVER_USED',
    path: '/templates/1',
    document: changed((school) =>
      school.templates.push({ ...school.templates[0], id: 'friday', weekdays: [5] }),
    ),
  },
  {
    code: 'TEMPLATE_BLOCK_REVERSED',
    path: '/templates/0/times/0',
    document: changed((school) => {
      school.templates[0].times[0] = { block: 'homework', start: '16:20', end: '15:30' };
    }),
  },
  {
    code: 'TEMPLATE_BLOCK_TWICE',
    path: '/templates/0/times/2',
    document: changed((school) =>
      school.templates[0].times.push({ block: 'homework', start: '17:40', end: '18:00' }),
    ),
  },
  {
    code: 'BLOCK_WITHOUT_TIMES_NEEDED',
    path: '/blocks/0',
    document: changed((school) => school.templates[0].times.shift()),
  },
  {
    code: 'BLOCK_WITHOUT_TIMES',
    path: '/blocks/2',
    document: changed((school) =>
      school.blocks.push({
        ...withId(school.blocks, 'homework'),
        id: 'extended',
        name: '延时托管',
        kind: 'extended',
      }),
    ),
  },
  {
    code: 'BLOCKS_OVERLAP',
    path: '/templates/0/times/2',
    document: changed((school) => {
      const block = { ...withId(school.blocks, 'homework'), id: 'quiet', name: '自习' };
      school.blocks.push(block);
      school.templates[0].times.push({ block: 'quiet', start: '17:00', end: '17:40' });
      school.posts = school.posts.map((post) =>
        post.id === 'patrol' && post.rotating
          ? { ...post, rotating: { ...post.rotating, blocks: ['homework'] } }
          : post,
      );
    }),
  },
  {
    code: 'BLOCK_BEFORE_LESSONS_END',
    path: '/templates/0/times/0',
    document: changed((school) => {
      school.templates[0].lessonsEnd = '15:40';
    }),
  },
  {
    code: 'BLOCK_LEDGER_MISMATCH',
    path: '/blocks/2/ledger',
    document: changed((school) => {
      school.blocks.push({
        ...withId(school.blocks, 'homework'),
        id: 'evening',
        name: '晚自习',
        kind: 'evening',
      });
      school.templates[0].times.push({ block: 'evening', start: '18:30', end: '19:30' });
    }),
  },
  {
    code: 'LUNCH_PAST_AFTERNOON_START',
    path: '/templates/0/times/2',
    document: changed((school) => {
      const block = { ...withId(school.blocks, 'homework'), id: 'lunch', name: '午间服务' };
      school.blocks.push({ ...block, kind: 'lunch', ledger: 'lunch' });
      school.templates[0].afternoonStart = '13:30';
      school.templates[0].times.push({ block: 'lunch', start: '12:00', end: '13:40' });
    }),
  },
  {
    code: 'BLOCK_DEFAULT_MISSING',
    path: '/blocks/0/defaults',
    document: changed((school) => {
      withId(school.blocks, 'homework').defaults = [{ activity: 'homework', grades: ['g3'] }];
    }),
  },
  {
    code: 'CLUB_BLOCK_DEFAULT_MISSING',
    path: '/blocks/1/defaults',
    document: changed((school) => {
      withId(school.blocks, 'clubs').defaults = [];
    }),
  },
];
