import type { CatalogueEntry } from '../catalogue-entry.ts';

/** Rooms, outdoor venues and home rooms. */
export const ROOM_FINDINGS = {
  NO_USABLE_ROOM: {
    severity: 'error',
    message: {
      zh: '{rooms} 个场地里没有一个可用的室内场地。',
      en: 'None of the {rooms:room|rooms} is an indoor room that can be used.',
    },
    cause: {
      zh: '场地不是全学期关闭，就是在室外。',
      en: 'Each of them is closed for the whole term, or outdoors.',
    },
    remedy: { zh: '请核对场地的 closed 和 outdoors。', en: 'Check “closed” and “outdoors” of the rooms.' },
  },
  ROOM_ALWAYS_CLOSED: {
    severity: 'warning',
    message: { zh: '场地“{room}”整个学期都关闭。', en: 'The room “{room}” is closed for the whole term.' },
    cause: {
      zh: '有一条 closed 没有写日期、星期或时段，或者日期覆盖整个学期。',
      en: 'An entry of “closed” names no date, weekday or block, or covers the whole term.',
    },
    remedy: {
      zh: '请写明关闭的日期、星期或时段，或者删去场地。',
      en: 'Say when it is closed, or remove the room.',
    },
  },
  ROOM_FALLBACK_MISSING: {
    severity: 'error',
    message: {
      zh: '室外场地“{room}”没有写雨天的室内去处。',
      en: 'The outdoor venue “{room}” names no indoor fallback.',
    },
    cause: {
      zh: '有 {users} 个社团或活动可能用它，天气不好时学生要有地方去。',
      en: '{users:club or activity|clubs or activities} may use it, and pupils need a place in bad weather.',
    },
    remedy: { zh: '请填写 indoorFallback。', en: 'Fill in indoorFallback.' },
  },
  ROOM_FALLBACK_OUTDOORS: {
    severity: 'error',
    message: {
      zh: '“{room}”的雨天去处“{fallback}”也在室外。',
      en: 'The fallback of “{room}” is “{fallback}”, which is outdoors too.',
    },
    cause: { zh: '雨天去处必须在室内。', en: 'A fallback for bad weather must be indoors.' },
    remedy: { zh: '请改成室内场地。', en: 'Name an indoor room.' },
  },
  ROOM_FALLBACK_TOO_SMALL: {
    severity: 'warning',
    message: {
      zh: '“{room}”的雨天去处“{fallback}”只容 {capacity} 人，而“{user}”一组可达 {size} 人。',
      en: 'The fallback of “{room}”, “{fallback}”, holds {capacity}, but a group of “{user}” may have {size:pupil|pupils}.',
    },
    cause: { zh: '全部转到室内的日子也要坐得下。', en: 'The all-indoors day must work as well.' },
    remedy: {
      zh: '请改用更大的室内场地，或者减小一组的人数。',
      en: 'Name a larger indoor room, or make the group smaller.',
    },
  },
  HOME_ROOM_SHARED: {
    severity: 'warning',
    message: {
      zh: '班级{classes}共用教室“{room}”，但它同时只容 {groups} 组。',
      en: 'The classes {classes} share the home room “{room}”, which takes {groups:group|groups} at a time.',
    },
    cause: {
      zh: '各班作业辅导默认在本班教室同时进行。',
      en: 'Homework takes place in the home rooms, at the same time.',
    },
    remedy: {
      zh: '请给每个班写自己的教室，或者核对 groupsAtOnce。',
      en: 'Give each class its own room, or check groupsAtOnce.',
    },
  },
  HOME_ROOM_TOO_SMALL: {
    severity: 'warning',
    message: {
      zh: '{class}最多有 {pupils} 人留下，教室“{room}”只容 {capacity} 人。',
      en: 'Up to {pupils:pupil|pupils} of {class} stay, but the home room “{room}” holds {capacity}.',
    },
    cause: { zh: '本班作业辅导默认在本班教室。', en: 'Homework takes place in the home room.' },
    remedy: { zh: '请核对容量，或者换一间大的教室。', en: 'Check the capacity, or name a larger room.' },
  },
  GRADE_WITHOUT_CLASS: {
    severity: 'warning',
    message: { zh: '{grade}没有班级。', en: 'The grade {grade} has no class.' },
    cause: { zh: '没有班级属于这个年级。', en: 'No class belongs to it.' },
    remedy: { zh: '请补上班级，或者删去年级。', en: 'Add its classes, or remove the grade.' },
  },
} as const satisfies Record<string, CatalogueEntry>;
