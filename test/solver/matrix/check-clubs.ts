import type { TermCalendar, TermDay } from '../../../solver/model/calendar.ts';
import type { School } from '../../../solver/model/school.ts';
import type { Session } from '../../../solver/model/session.ts';
import { sessionTime } from '../../../solver/model/session-dates.ts';

/**
 * What is wrong with a matrix, found date by date from the school and the sessions alone, without the planner's code:
 * rooms, leaders, meetings of sections, locks, places for bad weather. An empty list is a sound matrix.
 */
export function checkMatrix(school: School, calendar: TermCalendar, sessions: readonly Session[]): string[] {
  const problems = new Set<string>();
  for (const day of calendar.days) checkDay(school, calendar, sessions, day, problems);
  checkSections(school, sessions, problems);
  for (const lock of school.locks) {
    const here = sessions.filter(
      (session) =>
        'weekday' in lock &&
        'block' in lock &&
        session.weekday === lock.weekday &&
        session.block === lock.block,
    );
    if (lock.kind === 'noClub' && here.some(({ club }) => club === lock.club))
      problems.add(`lock broken: ${lock.club}`);
    if (lock.kind === 'emptyRoom' && here.some(({ room }) => room === lock.room))
      problems.add(`not empty: ${lock.room}`);
  }
  return [...problems].sort();
}

function checkDay(
  school: School,
  calendar: TermCalendar,
  sessions: readonly Session[],
  day: TermDay,
  problems: Set<string>,
): void {
  const running = sessions.flatMap((session) => {
    const time = sessionTime(session, day, calendar, clubOf(school, session));
    return time ? [{ session, ...time }] : [];
  });
  for (const now of running) {
    const together = running.filter(
      (other) => other.startMinute <= now.startMinute && now.startMinute < other.endMinute,
    );
    for (const rainy of [false, true]) {
      const users = new Map<string, Session[]>();
      for (const { session } of together) {
        const room = rainy ? (session.fallbackRoom ?? session.room) : session.room;
        users.set(room, [...(users.get(room) ?? []), session]);
      }
      for (const [id, inside] of users) {
        const room = school.rooms.find((candidate) => candidate.id === id);
        const pupils = inside.reduce((sum, session) => sum + session.pupils, 0);
        const what = `${rainy ? 'rain ' : ''}${id}: ${inside.map((session) => session.id).join(' + ')}`;
        if (!room) problems.add(`no such room: ${what}`);
        else if (inside.length > room.groupsAtOnce) problems.add(`room clash in ${what}`);
        else if (pupils > room.capacity) problems.add(`${pupils} pupils in ${what}`);
        else if (!rainy && room.closed.some((entry) => closedOn(entry, day, inside[0].block))) {
          problems.add(`closed: ${what}`);
        }
      }
    }
    for (const other of together) {
      if (other.session === now.session) continue;
      for (const id of leadersOn(school, now.session, day)) {
        if (leadersOn(school, other.session, day).includes(id)) {
          problems.add(`${id} leads ${[now.session.id, other.session.id].sort().join(' and ')}`);
        }
      }
    }
    if (now.session.kind === 'club') {
      for (const id of leadersOn(school, now.session, day))
        checkLeader(school, now.session, id, day, now, problems);
    }
  }
}

function leadersOn(school: School, session: Session, day: TermDay): readonly string[] {
  if (!clubOf(school, session)?.leaders.alternating) return session.leaders;
  return session.leaders.filter((_, i) => i > 1 || (i === 0) === (day.week % 2 === 1));
}

function checkLeader(
  school: School,
  session: Session,
  id: string,
  day: TermDay,
  time: { startMinute: number; endMinute: number },
  problems: Set<string>,
): void {
  const minute = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
  const staff = school.staff.find((candidate) => candidate.id === id);
  for (const entry of staff?.unavailable ?? []) {
    const applies =
      (entry.weekday ?? day.weekday) === day.weekday &&
      (entry.block ?? session.block) === session.block &&
      (entry.weeks === 'every' || (entry.weeks === 'odd') === (day.week % 2 === 1)) &&
      !entry.dates &&
      (entry.from === undefined || minute(entry.from) < time.endMinute) &&
      (entry.to === undefined || time.startMinute < minute(entry.to));
    if (applies) problems.add(`${id} is not there for ${session.id}`);
  }
  const external = school.externals.find((candidate) => candidate.id === id);
  const vendor = school.vendors.find((candidate) => candidate.id === external?.vendor);
  for (const range of [external?.approved, vendor?.approved, vendor?.licence]) {
    if (range && (day.date < range.from || range.to < day.date))
      problems.add(`${id} is not approved on ${day.date}`);
  }
  if (
    external &&
    external.available.length > 0 &&
    !external.available.some(({ weekday }) => weekday === day.weekday)
  ) {
    problems.add(`${id} does not come for ${session.id}`);
  }
  const free = school.locks.some(
    (lock) =>
      lock.kind === 'freePerson' &&
      lock.person === id &&
      lock.weekday === day.weekday &&
      (lock.block ?? session.block) === session.block,
  );
  if (free) problems.add(`${id} is locked free`);
}

function closedOn(entry: School['rooms'][number]['closed'][number], day: TermDay, block: string): boolean {
  return (
    (!entry.dates || (entry.dates.from <= day.date && day.date <= entry.dates.to)) &&
    (entry.weekday ?? day.weekday) === day.weekday &&
    (entry.block ?? block) === block
  );
}

function checkSections(school: School, sessions: readonly Session[], problems: Set<string>): void {
  const bySection = new Map<string, Session[]>();
  for (const session of sessions) {
    if (session.section !== undefined) {
      bySection.set(session.section, [...(bySection.get(session.section) ?? []), session]);
    }
  }
  for (const [section, meetings] of bySection) {
    const club = clubOf(school, meetings[0]);
    if (!club) continue;
    if (meetings.length !== club.sessionsPerWeek) problems.add(`${section} meets ${meetings.length} times`);
    if (new Set(meetings.map(({ weekday }) => weekday)).size < meetings.length)
      problems.add(`${section} twice a day`);
    if (new Set(meetings.map(({ leaders }) => leaders.join())).size > 1)
      problems.add(`${section} changes leaders`);
    const locked = school.locks.filter(
      (lock) => lock.kind === 'section' && `${lock.club}#${lock.section}` === section,
    );
    for (const { weekday, block, room: id, leaders, pupils } of meetings) {
      const room = school.rooms.find((candidate) => candidate.id === id);
      if (club.room.kinds.length > 0 && room && !club.room.kinds.includes(room.kind))
        problems.add(`${section} in ${id}`);
      if (club.room.equipment.some((item) => !room?.equipment.includes(item)))
        problems.add(`${section} lacks equipment`);
      if (room?.outdoors && meetings.some(({ fallbackRoom }) => fallbackRoom === undefined)) {
        problems.add(`${section} has no place for bad weather`);
      }
      const team = club.leaders.alternating ? Math.max(2, club.leaders.count) : club.leaders.count;
      if (new Set(leaders).size !== team && locked.length === 0)
        problems.add(`${section} has ${leaders.length} leaders`);
      if (pupils > club.maxSize || pupils < Math.max(1, club.minSize))
        problems.add(`${section} has ${pupils} seats`);
      const free = (club.weekdays?.includes(weekday) ?? true) && (club.blocks?.includes(block) ?? true);
      if (!free && locked.length === 0) problems.add(`${section} on a forbidden day`);
    }
  }
}

function clubOf(school: School, session: Session) {
  return school.clubs.find(({ id }) => id === session.club);
}
