import type { TermCalendar, TermDay } from '../../model/calendar.ts';
import type { School } from '../../model/school.ts';
import { type DatedTimes, datedTimes, NOT_HELD } from '../places/dated-times.ts';
import type { MomentTables, PoolTables, SlotTables } from './problem.ts';
import type { CompiledProfiles } from './slots.ts';

export interface CompiledMoments {
  readonly tables: MomentTables;
  /** Dated minutes and block of what begins at the moment. */
  readonly times: readonly DatedTimes[];
  readonly block: readonly string[];
  /** Is something with these dated minutes going on at the moment? */
  readonly during: (times: DatedTimes, moment: number) => boolean;
}

interface Source {
  readonly times: DatedTimes;
  readonly slot: number;
}

/** Finds the moments of every weekday on a day on which most clubs meet. */
export function compileMoments(
  school: School,
  calendar: TermCalendar,
  days: readonly (readonly TermDay[])[],
  slots: SlotTables,
  profiles: CompiledProfiles,
  pools: readonly PoolTables[],
): CompiledMoments {
  const typical = [0, 1, 2, 3, 4, 5].map((weekday) => typicalDay(profiles, weekday, days[weekday].length));
  const poolTimes = pools.map((pool) => {
    const session = {
      weekday: slots.weekday[pool.slot],
      block: slots.block[pool.slot],
      weeks: 'every',
    } as const;
    const grades = pool.grades.map((grade) => school.grades[grade].id);
    const group = { ...session, kind: 'group', mode: 'normal', grades } as const;
    return datedTimes({ ...group, grades }, days[session.weekday], calendar, undefined);
  });
  const sources: Source[] = [
    ...profiles.times.map((times, p) => ({ times, slot: profiles.slotOf[p] })),
    ...poolTimes.map((times, i) => ({ times, slot: pools[i].slot })),
  ];
  const weekday: number[] = [];
  const minute: number[] = [];
  const first: Source[] = [];
  for (const source of sources) {
    const [start] = minutesOn(source.times, typical[source.times.weekday]);
    if (start === NOT_HELD) continue;
    if (weekday.some((day, m) => day === source.times.weekday && minute[m] === start)) continue;
    weekday.push(source.times.weekday);
    minute.push(start);
    first.push(source);
  }
  const count = weekday.length;
  const during = (times: DatedTimes, moment: number): boolean => {
    if (times.weekday !== weekday[moment]) return false;
    const [start, end] = minutesOn(times, typical[times.weekday]);
    return start <= minute[moment] && minute[moment] < end;
  };
  const momentsOf = (times: DatedTimes): Int32Array =>
    Int32Array.from(weekday.flatMap((_, moment) => (during(times, moment) ? [moment] : [])));
  const ofProfile = profiles.times.map(momentsOf);
  const covers = new Uint8Array(ofProfile.length * count);
  ofProfile.forEach((list, profile) => {
    for (const moment of list) covers[profile * count + moment] = 1;
  });
  return {
    tables: {
      count,
      weekday: Int32Array.from(weekday),
      slot: Int32Array.from(first, ({ slot }) => slot),
      covers,
      ofProfile,
      ofPool: poolTimes.map(momentsOf),
    },
    times: first.map(({ times }) => times),
    block: first.map(({ slot }) => slots.block[slot]),
    during,
  };
}

/** The first day of the weekday on which most profiles run. */
function typicalDay(profiles: CompiledProfiles, weekday: number, days: number): number {
  let best = 0;
  let most = -1;
  for (let day = 0; day < days; day++) {
    const held = profiles.times.filter(
      (times) => times.weekday === weekday && times.starts[day] !== NOT_HELD,
    ).length;
    if (held > most) {
      most = held;
      best = day;
    }
  }
  return best;
}

/** Minutes on the day, or on the first day on which it takes place; `NOT_HELD` for never. */
function minutesOn(times: DatedTimes, day: number): readonly [start: number, end: number] {
  const at = times.starts[day] === NOT_HELD ? times.starts.findIndex((start) => start !== NOT_HELD) : day;
  return at < 0 || times.starts.length === 0 ? [NOT_HELD, NOT_HELD] : [times.starts[at], times.ends[at]];
}
