import type { Sentence } from '../../model/primitives.ts';
import type { AuditRule, Finding } from '../audit.ts';
import { type Difference, differenceText, firstDifference } from '../figures/difference.ts';
import { fairnessFigures } from '../figures/loads.ts';
import { calendarDifference, wrongPlacements, wrongSessions } from '../figures/matrix.ts';
import { financeFigures } from '../figures/money.ts';
import { streamDifference } from '../figures/waves.ts';
import { enrolmentFigures } from '../figures/wishes.ts';

/**
 * 报表中的数字与方案一致，合计等于各行之和。
 * Every figure of the reports, of the matrix and of the dismissal plan is what duties, placements and attendance give.
 * One finding per report.
 */
export const figuresConsistent: AuditRule = {
  id: 'figures-consistent',
  check(context) {
    const { plan, school } = context;
    const findings: Finding[] = [];
    const report = (who: string[], where: string, what: Sentence): void => {
      findings.push({
        who,
        where,
        when: '',
        sentence: { zh: `数字不一致：${what.zh}。`, en: `A figure is wrong: ${what.en}.` },
        remedy: { zh: '重新生成方案和报表。', en: 'Make the plan and its reports again.' },
      });
    };
    const compare = (where: string, difference: Difference | null): void => {
      if (difference) report([], where, differenceText(difference));
    };
    const head = { school: school.id, term: school.term.id, region: school.region };
    compare('plan', firstDifference('plan', plan, head));
    compare('calendar', calendarDifference(context));
    for (const { session, what } of wrongSessions(context)) report([session.id], session.id, what);
    for (const { pupil, what } of wrongPlacements(context)) report([pupil], 'enrolment', what);
    for (const stream of plan.dismissal.streams) compare(stream.id, streamDifference(stream));
    const { fairness, finance, enrolment } = plan.reports;
    compare('fairness', firstDifference('fairness', fairness, fairnessFigures(context)));
    compare('finance', firstDifference('finance', finance, financeFigures(context)));
    const { figures, seats } = enrolmentFigures(context);
    compare('enrolment', firstDifference('enrolment', enrolment, seats ? { ...figures, ...seats } : figures));
    return findings;
  },
};
