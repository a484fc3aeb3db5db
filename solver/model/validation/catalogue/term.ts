import type { CatalogueEntry } from '../catalogue-entry.ts';

/** The dated term. */
export const TERM_FINDINGS = {
  TERM_REVERSED: {
    severity: 'error',
    message: {
      zh: '学期 {end} 结束，早于 {start} 开学。',
      en: 'The term ends on {end}, before it starts on {start}.',
    },
    cause: { zh: '起止日期写反了，或者年份写错了。', en: 'The dates are swapped, or a year is wrong.' },
    remedy: { zh: '请改正学期的起止日期。', en: 'Correct the dates of the term.' },
  },
  TERM_TOO_LONG: {
    severity: 'error',
    message: {
      zh: '学期从 {start} 到 {end}，共 {days} 天，最多 {most} 天。',
      en: 'The term from {start} to {end} has {days} days; {most} are the most.',
    },
    cause: {
      zh: '多半是年份写错了；一个方案只编一个学期。',
      en: 'Probably a year is wrong; one plan covers one term.',
    },
    remedy: { zh: '请改正日期，或者分学期提交。', en: 'Correct the dates, or hand in one term at a time.' },
  },
  TERM_NO_SCHOOL_DAY: {
    severity: 'error',
    message: { zh: '{start} 到 {end} 没有一个上学日。', en: 'There is no school day from {start} to {end}.' },
    cause: { zh: '所有日期都是周末或假期。', en: 'Every date is a weekend or a holiday.' },
    remedy: { zh: '请检查学期日期和假期。', en: 'Check the dates of the term and of the holidays.' },
  },
  TERM_NO_SERVICE_DAY: {
    severity: 'error',
    message: {
      zh: '{days} 个上学日里没有一天提供课后服务。',
      en: 'None of the {days:school day|school days} has after-school service.',
    },
    cause: {
      zh: '日类型、日规则或补课日的设置排除了所有日期。',
      en: 'Day kinds, day rules or make-up days rule out every date.',
    },
    remedy: {
      zh: '请检查 dayKinds、dayRules 和 makeUpDays。',
      en: 'Check dayKinds, dayRules and makeUpDays.',
    },
  },
  TERM_NO_CLUB_DAY: {
    severity: 'error',
    message: {
      zh: '菜单里有 {clubs} 个社团，但没有一天开展社团活动。',
      en: 'The menu has {clubs:club|clubs}, but there is no date on which clubs meet.',
    },
    cause: {
      zh: '社团期、日类型或时段设置排除了所有日期。',
      en: 'The club window, the day kinds or the blocks rule out every date.',
    },
    remedy: {
      zh: '请检查社团期、日类型和社团时段。',
      en: 'Check the club window, the day kinds and the club blocks.',
    },
  },
  MAKE_UP_DUPLICATE: {
    severity: 'error',
    message: { zh: '补课日 {date} 写了两次。', en: 'The make-up day {date} is given twice.' },
    cause: { zh: '第一次在 {first}。', en: 'It was given first at {first}.' },
    remedy: { zh: '请只保留一条。', en: 'Keep one entry.' },
  },
  MAKE_UP_IN_HOLIDAY: {
    severity: 'error',
    message: {
      zh: '补课日 {date} 落在“{holiday}”假期内。',
      en: 'The make-up day {date} lies within the holiday “{holiday}”.',
    },
    cause: { zh: '同一天不能既放假又上学。', en: 'A date cannot be a holiday and a school day.' },
    remedy: { zh: '请改正补课日期，或者缩短假期。', en: 'Correct the make-up day, or shorten the holiday.' },
  },
  MAKE_UP_ON_WEEKDAY: {
    severity: 'error',
    message: {
      zh: '补课日 {date} 是{weekday}，不是周末。',
      en: 'The make-up day {date} is a {weekday}, not a weekend day.',
    },
    cause: {
      zh: '补课日是周六或周日上学的日子。',
      en: 'Make-up days are Saturdays and Sundays with school.',
    },
    remedy: { zh: '请改正日期，或者删去这一条。', en: 'Correct the date, or remove the entry.' },
  },
  MAKE_UP_OUTSIDE_TERM: {
    severity: 'warning',
    message: {
      zh: '补课日 {date} 不在学期 {start} 至 {end} 内。',
      en: 'The make-up day {date} lies outside the term ({start} to {end}).',
    },
    cause: { zh: '学期以外的补课日不起作用。', en: 'Make-up days outside the term have no effect.' },
    remedy: { zh: '请改正日期，或者删去这一条。', en: 'Correct the date, or remove the entry.' },
  },
  MAKE_UP_FOLLOWS_UNUSUAL: {
    severity: 'warning',
    message: {
      zh: '补课日 {date} 按{weekday}的课表，但学期里没有放掉的{weekday}。',
      en: 'The make-up day {date} follows the table of {weekday}, but no {weekday} of the term is a holiday.',
    },
    cause: { zh: '补课通常是补放掉的那一天。', en: 'A make-up day usually makes up for a day off.' },
    remedy: {
      zh: '请核对 follows；如果确实如此，可不理会。',
      en: 'Check “follows”; if it is right, nothing needs to be done.',
    },
  },
  SEASONS_OVERLAP: {
    severity: 'error',
    message: {
      zh: '季节“{a}”和“{b}”都包含 {from} 至 {to}。',
      en: 'The seasons “{a}” and “{b}” both cover {from} to {to}.',
    },
    cause: { zh: '同一天只能用一套作息。', en: 'A date can follow one set of bell times only.' },
    remedy: { zh: '请改正其中一个季节的日期。', en: 'Correct the dates of one of them.' },
  },
  CLUB_WINDOW_OUTSIDE_TERM: {
    severity: 'warning',
    message: {
      zh: '社团期 {from} 至 {to} 超出学期 {start} 至 {end}。',
      en: 'The club window {from} to {to} reaches outside the term {start} to {end}.',
    },
    cause: { zh: '学期以外没有课后服务。', en: 'There is no service outside the term.' },
    remedy: { zh: '请核对社团期的日期。', en: 'Check the dates of the club window.' },
  },
  TRIAL_WEEK_OUTSIDE_TERM: {
    severity: 'warning',
    message: {
      zh: '试听周 {from} 至 {to} 超出学期 {start} 至 {end}。',
      en: 'The trial week {from} to {to} reaches outside the term {start} to {end}.',
    },
    cause: { zh: '试听周应在学期之内。', en: 'The trial week belongs into the term.' },
    remedy: { zh: '请核对试听周的日期。', en: 'Check the dates of the trial week.' },
  },
  DAYS_OUTSIDE_TERM: {
    severity: 'warning',
    message: {
      zh: '{place}（{from} 至 {to}）完全不在学期 {start} 至 {end} 内。',
      en: '{place} ({from} to {to}) lies wholly outside the term {start} to {end}.',
    },
    cause: { zh: '不起作用；也可能是年份写错了。', en: 'It has no effect; perhaps a year is wrong.' },
    remedy: { zh: '请核对日期，或者删去这一条。', en: 'Check the dates, or remove the entry.' },
  },
  TIME_ZONE_UNKNOWN: {
    severity: 'error',
    message: { zh: '时区“{zone}”不存在。', en: 'The time zone “{zone}” does not exist.' },
    cause: { zh: '时区要用 IANA 名称。', en: 'Time zones have their IANA names.' },
    remedy: { zh: '请写“Asia/Shanghai”。', en: 'Write “Asia/Shanghai”.' },
  },
} as const satisfies Record<string, CatalogueEntry>;
