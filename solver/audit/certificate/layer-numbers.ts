import type { FlowCertificate } from '../../model/flow-certificate.ts';
import type { LayerItem } from './layer-items.ts';
import type { LayerPeople, LimitForest } from './layer-limits.ts';

export const COVERAGE = ['pupils', 'gate', 'leader', 'other'] as const;

export type LinearCost = 'externals' | 'affinity' | 'willingness' | 'missingDates';

export type Level =
  | { readonly name: string; readonly kind: 'uncovered'; readonly coverage: (typeof COVERAGE)[number] }
  | { readonly name: string; readonly kind: 'linear'; readonly cost: LinearCost }
  | { readonly name: string; readonly kind: 'fairness' };

/** The layer as numbers: items, who may take them, and the flow of the certificate. */
export interface LayerNumbers {
  readonly flow: FlowCertificate;
  readonly items: readonly LayerItem[];
  readonly people: LayerPeople;
  readonly forest: LimitForest;
  readonly willingnessFirst: boolean;
}

/** Items per person of the certificate. */
export function countsOf(flow: FlowCertificate): Int32Array {
  const counts = new Int32Array(flow.people.length);
  for (const person of flow.assigned) if (person >= 0) counts[person] += 1;
  return counts;
}
