import type { Finding } from '../../../solver/model/findings.ts';
import type { FoundList, Invalid } from './desk.ts';

/** A document in which every row is wrong does not need every row named. */
const MOST_LISTED = 1000;

export const foundList = (findings: readonly Finding[]): FoundList => ({
  findings: findings.slice(0, MOST_LISTED),
  total: findings.length,
});

export const invalid = (findings: readonly Finding[]): Invalid => ({
  outcome: 'invalid',
  ...foundList(findings),
});
