import { z } from 'zod';
import { Fen } from '../../../solver/model/primitives.ts';

/** What a fee cap would buy. */
export const BudgetPost = z.strictObject({
  feeCapFen: Fen.max(100_000_000).describe('What parents pay a pupil and month at most, whole fen'),
});
export type BudgetPost = z.infer<typeof BudgetPost>;
