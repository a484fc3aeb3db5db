import type { CatalogueEntry } from '../catalogue-entry.ts';

/** What is written down while the term runs, and what the school decides about money. */
export const RECORD_FINDINGS = {
  RECORD_OUTSIDE_TERM: {
    severity: 'warning',
    message: {
      zh: '记录 {place} 的日期 {date} 不在本学期的上学日内。',
      en: 'The record at {place} is of {date}, which is no school day of the term.',
    },
    cause: { zh: '日期写错，或者校历没有这一天。', en: 'The date is wrong, or the calendar lacks it.' },
    remedy: {
      zh: '请核对日期；否则这条记录不起作用。',
      en: 'Check the date; the record has no effect otherwise.',
    },
  },
  RECORD_TWICE: {
    severity: 'error',
    message: {
      zh: '记录 {place} 与第 {earlier} 条说的是同一人、同一天、同一时段。',
      en: 'The record at {place} is of the same person, date and block as number {earlier}.',
    },
    cause: { zh: '同一次考勤登记了两次。', en: 'One roll call was entered twice.' },
    remedy: { zh: '请只保留一条。', en: 'Keep one of them.' },
  },
  COVERED_BY_SELF: {
    severity: 'error',
    message: {
      zh: '记录 {place} 的代班人就是缺岗的人。',
      en: 'The record at {place} names the absent person as the one who stood in.',
    },
    cause: { zh: '代班人填错。', en: 'The person who stood in is wrong.' },
    remedy: { zh: '请改为实际代班的人，或者留空。', en: 'Name who really stood in, or leave it out.' },
  },
  SCORE_SUBJECT: {
    severity: 'error',
    message: {
      zh: '记录 {place} 应当只填人员或机构中的一个。',
      en: 'The record at {place} must name either a person or a vendor.',
    },
    cause: { zh: '两个都填了，或者都没有填。', en: 'Both are given, or neither.' },
    remedy: { zh: '请填写其中一个。', en: 'Give one of them.' },
  },
  SCORE_IMPOSSIBLE: {
    severity: 'error',
    message: {
      zh: '测评 {place} 满意 {satisfied} 份，多于答卷 {answers} 份。',
      en: 'The survey at {place} has {satisfied} satisfied of {answers:answer|answers}.',
    },
    cause: { zh: '两个数字写反或写错。', en: 'The two numbers are exchanged or wrong.' },
    remedy: { zh: '请核对答卷数和满意数。', en: 'Check both numbers.' },
  },
  FEE_TWICE: {
    severity: 'error',
    message: {
      zh: '账目“{ledger}”的收费标准写了两次。',
      en: 'The fees of the {ledger} are given twice.',
    },
    cause: { zh: '一个账目只能有一行。', en: 'A ledger has one entry.' },
    remedy: { zh: '请合并成一行。', en: 'Make one entry of them.' },
  },
  EXIT_BEFORE_WARNING: {
    severity: 'error',
    message: {
      zh: '满意率退出线 {exclude}% 高于提醒线 {warn}%。',
      en: 'The rate of exit, {exclude} %, is above the rate of warning, {warn} %.',
    },
    cause: { zh: '两个数字写反。', en: 'The two numbers are exchanged.' },
    remedy: { zh: '退出线应不高于提醒线。', en: 'The rate of exit must not be above the other.' },
  },
} as const satisfies Record<string, CatalogueEntry>;
