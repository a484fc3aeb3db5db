import type { CatalogueEntry } from '../catalogue-entry.ts';

/** Staff and people from outside. */
export const PEOPLE_FINDINGS = {
  PERSON_LOAD_REVERSED: {
    severity: 'error',
    message: {
      zh: '{person}每周最少 {least}、最多 {most} 个工作量单位，互相矛盾。',
      en: '{person} is to have at least {least} and at most {most:unit|units} a week.',
    },
    cause: { zh: '最少大于最多。', en: 'The least is above the most.' },
    remedy: { zh: '请改正 weeklyLoad。', en: 'Correct weeklyLoad.' },
  },
  PERSON_WISH_OUTSIDE: {
    severity: 'warning',
    message: {
      zh: '{person}想要每周 {wished} 个工作量单位，不在 {least} 到 {most} 之间。',
      en: '{person} wishes {wished:unit|units} a week, outside {least} to {most}.',
    },
    cause: { zh: '愿望超出自己的上下限，按上下限计算。', en: 'The wish is outside the limits, which count.' },
    remedy: { zh: '请核对 wished、least、most。', en: 'Check wished, least and most.' },
  },
  PERSON_LEAST_UNREACHABLE: {
    severity: 'warning',
    message: {
      zh: '{person}每周最少 {least} 个工作量单位，但上限 {perWeek} 次值守最多只有 {reachable}。',
      en: '{person} is to have at least {least} units a week, but {perWeek:duty gives|duties give} {reachable} at most.',
    },
    cause: { zh: '次数上限乘以最重的岗位仍然不够。', en: 'The cap times the heaviest post is not enough.' },
    remedy: { zh: '请提高次数上限，或者降低最少工作量。', en: 'Raise the cap, or lower the least load.' },
  },
  PERSON_CAP_ZERO: {
    severity: 'warning',
    message: {
      zh: '{person}的值守次数上限是 0，不会安排任何任务。',
      en: 'The cap of {person} is 0, so no duty can be given.',
    },
    cause: { zh: 'perDay 或 perWeek 写成了 0。', en: 'perDay or perWeek is 0.' },
    remedy: {
      zh: '如果免于值守，请用带日期的状态（份额 0）；否则改正上限。',
      en: 'Use a dated status with share 0 to exempt somebody; otherwise correct the cap.',
    },
  },
  CAPS_CONTRADICT: {
    severity: 'warning',
    message: {
      zh: '{person}每天最多 {perDay} 次，却又每周最多 {perWeek} 次。',
      en: '{person} may have {perDay:duty|duties} a day, but {perWeek} a week.',
    },
    cause: {
      zh: '每天的上限大于每周的上限，只有每周的起作用。',
      en: 'The daily cap is above the weekly one, which alone counts.',
    },
    remedy: { zh: '请核对 perDay 和 perWeek。', en: 'Check perDay and perWeek.' },
  },
  LOCKS_EXCEED_CAP: {
    severity: 'warning',
    message: {
      zh: '锁定已给{person}每周 {locked} 次任务，本人上限是 {perWeek} 次。',
      en: 'Locks give {person} {locked:duty|duties} a week already; the cap is {perWeek}.',
    },
    cause: {
      zh: '锁定优先于上限；此后不再给此人安排别的任务。',
      en: 'Locks go before caps; nothing more will be given.',
    },
    remedy: { zh: '请减少锁定，或提高上限。', en: 'Remove locks, or raise the cap.' },
  },
  LOCK_ON_DAY_OFF: {
    severity: 'error',
    message: {
      zh: '{person}在 {date} 调休，值守任务 {duty} 却锁定给此人。',
      en: '{person} has {date} off, but duty {duty} is locked to this person.',
    },
    cause: { zh: '调休日不能排任务。', en: 'Nobody has duties on a day in lieu.' },
    remedy: { zh: '请改动调休日期，或删除锁定。', en: 'Move the day off, or remove the lock.' },
  },
  DATE_WISH_CONTRADICTION: {
    severity: 'warning',
    message: {
      zh: '{person}对 {from} 至 {to} 既希望又回避。',
      en: '{person} both wishes for and wants to avoid {from} to {to}.',
    },
    cause: { zh: '两条意愿的日期和时段重叠。', en: 'Two wishes overlap in dates and block.' },
    remedy: { zh: '请只保留一条。', en: 'Keep one of them.' },
  },
  BAND_REVERSED: {
    severity: 'error',
    message: {
      zh: '“{band}”每人至少 {least} 次、至多 {most} 次，互相矛盾。',
      en: '“{band}” asks for at least {least} and at most {most:duty|duties} for everybody.',
    },
    cause: { zh: '至少大于至多。', en: 'The least is above the most.' },
    remedy: { zh: '请改正上下限。', en: 'Correct the range.' },
  },
  SAME_LEADER_ALTERNATES: {
    severity: 'error',
    message: {
      zh: '社团“{club}”既要求同一带队人，又要求两人轮流带队。',
      en: 'Club “{club}” wants the same leader throughout and two who take turns.',
    },
    cause: { zh: '两项要求互相矛盾。', en: 'The two demands contradict each other.' },
    remedy: { zh: '请只保留一项。', en: 'Keep one of them.' },
  },
  PERSON_NEVER_AVAILABLE: {
    severity: 'warning',
    message: { zh: '{person}任何时候都没空。', en: '{person} is never available.' },
    cause: {
      zh: '有一条不可用时间没有写星期、时段、时间或日期。',
      en: 'An entry of “unavailable” names no weekday, block, time or dates.',
    },
    remedy: { zh: '请写明什么时候没空。', en: 'Say when the person is not available.' },
  },
  HOMEROOM_TWICE: {
    severity: 'error',
    message: {
      zh: '{class}有两位班主任：{first}和{second}。',
      en: '{class} has two homeroom teachers: {first} and {second}.',
    },
    cause: {
      zh: '作业辅导先安排班主任，只能有一位。',
      en: 'Homework goes to the homeroom teacher first, so there is one.',
    },
    remedy: { zh: '请只保留一位；副班主任写进 teaches。', en: 'Keep one; put the deputy into “teaches”.' },
  },
  CLASS_WITHOUT_HOMEROOM_TEACHER: {
    severity: 'warning',
    message: { zh: '{class}没有班主任。', en: '{class} has no homeroom teacher.' },
    cause: { zh: '没有人把它写在 homeroomOf。', en: 'Nobody names it in homeroomOf.' },
    remedy: {
      zh: '请补上班主任；否则作业辅导由任课教师或同年级教师承担。',
      en: 'Name one; otherwise its other teachers or those of the grade supervise.',
    },
  },
  WILLINGNESS_CONTRADICTION: {
    severity: 'warning',
    message: {
      zh: '{person}对同一情形（{what}）写了两种意愿。',
      en: '{person} states two different wishes for the same case ({what}).',
    },
    cause: { zh: '按较不愿意的一种计算。', en: 'The less willing one counts.' },
    remedy: { zh: '请只保留一条。', en: 'Keep one of them.' },
  },
  STATUSES_OVERLAP: {
    severity: 'error',
    message: {
      zh: '{person}有两个状态都包含 {from} 至 {to}。',
      en: 'Two statuses of {person} cover {from} to {to}.',
    },
    cause: { zh: '不知道该按哪一个份额计算。', en: 'It is unclear which share counts.' },
    remedy: { zh: '请拆开日期，一天只有一个状态。', en: 'Split the dates so that each has one status.' },
  },
  BLOCK_NOBODY: {
    severity: 'error',
    message: {
      zh: '{weekday}“{block}”的岗位“{post}”没有一个人能值守或愿意值守。',
      en: 'Nobody can or will take the post “{post}” in “{block}” on {weekday}.',
    },
    cause: {
      zh: '有资格的 {qualified} 人当时都不能来{refusals}。',
      en: 'None of the {qualified} who qualify can come then{refusals}.',
    },
    remedy: {
      zh: '请调整他们的时间，放宽岗位要求，或者外聘人员。',
      en: 'Change their times, open the post to others, or hire.',
    },
  },
  BLOCK_STAFF_SHORT: {
    severity: 'warning',
    message: {
      zh: '{weekday}“{blocks}”（{time}）至少需要 {needed} 人（{posts}），能来的只有 {available} 人。',
      en: 'On {weekday}, “{blocks}” ({time}) needs at least {needed} people ({posts}); {available:is|are} available.',
    },
    cause: {
      zh: '按班级人数、合班规定和轮值岗位算出的最少人数，多于有资格又有空的人{refusals}。',
      en: 'The least number by head counts, merging rules and rotating posts is above those who qualify and are free{refusals}.',
    },
    remedy: {
      zh: '请至少再安排 {missing} 人，允许合班，或者放宽岗位要求。',
      en: 'Find {missing} more, allow classes to merge, or open the posts to others.',
    },
  },
  STAFF_CAPS_SHORT: {
    severity: 'warning',
    message: {
      zh: '{monday} 那一周至少有 {needed} 次值守（{posts}），能值守的 {people} 人上限合计 {available} 次。',
      en: 'The week of {monday} has at least {needed} duties ({posts}), but the caps of the {people} who can take them allow {available}.',
    },
    cause: { zh: '每日、每周上限合计不够。', en: 'The caps per day and week do not suffice.' },
    remedy: {
      zh: '请提高上限，增加人员，或者允许合班。',
      en: 'Raise caps, find more people, or allow classes to merge.',
    },
  },
  EXTERNAL_VENDOR_MISSING: {
    severity: 'error',
    message: {
      zh: '{person}是机构教师，但没有写是哪家机构。',
      en: '{person} is a vendor’s instructor, but no vendor is named.',
    },
    cause: { zh: '机构教师必须归属一家机构。', en: 'Instructors belong to a vendor.' },
    remedy: { zh: '请填写 vendor，或者改人员类别。', en: 'Fill in “vendor”, or change the kind.' },
  },
  EXTERNAL_NOT_APPROVED: {
    severity: 'warning',
    message: {
      zh: '校外人员{person}在学期内没有批准，不会安排任务。',
      en: '{person}, from outside, is approved on no day of the term and gets no duties.',
    },
    cause: {
      zh: '没有填写批准日期，或者与学期没有交集。',
      en: 'The dates of approval are missing or lie outside the term.',
    },
    remedy: {
      zh: '请办理批准并填写 approved，或者删去这个人。',
      en: 'Obtain approval and fill in “approved”, or remove the person.',
    },
  },
  EXTERNAL_APPROVAL_PARTIAL: {
    severity: 'warning',
    message: {
      zh: '校外人员{person}的批准期 {from} 至 {to}，没有覆盖整个学期（{start} 至 {end}）。',
      en: 'The approval of {person} ({from} to {to}) does not cover the term ({start} to {end}).',
    },
    cause: { zh: '未批准的日子不能安排。', en: 'No duties can be given on dates without approval.' },
    remedy: { zh: '请办理续批，或者安排替补。', en: 'Extend the approval, or name a substitute.' },
  },
  EXTERNAL_QUALIFICATION_ENDS: {
    severity: 'warning',
    message: {
      zh: '校外人员{person}的资质 {until} 到期，学期到 {end} 才结束。',
      en: 'The qualification of {person} ends on {until}, before the term does ({end}).',
    },
    cause: { zh: '到期后不能再带学生。', en: 'After that date the person may not lead pupils.' },
    remedy: { zh: '请更新资质，或者安排替补。', en: 'Renew it, or name a substitute.' },
  },
} as const satisfies Record<string, CatalogueEntry>;
