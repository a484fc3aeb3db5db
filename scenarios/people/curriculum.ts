import type { StageKind } from '../region.ts';

/**
 * Ordinary lessons a week by grade, rounded from the national curriculum plan of 2022 (assumption: a local plan may
 * differ by one). Grade 9 of a five-four school follows the same line.
 */
export interface SubjectPlan {
  readonly subject: string;
  /** Lessons a week in grades 1 to 9. */
  readonly lessons: readonly number[];
  /** Has teachers of its own; otherwise it is taught by teachers of the class beside their main subject. */
  readonly main: boolean;
}

const plan = (subject: string, main: boolean, ...lessons: number[]): SubjectPlan => ({
  subject,
  main,
  lessons,
});

export const CURRICULUM: readonly SubjectPlan[] = [
  plan('语文', true, 7, 7, 6, 6, 6, 6, 5, 5, 6),
  plan('数学', true, 4, 4, 4, 4, 4, 5, 5, 5, 6),
  plan('英语', true, 0, 0, 3, 3, 3, 3, 5, 5, 5),
  plan('体育', true, 4, 4, 3, 3, 3, 3, 3, 3, 3),
  plan('音乐', true, 2, 2, 2, 2, 2, 2, 1, 1, 1),
  plan('美术', true, 2, 2, 2, 2, 2, 2, 1, 1, 1),
  plan('科学', true, 1, 1, 2, 2, 2, 2, 0, 0, 0),
  plan('物理', true, 0, 0, 0, 0, 0, 0, 0, 3, 3),
  plan('化学', true, 0, 0, 0, 0, 0, 0, 0, 0, 3),
  plan('生物', true, 0, 0, 0, 0, 0, 0, 2, 2, 0),
  plan('历史', true, 0, 0, 0, 0, 0, 0, 2, 2, 2),
  plan('地理', true, 0, 0, 0, 0, 0, 0, 2, 2, 0),
  plan('道法', false, 2, 2, 2, 2, 2, 2, 2, 2, 2),
  plan('信息科技', false, 0, 0, 1, 1, 1, 1, 1, 1, 0),
  plan('劳动', false, 1, 1, 1, 1, 1, 1, 1, 1, 0),
];

/** Homeroom teachers come from these subjects, in this order of preference. */
export const HOMEROOM_SUBJECTS: readonly string[] = [
  '语文',
  '数学',
  '英语',
  '道法',
  '科学',
  '历史',
  '物理',
  '地理',
  '生物',
  '化学',
];

export const FEWEST_LESSONS = 10;
export const MOST_LESSONS = 16;
/** School leaders teach too, but less. */
export const LEADER_LESSONS = 6;

/** All ordinary lessons a week of some classes. */
export function lessonsOfClasses(
  classes: readonly { readonly grade: { number: number; stage: StageKind } }[],
): number {
  return classes.reduce(
    (sum, { grade }) =>
      sum + CURRICULUM.reduce((all, plan) => all + lessonsOf(plan, grade.number, grade.stage), 0),
    0,
  );
}

/** Lessons a week of a subject in a grade. In five-four schools the sixth grade is junior-high and has its plan. */
export function lessonsOf(plan: SubjectPlan, grade: number, stage: StageKind): number {
  return plan.lessons[stage === 'juniorHigh' && grade === 6 ? 6 : grade - 1];
}
