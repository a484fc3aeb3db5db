import type { CatalogueEntry } from '../catalogue-entry.ts';

/** Blocks and their bell times. */
export const TEMPLATE_FINDINGS = {
  TEMPLATE_MISSING: {
    severity: 'error',
    message: {
      zh: '{grade}在{season}的{weekdays}没有可用的作息表。',
      en: 'No template gives {grade} its bell times on {weekdays} in {season}.',
    },
    cause: {
      zh: '没有一张作息表同时符合季节、星期和年级。',
      en: 'No template fits season, weekday and grade together.',
    },
    remedy: {
      zh: '请补一张作息表，或者放宽已有作息表的条件。',
      en: 'Add a template, or widen the conditions of one.',
    },
  },
  TEMPLATE_NEVER_USED: {
    severity: 'warning',
    message: { zh: '作息表“{template}”从来用不到。', en: 'The template “{template}” is never used.' },
    cause: {
      zh: '没有符合条件的日子，或者前面的作息表已经先用上（取第一张符合的）。',
      en: 'No day fits it, or a template above it is taken first (the first that fits counts).',
    },
    remedy: {
      zh: '请把条件更具体的作息表移到前面，或者删去它。',
      en: 'Move the more specific template up, or remove it.',
    },
  },
  TEMPLATE_BLOCK_REVERSED: {
    severity: 'error',
    message: {
      zh: '作息表“{template}”里“{block}”{end} 结束，不晚于 {start} 开始。',
      en: 'In template “{template}”, “{block}” ends at {end}, not after its start at {start}.',
    },
    cause: { zh: '起止时间写反了。', en: 'The times are swapped.' },
    remedy: { zh: '请改正起止时间。', en: 'Correct the times.' },
  },
  TEMPLATE_BLOCK_TWICE: {
    severity: 'error',
    message: {
      zh: '作息表“{template}”里“{block}”写了两次。',
      en: 'Template “{template}” lists “{block}” twice.',
    },
    cause: { zh: '一张作息表里一个时段只能有一个时间。', en: 'A block has one time in a template.' },
    remedy: {
      zh: '请删去一条；不同年级时间不同的，请分成两张作息表。',
      en: 'Remove one; where grades differ, use two templates.',
    },
  },
  BLOCK_WITHOUT_TIMES_NEEDED: {
    severity: 'error',
    message: {
      zh: '“{block}”在{season}的{weekdays}对{grades}没有时间，但有 {pupils} 名学生要留。',
      en: '“{block}” has no times for {grades} on {weekdays} in {season}, but {pupils:pupil wants|pupils want} to stay.',
    },
    cause: {
      zh: '作息表“{templates}”里没有这个时段。',
      en: 'Template “{templates}” does not list the block.',
    },
    remedy: {
      zh: '请在作息表里补上这个时段，或者改学生的留校时段。',
      en: 'Add the block to the template, or change the pupils’ stay.',
    },
  },
  BLOCK_WITHOUT_TIMES: {
    severity: 'warning',
    message: {
      zh: '“{block}”在{season}的{weekdays}对{grades}没有时间，当天不开。',
      en: '“{block}” has no times for {grades} on {weekdays} in {season} and does not take place then.',
    },
    cause: {
      zh: '作息表“{templates}”里没有这个时段；没有学生要留。',
      en: 'Template “{templates}” does not list the block; no pupil wants to stay.',
    },
    remedy: {
      zh: '如果要开，请在作息表里补上；如果不开，可用时段的 weekdays、grades 说明。',
      en: 'Add it to the template if it is to take place; otherwise say so by the block’s weekdays or grades.',
    },
  },
  BLOCKS_OVERLAP: {
    severity: 'warning',
    message: {
      zh: '作息表“{template}”里，{grades}的“{a}”（{aTime}）与“{b}”（{bTime}）时间重叠。',
      en: 'In template “{template}”, “{a}” ({aTime}) and “{b}” ({bTime}) overlap for {grades}.',
    },
    cause: { zh: '同一名学生不能同时参加两个时段。', en: 'A pupil cannot be in both at once.' },
    remedy: {
      zh: '请错开时间；如果确实并行，请让每名学生只留其中一个。',
      en: 'Move one of them; if they are parallel offers, let each pupil stay in one only.',
    },
  },
  BLOCK_BEFORE_LESSONS_END: {
    severity: 'error',
    message: {
      zh: '作息表“{template}”里“{block}”{start} 开始，早于 {lessonsEnd} 下课。',
      en: 'In template “{template}”, “{block}” starts at {start}, before the lessons end at {lessonsEnd}.',
    },
    cause: {
      zh: '课后服务在国家课程计划的课时之后进行。',
      en: 'The after-school service comes after the planned lessons.',
    },
    remedy: {
      zh: '请改时间；午间、晚间的时段请归到各自的账目（ledger）。',
      en: 'Change the time; lunch and evening blocks belong to their own ledger.',
    },
  },
  BLOCK_LEDGER_MISMATCH: {
    severity: 'error',
    message: {
      zh: '时段“{block}”类型是{kind}，账目却是{ledger}。',
      en: 'The block “{block}” is of the kind {kind} but belongs to the ledger {ledger}.',
    },
    cause: {
      zh: '午间、晚间服务与课后服务分开记账，不得混在一起。',
      en: 'Lunch and evening care are separate services with their own ledgers.',
    },
    remedy: {
      zh: '请把账目改为{expected}，或者改时段类型。',
      en: 'Set the ledger to {expected}, or change the kind.',
    },
  },
  LUNCH_PAST_AFTERNOON_START: {
    severity: 'warning',
    message: {
      zh: '作息表“{template}”里午间时段“{block}”{end} 结束，晚于下午上课 {afternoonStart}。',
      en: 'In template “{template}”, the lunch block “{block}” ends at {end}, after the afternoon starts at {afternoonStart}.',
    },
    cause: { zh: '午间服务应在下午上课前结束。', en: 'Lunch care ends before the afternoon lessons.' },
    remedy: {
      zh: '请核对午间时段或下午上课时间。',
      en: 'Check the lunch block or the start of the afternoon.',
    },
  },
  BLOCK_DEFAULT_MISSING: {
    severity: 'error',
    message: {
      zh: '时段“{block}”没有给{grades}安排活动。',
      en: 'The block “{block}” has no activity for {grades}.',
    },
    cause: {
      zh: '留下来的学生必须有人看护、有事可做。',
      en: 'Everybody who stays needs a supervised activity.',
    },
    remedy: {
      zh: '请在 defaults 里给{grades}补一个活动。',
      en: 'Add an activity for {grades} to “defaults”.',
    },
  },
  CLUB_BLOCK_DEFAULT_MISSING: {
    severity: 'error',
    message: {
      zh: '社团时段“{block}”没有给{grades}安排不参加社团时的活动。',
      en: 'The club block “{block}” has no activity for pupils of {grades} who are in no club.',
    },
    cause: {
      zh: '没选上社团、社团停课时，学生要有去处；这个去处不收费。',
      en: 'Pupils without a club, or whose club does not meet, need a place that is free of charge.',
    },
    remedy: {
      zh: '请在 defaults 里给{grades}补一个活动，例如自主阅读。',
      en: 'Add an activity for {grades} to “defaults”, for example reading.',
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
