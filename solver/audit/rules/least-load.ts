import type { AuditRule } from '../audit.ts';
import { unrecorded } from '../side/unrecorded.ts';

const RULE = { zh: '达到本人希望的每周最少工作量', en: 'People get the least load a week that they ask for' };

/** 达到本人希望的每周最少工作量；做不到的在未落实事项中说明。 People get the least load a week that they ask for; where it is not so, an open item says why. */
export const leastLoad: AuditRule = {
  id: 'least-load',
  check: (context) => unrecorded(context, (name) => name === 'least-load', RULE),
};
