import { type Case, changed, club, person } from './change.ts';

/** Demands on the roster beyond posts: caps and locks, days off, dates, bands, leaders. */
export const SIDE_DEMAND_CASES: readonly Case[] = [
  {
    code: 'CAPS_CONTRADICT',
    path: '/staff/0/caps',
    document: changed((school) => {
      person(school, 't-an').caps = { perDay: 4, perWeek: 3 };
    }),
  },
  {
    code: 'LOCKS_EXCEED_CAP',
    path: '/staff/0/caps',
    document: changed((school) => {
      person(school, 't-an').caps = { perWeek: 1 };
      for (const weekday of [1, 2]) {
        school.locks.push({ kind: 'supervisor', class: 'g1c1', weekday, block: 'homework', person: 't-an' });
      }
    }),
  },
  {
    code: 'LOCK_ON_DAY_OFF',
    path: '/locks/0',
    document: changed((school) => {
      person(school, 't-an').daysOff = [{ from: '2026-09-08', to: '2026-09-08' }];
      school.locks = [{ kind: 'duty', duty: '2026-09-08/homework/patrol/1', person: 't-an' }];
    }),
  },
  {
    code: 'DATE_WISH_CONTRADICTION',
    path: '/staff/0/dateWishes/1',
    document: changed((school) => {
      person(school, 't-an').dateWishes = [
        { dates: { from: '2026-09-08', to: '2026-09-10' }, level: 'wish' },
        { dates: { from: '2026-09-10', to: '2026-09-11' }, level: 'avoid' },
      ];
    }),
  },
  {
    code: 'BAND_REVERSED',
    path: '/options/bands/0',
    document: changed((school) => {
      school.options.bands = [{ id: 'friday', name: '周五', weekdays: [5], least: 4, most: 2 }];
    }),
  },
  {
    code: 'SAME_LEADER_ALTERNATES',
    path: '/clubs/0/leaders',
    also: ['CLUB_LEADERS_FEWER'],
    document: changed((school) => {
      school.clubs[0].leaders.same = true;
      club(school, school.clubs[0].id).leaders.alternating = true;
    }),
  },
];
