import type { CatalogueEntry } from '../catalogue-entry.ts';

/** Pupils: where they stay, what they want, with whom. */
export const PUPIL_FINDINGS = {
  PUPIL_DATA_MISSING: {
    severity: 'error',
    message: {
      zh: '既没有学生名单，也没有各班人数。',
      en: 'There is neither a list of pupils nor head counts.',
    },
    cause: {
      zh: '不知道谁留下来，就没有什么可编排。',
      en: 'Without knowing who stays there is nothing to plan.',
    },
    remedy: { zh: '请提供 pupils 或 headCounts。', en: 'Give “pupils” or “headCounts”.' },
  },
  PUPIL_DATA_TWICE: {
    severity: 'error',
    message: {
      zh: '同时给了 {pupils} 名学生的名单和 {headCounts} 条班级人数。',
      en: 'Both a list of {pupils:pupil|pupils} and {headCounts:head count|head counts} are given.',
    },
    cause: {
      zh: '两者可能互相矛盾，只能用一种。',
      en: 'They may contradict each other; only one of them can count.',
    },
    remedy: { zh: '请删去 headCounts 或 pupils。', en: 'Remove “headCounts” or “pupils”.' },
  },
  PUPIL_TWO_PLACES: {
    severity: 'error',
    message: {
      zh: '{pupil}（{class}）在{when}同时要留“{a}”（{aTime}）和“{b}”（{bTime}）。',
      en: '{pupil} ({class}) would be in “{a}” ({aTime}) and in “{b}” ({bTime}) at the same time on {when}.',
    },
    cause: { zh: '这两个时段时间重叠。', en: 'The two blocks overlap.' },
    remedy: {
      zh: '请让{pupil}只留其中一个，或者错开时段。',
      en: 'Let {pupil} stay in one of them, or move a block.',
    },
  },
  PUPIL_STAY_NEVER: {
    severity: 'error',
    message: {
      zh: '{pupil}（{class}）要在{weekday}留“{block}”，但这个时段对{grade}当天不开。',
      en: '{pupil} ({class}) wants to stay in “{block}” on {weekday}, when it does not take place for {grade}.',
    },
    cause: {
      zh: '时段的星期、年级或学期日历不包含这一天。',
      en: 'The block’s weekdays or grades, or the calendar, exclude it.',
    },
    remedy: {
      zh: '请改{pupil}的留校时段，或者开放这个时段。',
      en: 'Change the stay of {pupil}, or hold the block then.',
    },
  },
  PUPIL_BOOKING_NEVER: {
    severity: 'warning',
    message: {
      zh: '{pupil}（{class}）预约 {date} 的“{block}”，但当天不开。',
      en: '{pupil} ({class}) has booked “{block}” for {date}, when it does not take place.',
    },
    cause: {
      zh: '当天不上学、没有服务，或者没有这个时段。',
      en: 'There is no school, no service or no such block on that date.',
    },
    remedy: { zh: '请改正预约日期或时段。', en: 'Correct the date or the block of the booking.' },
  },
  PUPIL_DATES_REVERSED: {
    severity: 'error',
    message: {
      zh: '{pupil}（{class}）{joins} 加入，却在 {leaves} 已经退出。',
      en: '{pupil} ({class}) joins on {joins} but has left on {leaves}.',
    },
    cause: { zh: '加入日期晚于退出日期。', en: 'The first day comes after the last.' },
    remedy: { zh: '请改正 joins 或 leaves。', en: 'Correct “joins” or “leaves”.' },
  },
  PUPIL_OUTSIDE_TERM: {
    severity: 'warning',
    message: {
      zh: '{pupil}（{class}）的参加日期不在学期 {start} 至 {end} 内。',
      en: 'The dates of {pupil} ({class}) lie outside the term {start} to {end}.',
    },
    cause: { zh: '学期结束后才加入，或者开学前已退出。', en: 'Joins after the term or leaves before it.' },
    remedy: { zh: '请核对 joins 和 leaves。', en: 'Check “joins” and “leaves”.' },
  },
  PUPIL_CHOICE_REPEATED: {
    severity: 'warning',
    message: {
      zh: '{pupil}（{class}）的志愿里“{club}”写了不止一次。',
      en: '{pupil} ({class}) lists “{club}” more than once.',
    },
    cause: {
      zh: '重复的志愿不会增加机会，只算第一次。',
      en: 'A repeated choice does not help; the first counts.',
    },
    remedy: { zh: '请删去重复的志愿。', en: 'Remove the repetition.' },
  },
  PUPIL_CHOICE_WRONG_GRADE: {
    severity: 'warning',
    message: {
      zh: '{pupil}是{grade}，志愿里的“{club}”只面向{grades}。',
      en: '{pupil} is in {grade}, but “{club}” is for {grades} only.',
    },
    cause: {
      zh: '社团不面向这个年级，志愿无效。',
      en: 'The club is not offered to the grade, so the choice has no effect.',
    },
    remedy: {
      zh: '请改志愿，或者核对社团的年级。',
      en: 'Change the choice, or check the grades of the club.',
    },
  },
  PUPIL_CHOICE_CLOSED: {
    severity: 'warning',
    message: {
      zh: '{pupil}（{class}）的志愿里有“{club}”，但它只收固定成员。',
      en: '{pupil} ({class}) lists “{club}”, which takes its fixed members only.',
    },
    cause: { zh: '校队等固定团队不参加抽签选课。', en: 'Closed groups take no part in the draw.' },
    remedy: {
      zh: '请把{pupil}加入成员名单，或者删去这个志愿。',
      en: 'Put {pupil} on the list of members, or remove the choice.',
    },
  },
  PUPIL_CHOICE_WITHOUT_CONSENT: {
    severity: 'warning',
    message: {
      zh: '{pupil}（{class}）的志愿里有收费社团“{club}”，但没有家长书面同意。',
      en: '{pupil} ({class}) lists “{club}”, which has a fee, without the parents’ written consent.',
    },
    cause: { zh: '没有同意的收费社团不会安排。', en: 'Nobody is placed in a paid club without consent.' },
    remedy: {
      zh: '请取得同意后写进 paidConsent，或者删去这个志愿。',
      en: 'Obtain consent and add it to paidConsent, or remove the choice.',
    },
  },
  PUPIL_WANT_ABOVE_DAYS: {
    severity: 'warning',
    message: {
      zh: '{pupil}（{class}）每周想上 {want} 次社团，但只有 {days} 天留在社团时段。',
      en: '{pupil} ({class}) wants {want:club session|club sessions} a week but stays in club blocks on {days:day|days}.',
    },
    cause: { zh: '一天最多上一次社团。', en: 'There is one club session a day.' },
    remedy: {
      zh: '请把 want 改为 {days} 以内，或者增加留校的日子。',
      en: 'Lower “want” to {days}, or let the pupil stay on more days.',
    },
  },
  PUPIL_CHOICES_UNWANTED: {
    severity: 'warning',
    message: {
      zh: '{pupil}（{class}）填了 {choices} 个志愿，但每周想上的次数是 0。',
      en: '{pupil} ({class}) lists {choices:club|clubs} but wants 0 sessions a week.',
    },
    cause: {
      zh: 'want 没有填写，按 0 计算，不会安排社团。',
      en: '“want” is missing or 0, so no club is given.',
    },
    remedy: { zh: '请填写 want，例如 1。', en: 'Fill in “want”, for example 1.' },
  },
  PUPIL_PIN_UNLISTED: {
    severity: 'warning',
    message: {
      zh: '{pupil}（{class}）把“{club}”指定在{weekday}，但志愿里没有它。',
      en: '{pupil} ({class}) ties “{club}” to {weekday} but does not list it.',
    },
    cause: { zh: '指定星期只对志愿里的社团有效。', en: 'A pin counts for listed clubs only.' },
    remedy: { zh: '请把它加进志愿，或者删去这个指定。', en: 'Add it to the choices, or remove the pin.' },
  },
  PUPIL_PIN_IMPOSSIBLE: {
    severity: 'warning',
    message: {
      zh: '{pupil}（{class}）只想在{weekday}上“{club}”，这不可能。',
      en: '{pupil} ({class}) wants “{club}” on {weekday} only, which is impossible.',
    },
    cause: {
      zh: '当天这名学生不留社团时段，或者这个社团当天不开。',
      en: 'The pupil does not stay in its block then, or the club does not meet then.',
    },
    remedy: { zh: '请换一个星期，或者删去这个指定。', en: 'Choose another weekday, or remove the pin.' },
  },
  PUPIL_KEEPS_UNKNOWN: {
    severity: 'warning',
    message: {
      zh: '{pupil}（{class}）想保留社团“{club}”的位置，但本学期没有这个社团。',
      en: '{pupil} ({class}) asks to keep a place in “{club}”, which is not offered this term.',
    },
    cause: { zh: '菜单里没有这个编号。', en: 'The menu has no such id.' },
    remedy: { zh: '请改成本学期对应的社团，或者删去。', en: 'Name this term’s club, or remove the entry.' },
  },
  PUPIL_CONSENT_MISSING: {
    severity: 'error',
    message: {
      zh: '{pupil}（{class}）是收费社团“{club}”的固定成员，但没有家长书面同意。',
      en: '{pupil} ({class}) is a fixed member of “{club}”, which has a fee, without the parents’ written consent.',
    },
    cause: { zh: '收费项目必须有家长书面同意。', en: 'Paid classes need written consent.' },
    remedy: {
      zh: '请取得同意后写进 paidConsent，或者移出名单。',
      en: 'Obtain consent and add it to paidConsent, or take the pupil off the list.',
    },
  },
  SIBLINGS_NOT_MUTUAL: {
    severity: 'warning',
    message: {
      zh: '{pupil}（{class}）写了兄弟姐妹{sibling}，对方没有写回来。',
      en: '{pupil} ({class}) names the sibling {sibling}, who does not name {pupil}.',
    },
    cause: { zh: '兄弟姐妹应当互相写明。', en: 'Siblings name each other.' },
    remedy: { zh: '请在{sibling}处补上，或者删去。', en: 'Add it for {sibling}, or remove it.' },
  },
  PUPIL_TOGETHER_ALONE: {
    severity: 'warning',
    message: {
      zh: '{pupil}（{class}）要求与兄弟姐妹同批离校，但没有写兄弟姐妹。',
      en: '{pupil} ({class}) asks to leave with siblings but names none.',
    },
    cause: { zh: 'siblings 是空的。', en: '“siblings” is empty.' },
    remedy: { zh: '请填写 siblings，或者去掉这个要求。', en: 'Fill in “siblings”, or drop the request.' },
  },
  CLASS_SIZE_DIFFERS: {
    severity: 'warning',
    message: {
      zh: '{class}在册 {roll} 人，名单里有 {listed} 人。',
      en: '{class} has {roll:pupil|pupils} on the roll but {listed} on the list.',
    },
    cause: {
      zh: '不参加的学生也应在名单里，首次放学按人数计算。',
      en: 'Pupils who do not take part are listed too; the first dismissal counts them.',
    },
    remedy: {
      zh: '请补全名单，或者改正班级人数。',
      en: 'Complete the list, or correct the size of the class.',
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
