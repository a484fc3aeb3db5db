/** What the loop between matrix and enrolment tells whoever reads the plan. */
import type { StageCertificate } from '../../model/certificate.ts';
import type { WishesLoop, WishOutcome } from '../../model/wishes-loop.ts';

/** Local search: what it reached, beside where it started. No bound: other matrices may be better. */
export function loopCertificate(loop: WishesLoop, after: WishOutcome): StageCertificate {
  const { before, movesPriced, movesDropped, enrolmentsSolved, movesTaken } = loop;
  return {
    stage: 'matrix',
    name: 'wishes-loop',
    status: 'unproven',
    claim: {
      zh: `按席位价格考察 ${movesPriced} 个调整（其中 ${movesDropped} 个已证明无益），重新分班 ${enrolmentsSolved} 次，采纳 ${movesTaken} 个。调整前后：第一志愿 ${before.placedFirst} → ${after.placedFirst} 人，前几志愿 ${before.placedWithinFirstChoices} → ${after.placedWithinFirstChoices} 人（共 ${after.applicants} 人填报）；优先学生志愿代价 ${before.priorityRankCost} → ${after.priorityRankCost}，其他学生 ${before.othersRankCost} → ${after.othersRankCost}。其他排片表是否更好，不作声明。`,
      en: `${movesPriced} moves were looked at by prices of seats (${movesDropped} of them proven useless), the enrolment was solved ${enrolmentsSolved} times, ${movesTaken} moves were taken. Before and after: first choices ${before.placedFirst} → ${after.placedFirst}, among the first choices ${before.placedWithinFirstChoices} → ${after.placedWithinFirstChoices} of ${after.applicants} pupils; rank cost of priority pupils ${before.priorityRankCost} → ${after.priorityRankCost}, of the others ${before.othersRankCost} → ${after.othersRankCost}. Whether another table is better is not claimed.`,
    },
    objective: [
      { name: 'priorityWithoutFirstChoices', value: after.priorityWithoutFirstChoices, bound: null },
      { name: 'priorityRankCost', value: after.priorityRankCost, bound: null },
      { name: 'othersWithoutFirstChoices', value: after.othersWithoutFirstChoices, bound: null },
      { name: 'othersRankCost', value: after.othersRankCost, bound: null },
    ],
  };
}
