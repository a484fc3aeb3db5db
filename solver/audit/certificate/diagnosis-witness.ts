import type { DiagnosisRemedy, SchoolChange, WitnessMeeting } from '../../model/diagnosis.ts';
import type { Sentence } from '../../model/primitives.ts';
import type { School } from '../../model/school.ts';
import type { Session } from '../../model/session.ts';
import { runningSpan } from '../attendance.ts';
import type { AuditContext, Span } from '../context.ts';
import { roomProblem } from '../rules/room-suitability.ts';
import { type AuditDay, within } from '../school-days.ts';
import { changedSchool } from './changed-school.ts';
import { type Then, wrongLeaders } from './witness-leaders.ts';

/**
 * What is wrong with the witness of a remedy: a meeting that the club, its room or its leaders do not allow even after the
 * changes, or that clashes with another session of the plan. Groups that are formed after the clubs make way for them.
 */
export function wrongWitness(
  section: string,
  { changes, meetings, moved }: DiagnosisRemedy,
  context: AuditContext,
): Sentence | null {
  const school = changes.reduce(changedSchool, context.school);
  const then = whatThen(school, changes, [...meetings, ...moved], context);
  if (!then || meetings.some((meeting) => meeting.section !== section)) {
    return { zh: `补救后的 ${section} 与菜单不符`, en: `the witness of ${section} does not fit the menu` };
  }
  const placed = new Set([...meetings, ...moved].map((meeting) => meeting.section));
  for (const id of placed) {
    const own = then.sessions.filter((entry) => entry.section === id);
    const problem =
      wrongSection(id, own, then) ?? own.map((entry) => wrongSession(entry, then)).find((wrong) => wrong);
    if (problem) {
      return {
        zh: `按补救方案，${id} 仍排不下：${problem.zh}`,
        en: `even then ${id} has no place: ${problem.en}`,
      };
    }
  }
  return null;
}

function whatThen(
  school: School,
  changes: readonly SchoolChange[],
  witness: readonly WitnessMeeting[],
  given: AuditContext,
): Then | null {
  const context: AuditContext = {
    ...given,
    school,
    club: byId(school.clubs),
    room: byId(school.rooms),
  };
  const replaced = new Set(witness.map(({ section }) => section));
  const closed = (session: Session): boolean =>
    changes.some(
      (change) =>
        change.kind === 'fewerSections' &&
        session.club === change.club &&
        Number((session.section ?? '').split('#').at(-1)) > change.sections,
    );
  const kept = given.plan.matrix.sessions.filter(
    (session) =>
      session.mode === 'always' ||
      (session.kind === 'club' && !replaced.has(session.section ?? '') && !closed(session)),
  );
  const added = witness.map((meeting) => sessionOf(meeting, context));
  if (added.some((session) => session === null)) return null;
  const sessions = [...kept, ...added.filter((session) => session !== null)];
  return { context, changes, sessions, runs: new Map(sessions.map((s) => [s, runsOf(s, context)])) };
}

function sessionOf(meeting: WitnessMeeting, context: AuditContext): Session | null {
  const { section, weekday, block, room, leaders } = meeting;
  const club = context.club.get(section.slice(0, section.lastIndexOf('#')));
  if (!club) return null;
  const outside = leaders.some((id) => context.external.has(id));
  return {
    id: `${weekday}/${block}/${section}`,
    weekday,
    block,
    weeks: club.weeks,
    kind: 'club',
    mode: 'normal',
    club: club.id,
    section,
    classes: [],
    grades: club.grades,
    room,
    leaders,
    assistants: outside && club.assistant ? 1 : 0,
    supervisors: 0,
    post: club.post,
    pupils: 0,
  };
}

function runsOf(session: Session, context: AuditContext): ReadonlyMap<AuditDay, Span> {
  const club = context.club.get(session.club ?? '');
  const runs = new Map<AuditDay, Span>();
  for (const day of context.days) {
    const span = runningSpan(session, day, club, (grade) => context.blockSpan(day, grade, session.block));
    if (span) runs.set(day, span);
  }
  return runs;
}

/** All meetings, on different weekdays, where the locks that still stand want them. */
function wrongSection(id: string, own: readonly Session[], { context }: Then): Sentence | null {
  const club = context.club.get(own[0]?.club ?? '');
  if (!club || own.length !== club.sessionsPerWeek)
    return { zh: '每周次数不对', en: 'it does not meet as often as it should' };
  if (new Set(own.map(({ weekday }) => weekday)).size !== own.length)
    return { zh: '同一天两次', en: 'it meets twice on a day' };
  const locks = context.school.locks.filter(
    (lock) => lock.kind === 'section' && `${lock.club}#${lock.section}` === id,
  );
  const kept = locks.every(
    (lock) =>
      lock.kind === 'section' &&
      own.some(
        ({ weekday, block, room, leaders }) =>
          weekday === lock.weekday &&
          block === lock.block &&
          (lock.room ?? room) === room &&
          (lock.leaders ?? leaders).every((person) => leaders.includes(person)),
      ),
  );
  if (!kept) return { zh: '没有遵守锁定', en: 'a lock is not kept' };
  const free = own.every(
    ({ weekday, block }) =>
      locks.some((lock) => lock.kind === 'section' && lock.weekday === weekday && lock.block === block) ||
      ((club.weekdays?.includes(weekday) ?? true) && (club.blocks?.includes(block) ?? true)),
  );
  const barred = context.school.locks.some(
    (lock) =>
      lock.kind === 'noClub' &&
      lock.club === club.id &&
      own.some(({ weekday, block }) => weekday === lock.weekday && block === lock.block),
  );
  return free && !barred ? null : { zh: '时段不允许', en: 'it may not meet then' };
}

function wrongSession(session: Session, then: Then): Sentence | null {
  if ((then.runs.get(session)?.size ?? 0) === 0) return { zh: '这时从不活动', en: 'it never runs then' };
  return wrongRoom(session, then) ?? wrongLeaders(session, then);
}

function wrongRoom(session: Session, { context, changes, sessions, runs }: Then): Sentence | null {
  const problem = roomProblem(context, session);
  if (problem) return { zh: `场地${problem.zh}`, en: `its room ${problem.en}` };
  const room = context.room.get(session.room);
  const club = context.club.get(session.club ?? '');
  if (!room || !club) return { zh: '没有这个场地', en: 'there is no such room' };
  const members = club.members ? Math.ceil(club.members.length / club.sections) : club.minSize;
  if (room.capacity < Math.max(1, members)) return { zh: '座位不够', en: 'its room has too few seats' };
  const { weekday, block } = session;
  const opened = changes.some(
    (change) =>
      change.kind === 'openRoom' &&
      change.room === room.id &&
      change.weekday === weekday &&
      change.block === block,
  );
  const emptied = context.school.locks.some(
    (lock) =>
      lock.kind === 'emptyRoom' && lock.room === room.id && lock.weekday === weekday && lock.block === block,
  );
  if (emptied) return { zh: '场地锁定为空', en: 'its room is locked empty' };
  for (const [day, span] of runs.get(session) ?? []) {
    const shut = room.closed.some(
      (entry) =>
        (entry.weekday ?? day.follows) === day.follows &&
        (entry.block ?? block) === block &&
        (!entry.dates || within(day.date, entry.dates)),
    );
    if (shut && !opened) return { zh: '场地关闭', en: 'its room is closed' };
    const beside = sessions.filter((other) => {
      const at = other.room === room.id ? runs.get(other)?.get(day) : undefined;
      return at !== undefined && at[0] < span[1] && span[0] < at[1];
    });
    // Starts of the sessions beside it are the moments at which most are there at once.
    const most = Math.max(
      ...beside.map((first) => {
        const start = runs.get(first)?.get(day)?.[0] ?? 0;
        return beside.filter((other) => {
          const at = runs.get(other)?.get(day);
          return at !== undefined && at[0] <= start && start < at[1];
        }).length;
      }),
    );
    if (most > room.groupsAtOnce) return { zh: '场地已有安排', en: 'its room is taken' };
  }
  return null;
}

function byId<T extends { readonly id: string }>(entries: readonly T[]): ReadonlyMap<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}
