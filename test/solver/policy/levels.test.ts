import { describe, expect, it } from 'vitest';
import { BUNDLED_PACKS } from '../../../solver/policy/index.ts';
import type { Level } from '../../../solver/policy/schema.ts';

/**
 * The facts of the source documents with their levels, rule by rule, written from the documents. Where the wording
 * of a document decides, it stands behind the row: 原则上 in principle, 可/鼓励/建议/提倡/有条件的 recommended.
 */
const EXPECTED: Record<string, [rule: string, level: Level, number: string][]> = {
  national: [
    ['service-school-days-only', 'hard', '1'],
    ['service-not-before-lessons-end', 'hard', '1'],
    ['end-meets-working-hours', 'hard', '1'],
    ['noon-evening-separate', 'hard', '1'],
    ['voluntary', 'hard', '2'],
    ['forbidden-content', 'hard', '3'],
    ['no-fees-through-third-parties', 'hard', '4'],
    ['waiver', 'hard', '4'],
    ['publicity', 'export', '4'],
    ['external-approved-list', 'hard', '5'],
    ['vendor-exit', 'evidence', '5'],
  ],
  sanya: [
    ['everyone-placed', 'hard', '三(一)'],
    ['five-days', 'hard', '三(二)'],
    ['service-minutes', 'hard', '三(二)'],
    ['earliest-end', 'inPrinciple', '三(二)'], // 原则上不早于17:30
    ['extended-care-offered', 'requiredOffer', '三(二)'],
    ['two-parts', 'hard', '三(三)'],
    ['homework-time', 'hard', '三(三)'],
    ['individual-tutoring', 'hard', '三(三)'],
    ['project-menu', 'hard', '三(三)'],
    ['voluntary', 'hard', '二(一)'],
    ['noon-offer', 'recommended', '三(三)'], // 鼓励
    ['basic-own-staff', 'hard', '三(四)'],
    ['own-staff-first', 'hard', '三(四)'],
    ['external-qualification', 'hard', '三(四)'],
    ['district-teachers', 'recommended', '三(四)'], // 可组织
    ['vendor-only-special', 'hard', '三(五)'],
    ['external-approved-list', 'hard', '三(五)'],
    ['no-subject-institution', 'hard', '三(五)'],
    ['no-in-service-teacher-at-vendor', 'hard', '三(七)'],
    ['vendor-exit', 'hard', '三(七)'],
    ['forbidden-content', 'hard', '三(七)'],
    ['basic-fee-planned', 'inPrinciple', '三(六)1'], // 原则上按照每名学生每课时3元
    ['basic-subsidy', 'hard', '三(六)1'],
    ['basic-parent-cap', 'hard', '三(六)1'],
    ['lesson-length', 'schoolDecides', '三(六)1'],
    ['vendor-price-tender', 'inPrinciple', '三(六)1'], // 原则上通过招标
    ['vendor-price-below-outside', 'hard', '三(六)1'],
    ['vendor-no-markup', 'hard', '三(六)1'],
    ['paid-consent', 'hard', '三(六)1'],
    ['staff-pay', 'hard', '三(六)2'],
    ['noon-pay', 'hard', '三(六)2'],
    ['external-pay', 'recommended', '三(六)2'], // 可按劳务费管理
    ['waiver', 'hard', '二(二)'],
    ['term-pay-report', 'report', '三(六)2'],
    ['staggered-dismissal', 'recommended', '三(八)'], // 可积极探索
    ['emergency-plan', 'evidence', '三(八)'],
    ['insurance', 'evidence', '三(八)'],
    ['external-background', 'evidence', '三(八)'],
    ['external-health-pledge', 'evidence', '五(二)'],
    ['four-step-procedure', 'evidence', '四(二)'],
    ['pupil-agreement', 'evidence', '四(二)'],
    ['plan-filed', 'evidence', '四(三)'],
    ['parents-notified', 'evidence', '五(二)'],
    ['publicity', 'export', '二(六)'],
    ['platform', 'export', '三(七)'],
    ['vendors-published', 'export', '三(七)'],
    ['flexible-hours', 'recommended', '五(二)'], // 可统筹安排
  ],
  'hubei-school': [
    ['voluntary', 'hard', '一(一)'],
    ['on-site', 'hard', '一(二)'],
    ['facilities-free', 'hard', '一(二)'],
    ['written-application', 'evidence', '二(四)'],
    ['pupil-agreement', 'evidence', '二(四)'],
    ['no-demand-no-service', 'hard', '二(四)'],
    ['committee-hires', 'hard', '二(五)'],
    ['committee-collects', 'hard', '三(三)'],
    ['account-published-monthly', 'hard', '三(三)'],
    ['surplus-refunded', 'hard', '三(三)'],
    ['service-minutes', 'schoolDecides', '二(三)'],
    ['fee-rate', 'schoolDecides', '二(三)'],
    ['content-kinds', 'hard', '二(三)'],
    ['unfit-staff-dismissed', 'hard', '二(六)'],
    ['satisfaction-decides-renewal', 'hard', '三(三)'],
    ['evaluation-in-appraisal', 'report', '四(三)'],
    ['waiting-supervision', 'hard', '三(三)'],
    ['forbidden-content', 'hard', '三(四)'],
    ['no-arbitrary-fees', 'hard', '三(四)'],
    ['external-background', 'evidence', '四(二)'],
    ['december-report', 'report', '四(三)'],
    ['platform', 'recommended', '四(四)'], // 鼓励
  ],
  henan: [
    ['priority-pupils', 'hard', '三(一)'],
    ['service-times', 'schoolDecides', '三(二)'],
    ['noon-offer', 'recommended', '三(二)'], // 有条件的地方可以
    ['open-on-free-days', 'recommended', '三(二)'], // 鼓励
    ['content-kinds', 'hard', '三(三)'],
    ['individual-tutoring', 'recommended', '三(三)'], // 提倡
    ['forbidden-content', 'hard', '三(三)'],
    ['four-step-procedure', 'evidence', '三(四)'],
    ['parents-take-part', 'evidence', '三(四)'],
    ['own-staff-mainly', 'inPrinciple', '四(二)'], // 原则上以学校在职教职工为主
    ['no-bad-record', 'hard', '四(二)'],
    ['earmarked-account', 'hard', '四(三)'],
    ['waiver', 'hard', '二(四)'],
    ['attendance-supervision-handover', 'hard', '四(四)'],
    ['gate-post', 'hard', '四(四)'],
    ['pupil-agreement', 'evidence', '四(四)'],
    ['principal-responsible', 'evidence', '四(四)'],
    ['insurance', 'recommended', '四(四)'], // 鼓励学校建立
  ],
  helan: [
    ['five-days', 'hard', '五(二)'],
    ['service-minutes', 'hard', '五(二)'],
    ['end-meets-working-hours', 'hard', '五(二)'],
    ['block-order', 'hard', '五(三)'],
    ['block-lengths', 'schoolDecides', '五(三)'],
    ['homework-time', 'hard', '五(三)'],
    ['individual-tutoring', 'hard', '五(三)'],
    ['forbidden-content', 'hard', '四(三)'],
    ['extended-care-offered', 'requiredOffer', '五(二)'],
    ['evening-self-study', 'recommended', '五(二)'], // 可开设
    ['afternoon-start', 'hard', '五(二)'],
    ['season-switch', 'schoolDecides', '五(二)'],
    ['survey-complete', 'evidence', '四(二)'],
    ['voluntary', 'hard', '四(二)'],
    ['plans-by-period', 'export', '四(一)'],
    ['grouping-and-venues', 'export', '四(三)'],
    ['external-background', 'hard', '五(三)'],
    ['no-subject-institution', 'hard', '五(三)'],
    ['earmarked-account', 'hard', '六(二)'],
    ['waiver', 'hard', '四(四)'],
    ['waiver-published-monthly', 'export', '四(四)'],
    ['publicity', 'export', '六(四)'],
    ['attendance-supervision-handover', 'hard', '六(五)'],
    ['emergency-plan', 'evidence', '六(五)'],
    ['direct-report-monthly', 'report', '六(六)'],
  ],
  chongming: [
    ['everyone-placed', 'hard', '二(一)1'],
    ['free-of-charge', 'hard', '一(一)'],
    ['no-dissuasion', 'hard', '二(一)1'],
    ['survey-each-term', 'inPrinciple', '二(一)3'], // 原则上每学期至少开展一次
    ['survey-yes-no', 'recommended', '二(二)2'], // 建议
    ['survey-wording', 'hard', '二(二)3'],
    ['elastic-booking', 'hard', '二(一)4'],
    ['matrix-five-elements', 'export', '三(一)2'],
    ['independent-activity', 'recommended', '三(一)3'], // 可
    ['parallel-offers', 'recommended', '三(一)3'], // 可
    ['homework-subject-turns', 'hard', '三(二)1'],
    ['qa-rooms', 'recommended', '三(二)1'], // 可
    ['lower-grades-no-written-homework', 'recommended', '三(二)1'], // 可安排
    ['individual-tutoring', 'recommended', '三(二)2'],
    ['more-sport', 'recommended', '三(三)1'], // 尽可能
    ['planned-lessons-not-moved', 'hard', '三(三)2'],
    ['forbidden-content', 'hard', '三(三)2'],
    ['willingness-collected', 'hard', '四(一)2'],
    ['posts-estimated', 'hard', '四(一)2'],
    ['duty-leader-post', 'hard', '四(一)1'],
    ['duty-merged', 'recommended', '四(一)1'], // 可以
    ['staggered-dismissal', 'hard', '四(一)2'],
    ['leave-change-reported', 'hard', '四(一)2'],
    ['gate-post', 'hard', '四(二)2'],
    ['dismissal-weather', 'hard', '四(二)2'],
    ['workload-balanced', 'hard', '四(一)4'],
    ['flexible-hours', 'recommended', '四(一)4'],
    ['supper', 'recommended', '四(一)4'], // 可
    ['assistants-beside-externals', 'recommended', '四(一)6'], // 有条件的学校可
    ['health-post', 'hard', '四(二)2'],
    ['patrol-post', 'hard', '四(二)1'],
    ['food-for-late-pupils', 'recommended', '四(二)2'], // 可探索
    ['emergency-plan', 'evidence', '四(二)1'],
    ['records-true', 'evidence', '四(一)5'],
    ['external-qualification', 'hard', '五(一)2'],
    ['external-agreement', 'evidence', '五(三)1'],
    ['external-archived', 'evidence', '五(三)2'],
    ['external-watched', 'evidence', '五(三)3'],
    ['vendor-exit', 'hard', '五(三)1'],
    ['quality-survey', 'inPrinciple', '六'], // 原则上每学期不少于一次
    ['quality-survey-forms', 'recommended', '六'], // 可以综合运用
    ['content-replanned', 'recommended', '三(一)1'], // 有条件的学校可以
  ],
};

describe.each(Object.entries(EXPECTED))('%s', (id, rows) => {
  const rules = new Map(BUNDLED_PACKS.find((pack) => pack.id === id)?.rules.map((rule) => [rule.id, rule]));

  it.each(rows)('%s is %s, %s', (rule, level, number) => {
    expect(rules.get(rule)?.level).toBe(level);
    expect(rules.get(rule)?.citation.number).toBe(number);
  });
});
