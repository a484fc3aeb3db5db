import { buildCalendar } from '../../../solver/model/calendar.ts';
import { canonicalSchool } from '../../../solver/model/canonical.ts';
import type { DismissalPlan, DismissalStream, LeavingPost } from '../../../solver/model/dismissal-plan.ts';
import { School } from '../../../solver/model/school.ts';
import type { Session } from '../../../solver/model/session.ts';
import { Rng } from '../../../solver/numeric/rng.ts';
import type { RosterInput } from '../../../solver/roster/context.ts';

import { type RosterSchoolOptions, schoolInput } from './roster-school-document.ts';

/**
 * A term (1 September 2026 to 22 January 2027) of a primary school of any size with homework, clubs, groups for those in
 * no club, extended care, rotating posts and gates: what the stages before the roster hand over, made directly.
 */
export function rosterSchool(options: RosterSchoolOptions): RosterInput {
  const rng = new Rng(options.seed);
  const input = schoolInput(options, rng);
  options.change?.(input);
  const school = canonicalSchool(School.parse(input));
  const sessions = sessionsOf(school, rng);
  return { school, calendar: buildCalendar(school), sessions, dismissal: dismissalOf(school, sessions) };
}

function sessionsOf(school: School, rng: Rng): Session[] {
  const sessions: Session[] = [];
  const teachers = school.staff.filter((person) => person.kind === 'teacher');
  const base = { weeks: 'every' as const, leaders: [], assistants: 0, pupils: 30 };
  for (const weekday of [1, 2, 3, 4, 5]) {
    for (const entry of school.classes) {
      sessions.push({
        ...base,
        id: `${weekday}/b1/homework#${entry.id}`,
        weekday,
        block: 'b1',
        kind: 'group',
        mode: 'always',
        activity: 'homework',
        classes: [entry.id],
        grades: [entry.grade],
        room: entry.homeRoom,
        supervisors: 1,
        post: 'homework',
      });
    }
    for (const mode of ['normal', 'replacement'] as const) {
      const perGroup = mode === 'normal' ? 2 : 1;
      for (let at = 0; at < school.classes.length; at += perGroup) {
        const members = school.classes.slice(at, at + perGroup);
        const key = `reading#${members[0].id}${mode === 'replacement' ? '!' : ''}`;
        sessions.push({
          ...base,
          id: `${weekday}/b2/${key}`,
          weekday,
          block: 'b2',
          kind: 'group',
          mode,
          activity: 'reading',
          classes: members.map((entry) => entry.id),
          grades: [...new Set(members.map((entry) => entry.grade))],
          room: members[0].homeRoom,
          supervisors: 1,
          post: 'independent',
        });
      }
    }
    const leaders = [...teachers];
    for (const [at, club] of school.clubs.entries()) {
      if (at % 5 !== (weekday * 2) % 5 && at % 5 !== (weekday * 2 + 1) % 5) continue;
      const leader =
        club.provider === 'external' ? 'x1' : leaders.splice(rng.intBelow(leaders.length), 1)[0].id;
      sessions.push({
        ...base,
        id: `${weekday}/b2/${club.id}#1`,
        weekday,
        block: 'b2',
        kind: 'club',
        mode: 'normal',
        club: club.id,
        section: `${club.id}#1`,
        classes: [],
        grades: club.grades,
        room: school.classes[at % school.classes.length].homeRoom,
        leaders: [leader],
        assistants: club.assistant ? 1 : 0,
        supervisors: 0,
        post: 'club',
      });
    }
    for (let at = 0; at < school.classes.length; at += 8) {
      const members = school.classes.slice(at, at + 8);
      sessions.push({
        ...base,
        id: `${weekday}/b3/care#${members[0].id}`,
        weekday,
        block: 'b3',
        kind: 'group',
        mode: 'always',
        activity: 'care',
        classes: members.map((entry) => entry.id),
        grades: [...new Set(members.map((entry) => entry.grade))],
        room: members[0].homeRoom,
        supervisors: 1,
        post: 'extended',
      });
    }
  }
  return sessions;
}

function dismissalOf(school: School, sessions: readonly Session[]): DismissalPlan {
  const streams: DismissalStream[] = [];
  const posts: LeavingPost[] = [];
  const grades = school.grades.map((grade) => grade.id);
  const figures = {
    pupils: 0,
    lastMinute: 0,
    minutesOverCapacity: 0,
    expectedPeak: 0,
    expectedPeakBound: 0,
    meanWaitSeconds: 0,
  };
  const rest = { pupils: 20, walkMinutes: 2, gate: 'east' };
  for (const weekday of [1, 2, 3, 4, 5]) {
    for (const { after, mode, end } of [
      { after: null, mode: 'always' as const, end: 920 },
      { after: 'b2', mode: 'normal' as const, end: 1030 },
      { after: 'b2', mode: 'replacement' as const, end: 1030 },
      { after: 'b3', mode: 'always' as const, end: 1080 },
    ]) {
      const id = `-/${weekday}/${after ?? '-'}/${mode}`;
      const units: DismissalStream['units'] =
        after === null
          ? school.classes.map((entry) => ({
              id: entry.id,
              kind: 'class',
              grades: [entry.grade],
              endMinute: end,
              readyMinute: end + 3,
              minute: end + 6,
              escort: 'post',
              ...rest,
            }))
          : sessions
              .filter(
                (session) => session.weekday === weekday && session.block === after && session.mode === mode,
              )
              .map((session, at) => ({
                id: session.id,
                kind: 'session',
                grades: session.grades.length > 0 ? session.grades : grades,
                endMinute: end,
                readyMinute: end + 3,
                minute: end + 5 + (at % 3) * 3,
                escort: 'leader',
                ...rest,
              }));
      streams.push({ id, season: '-', weekday, after, mode, units, waves: [], figures });
      for (const n of [1, 2])
        posts.push({
          stream: id,
          work: 'gate',
          post: 'gate',
          gate: 'east',
          n,
          startMinute: end,
          endMinute: end + 15,
        });
    }
  }
  return { streams, posts };
}
