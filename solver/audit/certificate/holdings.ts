import type { AuditContext } from '../context.ts';
import { overlaps } from '../places.ts';
import type { RosterDuty, RosterPerson } from './roster-view.ts';

/** What people have already: duties by date, counts and units by week. */
export class Holdings {
  readonly #context: AuditContext;
  readonly #byDate: (RosterDuty[] | undefined)[];
  readonly #weekDuties: Int32Array;
  readonly #weekUnits: Float64Array;
  readonly #units: Float64Array;
  readonly #days: number;
  readonly #mostWeeks: number;

  constructor(context: AuditContext, people: number) {
    this.#context = context;
    this.#days = context.days.length;
    this.#mostWeeks = Math.max(0, ...context.days.map(({ week }) => week)) + 1;
    this.#byDate = new Array(people * this.#days);
    this.#weekDuties = new Int32Array(people * this.#mostWeeks);
    this.#weekUnits = new Float64Array(people * this.#mostWeeks);
    this.#units = new Float64Array(people);
  }

  add(person: RosterPerson, entry: RosterDuty): void {
    const date = person.index * this.#days + entry.day.index;
    const list = this.#byDate[date];
    if (list) list.push(entry);
    else this.#byDate[date] = [entry];
    const week = person.index * this.#mostWeeks + entry.day.week;
    this.#weekDuties[week] += 1;
    this.#weekUnits[week] += entry.duty.units;
    this.#units[person.index] += entry.duty.units;
  }

  units(person: RosterPerson): number {
    return this.#units[person.index];
  }

  /** Does the person have another duty at that time? */
  busy(person: RosterPerson, entry: RosterDuty): boolean {
    const own = this.#byDate[person.index * this.#days + entry.day.index];
    if (!own) return false;
    for (const other of own) if (clash(this.#context, other, entry)) return true;
    return false;
  }

  /** Duties that the daily cap still allows. */
  leftOnDay(person: RosterPerson, day: number): number {
    const held = this.#byDate[person.index * this.#days + day]?.length ?? 0;
    return Math.max(0, person.perDay - held);
  }

  /** Duties of so many units that the weekly caps still allow. */
  leftInWeek(person: RosterPerson, week: number, loadUnits: number): number {
    const at = person.index * this.#mostWeeks + week;
    const left = person.mostUnits - this.#weekUnits[at];
    const byLoad = loadUnits === 0 ? Number.POSITIVE_INFINITY : Math.floor(left / loadUnits);
    return Math.max(0, Math.min(person.perWeek - this.#weekDuties[at], byLoad));
  }
}

/** Do two duties of one date overlap for one person? */
export function clash(context: AuditContext, a: RosterDuty, b: RosterDuty): boolean {
  return overlaps(context, a.duty, a.place, b.duty, b.place);
}
