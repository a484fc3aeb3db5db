import { z } from 'zod';
import { Sentence } from './primitives.ts';

/** What a stage claims about its result, and the numbers that prove it. */
export const StageCertificate = z.object({
  stage: z.enum(['demand', 'matrix', 'enrolment', 'dismissal', 'roster']),
  name: z.string().describe('For the roster: the layer'),
  status: z.enum(['optimal', 'bounded', 'unproven']),
  claim: Sentence.describe('What is claimed, given the stages before, and what proves it'),
  objective: z.array(z.object({ name: z.string(), value: z.number(), bound: z.number().nullable() })),
});
export type StageCertificate = z.infer<typeof StageCertificate>;
