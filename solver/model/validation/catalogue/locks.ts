import type { CatalogueEntry } from '../catalogue-entry.ts';

/** What the school has fixed by hand. `{other}` is the place of the lock that it contradicts. */
export const LOCK_FINDINGS = {
  LOCK_REPEATED: {
    severity: 'warning',
    message: { zh: '{place} 与 {other} 是同一个锁定。', en: '{place} repeats the lock {other}.' },
    cause: { zh: '同样的锁定写了两次。', en: 'The same lock is given twice.' },
    remedy: { zh: '请删去一条。', en: 'Remove one of them.' },
  },
  LOCK_SECTION_NUMBER: {
    severity: 'error',
    message: {
      zh: '{place} 锁定“{club}”的第 {section} 班次，但它只有 {sections} 个班次。',
      en: '{place} locks section {section} of “{club}”, which has {sections:section|sections}.',
    },
    cause: { zh: '班次号超过社团的班次数。', en: 'The number is above the club’s sections.' },
    remedy: { zh: '请改正班次号，或者增加班次。', en: 'Correct the number, or offer more sections.' },
  },
  LOCK_SECTION_NOT_OFFERED: {
    severity: 'error',
    message: {
      zh: '{place} 把“{club}”锁定在{weekday}“{block}”，但它此时不能上课。',
      en: '{place} locks “{club}” to “{block}” on {weekday}, when it may not meet.',
    },
    cause: {
      zh: '社团的星期、时段、年级或日期不包含它。',
      en: 'The club’s weekdays, blocks, grades or dates exclude it.',
    },
    remedy: { zh: '请改锁定，或者放宽社团的条件。', en: 'Change the lock, or widen the club’s conditions.' },
  },
  LOCK_SECTION_TWICE_A_DAY: {
    severity: 'error',
    message: {
      zh: '{place} 和 {other} 把“{club}”第 {section} 班次在{weekday}锁定了两次。',
      en: '{place} and {other} lock section {section} of “{club}” twice on {weekday}.',
    },
    cause: { zh: '同一班次一天只上一次，一次只在一处。', en: 'A section meets once a day, in one place.' },
    remedy: { zh: '请删去或改正一条。', en: 'Remove or correct one of them.' },
  },
  LOCK_SECTION_TOO_OFTEN: {
    severity: 'error',
    message: {
      zh: '“{club}”第 {section} 班次锁定了 {locked} 次，每周只上 {sessions} 次。',
      en: 'Section {section} of “{club}” is locked {locked} times but meets {sessions:time|times} a week.',
    },
    cause: { zh: '锁定多于每周次数。', en: 'There are more locks than sessions.' },
    remedy: { zh: '请删去多余的锁定，或者增加每周次数。', en: 'Remove locks, or raise sessionsPerWeek.' },
  },
  LOCK_CELL_CONTRADICTED: {
    severity: 'error',
    message: {
      zh: '{place} 要“{club}”在{weekday}“{block}”上课，{other} 却不许。',
      en: '{place} wants “{club}” in “{block}” on {weekday}; {other} forbids it.',
    },
    cause: { zh: '两个锁定互相矛盾。', en: 'The two locks contradict each other.' },
    remedy: { zh: '请删去一条。', en: 'Remove one of them.' },
  },
  LOCK_ROOM_CONTRADICTED: {
    severity: 'error',
    message: {
      zh: '{place} 要在“{block}”使用“{room}”，{other} 却要它空着。',
      en: '{place} uses “{room}” in “{block}”; {other} keeps it empty.',
    },
    cause: { zh: '两个锁定互相矛盾。', en: 'The two locks contradict each other.' },
    remedy: { zh: '请删去一条，或者换场地。', en: 'Remove one of them, or choose another room.' },
  },
  LOCK_ROOM_TAKEN: {
    severity: 'error',
    message: {
      zh: '{weekday}“{block}”有 {locked} 组锁定在“{room}”，它同时只容 {groups} 组。',
      en: '{locked} groups are locked to “{room}” in “{block}” on {weekday}; it takes {groups:group|groups} at a time.',
    },
    cause: { zh: '涉及的锁定：{others}。', en: 'The locks are {others}.' },
    remedy: { zh: '请给其中一组换场地。', en: 'Choose another room for one of them.' },
  },
  LOCK_ROOM_CLOSED: {
    severity: 'error',
    message: {
      zh: '{place} 锁定的场地“{room}”此时关闭。',
      en: '{place} locks “{room}”, which is closed then.',
    },
    cause: {
      zh: '场地的 closed 包含这个星期或时段。',
      en: '“closed” of the room covers that weekday or block.',
    },
    remedy: { zh: '请换场地，或者开放它。', en: 'Choose another room, or open it.' },
  },
  LOCK_ROOM_UNFIT: {
    severity: 'error',
    message: {
      zh: '{place} 把“{user}”锁定在“{room}”，但场地不合适：{why}。',
      en: '{place} locks “{user}” to “{room}”, which does not suit: {why}.',
    },
    cause: { zh: '场地的类型、设备或容量不符。', en: 'Kind, equipment or capacity of the room do not fit.' },
    remedy: { zh: '请换场地，或者放宽要求。', en: 'Choose another room, or ask for less.' },
  },
  LOCK_GROUP_ROOM_TWICE: {
    severity: 'error',
    message: {
      zh: '{class}的“{block}”锁定了两个场地：“{first}”和“{second}”。',
      en: 'The group of {class} in “{block}” is locked to two rooms: “{first}” and “{second}”.',
    },
    cause: { zh: '一组同时只能在一处。', en: 'A group is in one place.' },
    remedy: { zh: '请删去一条。', en: 'Remove one of them.' },
  },
  LOCK_PERSON_TWICE: {
    severity: 'error',
    message: {
      zh: '{person}{when}“{block}”被 {place} 和 {other} 锁定在两处。',
      en: '{person} is locked to two places in “{block}” on {when}, by {place} and {other}.',
    },
    cause: { zh: '一个人同时只能在一处。', en: 'A person is in one place at a time.' },
    remedy: { zh: '请删去或改正一条。', en: 'Remove or correct one of them.' },
  },
  LOCK_PERSON_CONTRADICTED: {
    severity: 'error',
    message: {
      zh: '{place} 安排{person}，{other} 却要{person}{weekday}空着。',
      en: '{place} uses {person}, whom {other} keeps free on {weekday}.',
    },
    cause: { zh: '两个锁定互相矛盾。', en: 'The two locks contradict each other.' },
    remedy: { zh: '请删去一条，或者换人。', en: 'Remove one of them, or choose somebody else.' },
  },
  LOCK_PERSON_UNAVAILABLE: {
    severity: 'error',
    message: {
      zh: '{place} 锁定{person}，但{person}{when}“{block}”没空。',
      en: '{place} locks {person}, who is not available in “{block}” on {when}.',
    },
    cause: {
      zh: '不可用时间、缺勤、批准日期或学校认可的拒绝与锁定冲突。',
      en: 'Unavailability, an absence, missing approval or a binding refusal is in the way.',
    },
    remedy: { zh: '请换人，或者核对时间。', en: 'Choose somebody else, or check the times.' },
  },
  LOCK_PERSON_UNFIT: {
    severity: 'error',
    message: {
      zh: '{place} 锁定{person}，但{person}不能担任“{post}”：需要{needs}。',
      en: '{place} locks {person}, who may not take “{post}” (needed: {needs}).',
    },
    cause: {
      zh: '类别、技能、学科或指定名单不符。',
      en: 'Kind, skills, subjects or the list of people do not fit.',
    },
    remedy: { zh: '请换人，或者放宽要求。', en: 'Choose somebody else, or ask for less.' },
  },
  LOCK_LEADER_COUNT: {
    severity: 'error',
    message: {
      zh: '{place} 给“{club}”锁定了 {locked} 位指导老师，它需要 {needed} 位。',
      en: '{place} locks {locked:leader|leaders} to “{club}”, which needs {needed}.',
    },
    cause: { zh: '人数不符。', en: 'The numbers differ.' },
    remedy: {
      zh: '请锁定 {needed} 位，或者不锁定指导老师。',
      en: 'Lock {needed}, or leave the leaders free.',
    },
  },
  LOCK_SUPERVISOR_TWICE: {
    severity: 'error',
    message: {
      zh: '{class}{weekday}“{block}”锁定了 {locked} 位看护老师，最多需要 {needed} 位。',
      en: '{locked} supervisors are locked to {class} in “{block}” on {weekday}; {needed:is|are} needed at most.',
    },
    cause: { zh: '锁定多于这组需要的人数。', en: 'More are locked than the group needs.' },
    remedy: { zh: '请删去多余的锁定。', en: 'Remove locks.' },
  },
  LOCK_CLASS_NOT_STAYING: {
    severity: 'error',
    message: {
      zh: '{place} 锁定{class}{weekday}“{block}”的老师，但没有学生留下。',
      en: '{place} locks a supervisor for {class} in “{block}” on {weekday}, but nobody stays.',
    },
    cause: { zh: '没有学生就没有这一组。', en: 'Without pupils there is no group.' },
    remedy: { zh: '请删去这个锁定，或者核对学生的留校时段。', en: 'Remove the lock, or check who stays.' },
  },
  LOCK_DUTY_FORMAT: {
    severity: 'error',
    message: {
      zh: '{place} 的任务编号“{duty}”不合规定。',
      en: '{place} names the duty “{duty}”, which is malformed.',
    },
    cause: { zh: '任务编号是“日期/时段/岗位/序号”。', en: 'Duty ids read date/block/post/n.' },
    remedy: {
      zh: '请从方案里照抄编号，例如“2026-09-08/homework/patrol/1”。',
      en: 'Copy the id from a plan, for example “2026-09-08/homework/patrol/1”.',
    },
  },
  LOCK_DUTY_UNKNOWN: {
    severity: 'error',
    message: {
      zh: '{place} 的任务“{duty}”不可能存在：{part}“{value}”不对。',
      en: 'The duty “{duty}” of {place} cannot exist: {part} “{value}” is wrong.',
    },
    cause: {
      zh: '不是服务日，或者没有这个时段、岗位。',
      en: 'It is no service day, or there is no such block or post.',
    },
    remedy: { zh: '请改正编号，或者删去锁定。', en: 'Correct the id, or remove the lock.' },
  },
  LOCK_DUTY_TWICE: {
    severity: 'error',
    message: {
      zh: '任务“{duty}”在 {place} 和 {other} 锁定给了不同的人。',
      en: '{place} and {other} give the duty “{duty}” to different people.',
    },
    cause: { zh: '一个任务只有一个人。', en: 'A duty has one person.' },
    remedy: { zh: '请删去一条。', en: 'Remove one of them.' },
  },
  LOCK_MEMBER_CONTRADICTED: {
    severity: 'error',
    message: {
      zh: '{place} 要{pupil}进“{club}”，{other} 却不许或另有安排。',
      en: '{place} puts {pupil} into “{club}”; {other} says otherwise.',
    },
    cause: { zh: '两个锁定互相矛盾。', en: 'The two locks contradict each other.' },
    remedy: { zh: '请删去一条。', en: 'Remove one of them.' },
  },
  LOCK_MEMBER_UNFIT: {
    severity: 'error',
    message: {
      zh: '{place} 要{pupil}（{class}）进“{club}”，但不可以：{why}。',
      en: '{place} puts {pupil} ({class}) into “{club}”, which is impossible: {why}.',
    },
    cause: { zh: '学生不符合社团的条件。', en: 'The pupil does not meet the club’s conditions.' },
    remedy: {
      zh: '请删去锁定，或者改正学生或社团的数据。',
      en: 'Remove the lock, or correct the pupil’s or the club’s data.',
    },
  },
  LOCK_MEMBERS_TOO_MANY: {
    severity: 'error',
    message: {
      zh: '“{club}”{section}锁定了 {locked} 名学生，最多 {most} 名。',
      en: '{locked} pupils are locked into “{club}”{section}, which takes {most} at most.',
    },
    cause: { zh: '锁定的人数超过名额。', en: 'More pupils are locked than there are places.' },
    remedy: { zh: '请减少锁定，或者增大 maxSize。', en: 'Remove locks, or raise maxSize.' },
  },
} as const satisfies Record<string, CatalogueEntry>;
