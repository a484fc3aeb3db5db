import type { FlowCertificate } from '../../model/flow-certificate.ts';
import type { LayerItem } from './layer-items.ts';
import type { LayerPeople, LimitForest } from './layer-limits.ts';

export const COVERAGE = ['pupils', 'gate', 'leader', 'other'] as const;

export type LinearCost = 'externals' | 'affinity' | 'willingness' | 'missingDates';

export type Level =
  | { readonly name: string; readonly kind: 'uncovered'; readonly coverage: (typeof COVERAGE)[number] }
  | { readonly name: string; readonly kind: 'linear'; readonly cost: LinearCost }
  | { readonly name: string; readonly kind: 'fairness' }
  | { readonly name: string; readonly kind: 'balanced'; readonly fair: number; readonly willing: number }
  | { readonly name: string; readonly kind: 'window' };

/** The layer as numbers: items, who may take them, and the flow of the certificate. */
export interface LayerNumbers {
  readonly flow: FlowCertificate;
  readonly items: readonly LayerItem[];
  readonly people: LayerPeople;
  readonly forest: LimitForest;
  /** Fairness and what goes with it, in the order that the school asks for. */
  readonly order: Order;
}

/** `windows`: per person of the certificate the loads that the school wants, null for those outside fairness. */
export type Order =
  | { readonly kind: 'fairnessFirst' | 'willingnessFirst' }
  | { readonly kind: 'weight'; readonly fair: number; readonly willing: number }
  | { readonly kind: 'window'; readonly windows: readonly (readonly [least: number, most: number] | null)[] };

/** What a load costs somebody of the certificate at a level. */
export function loadCost(level: Level, { flow, order }: LayerNumbers, person: number, load: number): number {
  const squared = flow.people[person].weight * load * load;
  if (level.kind === 'fairness') return squared;
  if (level.kind === 'balanced') return level.fair * squared;
  const window = level.kind === 'window' && order.kind === 'window' ? order.windows[person] : null;
  if (!window) return 0;
  const [least, most] = window;
  return load < least ? least - load : load > most ? load - most : 0;
}

/** Items per person of the certificate. */
export function countsOf(flow: FlowCertificate): Int32Array {
  const counts = new Int32Array(flow.people.length);
  for (const person of flow.assigned) if (person >= 0) counts[person] += 1;
  return counts;
}
