import { describe, expect, it } from 'vitest';
import { generateSchool } from '../../../../scenarios/index.ts';
import { compareCommon, LEVELS_ABOVE } from '../../../../solver/plan/matrix-enrolment/common-vector.ts';
import { improveMatrix } from '../../../../solver/plan/matrix-enrolment/improve-matrix.ts';
import { caseOf, improvesGenerated } from './loop-case.ts';

const SEEDS = Array.from({ length: 16 }, (_, i) => i + 4);

describe('more generated schools', () => {
  it.each(SEEDS)('%i gets no worse, keeps what stands above wishes, and repeats itself', improvesGenerated);

  it('gives pupils more in most of them', () => {
    const gained = SEEDS.filter((seed) => {
      const { input } = caseOf(generateSchool({ classes: 8, seed, region: 'helan' }));
      const { before, after, figures } = improveMatrix(input);
      return figures.taken > 0 && compareCommon(after.slice(LEVELS_ABOVE), before.slice(LEVELS_ABOVE)) < 0;
    });
    expect(gained.length).toBeGreaterThan(SEEDS.length / 2);
  });
});
