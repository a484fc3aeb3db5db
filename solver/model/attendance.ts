import type { TermDay } from './calendar.ts';
import { compareText } from './primitives.ts';
import type { Pupil } from './pupil.ts';
import type { School } from './school.ts';

/**
 * A school without a list of pupils is planned with one anonymous pupil per head: number k of a class stays in a
 * block if at least k pupils of the class do, so that the same heads stay in as many blocks as possible. Registrations
 * for clubs go to the last numbers of those who stay, one club a head and weekday, as pinned wishes.
 * Ids are `class~k`. Schools with a list are returned as they are.
 */
export function pupilsOf(school: School): readonly Pupil[] {
  if (school.pupils) return school.pupils;
  const byClass = new Map<string, NonNullable<School['headCounts']>>();
  for (const entry of school.headCounts ?? []) {
    const list = byClass.get(entry.class);
    if (list) list.push(entry);
    else byClass.set(entry.class, [entry]);
  }
  const pupils: Pupil[] = [];
  for (const schoolClass of school.classes) {
    const entries = byClass.get(schoolClass.id) ?? [];
    const heads = entries.filter((entry) => !entry.club);
    const clubs = entries.filter((entry) => entry.club);
    const size = Math.max(schoolClass.pupils, 0, ...heads.map((entry) => entry.pupils));
    const stays = Array.from({ length: size }, () => new Map<number, string[]>());
    for (const head of heads) {
      for (let k = 0; k < head.pupils; k++) {
        const blocks = stays[k].get(head.weekday);
        if (blocks) blocks.push(head.block);
        else stays[k].set(head.weekday, [head.block]);
      }
    }
    const pins: { weekday: number; club: string }[][] = Array.from({ length: size }, () => []);
    const taken = new Map<string, number>();
    for (const entry of clubs) {
      const key = `${entry.weekday} ${entry.block}`;
      const staying =
        heads.find((head) => head.weekday === entry.weekday && head.block === entry.block)?.pupils ?? 0;
      const used = taken.get(key) ?? 0;
      const count = Math.min(entry.pupils, staying - used);
      for (let i = 0; i < count; i++) {
        pins[staying - 1 - used - i].push({ weekday: entry.weekday, club: entry.club as string });
      }
      taken.set(key, used + Math.max(0, count));
    }
    for (let k = 0; k < size; k++) pupils.push(anonymousPupil(schoolClass.id, k + 1, stays[k], pins[k]));
  }
  return pupils;
}

function anonymousPupil(
  schoolClass: string,
  number: number,
  stays: Map<number, string[]>,
  pins: { weekday: number; club: string }[],
): Pupil {
  const choices = [...new Set(pins.map((pin) => pin.club))].sort(compareText);
  return {
    id: `${schoolClass}~${number < 10 ? '0' : ''}${number}`,
    name: `${number}`,
    class: schoolClass,
    stay: [...stays].sort((a, b) => a[0] - b[0]).map(([weekday, blocks]) => ({ weekday, blocks })),
    bookings: [],
    absences: [],
    earlyLeaving: [],
    choices,
    want: pins.length,
    pins,
    paidConsent: choices,
    priority: [],
    waiver: 'none',
    siblings: [],
    siblingsTogether: false,
    collectors: [],
    mayLeaveAlone: false,
    transport: 'walk',
    keeps: [],
    lostLastTerm: 0,
  };
}

/** Does the pupil's regular stay include this block on this weekday? */
export function staysWeekly(pupil: Pupil, weekday: number, block: string): boolean {
  return pupil.stay.some((entry) => entry.weekday === weekday && entry.blocks.includes(block));
}

/**
 * Is the pupil in this block on this date? Regular stay within joining and leaving, absences taken off, one-day
 * bookings added. Whether the block takes place at all is the calendar's answer, not this one's.
 */
export function attendsOn(pupil: Pupil, day: TermDay, block: string): boolean {
  if (pupil.bookings.some((booking) => booking.date === day.date && booking.blocks.includes(block)))
    return true;
  if (!staysWeekly(pupil, day.weekday, block)) return false;
  if (pupil.joins !== undefined && day.date < pupil.joins) return false;
  if (pupil.leaves !== undefined && day.date > pupil.leaves) return false;
  return !pupil.absences.some((range) => day.date >= range.from && day.date <= range.to);
}
