import type { CatalogueEntry } from '../catalogue-entry.ts';

/** Posts. */
export const POST_FINDINGS = {
  POST_NO_STAFF: {
    severity: 'error',
    message: {
      zh: '岗位“{post}”没有人能担任：需要{needs}。',
      en: 'Nobody qualifies for the post “{post}” (needed: {needs}).',
    },
    cause: { zh: '没有一名教职工符合类别和技能。', en: 'No member of staff has the kind and the skills.' },
    remedy: {
      zh: '请核对人员的类别和技能，或者放宽岗位要求。',
      en: 'Check kinds and skills of people, or ask for less.',
    },
  },
  POST_COUNT_ABOVE_STAFF: {
    severity: 'warning',
    message: {
      zh: '岗位“{post}”同时需要 {count} 人，有资格的只有 {qualified} 人。',
      en: 'The post “{post}” needs {count} people at once, but {qualified:person qualifies|people qualify}.',
    },
    cause: { zh: '人数多于有资格的人。', en: 'More are asked for than qualify.' },
    remedy: { zh: '请减少人数，或者放宽岗位要求。', en: 'Ask for fewer, or open the post to others.' },
  },
  POST_LOAD_ZERO: {
    severity: 'warning',
    message: { zh: '岗位“{post}”的工作量是 0。', en: 'The post “{post}” has a load of 0.' },
    cause: { zh: '不计工作量，公平性就看不到它。', en: 'What counts nothing is invisible to fairness.' },
    remedy: {
      zh: '请填写工作量（一课时是 {unitsPerLesson} 个单位）。',
      en: 'Give it a load (a lesson has {unitsPerLesson:unit|units}).',
    },
  },
  POST_LOAD_ABOVE_DAY: {
    severity: 'error',
    message: {
      zh: '岗位“{post}”一次的工作量是 {units} 个单位，合 {minutes} 分钟，超过一整天的 {most} 分钟。',
      en: 'One duty of the post “{post}” weighs {units:unit|units}, that is {minutes} minutes: more than a working day of {most}.',
    },
    cause: {
      zh: '多半把分钟写成了单位；一课时（{lessonMinutes} 分钟）是 {unitsPerLesson} 个单位。',
      en: 'Probably minutes were written; a lesson of {lessonMinutes} minutes has {unitsPerLesson:unit|units}.',
    },
    remedy: { zh: '请改正 loadUnits。', en: 'Correct loadUnits.' },
  },
  POST_ROTATING_USED: {
    severity: 'error',
    message: {
      zh: '轮值岗位“{post}”被“{user}”当作固定岗位使用。',
      en: 'The rotating post “{post}” is used by “{user}”.',
    },
    cause: {
      zh: '写了 rotating 的岗位由人轮流，不属于社团或活动。',
      en: 'A post with “rotating” is taken in turn and belongs to no club or activity.',
    },
    remedy: {
      zh: '请给“{user}”另设一个岗位，或者去掉 rotating。',
      en: 'Give “{user}” a post of its own, or remove “rotating”.',
    },
  },
  POST_UNUSED: {
    severity: 'warning',
    message: { zh: '岗位“{post}”（{work}）没有用处。', en: 'Nothing uses the post “{post}” ({work}).' },
    cause: {
      zh: '它不轮值，也没有社团、活动或放学用到它。',
      en: 'It does not rotate, and no club, activity or dismissal needs it.',
    },
    remedy: { zh: '请写上 rotating，或者删去。', en: 'Add “rotating”, or remove it.' },
  },
  POST_MISSING: {
    severity: 'warning',
    message: { zh: '没有{work}岗位，但{reason}。', en: 'There is no post for {work}, although {reason}.' },
    cause: {
      zh: '没有岗位就不会产生这种值守任务，也不计工作量。',
      en: 'Without a post no such duties exist and no load is counted.',
    },
    remedy: { zh: '请补一个 work 为“{code}”的岗位。', en: 'Add a post whose work is “{code}”.' },
  },
} as const satisfies Record<string, CatalogueEntry>;
