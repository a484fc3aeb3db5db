import { blocksInOrder, type TermCalendar, type TermDay } from '../../model/calendar.ts';
import type { Club } from '../../model/menu.ts';
import type { School } from '../../model/school.ts';
import {
  type DatedTimes,
  datedTimes,
  everHeld,
  leastGap,
  NEVER_TOGETHER,
  NOT_HELD,
  overlap,
  timesKey,
} from '../places/dated-times.ts';
import type { ProfileTables, SlotTables } from './problem.ts';

/** Slots in which clubs meet for some grade on some date. */
export function compileSlots(
  school: School,
  calendar: TermCalendar,
  days: readonly (readonly TermDay[])[],
): SlotTables {
  const weekday: number[] = [];
  const block: string[] = [];
  const spans: DatedTimes[][] = [];
  for (let day = 1; day <= 5; day++) {
    for (const candidate of blocksInOrder(school)) {
      if (candidate.kind !== 'club') continue;
      const byGrade = school.grades
        .map((grade) => {
          const group = { weekday: day, block: candidate.id, weeks: 'every', kind: 'group' } as const;
          const session = { ...group, mode: 'normal', grades: [grade.id] } as const;
          return datedTimes({ ...session, grades: [grade.id] }, days[day], calendar, undefined);
        })
        .filter(everHeld);
      if (byGrade.length === 0) continue;
      weekday.push(day);
      block.push(candidate.id);
      spans.push(byGrade);
    }
  }
  const count = weekday.length;
  const touches = new Uint8Array(count * count);
  for (let s = 0; s < count; s++) {
    for (let t = 0; t < count; t++) {
      const meet = s === t || spans[s].some((a) => spans[t].some((b) => overlap(a, b)));
      touches[s * count + t] = meet ? 1 : 0;
    }
  }
  return { count, weekday: Int32Array.from(weekday), block, touches };
}

export interface CompiledProfiles {
  readonly tables: ProfileTables;
  /** Dated minutes of each profile. */
  readonly times: readonly DatedTimes[];
  /** A slot of each profile (profiles of different slots are different). */
  readonly slotOf: Int32Array;
  /** club × slot: profile or −1. */
  readonly ofClub: Int32Array;
}

/** When each club would run in each slot. */
export function compileProfiles(
  school: School,
  calendar: TermCalendar,
  days: readonly (readonly TermDay[])[],
  slots: SlotTables,
): CompiledProfiles {
  const ofClub = new Int32Array(school.clubs.length * slots.count).fill(-1);
  const times: DatedTimes[] = [];
  const slotOf: number[] = [];
  const known = new Map<string, number>();
  const bySignature = new Map<string, number>();
  const minutesBefore: number[] = [];
  school.clubs.forEach((club, c) => {
    for (let s = 0; s < slots.count; s++) {
      const signature = `${s}/${runsLike(club)}`;
      let profile = bySignature.get(signature);
      if (profile === undefined) {
        const session = {
          weekday: slots.weekday[s],
          block: slots.block[s],
          weeks: club.weeks,
          kind: 'club' as const,
          mode: 'normal' as const,
          grades: club.grades,
        };
        const held = datedTimes(session, days[slots.weekday[s]], calendar, club);
        const key = `${s}/${timesKey(held)}`;
        profile = everHeld(held) ? (known.get(key) ?? times.length) : -1;
        if (profile === times.length) {
          times.push(held);
          slotOf.push(s);
          minutesBefore.push(NEVER_TOGETHER);
          known.set(key, profile);
        }
        bySignature.set(signature, profile);
        if (profile >= 0) {
          const least = leastBreak(school, calendar, days[slots.weekday[s]], held, club);
          minutesBefore[profile] = Math.min(minutesBefore[profile], least);
        }
      }
      ofClub[c * slots.count + s] = profile;
    }
  });
  const count = times.length;
  const gapOdd = new Int16Array(count * count).fill(NEVER_TOGETHER);
  const gapEven = new Int16Array(count * count).fill(NEVER_TOGETHER);
  for (let p = 0; p < count; p++) {
    for (let q = 0; q < count; q++) {
      if (times[p].weekday !== times[q].weekday) continue;
      gapOdd[p * count + q] = leastGap(times[p], times[q], days[times[p].weekday], 1);
      gapEven[p * count + q] = leastGap(times[p], times[q], days[times[p].weekday], 2);
    }
  }
  const tables = {
    count,
    weekday: Int32Array.from(times, (held) => held.weekday),
    dates: Int32Array.from(times, (held) =>
      held.starts.reduce((n, start) => n + (start === NOT_HELD ? 0 : 1), 0),
    ),
    gapOdd,
    gapEven,
    minutesBefore: Int16Array.from(minutesBefore),
  };
  return { tables, times, slotOf: Int32Array.from(slotOf), ofClub };
}

/** Least minutes between the end of what a grade of the club does before and the club's start. */
function leastBreak(
  school: School,
  calendar: TermCalendar,
  days: readonly TermDay[],
  held: DatedTimes,
  club: Club,
): number {
  const busy = school.blocks.filter(({ kind }) => kind !== 'break');
  let least = NEVER_TOGETHER;
  days.forEach((day, i) => {
    const start = held.starts[i];
    if (start === NOT_HELD) return;
    for (const grade of club.grades) {
      const ends = [
        calendar.lessonsEnd(day, grade),
        ...busy.map((block) => calendar.blockTime(day, grade, block.id)?.endMinute ?? null),
      ];
      for (const end of ends) if (end !== null && end <= start) least = Math.min(least, start - end);
    }
  });
  return least;
}

/** Clubs with the same text run on the same dates at the same minutes in every slot. */
function runsLike(club: Club): string {
  const window = club.window ? `${club.window.from}-${club.window.to}` : '';
  return `${club.grades.join(' ')}/${club.weeks}/${window}/${club.provider === 'vendor' ? 'v' : ''}`;
}
