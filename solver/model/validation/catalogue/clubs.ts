import type { CatalogueEntry } from '../catalogue-entry.ts';

/** Clubs: sizes, cells, rooms and leaders. */
export const CLUB_FINDINGS = {
  CLUB_SIZES_REVERSED: {
    severity: 'error',
    message: {
      zh: '社团“{club}”最少 {minSize} 人，最多却只有 {maxSize} 人。',
      en: 'The club “{club}” needs {minSize:pupil|pupils} but takes {maxSize} at most.',
    },
    cause: {
      zh: '最少人数大于最多人数，永远开不了班。',
      en: 'The minimum is above the maximum, so it can never open.',
    },
    remedy: { zh: '请改正 minSize 或 maxSize。', en: 'Correct minSize or maxSize.' },
  },
  CLUB_NO_CELL: {
    severity: 'error',
    message: {
      zh: '社团“{club}”没有任何可以上课的星期和时段。',
      en: 'There is no weekday and block in which the club “{club}” could meet.',
    },
    cause: {
      zh: '允许的星期（{weekdays}）、时段（{blocks}）、年级和日期合起来是空的。',
      en: 'Its weekdays ({weekdays}), blocks ({blocks}), grades and dates leave nothing.',
    },
    remedy: { zh: '请放宽星期、时段或日期，或者核对社团期。', en: 'Widen them, or check the club window.' },
  },
  CLUB_BLOCK_KIND: {
    severity: 'error',
    message: {
      zh: '社团“{club}”写在时段“{block}”，但它是{kind}时段。',
      en: 'The club “{club}” names the block “{block}”, which is of the kind {kind}.',
    },
    cause: { zh: '社团只能在社团时段上课。', en: 'Clubs meet in club blocks only.' },
    remedy: {
      zh: '请改成社团时段，或者把时段类型改为 club。',
      en: 'Name a club block, or change the kind of the block.',
    },
  },
  CLUB_SESSIONS_ABOVE_WEEKDAYS: {
    severity: 'error',
    message: {
      zh: '社团“{club}”每周 {sessions} 次，但只有 {days} 天可上（{weekdays}）。',
      en: 'The club “{club}” meets {sessions} times a week but has {days:weekday|weekdays} only ({weekdays}).',
    },
    cause: {
      zh: '同一班次的几次课在不同的日子。',
      en: 'The sessions of a section lie on different weekdays.',
    },
    remedy: {
      zh: '请减少次数，或者增加可上的星期。',
      en: 'Lower the number of sessions, or allow more weekdays.',
    },
  },
  CLUB_NO_ROOM: {
    severity: 'error',
    message: {
      zh: '社团“{club}”没有合适的场地：需要{needs}。',
      en: 'No room suits the club “{club}” (needed: {needs}).',
    },
    cause: {
      zh: '没有一个开放的场地同时符合类型、设备和指定名单。',
      en: 'No open room has the right kind, the equipment and is on its list.',
    },
    remedy: {
      zh: '请核对场地的类型和设备，或者放宽社团的要求。',
      en: 'Check kinds and equipment of rooms, or ask for less.',
    },
  },
  CLUB_ROOM_TOO_SMALL: {
    severity: 'error',
    message: {
      zh: '社团“{club}”最少 {needed} 人，但能用的场地最多容纳 {capacity} 人（“{room}”）。',
      en: 'The club “{club}” has at least {needed:pupil|pupils}, but the largest room that suits it, “{room}”, holds {capacity}.',
    },
    cause: {
      zh: '最少人数（固定团队按成员数）超过场地容量。',
      en: 'Its minimum size (for a closed group: its members) is above the room’s capacity.',
    },
    remedy: { zh: '请减少最少人数，或者允许更大的场地。', en: 'Lower the minimum, or allow a larger room.' },
  },
  CLUB_ROOM_LIMITS_SIZE: {
    severity: 'warning',
    message: {
      zh: '社团“{club}”最多 {maxSize} 人，但能用的场地最多容纳 {capacity} 人（“{room}”）。',
      en: 'The club “{club}” takes up to {maxSize:pupil|pupils}, but the largest room that suits it, “{room}”, holds {capacity}.',
    },
    cause: { zh: '实际名额按场地容量计算。', en: 'The room decides how many places there are.' },
    remedy: {
      zh: '请把 maxSize 改为 {capacity}，或者允许更大的场地。',
      en: 'Set maxSize to {capacity}, or allow a larger room.',
    },
  },
  CLUB_ROOMS_TOO_FEW: {
    severity: 'warning',
    message: {
      zh: '社团{clubs}每周共 {needed} 节，但能用的场地（{rooms}）每周只有 {available} 节。',
      en: 'Together, {clubs} have {needed:session|sessions} a week, but the rooms that suit them ({rooms}) offer {available}.',
    },
    cause: {
      zh: '班次乘以每周次数，多于场地的空档。',
      en: 'Sections times sessions are more than the rooms’ free cells.',
    },
    remedy: {
      zh: '请减少班次，或者增加场地、星期。部分班次会开不出来。',
      en: 'Offer fewer sections, or allow more rooms or weekdays. Some sections will not open.',
    },
  },
  CLUB_NO_LEADER: {
    severity: 'error',
    message: {
      zh: '社团“{club}”没有人能带：需要{needs}。',
      en: 'Nobody can lead the club “{club}” (needed: {needs}).',
    },
    cause: {
      zh: '没有一个人符合要求，又在允许的时间有空。',
      en: 'Nobody meets the requirements and is free at an allowed time.',
    },
    remedy: {
      zh: '请核对人员的学科、特长和时间，或者放宽要求。',
      en: 'Check subjects, skills and times of people, or ask for less.',
    },
  },
  CLUB_LEADERS_FEWER: {
    severity: 'error',
    message: {
      zh: '社团“{club}”需要 {needed} 位指导老师，能带的只有 {available} 位（{people}）。',
      en: 'The club “{club}” needs {needed} leaders, but only {available} can lead it ({people}).',
    },
    cause: {
      zh: '同时上课或单双周轮流的人数不够。',
      en: 'There are not enough people to lead together or to take turns.',
    },
    remedy: { zh: '请减少人数，或者增加能带的人。', en: 'Ask for fewer leaders, or name more people.' },
  },
  CLUB_LEADERS_OVERBOOKED: {
    severity: 'warning',
    message: {
      zh: '社团{clubs}每周共需 {needed} 人次指导，能带的人（{people}）每周最多 {available} 人次。',
      en: 'Together, {clubs} need {needed} leaders’ sessions a week; those who can lead them ({people}) can give {available}.',
    },
    cause: {
      zh: '班次乘以次数，多于这些人的空档和上限。',
      en: 'Sections times sessions exceed their free cells and caps.',
    },
    remedy: {
      zh: '请减少班次，或者增加能带的人。部分班次会开不出来。',
      en: 'Offer fewer sections, or name more people. Some sections will not open.',
    },
  },
  CLUB_POST_BARS_EXTERNALS: {
    severity: 'error',
    message: {
      zh: '社团“{club}”由{provider}提供，但岗位“{post}”不允许校外人员。',
      en: 'The club “{club}” is provided by {provider}, but its post “{post}” bars people from outside.',
    },
    cause: { zh: '岗位的 externals 是 false。', en: '“externals” of the post is false.' },
    remedy: {
      zh: '请把岗位改为允许校外人员，或者换一个岗位。',
      en: 'Allow them in the post, or name another post.',
    },
  },
  CLUB_EXTERNAL_NEVER_AVAILABLE: {
    severity: 'error',
    message: {
      zh: '社团“{club}”可在{weekdays}上课，但能带的校外人员（{people}）这些时候都没空。',
      en: 'The club “{club}” may meet on {weekdays}, but those from outside who can lead it ({people}) are never available then.',
    },
    cause: {
      zh: '可用时间与社团的星期、时段没有交集。',
      en: 'Their available times and the club’s weekdays and blocks have nothing in common.',
    },
    remedy: { zh: '请核对可用时间，或者放宽社团的星期。', en: 'Check their times, or allow other weekdays.' },
  },
  CLUB_CLOSED_TOO_LARGE: {
    severity: 'error',
    message: {
      zh: '固定团队“{club}”有 {members} 名成员，{sections} 个班次最多 {places} 人。',
      en: 'The closed group “{club}” has {members:member|members}, but {sections:section takes|sections take} {places} at most.',
    },
    cause: { zh: '固定成员必须全部进入。', en: 'All fixed members must have a place.' },
    remedy: {
      zh: '请增大 maxSize 或班次，或者减少成员。',
      en: 'Raise maxSize or the sections, or shorten the list.',
    },
  },
  CLUB_CLOSED_TOO_SMALL: {
    severity: 'error',
    message: {
      zh: '固定团队“{club}”有 {members} 名成员，少于最少 {minSize} 人。',
      en: 'The closed group “{club}” has {members:member|members}, fewer than its minimum of {minSize}.',
    },
    cause: {
      zh: '固定团队不会再有别人加入，永远开不了班。',
      en: 'Nobody else joins a closed group, so it can never open.',
    },
    remedy: { zh: '请减小 minSize，或者补全成员。', en: 'Lower minSize, or complete the list.' },
  },
  CLUB_MEMBER_WRONG_GRADE: {
    severity: 'error',
    message: {
      zh: '“{club}”的成员{pupil}（{class}）是{grade}，社团只面向{grades}。',
      en: '{pupil} ({class}), a member of “{club}”, is in {grade}, but the club is for {grades} only.',
    },
    cause: { zh: '成员的年级不在社团的年级里。', en: 'The member’s grade is not among those of the club.' },
    remedy: {
      zh: '请给社团加上{grade}，或者移出这名成员。',
      en: 'Add {grade} to the club, or take the member off.',
    },
  },
  CLUB_MEMBER_NOT_STAYING: {
    severity: 'error',
    message: {
      zh: '“{club}”的成员{pupil}（{class}）只有 {days} 天留在它的时段，需要 {needed} 天。',
      en: '{pupil} ({class}), a member of “{club}”, stays in its blocks on {days:day|days}; {needed} are needed.',
    },
    cause: {
      zh: '这名学生的留校时段不包含社团可上的时间。',
      en: 'The pupil’s stay does not cover the times at which the club may meet.',
    },
    remedy: {
      zh: '请补上留校时段，或者移出这名成员。',
      en: 'Add to the pupil’s stay, or take the member off.',
    },
  },
  CLUB_MEMBERS_NO_COMMON_DAY: {
    severity: 'warning',
    message: {
      zh: '固定团队“{club}”找不到 {needed} 天让 {members} 名成员都在；人最多的一天有 {best} 人。',
      en: 'The closed group “{club}” needs {needed:weekday|weekdays} on which all {members:member|members} stay; on the best one {best} do.',
    },
    cause: { zh: '成员的留校时段不一致。', en: 'The members’ stays differ.' },
    remedy: {
      zh: '请协调成员的留校时段；否则有人会缺席。',
      en: 'Bring the stays together; otherwise somebody is missing.',
    },
  },
  CLUB_FEE_WITHOUT_VENDOR: {
    severity: 'warning',
    message: {
      zh: '社团“{club}”每次收费 {fee}，但由{provider}提供。',
      en: 'The club “{club}” costs {fee} a session but is provided by {provider}.',
    },
    cause: { zh: '只有校外机构的项目才能代收费。', en: 'Fees on behalf are for vendors’ classes only.' },
    remedy: { zh: '请去掉收费，或者核对提供方。', en: 'Remove the fee, or check the provider.' },
  },
  CLUB_ASSISTANT_NEEDLESS: {
    severity: 'warning',
    message: {
      zh: '社团“{club}”由本校教师带，却要求助教。',
      en: 'The club “{club}” is led by own staff but asks for an assistant.',
    },
    cause: { zh: '助教是给校外人员配的。', en: 'Assistants stand beside leaders from outside.' },
    remedy: {
      zh: '请去掉 assistant；需要两位老师时用 leaders.count。',
      en: 'Drop “assistant”; for two teachers use leaders.count.',
    },
  },
} as const satisfies Record<string, CatalogueEntry>;
