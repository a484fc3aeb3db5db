import { z } from 'zod';
import { Finding } from '../../../solver/model/findings.ts';
import { Sentence } from '../../../solver/model/primitives.ts';
import { pageOf } from './common.ts';

export const PolicySummary = z.object({
  id: z.string(),
  name: Sentence,
  role: z.enum(['core', 'base', 'region']),
  extends: z.array(z.string()),
  rules: z.int(),
  bundled: z.boolean().describe('Comes with the program'),
});
export type PolicySummary = z.infer<typeof PolicySummary>;

export const PolicyList = pageOf(PolicySummary);

export const PolicyStored = PolicySummary.extend({ findings: z.array(Finding).describe('Warnings') });
