/** What enrolment could not do, in sentences for the school office. */
import type { Club } from '../model/menu.ts';
import type { OpenItem } from '../model/plan-document.ts';
import type { Sentence } from '../model/primitives.ts';
import type { Pupil } from '../model/pupil.ts';

/** Why a fixed member (closed group or lock) could not be placed. */
export type MemberProblem = 'noSection' | 'grade' | 'stay' | 'clash' | 'consent' | 'noSeat' | 'locks';

const MEMBER: Record<MemberProblem, { code: string; why: Sentence; remedy: Sentence }> = {
  noSection: {
    code: 'ENROLMENT_MEMBER_NO_SECTION',
    why: { zh: '排片表中没有可去的班次', en: 'the matrix has no such section' },
    remedy: { zh: '为该社团安排班次，或调整名单。', en: 'Give the club a section, or change the list.' },
  },
  grade: {
    code: 'ENROLMENT_MEMBER_GRADE',
    why: { zh: '该班次不面向其年级', en: 'the section is not for this grade' },
    remedy: { zh: '把该年级加入社团，或调整名单。', en: 'Open the club to the grade, or change the list.' },
  },
  stay: {
    code: 'ENROLMENT_MEMBER_ABSENT',
    why: { zh: '活动时段该生不参加课后服务', en: 'the pupil does not stay at the times it meets' },
    remedy: {
      zh: '补登该时段的参加申请，或换一个活动日。',
      en: 'Register the pupil for these blocks, or move the section.',
    },
  },
  clash: {
    code: 'ENROLMENT_MEMBER_CLASH',
    why: { zh: '同一时段已固定在另一班次', en: 'the pupil is fixed elsewhere at the same time' },
    remedy: {
      zh: '错开两个班次的时间，或退出其中一个。',
      en: 'Move one of the sections, or leave one of them.',
    },
  },
  consent: {
    code: 'ENROLMENT_MEMBER_WITHOUT_CONSENT',
    why: { zh: '收费课程尚无家长书面同意', en: 'the class has a fee and the parents have not consented' },
    remedy: { zh: '取得家长书面同意，或调整名单。', en: 'Obtain written consent, or change the list.' },
  },
  noSeat: {
    code: 'ENROLMENT_MEMBER_NO_SEAT',
    why: { zh: '班次名额已满', en: 'the section is full of fixed members' },
    remedy: { zh: '增加名额或班次。', en: 'Add seats or a section.' },
  },
  locks: {
    code: 'ENROLMENT_MEMBER_LOCKS_DISAGREE',
    why: { zh: '另有锁定禁止其参加', en: 'another lock keeps the pupil out' },
    remedy: { zh: '解除其中一个锁定。', en: 'Lift one of the locks.' },
  },
};

export function memberItem(problem: MemberProblem, pupil: Pupil, club: Club): OpenItem {
  const { code, why, remedy } = MEMBER[problem];
  return {
    code,
    stage: 'enrolment',
    refs: [pupil.id, club.id],
    sentence: {
      zh: `“${club.name}”的固定成员${pupil.name}（${pupil.id}）未能编入：${why.zh}。`,
      en: `${pupil.name} (${pupil.id}), a fixed member of "${club.name}", could not be placed: ${why.en}.`,
    },
    remedy,
  };
}

/** A section that is locked in its place opens with fewer pupils than its club asks for. */
export function belowMinimumItem(section: string, club: Club, pupils: number): OpenItem {
  return {
    code: 'ENROLMENT_LOCKED_SECTION_TOO_SMALL',
    stage: 'enrolment',
    refs: [section, club.id],
    sentence: {
      zh: `班次 ${section}（${club.name}）已锁定，只有 ${pupils} 人，少于最低开班人数 ${club.minSize}。`,
      en: `Section ${section} (${club.name}) is locked in its place with ${pupils} pupils, below its least number ${club.minSize}.`,
    },
    remedy: {
      zh: '解除锁定，降低最低开班人数，或换一个学生较多的时段。',
      en: 'Lift the lock, lower the least number, or move it to a block in which more pupils stay.',
    },
  };
}

/** Why nobody is in a section. `applicants`: pupils who chose the club and could come. */
export function closedReason(club: Club, applicants: number): Sentence {
  if (applicants === 0) {
    return {
      zh: `没有能在该时段参加的学生选报“${club.name}”。`,
      en: `No pupil who can come at this time chose "${club.name}".`,
    };
  }
  if (club.minSize <= 1) {
    return {
      zh: `可来的 ${applicants} 名选报学生都有更好的去处，该班次无人。`,
      en: `All ${applicants} pupils who chose "${club.name}" and could come are better placed elsewhere.`,
    };
  }
  return {
    zh: `选报且能参加的 ${applicants} 人各得其所之后，愿意来此的达不到最低开班人数 ${club.minSize}，该班次不开。`,
    en: `Of the ${applicants} pupils who chose "${club.name}" and could come, fewer than its least number ${club.minSize} are best placed here; they are placed elsewhere.`,
  };
}
