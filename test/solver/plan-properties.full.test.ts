import { describe, it } from 'vitest';
import { planGenerated } from './generated-schools.ts';

const SEEDS = Array.from({ length: 180 }, (_, i) => i + 21);

describe('more generated schools', () => {
  it.each(SEEDS)('school %i is planned and passes the audit', planGenerated);
});
