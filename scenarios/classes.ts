import type { Blueprint, GradePlan } from './blueprint.ts';
import type { Draw } from './draw.ts';
import type { ClassInput, GradeInput } from './parts.ts';
import { padded } from './parts.ts';

/** A class while the school is being drawn. */
export interface ClassPlan {
  readonly id: string;
  readonly name: string;
  readonly grade: GradePlan;
  readonly pupils: number;
  readonly homeRoom: string;
}

export const STAGE_NAMES = { primary: '小学部', juniorHigh: '初中部' } as const;

export function gradeInputs(blueprint: Blueprint): GradeInput[] {
  return blueprint.grades.map(({ id, name, number, stage }) => ({ id, name, number, stage }));
}

/** Classes in the order of grades. Sizes differ by a few pupils round the school's own mean, which the region bounds. */
export function classPlans(blueprint: Blueprint, draw: Draw): ClassPlan[] {
  const [low, high] = blueprint.region.classSize;
  const mean = draw.between(low + 1, high - 1, 'class size');
  return blueprint.grades.flatMap((grade) =>
    Array.from({ length: grade.classes }, (_, i) => {
      const id = `c${grade.number}-${padded(i + 1, 2)}`;
      const size = mean + draw.between(-2, 2, id, 'class size');
      return {
        id,
        name: `${grade.name.slice(0, -2)}（${i + 1}）班`,
        grade,
        pupils: Math.min(Math.max(size, low), high),
        homeRoom: `home-${grade.number}-${padded(i + 1, 2)}`,
      };
    }),
  );
}

export function classInputs(plans: readonly ClassPlan[]): ClassInput[] {
  return plans.map((plan) => ({
    id: plan.id,
    name: plan.name,
    grade: plan.grade.id,
    homeRoom: plan.homeRoom,
    pupils: plan.pupils,
  }));
}
