import { z } from 'zod';
import { Id, Units } from './primitives.ts';

/**
 * A limit of one person in a layer: at most `cap` of the items inside. `slot`: the items of a clique (they overlap in
 * time); `day`, `week`: the items of a cell. Limits that cannot bind are left out.
 */
export const FlowLimit = z.object({
  person: z.int().min(0).describe('Index into `people`'),
  kind: z.enum(['slot', 'day', 'week']),
  cell: z.string().describe('Slot: number of the clique; otherwise the name of the cell'),
  cap: z.int().min(0),
});
export type FlowLimit = z.infer<typeof FlowLimit>;

/** One objective of a layer: what it reached, and the node potentials that prove it optimal. */
export const FlowLevel = z.object({
  name: z.string(),
  value: z.int(),
  bound: z
    .int()
    .nullable()
    .describe('Proven lower bound at equal earlier levels; equals the value where exact'),
  potentials: z
    .array(z.int())
    .describe('Items, then limits, then people; the sink has 0. Empty: no proof, nor for later levels'),
});
export type FlowLevel = z.infer<typeof FlowLevel>;

/**
 * One layer of the roster as a flow, with whole-number proof. The audit rebuilds the arcs from the school and the plan
 * by the description in `solver/roster/README.md` and checks the numbers in one scan.
 */
export const FlowCertificate = z.object({
  layer: z.string(),
  kind: z
    .enum(['weekly', 'cycle', 'dated', 'exchange'])
    .describe(
      'What an item is: a series over the term, a series over the cycle, or one dated duty; exchange: dated duties that ' +
        'changed hands after all layers',
    ),
  proof: z
    .enum(['network', 'relaxed', 'partial', 'none'])
    .describe(
      'network: the layer is a network; relaxed: some rules are no part of the network but the optimal flow keeps them; ' +
        'partial: only the levels with potentials are proven; none: valid roster without proof',
    ),
  unit: z.int().min(0).describe('Load of one item, in sub-units'),
  loadUnits: Units.describe('Load of one dated duty of the layer'),
  items: z.array(z.string()).describe('Series ids (weekly, cycle) or duty ids (dated), in order of text'),
  people: z
    .array(
      z.object({
        person: Id,
        weight: z
          .int()
          .min(0)
          .describe('Whole-number weight of the squared load; 0: outside fairness (externals)'),
        offsetUnits: z.int().describe('Carried in, and given by locks, the matrix and earlier layers'),
      }),
    )
    .describe('Everybody who may take at least one item, in order of ids'),
  assigned: z.array(z.int().min(-1)).describe('Per item the index of its person, -1: nobody'),
  from: z
    .array(z.int().min(-1))
    .optional()
    .describe('Exchange: per item the index of who had it after all layers, -1: nobody'),
  cliques: z.array(z.array(z.int().min(0)).min(2)).describe('Items of which any two overlap in time'),
  limits: z.array(FlowLimit),
  levels: z.array(FlowLevel),
});
export type FlowCertificate = z.infer<typeof FlowCertificate>;

/**
 * Lower bound of the weighted sum of squared loads over all rosters with this matrix and these given duties: duties may
 * be split between all who may take them on the date, and caps, rhythm and fixed supervisors are forgotten.
 * Proof: one whole-number price per person (weak duality), see `solver/roster/README.md`.
 */
export const RosterBound = z.object({
  value: z.int().describe('Σ weight · (carried in + all duties)² of the plan'),
  lowerBound: z.int(),
  gap: z
    .number()
    .describe('(value - lowerBound) / lowerBound, rounded up to a millionth; 0 where both are 0'),
  duties: z.int().min(0).describe('Dated duties'),
  dutiesUnderCertificate: z.int().min(0).describe('Of these in layers with proof'),
  leftOutUnits: z.int().min(0).describe('Units that the plan gives to nobody or to externals'),
  prices: z.array(z.object({ person: Id, weight: z.int().min(1), fixedUnits: z.int(), price: z.int() })),
});
export type RosterBound = z.infer<typeof RosterBound>;
