import type { Sentence } from '../../model/primitives.ts';
import type { Finding } from '../audit.ts';
import { Eligibility } from '../certificate/eligibility.ts';
import { rosterView } from '../certificate/roster-view.ts';
import type { AuditContext } from '../context.ts';
import { nameOf } from '../describe.ts';
import { sideMeasures } from './measures.ts';

/**
 * Where demands are not kept although no open item of the plan says so. A demand of this kind may give way to what
 * comes first, but never silently. `asks` says whether a name is meant.
 */
export function unrecorded(
  context: AuditContext,
  asks: (name: string) => boolean,
  rule: Sentence,
): Finding[] {
  const view = rosterView(context);
  const state = { context, view, eligibility: new Eligibility(context, view) };
  const recorded = new Set(
    context.plan.open
      .filter(({ code }) => code === 'SIDE_NOT_KEPT')
      .flatMap(({ refs: [name, ...labels] }) => labels.map((label) => `${name} ${label}`)),
  );
  return [...sideMeasures(state)]
    .filter(([name]) => asks(name))
    .flatMap(([name, measure]) =>
      measure(state, 'after')
        .filter(({ label }) => !recorded.has(`${name} ${label}`))
        .map(({ label, count }): Finding => {
          const known = context.staff.has(label);
          const called = nameOf(context, label);
          return {
            who: known ? [label] : [],
            where: label,
            when: '',
            sentence: {
              zh: `${rule.zh}：${called}没有做到（差 ${count}），方案也没有说明。`,
              en: `${rule.en}: not so for ${called} (by ${count}), and the plan does not say why.`,
            },
            remedy: {
              zh: '重新求解，或在未落实事项中写明原因。',
              en: 'Solve again, or record the reason among the open items.',
            },
          };
        }),
    );
}
