/** Checks a week's assignment from the published rules alone; shares nothing with the planner. */
import type { DutyWeek } from './duty-week.ts';

/** What an assignment is worth, or the first rule it breaks. `−1`: nobody. */
export type WeekVerdict =
  | {
      readonly ok: true;
      readonly uncovered: number;
      /** Σ load². */
      readonly sumOfSquares: number;
      readonly preference: number;
    }
  | { readonly ok: false; readonly fault: string };

export function checkWeek(week: DutyWeek, assigned: readonly number[]): WeekVerdict {
  if (assigned.length !== week.duties.length) return { ok: false, fault: 'one teacher per duty is needed' };
  const load = Array.from({ length: week.teachers }, () => 0);
  const onDay = new Map<string, number>();
  const inSlot = new Set<string>();
  let preference = 0;
  let uncovered = 0;
  for (const [duty, teacher] of assigned.entries()) {
    if (teacher === -1) {
      uncovered += 1;
      continue;
    }
    const at = week.eligible[duty].indexOf(teacher);
    if (at < 0) return { ok: false, fault: `duty ${duty}: teacher ${teacher} may not take it` };
    const { day, slot } = week.duties[duty];
    if (inSlot.has(`${teacher}/${day}/${slot}`)) {
      return { ok: false, fault: `teacher ${teacher} is in two places on day ${day} in slot ${slot}` };
    }
    inSlot.add(`${teacher}/${day}/${slot}`);
    const today = (onDay.get(`${teacher}/${day}`) ?? 0) + 1;
    if (today > week.dailyCap) return { ok: false, fault: `teacher ${teacher}: daily cap on day ${day}` };
    onDay.set(`${teacher}/${day}`, today);
    load[teacher] += 1;
    if (load[teacher] > week.weeklyCap) return { ok: false, fault: `teacher ${teacher}: weekly cap` };
    preference += week.cost[duty][at];
  }
  return { ok: true, uncovered, sumOfSquares: load.reduce((sum, own) => sum + own * own, 0), preference };
}
