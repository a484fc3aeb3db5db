import type { BlockTime, TermDay } from '../model/calendar.ts';
import { sessionTime } from '../model/session-dates.ts';
import type { RosterContext } from './context.ts';

export interface SessionRun {
  readonly day: TermDay;
  readonly time: BlockTime;
}

/** On which dates sessions run, and from when to when, by session and by date and block. */
export class SessionRuns {
  readonly #bySession = new Map<string, SessionRun[]>();
  readonly #spans = new Map<string, BlockTime>();

  constructor(context: RosterContext) {
    const { calendar, sessions, club } = context;
    for (const session of sessions) {
      const own: SessionRun[] = [];
      this.#bySession.set(session.id, own);
      const ownClub = session.club === undefined ? undefined : club.get(session.club);
      for (const day of calendar.days) {
        if (day.weekday !== session.weekday) continue;
        const time = sessionTime(session, day, calendar, ownClub);
        if (!time) continue;
        own.push({ day, time });
        const key = `${day.date}/${session.block}`;
        this.#spans.set(key, wider(this.#spans.get(key), time));
      }
    }
  }

  of(session: string): readonly SessionRun[] {
    return this.#bySession.get(session) ?? [];
  }

  runsOn(session: string, day: TermDay): boolean {
    return this.of(session).some((run) => run.day === day);
  }

  /** From the first start to the last end of the sessions of a block on a day; undefined where none runs. */
  span(day: TermDay, block: string): BlockTime | undefined {
    return this.#spans.get(`${day.date}/${block}`);
  }
}

/** The shortest time that contains both. */
export function wider(known: BlockTime | undefined, time: BlockTime): BlockTime {
  if (!known) return time;
  return {
    startMinute: Math.min(known.startMinute, time.startMinute),
    endMinute: Math.max(known.endMinute, time.endMinute),
  };
}
