import type { SchoolChange } from '../../model/diagnosis.ts';
import type { Sentence } from '../../model/primitives.ts';
import type { Session } from '../../model/session.ts';
import { externalInvalid, staffUnavailable } from '../availability.ts';
import type { AuditContext, Span } from '../context.ts';
import { leaderProblem } from '../rules/leader-skill.ts';
import type { AuditDay } from '../school-days.ts';

/** A leader may miss one date in so many for absences known in advance. */
const MISSED_SHARE = 4;

/** What the table would look like: the school after the changes, the sessions of clubs and fixed groups with the witness. */
export interface Then {
  readonly context: AuditContext;
  readonly changes: readonly SchoolChange[];
  readonly sessions: readonly Session[];
  readonly runs: ReadonlyMap<Session, ReadonlyMap<AuditDay, Span>>;
}

/** What is wrong with those who lead a session of the witness; null for nothing. */
export function wrongLeaders(session: Session, then: Then): Sentence | null {
  const { context, changes, sessions, runs } = then;
  const brought = changes.some((change) => change.kind === 'newLeader' && change.club === session.club);
  const known = session.leaders.filter((id) => context.staff.has(id) || context.external.has(id));
  if (known.length < session.leaders.length && !brought)
    return { zh: '没有这位带队人', en: 'a leader is unknown' };
  const problem = leaderProblem(context, { ...session, leaders: known });
  if (problem) return problem;
  for (const person of known) {
    const dates = [...(runs.get(session) ?? [])].filter(([day]) => leads(session, person, day, context));
    const missed = dates.filter(([day, span]) => away(person, session, day, span, then)).length;
    if (missed * MISSED_SHARE > dates.length) return { zh: '带队人不能到岗', en: 'a leader is not there' };
    const clash = sessions.some(
      (other) =>
        other !== session &&
        other.leaders.includes(person) &&
        dates.some(([day, span]) => {
          const at = leads(other, person, day, context) ? runs.get(other)?.get(day) : undefined;
          return at !== undefined && at[0] < span[1] && span[0] < at[1];
        }),
    );
    if (clash) return { zh: '带队人同时在别处', en: 'a leader is elsewhere at the same time' };
  }
  return null;
}

/** Of two who alternate, the first leads in odd weeks. */
function leads(session: Session, person: string, day: AuditDay, { club }: AuditContext): boolean {
  if (club.get(session.club ?? '')?.leaders.alternating !== true) return true;
  const at = session.leaders.indexOf(person);
  return at > 1 || (day.week % 2 === 1) === (at === 0);
}

function away(
  person: string,
  session: Session,
  day: AuditDay,
  [startMinute, endMinute]: Span,
  { context, changes }: Then,
): boolean {
  const { weekday, block } = session;
  const freed = changes.some(
    (change) =>
      change.kind === 'bePresent' &&
      change.person === person &&
      change.weekday === weekday &&
      change.block === block,
  );
  if (freed) return false;
  const locked = context.school.locks.some(
    (lock) =>
      lock.kind === 'freePerson' &&
      lock.person === person &&
      lock.weekday === weekday &&
      (lock.block ?? block) === block,
  );
  if (locked) return true;
  const time = { date: day.date, block, startMinute, endMinute };
  const staff = context.staff.get(person);
  if (staff) {
    // Days in lieu are the roster's business: somebody else covers the date.
    return staffUnavailable(context, { ...staff, daysOff: [] }, day, time) !== null;
  }
  const external = context.external.get(person);
  return external !== undefined && externalInvalid(context, external, day, time) !== null;
}
