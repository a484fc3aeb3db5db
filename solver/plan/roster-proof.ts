import type { RosterProof } from '../report/fairness.ts';
import type { RosterResult } from '../roster/plan-roster.ts';

/** What the roster proved, as the fairness report shows it. */
export function rosterProof(roster: RosterResult): RosterProof {
  const { bound, flows, loads } = roster;
  const layers = flows.filter((flow) => flow.kind !== 'exchange');
  const proven = layers.filter(({ levels }) =>
    levels.some((level) => level.name === 'fairness' && level.potentials.length > 0),
  ).length;
  const weights = new Set(loads.filter((load) => load.weight > 0).map((load) => load.weight));
  const equal = weights.size <= 1;
  const measure = equal
    ? {
        zh: '各层在前面各步给定的条件下最公平：任何对称凸的公平指标（方差、基尼、最高工作量）都不可能更好。',
        en: 'Given the stages before, each layer is fairest by every symmetric convex measure (variance, Gini, highest load).',
      }
    : {
        zh: '约定份额不同，只证明“按份额加权的工作量平方和”最小，不对其他指标作断言。',
        en: 'Shares differ, so only the named measure (weighted sum of squared loads) is proven least; no other is claimed.',
      };
  return {
    shares: new Map(loads.filter((load) => !load.external).map((load) => [load.person, load.share])),
    dutiesUnderCertificate: bound.dutiesUnderCertificate,
    sumOfSquares: bound.value,
    lowerBound: bound.lowerBound,
    covers: {
      zh: `${layers.length} 层值守中 ${proven} 层带最优性证书。${measure.zh}`,
      en: `${proven} of ${layers.length} layers of the roster carry a certificate. ${measure.en}`,
    },
  };
}
