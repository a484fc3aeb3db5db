import { type Corruption, USUAL_TIMES, withFifthGrade } from './corruption.ts';

const [HOMEWORK, CLUBS, LATE] = USUAL_TIMES;

/** Rules about the times of the service, its posts in name only, and its content. */
export const TIME_CORRUPTIONS: readonly Corruption[] = [
  {
    rule: 'service-school-days-only',
    what: 'a Saturday among the days of the plan',
    plan: (plan) => {
      plan.calendar.days.push({
        date: '2026-09-12',
        weekday: 5,
        week: 1,
        season: '-',
        makeUp: false,
        serviceGrades: 2,
        clubGrades: 2,
      });
    },
  },
  {
    rule: 'service-not-before-lessons-end',
    what: 'a homework block before the first lesson',
    ...withFifthGrade([{ block: 'dawn-5', kind: 'homework', start: '07:30', end: '08:00' }, ...USUAL_TIMES]),
  },
  {
    rule: 'five-days',
    what: 'a grade without service on Fridays',
    ...withFifthGrade(USUAL_TIMES.map((entry) => ({ ...entry, weekdays: [1, 2, 3, 4] }))),
  },
  {
    rule: 'service-minutes',
    what: 'a grade with one hour of service',
    ...withFifthGrade([
      { ...HOMEWORK, start: '16:30', end: '17:00' },
      { ...CLUBS, start: '17:00', end: '17:30' },
      LATE,
    ]),
  },
  {
    rule: 'earliest-end',
    what: 'a grade whose service ends ten minutes early',
    ...withFifthGrade([
      { ...HOMEWORK, start: '15:20', end: '16:20' },
      { ...CLUBS, start: '16:20', end: '17:20' },
      { ...LATE, start: '17:20', end: '17:50' },
    ]),
  },
  {
    rule: 'extended-care-offered',
    what: 'a grade with twenty minutes of extended care',
    ...withFifthGrade([HOMEWORK, CLUBS, { ...LATE, end: '17:50' }]),
  },
  {
    rule: 'block-order',
    what: 'a grade with clubs before homework',
    ...withFifthGrade([
      { ...CLUBS, start: '15:30', end: '16:30' },
      { ...HOMEWORK, start: '16:30', end: '17:30' },
      LATE,
    ]),
  },
  {
    rule: 'two-parts',
    what: 'a grade without clubs',
    ...withFifthGrade([{ ...HOMEWORK, end: '17:30' }, LATE]),
  },
  {
    rule: 'homework-time',
    what: 'a grade that has only clubs on Fridays',
    ...withFifthGrade([
      { ...HOMEWORK, weekdays: [1, 2, 3, 4] },
      { ...CLUBS, weekdays: [1, 2, 3, 4] },
      { ...CLUBS, block: 'long-clubs-5', start: '15:30', weekdays: [5] },
      LATE,
    ]),
  },
  {
    rule: 'afternoon-start',
    what: 'a grade whose afternoon lessons begin at one',
    ...withFifthGrade(USUAL_TIMES, { afternoonStart: '13:00' }),
  },
  {
    rule: 'noon-evening-separate',
    what: 'lunch care in the ledger of the service',
    school: (school) => {
      school.blocks.push({
        id: 'lunch',
        name: '午间看护',
        kind: 'lunch',
        ledger: 'afterSchool',
        weekdays: [1, 2, 3, 4, 5],
        defaults: [],
        replacement: [],
      });
    },
  },
  {
    rule: 'forbidden-content',
    what: 'a club that drills for exams',
    school: (school) => {
      school.clubs[0].description = '期末冲刺，每周刷题';
    },
  },
  {
    rule: 'no-training-class',
    what: 'a club that is a training class',
    school: (school) => {
      school.clubs[0].description = '美术培训班';
    },
  },
];
