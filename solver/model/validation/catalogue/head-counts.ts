import type { CatalogueEntry } from '../catalogue-entry.ts';

/** Head counts of schools without a list of pupils. */
export const HEAD_COUNT_FINDINGS = {
  HEAD_COUNT_REPEATED: {
    severity: 'error',
    message: {
      zh: '{class}{weekday}“{block}”{club}的人数写了两次：{first} 和 {second}。',
      en: 'The head count of {class} for “{block}” on {weekday}{club} is given twice: {first} and {second}.',
    },
    cause: {
      zh: '同一班、同一天、同一时段只能有一个数。',
      en: 'There is one figure for a class, weekday and block.',
    },
    remedy: { zh: '请只保留正确的一条。', en: 'Keep the right one.' },
  },
  HEAD_COUNT_ABOVE_CLASS: {
    severity: 'error',
    message: {
      zh: '{class}在册 {roll} 人，{weekday}“{block}”却有 {pupils} 人留下。',
      en: '{class} has {roll:pupil|pupils} on the roll, but {pupils} stay in “{block}” on {weekday}.',
    },
    cause: { zh: '留下的人不能比全班多。', en: 'More cannot stay than belong to the class.' },
    remedy: { zh: '请改正人数或班级人数。', en: 'Correct the head count or the size of the class.' },
  },
  HEAD_COUNT_CLUBS_ABOVE_STAY: {
    severity: 'error',
    message: {
      zh: '{class}{weekday}“{block}”有 {staying} 人留下，社团登记却有 {registered} 人。',
      en: '{staying} of {class} stay in “{block}” on {weekday}, but {registered} are registered for clubs.',
    },
    cause: { zh: '社团人数是留下人数的一部分。', en: 'Club registrations are part of those who stay.' },
    remedy: {
      zh: '请改正社团登记人数，或者补上留下人数。',
      en: 'Correct the registrations, or the number of those who stay.',
    },
  },
  HEAD_COUNT_NEVER: {
    severity: 'error',
    message: {
      zh: '{class}{weekday}有 {pupils} 人留“{block}”，但这个时段对{grade}当天不开。',
      en: '{pupils} of {class} stay in “{block}” on {weekday}, when it does not take place for {grade}.',
    },
    cause: {
      zh: '时段的星期、年级或学期日历不包含这一天。',
      en: 'The block’s weekdays or grades, or the calendar, exclude it.',
    },
    remedy: { zh: '请改正人数，或者开放这个时段。', en: 'Correct the entry, or hold the block then.' },
  },
  HEAD_COUNT_TWO_PLACES: {
    severity: 'error',
    message: {
      zh: '{class}{weekday}在“{a}”（{aTime}）有 {aPupils} 人、在“{b}”（{bTime}）有 {bPupils} 人，时间重叠。',
      en: 'On {weekday}, {aPupils} of {class} are in “{a}” ({aTime}) and {bPupils} in “{b}” ({bTime}) at the same time.',
    },
    cause: {
      zh: '没有名单时，人数按同一批人计算，他们会同时在两处。',
      en: 'Without a list, the same heads are counted in both blocks.',
    },
    remedy: { zh: '请错开时段，或者改用学生名单。', en: 'Move a block, or give a list of pupils.' },
  },
  HEAD_COUNT_CLUB_NOT_OFFERED: {
    severity: 'error',
    message: {
      zh: '{class}{weekday}“{block}”有 {pupils} 人登记“{club}”，但它不在此时向{grade}开放。',
      en: '{pupils} of {class} are registered for “{club}” in “{block}” on {weekday}, when it is not offered to {grade}.',
    },
    cause: {
      zh: '社团的年级、星期或时段不包含它。',
      en: 'The club’s grades, weekdays or blocks exclude it.',
    },
    remedy: {
      zh: '请改正登记，或者放宽社团的条件。',
      en: 'Correct the registration, or widen the club’s conditions.',
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
