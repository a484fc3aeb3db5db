import type { TermCalendar } from '../../model/calendar.ts';
import type { School } from '../../model/school.ts';
import { type Session, sessionId } from '../../model/session.ts';
import type { CompiledMatrix } from '../compile/compile.ts';
import { datedTimes, daysByWeekday } from '../places/dated-times.ts';
import { chooseFallbacks, type FallbackSeeker } from '../places/fallback-rooms.ts';
import { RoomUse } from '../places/room-use.ts';
import { type Assignment, TEAM, UNPLACED } from '../state/placement.ts';
import { seatsOfSections } from './seats.ts';

/**
 * Club sessions of an assignment, in order of weekday, block and section. `pupils` is the number of seats of the
 * section until enrolment knows better. Outdoor sessions get an indoor place for bad weather.
 */
export function clubSessions(
  input: { readonly school: School; readonly calendar: TermCalendar; readonly groups: readonly Session[] },
  compiled: CompiledMatrix,
  assignment: Assignment,
): Session[] {
  const { school, calendar, groups } = input;
  return withFallbacks(school, calendar, groups, sessionsWithoutFallbacks(school, compiled, assignment));
}

/** The same without a thought of bad weather: enough to know what pupils would get. */
export function sessionsWithoutFallbacks(
  school: School,
  compiled: CompiledMatrix,
  assignment: Assignment,
): Session[] {
  const { problem } = compiled;
  const { events, sections, slots, rooms, people } = problem;
  const seats = seatsOfSections(problem, assignment);
  const sessions: Session[] = [];
  for (let slot = 0; slot < slots.count; slot++) {
    for (let event = 0; event < events.count; event++) {
      if (assignment.slot[event] !== slot) continue;
      const section = events.section[event];
      const club = school.clubs[sections.club[section]];
      const team = Array.from(assignment.team.subarray(section * TEAM, section * TEAM + TEAM)).filter(
        (p) => p >= 0,
      );
      const external = team.some((person) => people.staff[person] === 0);
      sessions.push({
        id: sessionId(slots.weekday[slot], slots.block[slot], sections.ids[section]),
        weekday: slots.weekday[slot],
        block: slots.block[slot],
        weeks: club.weeks,
        kind: 'club',
        mode: 'normal',
        club: club.id,
        section: sections.ids[section],
        classes: [],
        grades: club.grades,
        room: rooms.ids[assignment.room[event]],
        leaders: team.map((person) => people.ids[person]),
        assistants: external ? sections.assistants[section] : 0,
        supervisors: 0,
        post: club.post,
        pupils: seats[section],
      });
    }
  }
  return sessions;
}

function withFallbacks(
  school: School,
  calendar: TermCalendar,
  groups: readonly Session[],
  sessions: readonly Session[],
): Session[] {
  const outdoors = new Set(school.rooms.filter((room) => room.outdoors).map((room) => room.id));
  const days = daysByWeekday(calendar);
  const rainyUse = new RoomUse(school, calendar);
  for (const session of [...groups, ...sessions]) {
    if (!outdoors.has(session.room)) rainyUse.addSession(session);
    else if (session.fallbackRoom !== undefined) rainyUse.addSession(session, session.fallbackRoom);
  }
  const result = new Map<Session, Session>();
  for (let weekday = 1; weekday <= 5; weekday++) {
    const out = sessions.filter((session) => session.weekday === weekday && outdoors.has(session.room));
    const seekers = out.map((session): FallbackSeeker => {
      const club = school.clubs.find(({ id }) => id === session.club);
      const times = datedTimes(session, days[weekday], calendar, club);
      return {
        request: { block: session.block, times, pupils: session.pupils },
        room: session.room,
        homeRooms: [],
      };
    });
    const rooms = chooseFallbacks(school, rainyUse, seekers);
    out.forEach((session, i) => {
      const room = rooms[i];
      if (room !== null) result.set(session, { ...session, fallbackRoom: room });
    });
  }
  return sessions.map((session) => result.get(session) ?? session);
}

/** Sections that are on the table with all their meetings. */
export function placedSections(compiled: CompiledMatrix, assignment: Assignment): Uint8Array {
  const { events, sections } = compiled.problem;
  const placed = new Uint8Array(sections.ids.length).fill(1);
  for (let event = 0; event < events.count; event++) {
    if (assignment.slot[event] === UNPLACED) placed[events.section[event]] = 0;
  }
  return placed;
}
