import type { Blueprint, GradePlan } from '../blueprint.ts';

/** Grades whose clubs meet at the same minutes. Stages that start an hour apart use the same rooms one after another. */
export interface ClubWindow {
  /** Empty if the school has one window only. */
  readonly suffix: '' | '-p' | '-j';
  readonly label: '' | '小学' | '初中';
  readonly grades: readonly GradePlan[];
  readonly classes: number;
}

export function clubWindows(blueprint: Blueprint): ClubWindow[] {
  const bells = blueprint.region.bells[blueprint.order] ?? [];
  const timeOf = (grade: GradePlan): string =>
    bells.find((bell) => bell.stage === grade.stage)?.times.club?.join('-') ?? '';
  const times = [...new Set(blueprint.grades.map(timeOf))];
  return times.map((time) => {
    const grades = blueprint.grades.filter((grade) => timeOf(grade) === time);
    const single = times.length === 1;
    const primary = grades.some((grade) => grade.stage === 'primary');
    return {
      suffix: single ? '' : primary ? '-p' : '-j',
      label: single ? '' : primary ? '小学' : '初中',
      grades,
      classes: grades.reduce((sum, grade) => sum + grade.classes, 0),
    };
  });
}

/** Special rooms are built for the largest number of classes that use them at the same time. */
export function classesAtOnce(blueprint: Blueprint): number {
  return Math.max(...clubWindows(blueprint).map((window) => window.classes));
}
