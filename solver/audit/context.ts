import type { Activity, Club, Post } from '../model/menu.ts';
import type { ExternalPerson, StaffMember } from '../model/people.ts';
import type { Gate, Room } from '../model/place.ts';
import type { Plan } from '../model/plan-document.ts';
import type { School } from '../model/school.ts';
import type { Session } from '../model/session.ts';
import type { Block } from '../model/term.ts';
import type { ResolvedPolicy } from '../policy/resolve.ts';
import { type Attendance, buildAttendance } from './attendance.ts';
import { type AuditPupil, auditPupils } from './pupils.ts';
import { type AuditDay, auditDays, type Span } from './school-days.ts';

export type { Span } from './school-days.ts';

/** Everything the rules of the audit look things up in. Built once for a plan; shares no code with the planner. */
export interface AuditContext {
  readonly school: School;
  readonly plan: Plan;
  readonly policy: ResolvedPolicy;
  readonly days: readonly AuditDay[];
  readonly dayOn: ReadonlyMap<string, AuditDay>;
  readonly pupils: readonly AuditPupil[];
  readonly pupil: ReadonlyMap<string, AuditPupil>;
  readonly gradeOfClass: ReadonlyMap<string, string>;
  readonly session: ReadonlyMap<string, Session>;
  readonly club: ReadonlyMap<string, Club>;
  readonly activity: ReadonlyMap<string, Activity>;
  readonly post: ReadonlyMap<string, Post>;
  readonly block: ReadonlyMap<string, Block>;
  readonly room: ReadonlyMap<string, Room>;
  readonly gate: ReadonlyMap<string, Gate>;
  readonly staff: ReadonlyMap<string, StaffMember>;
  readonly external: ReadonlyMap<string, ExternalPerson>;
  readonly attendance: Attendance;
  /** Minutes of a block for a grade on a day; null where it does not take place. */
  blockSpan(day: AuditDay, grade: string, block: string): Span | null;
  /** Minutes of a session on a day; null where it does not run. */
  runs(session: Session, day: AuditDay): Span | null;
  /** Dates on which a session runs, with its minutes. */
  runsOn(session: Session): readonly { readonly day: AuditDay; readonly span: Span }[];
  /** Pupils expected in a session on a day, also those reported absent. */
  expected(session: Session, day: AuditDay): number;
  /** Pupils who are really in a session on a day. */
  present(session: Session, day: AuditDay): number;
}

export function auditContext(school: School, plan: Plan, policy: ResolvedPolicy): AuditContext {
  const days = auditDays(school);
  const pupils = auditPupils(school);
  const attendance = buildAttendance(school, plan, days, pupils);
  const { sessions } = plan.matrix;
  const gradeIndex = new Map(school.grades.map(({ id }, index) => [id, index]));
  const blockIndex = new Map(school.blocks.map(({ id }, index) => [id, index]));
  const sessionIndex = new Map(sessions.map((session, index) => [session, index]));
  const indexOf = (session: Session): number => {
    const index = sessionIndex.get(session);
    if (index === undefined) throw new Error(`session ${session.id} is not of this plan`);
    return index;
  };
  const running = sessions.map((_, index) =>
    days.flatMap((day) => {
      const span = attendance.sessionSpan(index, day.index);
      return span ? [{ day, span }] : [];
    }),
  );
  return {
    school,
    plan,
    policy,
    days,
    dayOn: new Map(days.map((day) => [day.date, day])),
    pupils,
    pupil: byId(pupils),
    gradeOfClass: new Map(school.classes.map(({ id, grade }) => [id, grade])),
    session: byId(sessions),
    club: byId(school.clubs),
    activity: byId(school.activities),
    post: byId(school.posts),
    block: byId(school.blocks),
    room: byId(school.rooms),
    gate: byId(school.gates),
    staff: byId(school.staff),
    external: byId(school.externals),
    attendance,
    blockSpan: (day, grade, block) => {
      const [g, b] = [gradeIndex.get(grade), blockIndex.get(block)];
      return g === undefined || b === undefined ? null : attendance.blockSpan(day.index, g, b);
    },
    runs: (session, day) => attendance.sessionSpan(indexOf(session), day.index),
    runsOn: (session) => running[indexOf(session)],
    expected: (session, day) => attendance.expected(indexOf(session), day.index),
    present: (session, day) => attendance.present(indexOf(session), day.index),
  };
}

/** The session in which a pupil is expected in a block on a date; null where there is none, or nobody expects him or her. */
export function whereIs(
  context: AuditContext,
  pupil: AuditPupil,
  day: AuditDay,
  block: string,
): Session | null {
  const b = context.school.blocks.findIndex(({ id }) => id === block);
  const at = b < 0 ? -1 : context.attendance.place(pupil.index, day.index, b);
  return at < 0 ? null : context.plan.matrix.sessions[at];
}

function byId<T extends { readonly id: string }>(entries: readonly T[]): ReadonlyMap<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}
