import type { StaffMember, WillingnessLevel } from '../model/people.ts';
import type { WorkKind } from '../model/primitives.ts';

const FROM_LEAST: readonly WillingnessLevel[] = ['refuse', 'reluctant', 'neutral', 'willing', 'eager'];

/**
 * What a member of staff said about a kind of work in a block of a weekday: the entry that names most of the three, of
 * equals the least willing; neutral where nothing was said.
 */
export function willingnessOf(
  person: StaffMember,
  weekday: number,
  block: string,
  work: WorkKind,
): WillingnessLevel {
  const fitting = person.willingness.filter(
    (entry) =>
      (entry.weekday ?? weekday) === weekday &&
      (entry.block ?? block) === block &&
      (entry.work ?? work) === work,
  );
  const namedBy = (entry: (typeof fitting)[number]): number =>
    [entry.weekday, entry.block, entry.work].filter((part) => part !== undefined).length;
  const most = Math.max(0, ...fitting.map(namedBy));
  const levels = fitting.filter((entry) => namedBy(entry) === most).map(({ level }) => level);
  return FROM_LEAST.find((level) => levels.includes(level)) ?? 'neutral';
}
