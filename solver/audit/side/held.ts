import type { RosterDuty, RosterView } from '../certificate/roster-view.ts';

/** Which state of the roster is looked at: the finished one, what the layers gave out, or only what was given before. */
export type Moment = 'after' | 'before' | 'given';

/** Who has a duty at a moment. */
export function holderAt(entry: RosterDuty, moment: Moment): string | null {
  if (moment === 'given') return entry.given ? entry.duty.person : null;
  return moment === 'after' ? entry.duty.person : entry.holder;
}

/** Does somebody have it on this date only? */
export function coverAt(entry: RosterDuty, moment: Moment): boolean {
  if (moment === 'given') return false;
  return moment === 'after' ? entry.duty.role === 'cover' : entry.cover;
}

/** Duties by person, in order of dates. */
export function dutiesByPerson(view: RosterView, moment: Moment): Map<string, RosterDuty[]> {
  const lists = new Map<string, RosterDuty[]>();
  for (const entry of view.duties) {
    const person = holderAt(entry, moment);
    if (person === null) continue;
    const list = lists.get(person);
    if (list) list.push(entry);
    else lists.set(person, [entry]);
  }
  for (const list of lists.values()) list.sort((a, b) => a.day.index - b.day.index);
  return lists;
}
