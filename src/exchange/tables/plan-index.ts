import { pupilsOf } from '../../../solver/model/attendance.ts';
import { buildCalendar, type TermCalendar } from '../../../solver/model/calendar.ts';
import { canonicalSchool } from '../../../solver/model/canonical.ts';
import type { Duty } from '../../../solver/model/duty.ts';
import type { Plan } from '../../../solver/model/plan-document.ts';
import { clockOf } from '../../../solver/model/primitives.ts';
import type { Pupil } from '../../../solver/model/pupil.ts';
import type { School } from '../../../solver/model/school.ts';
import type { Session } from '../../../solver/model/session.ts';
import type { PolicyPack } from '../../../solver/policy/schema.ts';

/** Look-up tables that every export of a plan needs. Built once for a plan and its school. */
export interface PlanIndex {
  readonly school: School;
  readonly plan: Plan;
  /** Policy packs besides those that come with the program. */
  readonly packs: readonly PolicyPack[];
  readonly calendar: TermCalendar;
  readonly pupils: readonly Pupil[];
  readonly session: ReadonlyMap<string, Session>;
  readonly dutiesOfSession: ReadonlyMap<string, readonly Duty[]>;
  nameOf(id: string): string;
  /** Session of a pupil on a weekday in a block: the club, or the group of the class. */
  sessionOf(pupil: Pupil, weekday: number, block: string): Session | null;
  /** Bell times of a session by season, such as `16:30–17:30`. */
  timesOf(session: Session): string;
  /** People of a session as the week has them: leaders and fixed supervisors. */
  peopleOf(session: Session): string;
}

export function planIndex(input: School, plan: Plan, packs: readonly PolicyPack[] = []): PlanIndex {
  const school = canonicalSchool(input);
  const calendar = buildCalendar(school);
  const names = new Map<string, string>();
  for (const { id, name } of [
    ...school.rooms,
    ...school.gates,
    ...school.posts,
    ...school.blocks,
    ...school.grades,
    ...school.classes,
    ...school.activities,
    ...school.clubs,
    ...school.vendors,
    ...school.externals,
    ...school.staff,
  ]) {
    names.set(id, name);
  }
  const nameOf = (id: string): string => names.get(id) ?? id;
  const session = new Map(plan.matrix.sessions.map((entry) => [entry.id, entry]));
  const dutiesOfSession = new Map<string, Duty[]>();
  for (const duty of plan.roster.duties) {
    if (duty.session === undefined) continue;
    const list = dutiesOfSession.get(duty.session);
    if (list) list.push(duty);
    else dutiesOfSession.set(duty.session, [duty]);
  }
  const placed = new Map(
    plan.enrolment.placements.map((entry) => [
      `${entry.pupil}|${entry.weekday}|${entry.block}`,
      entry.session,
    ]),
  );
  const groups = new Map<string, Session>();
  for (const entry of plan.matrix.sessions) {
    if (entry.kind !== 'group' || entry.mode === 'replacement') continue;
    for (const id of entry.classes) groups.set(`${id}|${entry.weekday}|${entry.block}`, entry);
  }
  return {
    school,
    plan,
    packs,
    calendar,
    pupils: pupilsOf(school),
    session,
    dutiesOfSession,
    nameOf,
    sessionOf: (pupil, weekday, block) =>
      session.get(placed.get(`${pupil.id}|${weekday}|${block}`) ?? '') ??
      groups.get(`${pupil.class}|${weekday}|${block}`) ??
      null,
    timesOf: (entry) => {
      const times = new Set<string>();
      for (const day of calendar.days) {
        if (day.weekday !== entry.weekday) continue;
        for (const grade of entry.grades) {
          const time = calendar.blockTime(day, grade, entry.block);
          if (time) times.add(`${clockOf(time.startMinute)}–${clockOf(time.endMinute)}`);
        }
      }
      return [...times].join(' / ');
    },
    peopleOf: (entry) => {
      const people = new Set<string>();
      for (const duty of dutiesOfSession.get(entry.id) ?? []) {
        if (duty.person !== null && duty.role !== 'cover') people.add(nameOf(duty.person));
      }
      return [...people].join('、') || '（空缺）';
    },
  };
}
