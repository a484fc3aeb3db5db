import type { DutyDemand } from '../model/duty.ts';
import type { Post } from '../model/menu.ts';
import { compareText } from '../model/primitives.ts';
import type { Session } from '../model/session.ts';
import type { RosterContext } from './context.ts';
import type { SessionRuns } from './session-runs.ts';

type Role = 'leader' | 'assistant' | 'fixed';

/**
 * Until when the people of a session are busy because they take it to the gate: season, weekday and session → minute
 * at the gate and the way back.
 */
function escortEnds(context: RosterContext): Map<string, number> {
  const ends = new Map<string, number>();
  for (const stream of context.dismissal.streams) {
    for (const unit of stream.units) {
      if (unit.kind !== 'session' || unit.escort !== 'leader') continue;
      const key = `${stream.season}/${stream.weekday}/${unit.id}`;
      ends.set(key, Math.max(ends.get(key) ?? 0, unit.minute + unit.walkMinutes));
    }
  }
  return ends;
}

/** Who leads in which place on a day: a person of the matrix, or null for a place the matrix left open. */
function leaderPlaces(session: Session, week: number, context: RosterContext): (string | null)[] {
  const rule = session.club === undefined ? undefined : context.club.get(session.club)?.leaders;
  const { leaders } = session;
  if (rule?.alternating && leaders.length === 2) return [leaders[week % 2 === 1 ? 0 : 1]];
  const places = Math.max(leaders.length, rule?.count ?? 1);
  return Array.from({ length: places }, (_, place) => leaders[place] ?? null);
}

/** Leaders, assistants and supervisors of every session on every date on which it runs. */
export function sessionDuties(context: RosterContext, runs: SessionRuns): DutyDemand[] {
  const { school } = context;
  const assistantPost = school.posts.find((post) => post.work === 'assistant' && !post.rotating);
  const ends = escortEnds(context);
  const demands: DutyDemand[] = [];
  for (const session of [...context.sessions].sort((a, b) => compareText(a.id, b.id))) {
    const post = context.post.get(session.post);
    if (!post) continue;
    const prefix = `${session.weekday}/${session.block}/`;
    const key = session.id.slice(prefix.length);
    for (const { day, time } of runs.of(session.id)) {
      const escort = ends.get(`${day.season}/${day.weekday}/${session.id}`) ?? 0;
      const add = (kind: Post, work: Post['work'], role: Role, n: string, given: string | null): void => {
        demands.push({
          id: `${day.date}/${session.block}/${kind.id}/${n}`,
          date: day.date,
          block: session.block,
          post: kind.id,
          work,
          session: session.id,
          startMinute: time.startMinute,
          endMinute: Math.max(time.endMinute, escort),
          units: kind.loadUnits,
          payUnits: kind.payUnits,
          series: prefix + n,
          role,
          ...(given === null ? {} : { given }),
        });
      };
      if (session.kind === 'club') {
        leaderPlaces(session, day.week, context).forEach((leader, place) => {
          add(post, post.work, 'leader', place === 0 ? key : `${key}#${place + 1}`, leader);
        });
      } else {
        for (let place = 1; place <= session.supervisors; place++) {
          add(post, post.work, 'fixed', place === 1 ? key : `${key}#${place}`, null);
        }
      }
      for (let place = 1; place <= session.assistants; place++) {
        add(assistantPost ?? post, 'assistant', 'assistant', `${key}#a${place}`, null);
      }
    }
  }
  return demands;
}
