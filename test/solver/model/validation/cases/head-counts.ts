import { addExtended, type Case, club, withHeadCounts } from './change.ts';

export const HEAD_COUNT_CASES: readonly Case[] = [
  {
    code: 'HEAD_COUNT_REPEATED',
    path: '/headCounts/60',
    document: withHeadCounts((_, counts) => counts.push({ ...counts[0], pupils: 9 })),
  },
  {
    code: 'HEAD_COUNT_ABOVE_CLASS',
    path: '/headCounts/0/pupils',
    document: withHeadCounts((_, counts) => {
      counts[0].pupils = 16;
    }),
  },
  {
    code: 'HEAD_COUNT_CLUBS_ABOVE_STAY',
    path: '/headCounts/2',
    document: withHeadCounts((_, counts) => {
      counts[2].pupils = 13;
    }),
  },
  {
    code: 'HEAD_COUNT_NEVER',
    path: '/headCounts/60',
    document: withHeadCounts((school, counts) => {
      addExtended(school, '17:30', '18:00').weekdays = [1];
      counts.push({ class: 'g1c1', weekday: 2, block: 'extended', pupils: 3 });
    }),
  },
  {
    code: 'HEAD_COUNT_TWO_PLACES',
    path: '/headCounts/60',
    also: ['BLOCKS_OVERLAP'],
    document: withHeadCounts((school, counts) => {
      addExtended(school, '17:00', '18:00');
      counts.push({ class: 'g1c1', weekday: 2, block: 'extended', pupils: 3 });
    }),
  },
  {
    code: 'HEAD_COUNT_CLUB_NOT_OFFERED',
    path: '/headCounts/11',
    document: withHeadCounts((school, counts) => {
      club(school, 'football').weekdays = [1, 2, 3, 5];
      school.headCounts = counts.filter(
        (entry) => entry.club === undefined || entry.weekday !== 4 || entry.class === 'g1c1',
      );
    }),
  },
];
