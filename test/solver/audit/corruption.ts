import type { Duty } from '../../../solver/model/duty.ts';
import type { Plan } from '../../../solver/model/plan-document.ts';
import type { School } from '../../../solver/model/school.ts';
import type { Session } from '../../../solver/model/session.ts';

/**
 * One thing that is wrong, in the school document or in the plan. `remade`: the reports are made again afterwards and the
 * proofs withdrawn, as by somebody who edits a plan by hand, so that nothing but the one thing is wrong.
 */
export interface Corruption {
  readonly rule: string;
  readonly what: string;
  readonly school?: (school: School, plan: Plan) => void;
  readonly plan?: (plan: Plan, school: School) => void;
  readonly remade?: true;
  /** Pupils a class; missing: the usual. */
  readonly roll?: number;
}

/** The entry a test needs; that there is none is a fault of the test. */
export function need<T>(entry: T | undefined | null | false, what: string): T {
  if (entry === undefined || entry === null || entry === false) throw new Error(`the plan has no ${what}`);
  return entry;
}

export function byId<T extends { readonly id: string }>(entries: readonly T[], id: string): T {
  return need(
    entries.find((entry) => entry.id === id),
    id,
  );
}

export function sessionOf(plan: Plan, fits: (session: Session) => boolean, what: string): Session {
  return need(plan.matrix.sessions.find(fits), what);
}

export function dutyOf(plan: Plan, fits: (duty: Duty) => boolean, what: string): Duty {
  return need(plan.roster.duties.find(fits), what);
}

/** Has the person nothing else while the duty lasts? */
export function isFree(plan: Plan, person: string, duty: Duty): boolean {
  return !plan.roster.duties.some(
    (other) =>
      other.person === person &&
      other.date === duty.date &&
      other.startMinute < duty.endMinute &&
      duty.startMinute < other.endMinute,
  );
}

/** Takes a post with all its duties out of school and plan. */
export function withoutPosts(ids: readonly string[]): Pick<Corruption, 'school' | 'plan' | 'remade'> {
  return {
    school: (school) => {
      school.posts = school.posts.filter(({ id }) => !ids.includes(id));
    },
    plan: (plan) => {
      plan.roster.duties = plan.roster.duties.filter(({ post }) => !ids.includes(post));
      plan.dismissal.posts = plan.dismissal.posts.filter(({ post }) => !ids.includes(post));
    },
    remade: true,
  };
}

interface Times {
  readonly block: string;
  readonly kind: School['blocks'][number]['kind'];
  readonly start: string;
  readonly end: string;
  readonly weekdays?: number[];
}

/** What a grade with all that regions ask for is offered. */
export const USUAL_TIMES: readonly Times[] = [
  { block: 'homework-5', kind: 'homework', start: '15:30', end: '16:30' },
  { block: 'clubs-5', kind: 'club', start: '16:30', end: '17:30' },
  { block: 'late-5', kind: 'extended', start: '17:30', end: '18:00' },
];

/** A grade 5 in which nobody stays, with bell times of its own: rules about times look at it, nothing else does. */
export function withFifthGrade(
  times: readonly Times[],
  template: Partial<School['templates'][number]> = {},
): Pick<Corruption, 'school' | 'remade'> {
  return {
    school: (school) => {
      school.grades.push({ id: 'g5', name: '五年级', number: 5, stage: 'primary' });
      school.classes.push({ id: 'g5c1', name: '五（1）班', grade: 'g5', homeRoom: 'hall', pupils: 0 });
      for (const { block, kind, weekdays } of times) {
        school.blocks.push({
          id: block,
          name: block,
          kind,
          ledger: 'afterSchool',
          weekdays: weekdays ?? [1, 2, 3, 4, 5],
          grades: ['g5'],
          defaults: [],
          replacement: [],
        });
      }
      school.templates.unshift({
        id: 'grade-5',
        name: '五年级作息',
        grades: ['g5'],
        afternoonStart: '14:00',
        lessonsEnd: '15:20',
        times: times.map(({ block, start, end }) => ({ block, start, end })),
        ...template,
      });
    },
    remade: true,
  };
}
