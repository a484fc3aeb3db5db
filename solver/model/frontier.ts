import { z } from 'zod';
import { Count, Sentence } from './primitives.ts';
import { FairnessMeasures } from './reports.ts';
import { Options, RosterBalance } from './school.ts';

/** One roster on the way from fairest to most willing; `options` in the school document make the plan of it. */
export const FrontierPoint = z.object({
  name: Sentence,
  position: Count.describe('0: fairest'),
  options: z.object({ rosterOrder: Options.shape.rosterOrder, rosterBalance: RosterBalance.optional() }),
  sumOfSquares: z.int().describe('Weighted sum of squared loads of the staff: F, least is fairest'),
  willingness: z
    .int()
    .describe('Cost of willingness of all duties that the roster chose: W, least is most willing'),
  measures: FairnessMeasures,
  layers: z
    .object({ all: Count, proven: Count })
    .describe('Layers, and those proven optimal for the named problem given the layers before'),
  uncovered: Count,
  proof: Sentence,
});
export type FrontierPoint = z.infer<typeof FrontierPoint>;

/** The exact frontier of one layer, given the layers before as in the fairest roster. */
export const LayerFrontierReport = z.object({
  layer: z.string(),
  points: z.array(
    z.object({
      fairness: z.int(),
      willingness: z.int(),
      problem: z.string(),
      supported: z.boolean(),
      undominated: z.enum(['proven', 'open']),
    }),
  ),
  supportedComplete: z.boolean(),
  unexplored: z.array(z.object({ from: z.int(), to: z.int() })),
});
export type LayerFrontierReport = z.infer<typeof LayerFrontierReport>;

export const Frontier = z.object({
  points: z.array(FrontierPoint).describe('From fairest to most willing; none dominates another'),
  dominated: Count.describe(
    'Rosters that were made and left out, because another one is at least as good in both',
  ),
  layers: z.array(LayerFrontierReport),
  unexplored: Sentence,
});
export type Frontier = z.infer<typeof Frontier>;
