import type { Draw } from '../draw.ts';
import type { StaffInput } from '../parts.ts';
import { UNITS_PER_LESSON } from '../term/posts.ts';
import type { StaffDraft } from './staff.ts';

/** Cases in 1,000 teachers. */
const PART_TIME_PERMILLE = 25;
const COURSE_PERMILLE = 60;
const SICK_PERMILLE = 40;
const OTHER_WISH_PERMILLE = 300;
const CARRIED_PERMILLE = 350;
/** One in so many: what happens to a few in a large school and to nobody in most small ones. */
const TEACHERS_PER_NURSING_MOTHER = 40;
const TEACHERS_PER_PREGNANCY = 60;
const TEACHERS_PER_LONG_LEAVE = 70;
const TEACHERS_PER_TUTOR_PAIR = 12;

const TERM = { from: '2026-09-01', to: '2027-01-22' } as const;

/**
 * What limits or changes single people's share: part time, nursing hour, pregnancy (nothing extra from the seventh
 * month), long leave, courses, sick days, wished amounts, surplus or shortfall of last term, tutor pairs 师徒.
 */
export function withCircumstances(drafts: readonly StaffDraft[], draw: Draw): StaffDraft[] {
  const teachers = drafts.filter((draft) => draft.member.kind === 'teacher');
  const young = teachers.filter(
    (draft) => draft.gender === 'female' && draft.born >= 1987 && draft.born <= 1997,
  );
  const drawn = (people: readonly StaffDraft[], oneIn: number, what: string, from: number): string[] =>
    draw
      .order(people, (draft) => draft.member.id, what)
      .slice(from, from + Math.floor(teachers.length / oneIn))
      .map((draft) => draft.member.id);
  const nursing = new Set(drawn(young, TEACHERS_PER_NURSING_MOTHER, 'motherhood', 0));
  const pregnant = new Set(drawn(young, TEACHERS_PER_PREGNANCY, 'motherhood', nursing.size));
  const away = new Set(drawn(teachers, TEACHERS_PER_LONG_LEAVE, 'long leave', 0));
  const tutors = tutorPairs(teachers, draw);
  return drafts.map((draft) => {
    const { member } = draft;
    const extra: Partial<StaffInput> = {
      ...commonWishes(member, draw),
      ...(tutors.has(member.id) ? { mentorOf: tutors.get(member.id) } : {}),
    };
    if (nursing.has(member.id)) Object.assign(extra, nursingHour());
    else if (pregnant.has(member.id)) Object.assign(extra, pregnancy());
    else if (away.has(member.id)) Object.assign(extra, longLeave());
    else if (member.kind === 'teacher') Object.assign(extra, absences(member.id, draw));
    return { ...draft, member: { ...member, ...extra } };
  });
}

function commonWishes({ id, kind }: StaffInput, draw: Draw): Partial<StaffInput> {
  if (kind !== 'teacher') return {};
  const wish: Partial<StaffInput> = {};
  if (draw.chance(OTHER_WISH_PERMILLE, id, 'other amount')) {
    wish.weeklyLoad = { wished: draw.weighted(AMOUNTS, id, 'amount') * UNITS_PER_LESSON };
  }
  if (draw.chance(CARRIED_PERMILLE, id, 'carried in')) {
    const units = draw.between(1, 12, id, 'carried units');
    wish.carriedInUnits = draw.chance(500, id, 'surplus') ? units : -units;
  }
  if (draw.chance(PART_TIME_PERMILLE, id, 'part time')) wish.fullTimePermille = 600;
  return wish;
}

const AMOUNTS = [
  [4, 3],
  [5, 4],
  [6, 3],
  [7, 4],
] as const;

function nursingHour(): Partial<StaffInput> {
  return {
    statuses: [{ kind: 'nursing', dates: TERM, sharePermille: 600 }],
    unavailable: [{ from: '17:00', to: '21:30', reason: '哺乳时间' }],
  };
}

function pregnancy(): Partial<StaffInput> {
  return {
    statuses: [{ kind: 'pregnancy', dates: { from: '2026-11-09', to: TERM.to }, sharePermille: 0 }],
  };
}

function longLeave(): Partial<StaffInput> {
  const dates = { from: '2026-10-12', to: '2026-12-04' };
  return {
    statuses: [{ kind: 'longLeave', dates, sharePermille: 0 }],
    absences: [{ dates, reason: '病假' }],
  };
}

function absences(id: string, draw: Draw): Partial<StaffInput> {
  const list: NonNullable<StaffInput['absences']> = [];
  if (draw.chance(COURSE_PERMILLE, id, 'course')) {
    const from = draw.pick(['2026-10-20', '2026-11-17', '2026-12-08'], id, 'course date');
    list.push({
      dates: {
        from,
        to: `${from.slice(0, 8)}${Number(from.slice(8)) + 2 < 10 ? '0' : ''}${Number(from.slice(8)) + 2}`,
      },
      reason: '外出培训',
    });
  }
  if (draw.chance(SICK_PERMILLE, id, 'sick')) {
    const day = draw.pick(['2026-09-23', '2026-11-12', '2026-12-16'], id, 'sick day');
    list.push({ dates: { from: day, to: day }, reason: '病假' });
  }
  return list.length > 0 ? { absences: list } : {};
}

/** Older and younger teachers of one subject. */
function tutorPairs(teachers: readonly StaffDraft[], draw: Draw): Map<string, string> {
  const pairs = new Map<string, string>();
  const taken = new Set<string>();
  const wished = Math.floor(teachers.length / TEACHERS_PER_TUTOR_PAIR);
  for (const tutor of draw.order(teachers, (draft) => draft.member.id, 'tutor')) {
    if (pairs.size >= wished) break;
    if (tutor.born > 1985) continue;
    const younger = teachers.find(
      (other) => other.subject === tutor.subject && other.born >= 1996 && !taken.has(other.member.id),
    );
    if (!younger) continue;
    taken.add(younger.member.id);
    pairs.set(tutor.member.id, younger.member.id);
  }
  return pairs;
}
