import type { Blueprint } from '../blueprint.ts';
import type { ClassPlan } from '../classes.ts';
import type { Draw, Weighted } from '../draw.ts';
import type { BlockId } from '../region.ts';
import { blockIds } from '../term/services.ts';

export interface Stay {
  weekday: number;
  blocks: string[];
}

const WEEK_PATTERNS: readonly Weighted<readonly number[]>[] = [
  [[1, 2, 3, 4, 5], 840],
  [[1, 2, 3, 4], 60],
  [[1, 3, 5], 25],
  [[2, 4], 25],
  [[1, 2, 4, 5], 30],
  [[2, 3, 4], 20],
];

/** One class in six has pupils who go home after the first block, one in eight of its pupils. */
const CLASSES_WITH_EARLY_LEAVERS_PERMILLE = 160;
const EARLY_LEAVERS_PERMILLE = 120;

/**
 * Which pupils of a class take part, and when each stays. Exactly the school's share of every class takes part, so
 * that small schools are no outliers; pupils of lunch care need not take part in the service.
 */
export function staysOfClass(
  blueprint: Blueprint,
  plan: ClassPlan,
  pupils: readonly string[],
  draw: Draw,
): Map<string, Stay[]> {
  const { region } = blueprint;
  const count = Math.floor((pupils.length * blueprint.participationPermille + 500) / 1000);
  const takesPart = new Set(draw.order(pupils, String, 'takes part').slice(0, count));
  const available = new Set(blockIds(blueprint));
  const offered = (block: BlockId): boolean =>
    available.has(block) && Boolean(bellsFor(blueprint, plan)?.times[block]);
  const leaversHere =
    blueprint.order === 'homeworkFirst' &&
    draw.chance(CLASSES_WITH_EARLY_LEAVERS_PERMILLE, plan.id, 'early leavers');
  const evenings = new Set(region.evening?.weekdays ?? [1, 2, 3, 4]);
  return new Map(
    pupils.map((pupil) => {
      const lunch = offered('lunch') && draw.chance(region.lunch?.pupilsPermille ?? 0, pupil, 'lunch');
      const inService = takesPart.has(pupil);
      const onlyFirst = leaversHere && draw.chance(EARLY_LEAVERS_PERMILLE, pupil, 'only the first block');
      const extended =
        offered('extended') &&
        !onlyFirst &&
        draw.chance(region.extended?.pupilsPermille ?? 0, pupil, 'extended');
      const evening =
        offered('evening') &&
        !onlyFirst &&
        draw.chance(region.evening?.pupilsPermille ?? 0, pupil, 'evening');
      const weekdays = draw.weighted(WEEK_PATTERNS, pupil, 'weekdays');
      const stays: Stay[] = [];
      for (const weekday of [1, 2, 3, 4, 5]) {
        const blocks: BlockId[] = [];
        if (lunch) blocks.push('lunch');
        if (inService && weekdays.includes(weekday)) {
          blocks.push('homework');
          if (!onlyFirst) blocks.push('club');
          if (extended && draw.chance(850, pupil, weekday, 'extended')) blocks.push('extended');
          if (evening && evenings.has(weekday)) blocks.push('evening');
        }
        if (blocks.length > 0) stays.push({ weekday, blocks });
      }
      return [pupil, stays];
    }),
  );
}

function bellsFor(blueprint: Blueprint, plan: ClassPlan) {
  return blueprint.region.bells[blueprint.order]?.find((bell) => bell.stage === plan.grade.stage);
}
