import type { DutyPlace, RosterContext, RosterDuty, RosterPerson } from './context.ts';

/** Do two duties of one day overlap for one person, the way between their places included? */
export function clash(a: RosterDuty, b: RosterDuty, context: RosterContext): boolean {
  const travel = travelMinutes(a.place, b.place, context);
  return (
    a.demand.startMinute < b.demand.endMinute + travel && b.demand.startMinute < a.demand.endMinute + travel
  );
}

function travelMinutes(a: DutyPlace, b: DutyPlace, { school: { travel } }: RosterContext): number {
  if (a.campus !== null && b.campus !== null && a.campus !== b.campus) return travel.betweenCampusesMinutes;
  const apart = a.building !== null && b.building !== null && a.building !== b.building;
  return apart ? travel.betweenBuildingsMinutes : 0;
}

const NONE: readonly RosterDuty[] = [];

/** Who already has which duties: per person and date, with counts and units per week. */
export class Occupancy {
  readonly #context: RosterContext;
  readonly #duties: (RosterDuty[] | undefined)[];
  readonly #weekCounts: Int32Array;
  readonly #weekUnits: Int32Array;
  readonly #units: Int32Array;
  readonly #weeks: number;

  constructor(context: RosterContext) {
    this.#context = context;
    const people = context.people.length;
    this.#weeks = context.days.reduce((most, day) => Math.max(most, day.week), 0) + 1;
    this.#duties = new Array(people * context.days.length);
    this.#weekCounts = new Int32Array(people * this.#weeks);
    this.#weekUnits = new Int32Array(people * this.#weeks);
    this.#units = new Int32Array(people);
  }

  add(person: RosterPerson, duty: RosterDuty): void {
    const at = person.index * this.#context.days.length + duty.dayIndex;
    const list = this.#duties[at];
    if (list) list.push(duty);
    else this.#duties[at] = [duty];
    this.#count(person, duty, 1);
  }

  remove(person: RosterPerson, duty: RosterDuty): void {
    const list = this.#duties[person.index * this.#context.days.length + duty.dayIndex];
    const at = list?.findIndex((other) => other.demand.id === duty.demand.id) ?? -1;
    if (at < 0) throw new Error(`${person.id} does not hold ${duty.demand.id}`);
    list?.splice(at, 1);
    this.#count(person, duty, -1);
  }

  #count(person: RosterPerson, duty: RosterDuty, sign: number): void {
    this.#weekCounts[person.index * this.#weeks + duty.day.week] += sign;
    this.#weekUnits[person.index * this.#weeks + duty.day.week] += sign * duty.demand.units;
    this.#units[person.index] += sign * duty.demand.units;
  }

  dutiesOn(person: RosterPerson, dayIndex: number): readonly RosterDuty[] {
    return this.#duties[person.index * this.#context.days.length + dayIndex] ?? NONE;
  }

  /** Does the person have a duty that overlaps? */
  busy(person: RosterPerson, duty: RosterDuty): boolean {
    for (const other of this.dutiesOn(person, duty.dayIndex)) {
      if (clash(other, duty, this.#context)) return true;
    }
    return false;
  }

  /** Units of all duties so far, without what is carried in. */
  unitsOf(person: RosterPerson): number {
    return this.#units[person.index];
  }

  /** How many more duties the daily cap allows; not below 0. */
  leftOnDay(person: RosterPerson, dayIndex: number): number {
    return Math.max(0, person.perDay - this.dutiesOn(person, dayIndex).length);
  }

  /** How many more duties of `loadUnits` each the weekly caps (count and units) allow; not below 0. */
  leftInWeek(person: RosterPerson, week: number, loadUnits: number): number {
    const at = person.index * this.#weeks + week;
    const byCount = person.perWeek - this.#weekCounts[at];
    if (loadUnits === 0 || person.mostUnitsPerWeek === Number.POSITIVE_INFINITY) return Math.max(0, byCount);
    const byUnits = Math.floor((person.mostUnitsPerWeek - this.#weekUnits[at]) / loadUnits);
    return Math.max(0, Math.min(byCount, byUnits));
  }

  /** Nothing overlaps and no cap is reached. */
  canAdd(person: RosterPerson, duty: RosterDuty): boolean {
    return (
      this.leftOnDay(person, duty.dayIndex) > 0 &&
      this.leftInWeek(person, duty.day.week, duty.demand.units) > 0 &&
      !this.busy(person, duty)
    );
  }
}
