import type { Plan } from '../../../solver/model/plan-document.ts';
import { byId, type Corruption, dutyOf, isFree } from './corruption.ts';

const LATE = 'late';

/** Somebody of the staff with a duty in extended care. */
function lateDuty(plan: Plan) {
  return dutyOf(
    plan,
    ({ block, person }) => block === LATE && person?.startsWith('t-') === true,
    'late duty',
  );
}

/** Demands beyond the network of the roster. */
export const SIDE_CORRUPTIONS: readonly Corruption[] = [
  {
    rule: 'late-days-in-a-row',
    what: 'a late duty of somebody who is never late',
    school: (school, plan) => {
      byId(school.staff, lateDuty(plan).person ?? '').caps.lateDaysInARow = 0;
    },
    remade: true,
  },
  {
    rule: 'not-with',
    what: 'two people late on one date who must not be',
    school: (school, plan) => {
      const one = lateDuty(plan);
      const other = dutyOf(
        plan,
        ({ date, block, person, endMinute }) =>
          date === one.date &&
          (block === LATE || (block === 'day' && endMinute > 1050)) &&
          person !== null &&
          person !== one.person,
        'second late duty',
      );
      byId(school.staff, one.person ?? '').notWith = [other.person ?? ''];
    },
    remade: true,
  },
  {
    rule: 'homework-supervisor-week',
    what: 'several supervisors where the school wants one for the week',
    school: (school) => {
      school.options.homeworkSupervisor = 'week';
    },
    remade: true,
  },
  {
    rule: 'club-leader-same',
    what: 'leaders who take turns in a club that wants the same one',
    plan: (plan, school) => {
      const weekOf = new Map(plan.calendar.days.map(({ date, week }) => [date, week]));
      for (const session of plan.matrix.sessions) {
        if (session.club === undefined || !session.leaders[0]?.startsWith('t-')) continue;
        const even = plan.roster.duties.filter(
          (duty) =>
            duty.session === session.id && duty.role === 'leader' && (weekOf.get(duty.date) ?? 1) % 2 === 0,
        );
        const other = school.staff.find(
          ({ id, kind }) =>
            kind === 'teacher' && id !== session.leaders[0] && even.every((duty) => isFree(plan, id, duty)),
        );
        if (!other || even.length === 0) continue;
        Object.assign(byId(school.clubs, session.club).leaders, {
          alternating: true,
          count: 2,
          same: true,
          subjects: [],
          skill: undefined,
        });
        session.leaders = [session.leaders[0], other.id];
        for (const duty of even) duty.person = other.id;
        return;
      }
      throw new Error('the plan has no club for a second leader');
    },
    remade: true,
  },
  {
    rule: 'qa-subject-turns',
    what: 'a room in which subjects are to take turns and do not',
    school: (school) => {
      const activity = byId(school.activities, 'homework');
      activity.turns = true;
      activity.subjects = ['天文', '考古'];
    },
    remade: true,
  },
  {
    rule: 'least-load',
    what: 'somebody with less than the least load',
    school: (school) => {
      byId(school.staff, 't-an').weeklyLoad.least = 400;
    },
    remade: true,
  },
  {
    rule: 'work-bands',
    what: 'more Fridays than the band allows',
    school: (school) => {
      school.options.bands = [{ id: 'friday', name: '周五', weekdays: [5], most: 0 }];
    },
    remade: true,
  },
  {
    rule: 'own-dates',
    what: 'a duty on a date that somebody wants to avoid',
    school: (school, plan) => {
      const { person, date } = lateDuty(plan);
      byId(school.staff, person ?? '').dateWishes = [{ dates: { from: date, to: date }, level: 'avoid' }];
    },
    remade: true,
  },
  {
    rule: 'few-days',
    what: 'duties on more days than needed for somebody who wishes few',
    school: (school) => {
      byId(school.staff, 't-an').fewDays = true;
    },
    remade: true,
  },
  {
    rule: 'person-unavailable',
    what: 'a duty on a day in lieu',
    school: (school, plan) => {
      const { person, date } = lateDuty(plan);
      byId(school.staff, person ?? '').daysOff = [{ from: date, to: date }];
    },
    remade: true,
  },
];
