import { type Case, changed } from './change.ts';

const date = '2026-09-10';

/** Attendance, scores, and what the school decides about money. */
export const RECORD_CASES: readonly Case[] = [
  {
    code: 'RECORD_OUTSIDE_TERM',
    path: '/records/attendance/1',
    document: changed((school) => {
      school.records = {
        attendance: [
          { pupil: 'g1c1-01', date, status: 'late' },
          { pupil: 'g1c1-01', date: '2026-09-26', status: 'late' },
        ],
      };
    }),
  },
  {
    code: 'RECORD_TWICE',
    path: '/records/staffAttendance/2',
    document: changed((school) => {
      school.records = {
        staffAttendance: [
          { person: 't-an', date, status: 'absent' },
          { person: 't-an', date, block: 'homework', status: 'late' },
          { person: 't-an', date, status: 'present' },
        ],
      };
    }),
  },
  {
    code: 'COVERED_BY_SELF',
    path: '/records/staffAttendance/0/coveredBy',
    document: changed((school) => {
      school.records = {
        staffAttendance: [{ person: 't-an', date, status: 'absent', coveredBy: 't-an' }],
      };
    }),
  },
  {
    code: 'SCORE_SUBJECT',
    path: '/records/satisfaction/0',
    count: 2,
    document: changed((school) => {
      school.records = {
        satisfaction: [{ date, by: 'pupils', answers: 10, satisfied: 9 }],
        exitGrounds: [{ person: 'x-ma', vendor: 'spark', date, ground: 'lowQuality' }],
      };
    }),
  },
  {
    code: 'SCORE_IMPOSSIBLE',
    path: '/records/satisfaction/0',
    document: changed((school) => {
      school.records = {
        satisfaction: [{ vendor: 'spark', date, by: 'parents', answers: 9, satisfied: 10 }],
      };
    }),
  },
  {
    code: 'FEE_TWICE',
    path: '/money/fees/1',
    document: changed((school) => {
      school.money = { fees: [{ ledger: 'lunch' }, { ledger: 'lunch', parentFenPerLesson: 100 }] };
    }),
  },
  {
    code: 'EXIT_BEFORE_WARNING',
    path: '/money/satisfaction',
    document: changed((school) => {
      school.money = { satisfaction: { warnBelowPercent: 60, excludeBelowPercent: 80, leastAnswers: 10 } };
    }),
  },
];
