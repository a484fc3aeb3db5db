import type { School } from '../../solver/model/school.ts';
import type { Draw } from '../draw.ts';
import { tightestAt } from '../measures/people-available.ts';
import type { SchoolWeek } from '../measures/school-week.ts';
import type { ClubDraft } from '../menu/club-draft.ts';
import { clubsCanRun } from './club-leaders.ts';
import type { StaffDraft } from './staff.ts';

/** Teaching-research groups 教研组 by subject; small subjects meet together. */
const GROUPS: readonly { readonly name: string; readonly subjects: readonly string[] }[] = [
  { name: '语文教研组', subjects: ['语文'] },
  { name: '数学教研组', subjects: ['数学'] },
  { name: '英语教研组', subjects: ['英语'] },
  { name: '体育教研组', subjects: ['体育'] },
  { name: '艺术教研组', subjects: ['音乐', '美术'] },
  {
    name: '综合教研组',
    subjects: ['科学', '道法', '信息科技', '劳动', '物理', '化学', '生物', '历史', '地理'],
  },
];

/** With the meetings, at least this many people in 1,000 of those needed are left in every club block. */
const LEAST_SUPPLY_PERMILLE = 1150;

/**
 * Meetings of the teaching-research groups in the club block of a weekday, placed where most people are to spare and the
 * whole menu can still run. A group that is too large for any weekday is split into lower and upper grades; what still
 * does not fit meets in school hours and needs no entry. Returns the members' unavailability added. `school` is the same school without meetings.
 */
export function withMeetings(
  drafts: readonly StaffDraft[],
  menu: readonly ClubDraft[],
  school: School,
  week: SchoolWeek,
  draw: Draw,
): StaffDraft[] {
  const spare = spareByWeekday(school, week);
  const meetingOf = new Map<string, { weekday: number; reason: string }>();
  const place = (name: string, people: readonly StaffDraft[]): boolean => {
    const fitting = draw.order([1, 2, 3, 4, 5], String, name, 'meeting').filter((weekday) => {
      if ((spare.get(weekday) ?? 0) < people.length) return false;
      const meetingOn = new Map([...meetingOf].map(([id, meeting]) => [id, meeting.weekday]));
      for (const { member } of people) meetingOn.set(member.id, weekday);
      return clubsCanRun(menu, drafts, school.rooms, meetingOn);
    });
    if (people.length < 2 || fitting.length === 0) return false;
    const best = fitting.reduce((a, b) => ((spare.get(b) ?? 0) > (spare.get(a) ?? 0) ? b : a));
    spare.set(best, (spare.get(best) ?? 0) - people.length);
    for (const { member } of people) meetingOf.set(member.id, { weekday: best, reason: `${name}教研活动` });
    return true;
  };
  const teachers = drafts.filter(({ member }) => member.kind === 'teacher');
  const groups = GROUPS.map((group) => ({
    ...group,
    people: teachers.filter((draft) => group.subjects.includes(draft.subject)),
  })).sort((a, b) => b.people.length - a.people.length);
  for (const { name, people } of groups) {
    if (place(name, people)) continue;
    const half = Math.ceil(people.length / 2);
    place(`${name}（低段）`, people.slice(0, half));
    place(`${name}（高段）`, people.slice(half));
  }
  return drafts.map((draft) => {
    const meeting = meetingOf.get(draft.member.id);
    if (!meeting) return draft;
    const entry = { weekday: meeting.weekday, block: 'club', reason: meeting.reason };
    return {
      ...draft,
      member: { ...draft.member, unavailable: [...(draft.member.unavailable ?? []), entry] },
    };
  });
}

/** People who may be missing in the club block of each weekday, with and without clubs. */
function spareByWeekday(school: School, week: SchoolWeek): Map<number, number> {
  const spare = new Map<number, number>();
  for (const moment of [...week.moments, ...week.momentsWithoutClubs]) {
    if (!moment.blocks.includes('club')) continue;
    const { supply, demand } = tightestAt(school, moment);
    const left = supply - Math.ceil((demand * LEAST_SUPPLY_PERMILLE) / 1000);
    spare.set(moment.weekday, Math.min(spare.get(moment.weekday) ?? left, left));
  }
  return spare;
}
