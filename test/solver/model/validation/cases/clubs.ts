import { type Case, changed, club, post, pupil, withId } from './change.ts';

export const CLUB_CASES: readonly Case[] = [
  {
    code: 'CLUB_SIZES_REVERSED',
    path: '/clubs/0/minSize',
    document: changed((school) => {
      club(school, 'football').minSize = 21;
    }),
  },
  {
    code: 'CLUB_NO_CELL',
    path: '/clubs/0',
    document: changed((school) => {
      club(school, 'football').window = { from: '2026-09-07', to: '2026-09-08' };
    }),
  },
  {
    code: 'CLUB_BLOCK_KIND',
    path: '/clubs/0/blocks/1',
    document: changed((school) => {
      club(school, 'football').blocks = ['clubs', 'homework'];
    }),
  },
  {
    code: 'CLUB_SESSIONS_ABOVE_WEEKDAYS',
    path: '/clubs/0/sessionsPerWeek',
    document: changed((school) =>
      Object.assign(club(school, 'football'), { weekdays: [1, 2], sessionsPerWeek: 3 }),
    ),
  },
  {
    code: 'CLUB_NO_ROOM',
    path: '/clubs/0/room',
    document: changed((school) => {
      club(school, 'football').room.kinds = ['gym'];
    }),
  },
  {
    code: 'CLUB_ROOM_TOO_SMALL',
    path: '/clubs/3/room',
    document: changed((school) => Object.assign(club(school, 'robotics'), { minSize: 31, maxSize: 40 })),
  },
  {
    code: 'CLUB_ROOM_LIMITS_SIZE',
    path: '/clubs/3/maxSize',
    document: changed((school) => {
      club(school, 'robotics').maxSize = 31;
    }),
  },
  {
    code: 'CLUB_ROOMS_TOO_FEW',
    path: '/clubs/0',
    document: changed((school) => {
      const football = club(school, 'football');
      football.sections = 4;
      football.room.kinds = ['art'];
      football.leaders.subjects = [];
    }),
  },
  {
    code: 'CLUB_NO_LEADER',
    path: '/clubs/1/leaders',
    document: changed((school) => {
      club(school, 'art').leaders.subjects = ['sculpture'];
    }),
  },
  {
    code: 'CLUB_LEADERS_FEWER',
    path: '/clubs/1/leaders',
    document: changed((school) => {
      club(school, 'art').leaders.alternating = true;
    }),
  },
  {
    code: 'CLUB_LEADERS_OVERBOOKED',
    path: '/clubs/1/leaders',
    document: changed((school) => {
      club(school, 'art').sections = 6;
      club(school, 'art').room.kinds = ['art', 'classroom'];
    }),
  },
  {
    code: 'CLUB_POST_BARS_EXTERNALS',
    path: '/clubs/2/post',
    count: 2,
    document: changed((school) => {
      post(school, 'club').externals = false;
    }),
  },
  {
    code: 'CLUB_EXTERNAL_NEVER_AVAILABLE',
    path: '/clubs/2/leaders',
    document: changed((school) => {
      club(school, 'papercut').weekdays = [1, 3];
    }),
  },
  {
    code: 'CLUB_CLOSED_TOO_LARGE',
    path: '/clubs/4/members',
    document: changed((school) => {
      club(school, 'choir').maxSize = 11;
    }),
  },
  {
    code: 'CLUB_CLOSED_TOO_SMALL',
    path: '/clubs/4/members',
    document: changed((school) => {
      club(school, 'choir').minSize = 13;
    }),
  },
  {
    code: 'CLUB_MEMBER_WRONG_GRADE',
    path: '/clubs/4/members/12',
    document: changed((school) => club(school, 'choir').members?.push('g1c1-01')),
  },
  {
    code: 'CLUB_MEMBER_NOT_STAYING',
    path: '/clubs/4/members/12',
    document: changed((school) => club(school, 'choir').members?.push('g3c1-15')),
  },
  {
    code: 'CLUB_MEMBERS_NO_COMMON_DAY',
    path: '/clubs/4/members',
    document: changed((school) => {
      pupil(school, 'g3c1-01').stay = pupil(school, 'g3c1-01').stay.filter((entry) => entry.weekday !== 4);
      pupil(school, 'g3c1-02').stay = pupil(school, 'g3c1-02').stay.filter((entry) => entry.weekday !== 5);
    }),
  },
  {
    code: 'CLUB_FEE_WITHOUT_VENDOR',
    path: '/clubs/0/feeFenPerSession',
    document: changed((school) => {
      club(school, 'football').feeFenPerSession = 500;
      for (const entry of school.pupils ?? []) entry.paidConsent.push('football');
    }),
  },
  {
    code: 'CLUB_ASSISTANT_NEEDLESS',
    path: '/clubs/1/assistant',
    document: changed((school) => {
      club(school, 'art').assistant = true;
    }),
  },
];

export const VENDOR_CASES: readonly Case[] = [
  {
    code: 'CLUB_VENDOR_MISSING',
    path: '/clubs/3',
    document: changed((school) => {
      delete club(school, 'robotics').vendor;
    }),
  },
  {
    code: 'CLUB_VENDOR_NEEDLESS',
    path: '/clubs/1/vendor',
    document: changed((school) => {
      club(school, 'art').vendor = 'spark';
    }),
  },
  {
    code: 'CLUB_VENDOR_SUBJECT',
    path: '/clubs/3/vendor',
    document: changed((school) => {
      withId(school.vendors, 'spark').kind = 'subject';
    }),
  },
  {
    code: 'CLUB_VENDOR_NOT_APPROVED',
    path: '/clubs/3/vendor',
    document: changed((school) => {
      withId(school.vendors, 'spark').approved = { from: '2026-09-25', to: '2027-01-31' };
    }),
  },
  {
    code: 'CLUB_VENDOR_APPROVAL_PARTIAL',
    path: '/clubs/3/vendor',
    document: changed((school) => {
      withId(school.vendors, 'spark').approved = { from: '2026-09-10', to: '2027-01-31' };
    }),
  },
  {
    code: 'CLUB_VENDOR_LICENCE_MISSING',
    path: '/clubs/3/vendor',
    document: changed((school) => {
      delete withId(school.vendors, 'spark').licence;
    }),
  },
  {
    code: 'CLUB_VENDOR_LICENCE_OVER',
    path: '/clubs/3/vendor',
    document: changed((school) => {
      withId(school.vendors, 'spark').licence = { from: '2024-01-01', to: '2026-09-08' };
    }),
  },
  {
    code: 'CLUB_VENDOR_LICENCE_LATE',
    path: '/clubs/3/vendor',
    document: changed((school) => {
      withId(school.vendors, 'spark').licence = { from: '2026-09-14', to: '2027-09-13' };
    }),
  },
  {
    code: 'CLUB_VENDOR_LICENCE_ENDS',
    path: '/clubs/3/vendor',
    document: changed((school) => {
      withId(school.vendors, 'spark').licence = { from: '2024-01-01', to: '2026-09-15' };
    }),
  },
];
