import type { CatalogueEntry } from '../catalogue-entry.ts';

/** Supervised activities outside clubs. */
export const ACTIVITY_FINDINGS = {
  ACTIVITY_ABOVE_ROOMS: {
    severity: 'warning',
    message: {
      zh: '活动“{activity}”一组最多 {maxSize} 人，但最大的可用场地“{room}”只容 {capacity} 人。',
      en: 'Groups of “{activity}” may have {maxSize:pupil|pupils}, but the largest room, “{room}”, holds {capacity}.',
    },
    cause: { zh: '这么大的一组没有地方去。', en: 'A group of that size fits nowhere.' },
    remedy: {
      zh: '请把 maxSize 降到 {capacity} 以下，或者核对场地容量。',
      en: 'Lower maxSize to {capacity} or less, or check the rooms.',
    },
  },
  ACTIVITY_UNUSED: {
    severity: 'warning',
    message: { zh: '活动“{activity}”没有用在任何时段。', en: 'No block uses the activity “{activity}”.' },
    cause: {
      zh: '没有时段把它写进 defaults 或 replacement。',
      en: 'No block names it in “defaults” or “replacement”.',
    },
    remedy: { zh: '请写进某个时段，或者删去。', en: 'Name it in a block, or remove it.' },
  },
  ACTIVITY_HOMEWORK_MERGE: {
    severity: 'error',
    message: {
      zh: '作业辅导“{activity}”允许按{merge}合班，最多只能在年级内合班。',
      en: 'Homework “{activity}” may merge classes within the {merge}; at most the grade is allowed.',
    },
    cause: {
      zh: '作业辅导以本班为主，不跨年级合班。',
      en: 'Homework groups are own classes, merged within a grade at most.',
    },
    remedy: { zh: '请把 merge 改为 grade 或 none。', en: 'Set “merge” to grade or none.' },
  },
  ACTIVITY_NO_SUBJECT_TEACHER: {
    severity: 'warning',
    message: {
      zh: '答疑“{activity}”需要{subjects}教师，但没有一名能担任。',
      en: 'The Q&A activity “{activity}” needs teachers of {subjects}, but nobody qualifies.',
    },
    cause: { zh: '教职工中没有人任教这些学科。', en: 'No member of staff teaches these subjects.' },
    remedy: {
      zh: '请核对学科的写法，或者补上教师的学科。',
      en: 'Check how subjects are written, or add them to the teachers.',
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
