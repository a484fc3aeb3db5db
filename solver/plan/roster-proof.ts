import type { RosterProof } from '../report/fairness.ts';
import { regularitySentence } from '../roster/certify.ts';
import type { RosterResult } from '../roster/plan-roster.ts';

/** What the roster proved, as the fairness report shows it. */
export function rosterProof(roster: RosterResult): RosterProof {
  const { bound, flows, loads } = roster;
  const layers = flows.filter((flow) => flow.kind !== 'exchange');
  const proven = layers.filter(({ levels }) =>
    levels.some((level) => level.name === 'fairness' && level.potentials.length > 0),
  ).length;
  const balanced = layers.some(({ levels }) =>
    levels.some(({ name }) => name === 'balanced' || name === 'window'),
  );
  const weights = new Set(loads.filter((load) => load.weight > 0).map((load) => load.weight));
  const equal = weights.size <= 1;
  const measure = balanced
    ? {
        zh: '按学校选定的公平与意愿的折中（权重或工作量区间）逐级最优；不断言在公平上最优。',
        en: 'Optimal for the compromise of fairness and willingness that the school has chosen; fairness alone is not claimed to be best.',
      }
    : equal
      ? {
          zh: '各层在前面各步给定的条件下最公平：任何对称凸的公平指标（方差、基尼、最高工作量）都不可能更好。',
          en: 'Given the stages before, each layer is fairest by every symmetric convex measure (variance, Gini, highest load).',
        }
      : {
          zh: '约定份额不同，只证明“按份额加权的工作量平方和”最小，不对其他指标作断言。',
          en: 'Shares differ, so only the named measure (weighted sum of squared loads) is proven least; no other is claimed.',
        };
  const price = regularitySentence(bound, layers);
  const share =
    bound.duties === 0 ? 100 : Math.floor((1000 * bound.dutiesUnderCertificate) / bound.duties) / 10;
  return {
    shares: new Map(loads.filter((load) => !load.external).map((load) => [load.person, load.share])),
    dutiesUnderCertificate: bound.dutiesUnderCertificate,
    sumOfSquares: bound.value,
    lowerBound: bound.lowerBound,
    covers: {
      zh: `${layers.length} 层值守中 ${proven} 层带最优性证书，覆盖 ${bound.duties} 个任务中的 ${bound.dutiesUnderCertificate} 个（${share}%）。${measure.zh}${price.zh}`,
      en: `${proven} of ${layers.length} layers of the roster carry a certificate; ${bound.dutiesUnderCertificate} of ${bound.duties} duties (${share}%) are under it. ${measure.en} ${price.en}`,
    },
  };
}
