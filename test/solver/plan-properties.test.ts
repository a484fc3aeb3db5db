import { describe, it } from 'vitest';
import { planGenerated } from './generated-schools.ts';

const SEEDS = Array.from({ length: 20 }, (_, i) => i + 1);

describe('generated schools', () => {
  it.each(SEEDS)('school %i is planned and passes the audit', planGenerated);
});
