import type { School } from '../solver/model/school.ts';
import type { GenerateOptions } from './blueprint.ts';
import { blueprintOf } from './blueprint.ts';
import { buildSchool } from './build-school.ts';

export type { GenerateOptions } from './blueprint.ts';
export { FEWEST_CLASSES, MOST_CLASSES } from './blueprint.ts';
export type { BlockOrder, RegionId, SchoolKind } from './region.ts';
export { REGION_IDS } from './region.ts';

/**
 * A realistic school of 6 to 120 classes for the autumn term 2026: plannable, but as tight as real schools are (staff one
 * to about nineteen pupils, popular clubs over-subscribed, a few people who refuse much). Equal options give equal bytes.
 * All names are synthetic. Throws a RangeError for options that no school can have.
 */
export function generateSchool(options: GenerateOptions): School {
  return buildSchool(blueprintOf(options));
}
