import type { CatalogueEntry } from '../catalogue-entry.ts';

/** The document does not have the form of a school. */
export const SHAPE_FINDINGS = {
  SHAPE_SCHEMA: {
    severity: 'error',
    message: {
      zh: '文档的 schema 是“{received}”，本程序只读“{expected}”。',
      en: 'The document’s schema is “{received}”; this program reads “{expected}” only.',
    },
    cause: {
      zh: '这不是学校数据文档，或者版本不同。',
      en: 'This is no school document, or one of another version.',
    },
    remedy: {
      zh: '请提交学校数据，并把 schema 写成“{expected}”。',
      en: 'Hand in a school document and set schema to “{expected}”.',
    },
  },
  SHAPE_MISSING: {
    severity: 'error',
    message: { zh: '{place} 缺少“{field}”。', en: '{place} lacks “{field}”.' },
    cause: {
      zh: '“{field}”没有默认值，必须填写（{expected}）。',
      en: '“{field}” has no default and must be given ({expected}).',
    },
    remedy: { zh: '请在 {place} 补上“{field}”。', en: 'Add “{field}” to {place}.' },
  },
  SHAPE_TYPE: {
    severity: 'error',
    message: {
      zh: '{place} 应为{expected}，实际是{received}。',
      en: '{place} should be {expected} but is {received}.',
    },
    cause: { zh: '数据类型不对。', en: 'The value is of the wrong type.' },
    remedy: { zh: '请把 {place} 改成{expected}。', en: 'Change {place} to {expected}.' },
  },
  SHAPE_NOT_WHOLE: {
    severity: 'error',
    message: {
      zh: '{place} 应为整数，实际是 {received}。',
      en: '{place} should be a whole number but is {received}.',
    },
    cause: {
      zh: '人数、分钟、金额（分）和工作量都按整数计算。',
      en: 'Counts, minutes, money (fen) and load are whole numbers.',
    },
    remedy: { zh: '请把 {place} 改成整数。', en: 'Change {place} to a whole number.' },
  },
  SHAPE_RANGE: {
    severity: 'error',
    message: { zh: '{place} 是 {received}，应{bound}。', en: '{place} is {received}; it should be {bound}.' },
    cause: { zh: '数值超出允许范围。', en: 'The number is outside the allowed range.' },
    remedy: { zh: '请把 {place} 改为{bound} 的数。', en: 'Change {place} to a number that is {bound}.' },
  },
  SHAPE_TEXT_LENGTH: {
    severity: 'error',
    message: {
      zh: '{place} 有 {length} 个字符，应{bound} 个。',
      en: '{place} has {length:character|characters}; it should have {bound}.',
    },
    cause: { zh: '文字为空或过长。', en: 'The text is empty or too long.' },
    remedy: { zh: '请把 {place} 改为{bound} 个字符。', en: 'Write {bound} characters there.' },
  },
  SHAPE_LIST_EMPTY: {
    severity: 'error',
    message: {
      zh: '{place} 是空列表，至少要有 {least} 项。',
      en: '{place} is an empty list; it needs at least {least:entry|entries}.',
    },
    cause: { zh: '没有这些数据就无法编排。', en: 'Nothing can be planned without it.' },
    remedy: {
      zh: '请在 {place} 至少填写 {least} 项。',
      en: 'Put at least {least:entry|entries} into {place}.',
    },
  },
  SHAPE_TEXT_BROKEN: {
    severity: 'error',
    message: { zh: '{place} 的文字里有残缺的字符。', en: '{place} holds a broken character.' },
    cause: {
      zh: '生僻字或表情符号只剩半个编码（不成对的代理项），无法保存和比较。',
      en: 'Half of a rare character or emoji is missing (a lone surrogate); such text cannot be stored or compared.',
    },
    remedy: { zh: '请重新输入这段文字。', en: 'Type the text again.' },
  },
  SHAPE_ID: {
    severity: 'error',
    message: {
      zh: '{place} 的编号“{received}”不合规定。',
      en: '{place} holds the id “{received}”, which is not allowed.',
    },
    cause: {
      zh: '编号不能为空，不能含“/”“#”或换行，首尾不能有空格。',
      en: 'An id is not empty, has no “/”, no “#”, no line break, and no blank at either end.',
    },
    remedy: { zh: '请改用例如“c-301”这样的编号。', en: 'Use an id like “c-301”.' },
  },
  SHAPE_CLOCK: {
    severity: 'error',
    message: {
      zh: '{place} 的时间“{received}”不合规定。',
      en: '{place} holds the time “{received}”, which is not allowed.',
    },
    cause: {
      zh: '时间要写成 HH:mm，从 00:00 到 23:59。',
      en: 'Times are written HH:mm, from 00:00 to 23:59.',
    },
    remedy: { zh: '请改成例如“15:30”。', en: 'Write it like “15:30”.' },
  },
  SHAPE_DATE: {
    severity: 'error',
    message: {
      zh: '{place} 的日期“{received}”不存在或写法不对。',
      en: '{place} holds the date “{received}”, which does not exist or is badly written.',
    },
    cause: { zh: '日期要写成 YYYY-MM-DD。', en: 'Dates are written YYYY-MM-DD.' },
    remedy: { zh: '请改成例如“2026-09-01”。', en: 'Write it like “2026-09-01”.' },
  },
  SHAPE_UNKNOWN_VALUE: {
    severity: 'error',
    message: {
      zh: '{place} 的值“{received}”不在可选范围内{nearest}。',
      en: '{place} holds “{received}”, which is none of the allowed values{nearest}.',
    },
    cause: { zh: '可选值：{allowed}。', en: 'Allowed: {allowed}.' },
    remedy: { zh: '请从可选值中选一个。', en: 'Choose one of the allowed values.' },
  },
  SHAPE_UNKNOWN_KEY: {
    severity: 'warning',
    message: {
      zh: '{place} 里的“{key}”不认识，已忽略。',
      en: '“{key}” in {place} is unknown and was ignored.',
    },
    cause: { zh: '学校数据格式里没有这一项。', en: 'The format of school documents has no such entry.' },
    remedy: { zh: '如果不需要，请删去“{key}”。', en: 'Remove “{key}” if it is not needed.' },
  },
  SHAPE_MISSPELT_KEY: {
    severity: 'warning',
    message: {
      zh: '{place} 里的“{key}”不认识，已忽略；是不是想写“{nearest}”？',
      en: '“{key}” in {place} is unknown and was ignored; was “{nearest}” meant?',
    },
    cause: {
      zh: '学校数据格式里没有“{key}”，最接近的是“{nearest}”。',
      en: 'The format has no “{key}”; the nearest entry is “{nearest}”.',
    },
    remedy: {
      zh: '请改成“{nearest}”，或者删去“{key}”。',
      en: 'Rename it to “{nearest}”, or remove “{key}”.',
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
