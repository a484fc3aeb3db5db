import type { CatalogueEntry } from '../catalogue-entry.ts';

/** Ids and what they refer to. */
export const REFERENCE_FINDINGS = {
  ID_DUPLICATE: {
    severity: 'error',
    message: { zh: '{kind}编号“{id}”用了两次。', en: 'The id “{id}” is used twice for a {kind}.' },
    cause: { zh: '第一次在 {first}，又在 {place}。', en: 'First at {first}, again at {place}.' },
    remedy: { zh: '请给其中一个换一个编号。', en: 'Give one of them another id.' },
  },
  ID_RESERVED: {
    severity: 'error',
    message: { zh: '{kind}编号“{id}”不能用。', en: 'The id “{id}” cannot be used for a {kind}.' },
    cause: {
      zh: '这个写法留给方案内部使用（{reserved}）。',
      en: 'It is kept for the plan’s own use ({reserved}).',
    },
    remedy: { zh: '请换一个编号。', en: 'Choose another id.' },
  },
  PERSON_ID_SHARED: {
    severity: 'error',
    message: {
      zh: '教职工“{staff}”和校外人员“{external}”用了同一个编号“{id}”。',
      en: '{staff} (staff) and {external} (from outside) share the id “{id}”.',
    },
    cause: { zh: '值守任务只凭编号认人。', en: 'Duties know people by their id only.' },
    remedy: { zh: '请给其中一人换一个编号。', en: 'Give one of them another id.' },
  },
  REFERENCE_UNKNOWN: {
    severity: 'error',
    message: {
      zh: '{place} 指向的{kind}“{id}”不存在{nearest}。',
      en: '{place} refers to the {kind} “{id}”, which does not exist{nearest}.',
    },
    cause: { zh: '名单里没有编号为“{id}”的{kind}。', en: 'No {kind} has the id “{id}”.' },
    remedy: { zh: '请改正编号，或者补上这个{kind}。', en: 'Correct the id, or add this {kind}.' },
  },
  SELF_REFERENCE: {
    severity: 'warning',
    message: { zh: '{place} 指向“{name}”自己。', en: '{place} refers to {name} itself.' },
    cause: {
      zh: '这一项说的是与别人的关系。',
      en: 'The entry is about a relation to somebody or something else.',
    },
    remedy: { zh: '请删去，或者改成另一个编号。', en: 'Remove it, or name another id.' },
  },
  ENTRY_REPEATED: {
    severity: 'warning',
    message: {
      zh: '{place} 里“{value}”写了不止一次，只算一次。',
      en: '{place} lists “{value}” more than once; it counts once.',
    },
    cause: { zh: '同一个列表里有重复项。', en: 'The list holds the same entry twice.' },
    remedy: {
      zh: '请删去重复的一项，或者改成本来要写的。',
      en: 'Remove the repetition, or correct it to what was meant.',
    },
  },
  NAME_SHARED: {
    severity: 'warning',
    message: {
      zh: '{count} 个{kind}都叫“{name}”。',
      en: '“{name}” is the name of {count} entries of the kind {kind}.',
    },
    cause: {
      zh: '打印出来的表只写名称，分不清是哪一个。',
      en: 'Printed tables show names only, so nobody can tell them apart.',
    },
    remedy: { zh: '请改名，例如加上年级或楼层。', en: 'Rename them, for example by grade or floor.' },
  },
  DATES_REVERSED: {
    severity: 'error',
    message: {
      zh: '{place} 的结束日期 {to} 早于开始日期 {from}。',
      en: '{place} ends on {to}, before it starts on {from}.',
    },
    cause: { zh: '起止日期写反了，或者年份写错了。', en: 'The dates are swapped, or a year is wrong.' },
    remedy: { zh: '请改正 {place} 的起止日期。', en: 'Correct the dates of {place}.' },
  },
  TIMES_REVERSED: {
    severity: 'error',
    message: {
      zh: '{place} 的结束时间 {to} 不晚于开始时间 {from}。',
      en: '{place} ends at {to}, not after it starts at {from}.',
    },
    cause: { zh: '起止时间写反了。', en: 'The times are swapped.' },
    remedy: { zh: '请改正 {place} 的起止时间。', en: 'Correct the times of {place}.' },
  },
} as const satisfies Record<string, CatalogueEntry>;
