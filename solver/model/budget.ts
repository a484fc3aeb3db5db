import { z } from 'zod';
import { Count, Fen, Id } from './primitives.ts';

/** What a fee cap would buy; see `solver/report/money/what-if`. */
export const Budget = z.object({
  feeCapFen: Fen.describe('What parents pay a pupil and month at most'),
  pupilMonths: Count,
  subsidyFen: Fen,
  fixedFen: Fen.describe('Pay of the after-school duties that are no clubs'),
  budgetFen: z
    .int()
    .describe('feeCapFen × pupilMonths + subsidyFen − fixedFen; below zero: not even these are paid'),
  menu: z
    .object({
      status: z
        .enum(['optimal', 'feasible', 'infeasible', 'unsolved'])
        .describe('`optimal`: no menu within the budget has more clubs, nor with as many clubs more pupils'),
      clubs: z.array(z.object({ club: Id, sections: Count, pupils: Count, fen: Fen })),
      pupils: Count,
      costFen: Fen,
      budgetFen: z.int(),
    })
    .describe('The largest menu of clubs within the budget'),
  nowFen: Fen.describe('What the leaders of the clubs of the plan cost'),
  staffing: z
    .object({
      status: z.enum(['optimal', 'feasible', 'unsolved']),
      assignments: z.array(z.object({ session: z.string(), person: Id, fen: Fen })),
      unfilled: z.array(z.object({ session: z.string(), places: Count })),
      costFen: Fen,
    })
    .describe('The same clubs with leaders who cost least; places that nobody can take come first'),
});
export type Budget = z.infer<typeof Budget>;
