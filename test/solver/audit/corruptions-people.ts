import type { Plan } from '../../../solver/model/plan-document.ts';
import { byId, type Corruption, dutyOf, isFree, need, sessionOf, withoutPosts } from './corruption.ts';

/** Somebody who supervises homework on a fixed day, with a duty of the series. */
function homeworkDuty(plan: Plan) {
  return dutyOf(
    plan,
    ({ work, role, person, date }) =>
      work === 'homework' && role === 'fixed' && person !== null && date === '2026-09-15',
    'homework duty',
  );
}

/** Rules about duties, and about who may have them. */
export const PEOPLE_CORRUPTIONS: readonly Corruption[] = [
  {
    rule: 'duty-covered',
    what: 'a duty without a person',
    plan: (plan) => {
      dutyOf(plan, ({ work }) => work === 'assistant', 'assistant').person = null;
    },
    remade: true,
  },
  {
    rule: 'duty-set',
    what: 'a duty that is missing',
    plan: (plan) => {
      const { id } = dutyOf(plan, ({ work }) => work === 'assistant', 'assistant');
      plan.roster.duties = plan.roster.duties.filter((duty) => duty.id !== id);
    },
    remade: true,
  },
  {
    rule: 'duty-set',
    what: 'a duty that ends early',
    plan: (plan) => {
      dutyOf(plan, ({ work }) => work === 'patrol', 'patrol').endMinute -= 5;
    },
    remade: true,
  },
  {
    rule: 'person-clash',
    what: 'somebody who patrols while supervising homework',
    plan: (plan) => {
      const { person, date, block } = homeworkDuty(plan);
      const patrol = dutyOf(
        plan,
        (duty) => duty.work === 'patrol' && duty.date === date && duty.block === block,
        'patrol',
      );
      patrol.person = person;
    },
    remade: true,
  },
  {
    rule: 'person-unavailable',
    what: 'a duty during a meeting',
    school: (school, plan) => {
      const { person, date } = homeworkDuty(plan);
      byId(school.staff, person ?? '').unavailable.push({
        weeks: 'every',
        from: '15:30',
        to: '16:00',
        dates: { from: date, to: date },
      });
    },
    remade: true,
  },
  {
    rule: 'post-eligibility',
    what: 'a nurse without the skill of the post',
    school: (school) => {
      byId(school.staff, 's-mo').skills = [];
    },
    remade: true,
  },
  {
    rule: 'external-valid',
    what: 'somebody from outside after the approval',
    school: (school) => {
      byId(school.externals, 'x-jian').approved = { from: '2026-09-01', to: '2026-09-10' };
    },
    remade: true,
  },
  {
    rule: 'leader-skill',
    what: 'a leader who teaches another subject',
    school: (school) => {
      byId(school.clubs, 'football').leaders.subjects = ['mathematics'];
    },
    remade: true,
  },
  {
    rule: 'refusal-binds',
    what: 'somebody with a duty he or she refused',
    school: (school, plan) => {
      const { person, block, work } = homeworkDuty(plan);
      school.options.refusalBinds = true;
      for (const member of school.staff) member.willingness = [];
      byId(school.staff, person ?? '').willingness = [{ weekday: 2, block, work, level: 'refuse' }];
    },
    remade: true,
  },
  {
    rule: 'person-caps',
    what: 'somebody with two duties on a day who may have one',
    school: (school, plan) => {
      const perDay = new Map<string, number>();
      for (const { person, date } of plan.roster.duties) {
        if (person !== null) perDay.set(`${person}|${date}`, (perDay.get(`${person}|${date}`) ?? 0) + 1);
      }
      const busy = [...perDay].find(([key, count]) => count > 1 && key.startsWith('t-'));
      byId(school.staff, need(busy, 'teacher with two duties a day')[0].split('|')[0]).caps = { perDay: 1 };
    },
    remade: true,
  },
  {
    rule: 'supervision-ratio',
    what: 'a group with too few supervisors',
    school: (school, plan) => {
      const { pupils } = sessionOf(plan, ({ activity }) => activity === 'homework', 'homework');
      byId(school.activities, 'homework').pupilsPerSupervisor = pupils - 1;
    },
  },
  {
    rule: 'homework-supervisor-fixed',
    what: 'another teacher on one of the dates',
    plan: (plan, school) => {
      const duty = homeworkDuty(plan);
      const other = school.staff.find(
        ({ id, kind }) => kind === 'teacher' && id !== duty.person && isFree(plan, id, duty),
      );
      duty.person = need(other, 'teacher who is free').id;
    },
    remade: true,
  },
  {
    rule: 'basic-own-staff',
    what: 'a principal who teaches nothing and covers homework',
    school: (school) => {
      byId(school.posts, 'homework').staffKinds.push('leader');
    },
    plan: (plan) => {
      const duty = dutyOf(
        plan,
        (entry) => entry.work === 'homework' && isFree(plan, 's-lin', entry),
        'homework at which the principal is free',
      );
      duty.person = 's-lin';
      duty.role = 'cover';
    },
    remade: true,
  },
  {
    rule: 'own-staff-mainly',
    what: 'a craft lesson that weighs more than all else',
    school: (school) => {
      const post = structuredClone(byId(school.posts, 'club'));
      school.posts.push({ ...post, id: 'heritage', loadUnits: 5000 });
      byId(school.clubs, 'papercut').post = 'heritage';
    },
    plan: (plan) => {
      for (const session of plan.matrix.sessions) if (session.club === 'papercut') session.post = 'heritage';
      for (const duty of plan.roster.duties) {
        if (duty.person !== 'x-jian') continue;
        duty.id = duty.id.replace('/club/', '/heritage/');
        duty.post = 'heritage';
        duty.units = 5000;
      }
    },
    remade: true,
  },
  {
    rule: 'homework-subject-turns',
    what: 'teachers of one subject only',
    school: (school) => {
      for (const member of school.staff) member.subjects = ['chinese'];
      for (const club of school.clubs) club.leaders.subjects = [];
    },
    remade: true,
  },
  { rule: 'health-post', what: 'no health staff', ...withoutPosts(['first-aid']) },
  { rule: 'duty-leader-post', what: 'no duty leader', ...withoutPosts(['duty-leader']) },
  { rule: 'patrol-post', what: 'no patrol', ...withoutPosts(['patrol']) },
  {
    rule: 'external-approved-list',
    what: 'a vendor on no list',
    school: (school) => {
      delete byId(school.vendors, 'spark').approved;
    },
  },
  {
    rule: 'external-qualification',
    what: 'somebody from outside without a qualification',
    school: (school) => {
      delete byId(school.externals, 'x-jian').qualification;
    },
  },
  {
    rule: 'vendor-only-special',
    what: "a vendor's instructor who looks after readers",
    school: (school) => {
      byId(school.posts, 'independent').externals = true;
    },
    plan: (plan) => {
      const duty = dutyOf(
        plan,
        ({ date, block, post }) => date === '2026-09-07' && block === 'clubs' && post === 'independent',
        'replacement group',
      );
      duty.person = 'x-ma';
      duty.role = 'cover';
    },
    remade: true,
  },
  {
    rule: 'no-subject-institution',
    what: 'a vendor that teaches school subjects',
    school: (school) => {
      byId(school.vendors, 'spark').kind = 'subject';
    },
    remade: true,
  },
  {
    rule: 'no-in-service-teacher-at-vendor',
    what: 'an instructor who is a teacher elsewhere',
    school: (school) => {
      byId(school.externals, 'x-ma').inServiceTeacher = true;
    },
    remade: true,
  },
];
