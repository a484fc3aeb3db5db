import type { Expectation } from './expectations.ts';
import { EXPECTATIONS } from './expectations.ts';
import { CHONGMING_NINE_YEAR } from './reference/chongming-nine-year.ts';
import { HELAN_JUNIOR } from './reference/helan-junior.ts';
import { HELAN_PRIMARY } from './reference/helan-primary.ts';
import { HENAN_JUNIOR } from './reference/henan-junior.ts';
import { HUBEI_VILLAGE } from './reference/hubei-village.ts';
import type { ReferenceSchool } from './reference/reference.ts';
import { SANYA_PRIMARY } from './reference/sanya-primary.ts';

export type { GenerateOptions, RegionId } from './generate.ts';
export { FEWEST_CLASSES, generateSchool, MOST_CLASSES, REGION_IDS } from './generate.ts';
export type { Figure } from './reference/figures.ts';
export type { ReferenceSchool } from './reference/reference.ts';

/** The six reference schools, in the order in which they are shown. */
export const REFERENCE_SCHOOLS: readonly ReferenceSchool[] = [
  HELAN_PRIMARY,
  HELAN_JUNIOR,
  SANYA_PRIMARY,
  CHONGMING_NINE_YEAR,
  HUBEI_VILLAGE,
  HENAN_JUNIOR,
];

/** A reference school with what it must show; undefined for an unknown id. */
export function findReference(
  id: string,
): (ReferenceSchool & { readonly expectation: Expectation }) | undefined {
  const reference = REFERENCE_SCHOOLS.find((school) => school.id === id);
  const expectation = EXPECTATIONS[id];
  return reference && expectation ? { ...reference, expectation } : undefined;
}
