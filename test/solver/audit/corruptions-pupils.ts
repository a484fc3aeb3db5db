import type { Plan } from '../../../solver/model/plan-document.ts';
import { byId, type Corruption, need, sessionOf } from './corruption.ts';

/** Members of a club in the plan. */
function membersOf(plan: Plan, club: string): string[] {
  const sessions = new Map(plan.matrix.sessions.map((session) => [session.id, session.club]));
  return plan.enrolment.placements
    .filter(({ session }) => sessions.get(session) === club)
    .map(({ pupil }) => pupil);
}

function isPlaced(plan: Plan, pupil: string): boolean {
  return plan.enrolment.placements.some((place) => place.pupil === pupil);
}

/** Rules about who is where, and in which club. */
export const PUPIL_CORRUPTIONS: readonly Corruption[] = [
  {
    rule: 'pupil-placed',
    what: 'a pupil of grade 3 who books extended care, in which no group of the class exists',
    school: (school) => {
      const pupil = byId(school.pupils ?? [], 'g3c1-01');
      pupil.bookings.push({ date: '2026-09-14', blocks: ['late'] });
    },
  },
  {
    rule: 'pupil-clash',
    what: 'a pupil in two places of one block',
    plan: (plan) => {
      const choir = sessionOf(plan, ({ club }) => club === 'choir', 'choir');
      const place = plan.enrolment.placements.find(({ session }) => session === choir.id);
      plan.enrolment.placements.push(need(place, 'member of the choir'));
    },
  },
  {
    rule: 'section-size',
    what: 'a club with one member more than it takes',
    school: (school, plan) => {
      byId(school.clubs, 'football').maxSize = new Set(membersOf(plan, 'football')).size - 1;
    },
    remade: true,
  },
  {
    rule: 'section-size',
    what: 'a club with one member less than it needs',
    school: (school, plan) => {
      byId(school.clubs, 'robotics').minSize = new Set(membersOf(plan, 'robotics')).size + 1;
    },
  },
  {
    rule: 'section-grades',
    what: 'first-graders in a club for grade 3',
    school: (school, plan) => {
      need(
        membersOf(plan, 'football').some((pupil) => pupil.startsWith('g1')),
        'first-grader in football',
      );
      byId(school.clubs, 'football').grades = ['g3'];
    },
  },
  {
    rule: 'closed-group',
    what: 'a stranger in the choir',
    school: (school) => {
      byId(school.clubs, 'choir').members?.pop();
    },
  },
  {
    rule: 'closed-group',
    what: 'a member who is not in the choir',
    roll: 30,
    school: (school, plan) => {
      const choir = sessionOf(plan, ({ club }) => club === 'choir', 'choir');
      const pupil = school.pupils?.find(
        ({ id, class: schoolClass, stay }) =>
          schoolClass.startsWith('g3') &&
          !isPlaced(plan, id) &&
          stay.some(({ weekday, blocks }) => weekday === choir.weekday && blocks.includes(choir.block)),
      );
      byId(school.clubs, 'choir').members?.push(need(pupil, 'pupil of grade 3 without a club').id);
    },
  },
  {
    rule: 'paid-consent',
    what: 'a pupil in a paid club without consent',
    school: (school, plan) => {
      const [member] = membersOf(plan, 'robotics');
      byId(school.pupils ?? [], need(member, 'member of robotics')).paidConsent = [];
    },
  },
  {
    rule: 'paid-consent',
    what: 'fees above the limit of the parents',
    school: (school, plan) => {
      const [member] = membersOf(plan, 'robotics');
      byId(school.pupils ?? [], need(member, 'member of robotics')).feeLimitFenPerTerm = 100;
    },
  },
  {
    rule: 'voluntary',
    what: 'a pupil with a club who wants none',
    school: (school, plan) => {
      const [member] = membersOf(plan, 'football');
      byId(school.pupils ?? [], need(member, 'footballer')).want = 0;
    },
    remade: true,
  },
  {
    rule: 'priority-pupils',
    what: 'a left-behind child without a club, others with one on the list',
    roll: 30,
    school: (school, plan) => {
      const pupil = school.pupils?.find(
        ({ id, want, choices }) => want > 0 && !isPlaced(plan, id) && choices.includes('football'),
      );
      need(pupil, 'pupil without a club who wants football').priority = ['leftBehind'];
    },
  },
];
