import { describe, expect, it } from 'vitest';
import { GENERATED } from '../../scenarios/expectations.ts';
import { generateSchool, REGION_IDS } from '../../scenarios/index.ts';
import { tightnessOf } from '../../scenarios/tightness.ts';
import { validateSchool } from '../../solver/model/validation/validate-school.ts';
import { expectWithin } from './expect-tightness.ts';

const SIZES = [6, 7, 8, 9, 10, 12, 15, 18, 24, 30, 36, 48, 60, 90, 120];

describe.each(REGION_IDS.flatMap((region) => SIZES.map((classes) => [region, classes] as const)))(
  'schools of %s with %i classes',
  (region, classes) => {
    it.each([1, 2, 3, 4])('seed %i: plannable, tight, without errors', (seed) => {
      const school = generateSchool({ classes, seed, region });
      expectWithin(tightnessOf(school), GENERATED);
      const errors = validateSchool(school).findings.filter(({ severity }) => severity === 'error');
      expect(errors.map(({ code, message }) => `${code} ${message.en}`)).toEqual([]);
    });
  },
);
