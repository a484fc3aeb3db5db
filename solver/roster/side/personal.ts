/** Constraints on what one person, or two people together, do on which dates. */
import type { StaffMember } from '../../model/people.ts';
import { inRange } from '../../model/primitives.ts';
import type { WorkBand } from '../../model/school.ts';
import type { RosterContext, RosterDuty, RosterPerson } from '../context.ts';
import { concernsBlock } from '../eligibility/covers-block.ts';
import type { Offence, SideConstraint, SideRank } from './constraint.ts';
import { dayNumber } from './late.ts';
import { requiredUnits } from './least-load.ts';
import type { SideRoster } from './side-roster.ts';

const NONE: readonly number[] = [];

/** What a constraint whose cells are people says about one of them. */
interface Personal {
  readonly name: string;
  readonly rank: SideRank;
  readonly people: readonly RosterPerson[];
  value(person: RosterPerson, roster: SideRoster): number;
  offences(person: RosterPerson, roster: SideRoster): Offence[];
}

function personal({ name, rank, people, value, offences }: Personal): SideConstraint {
  const cellOf = new Map(people.map((person, cell) => [person.index, [cell]]));
  return {
    name,
    rank,
    cells: people.length,
    labelOf: (cell) => people[cell].id,
    cellsOfPerson: (person) => cellOf.get(person) ?? NONE,
    cellsOfDuty: () => NONE,
    valueOf: (cell, roster) => value(people[cell], roster),
    offences: (cell, roster) => offences(people[cell], roster),
  };
}

const away = (duty: number): Offence => ({ kind: 'away', duty });

function movable(roster: SideRoster, duties: readonly number[]): number[] {
  return duties.filter((duty) => !roster.isGiven(duty));
}

function lateOn(roster: SideRoster, person: number, dayIndex: number): number[] {
  return roster.heldOn(person, dayIndex).filter((duty) => roster.late[duty] === 1);
}

function staffWith(context: RosterContext, holds: (staff: StaffMember) => boolean): RosterPerson[] {
  return context.people.filter(({ staff }) => staff !== null && holds(staff));
}

/** No more than N late dates in a row; the measure counts the dates beyond the N-th of every row. */
export function lateDaysInARow(context: RosterContext): SideConstraint {
  const numbers = context.days.map(({ date }) => dayNumber(date));
  /** Rows of late dates, as lists of day indices. */
  const rows = (person: RosterPerson, roster: SideRoster): number[][] => {
    const found: number[][] = [];
    numbers.forEach((number, day) => {
      if (lateOn(roster, person.index, day).length === 0) return;
      const last = found.at(-1);
      if (last && numbers[last[last.length - 1]] === number - 1) last.push(day);
      else found.push([day]);
    });
    return found;
  };
  const most = (person: RosterPerson): number => person.staff?.caps.lateDaysInARow ?? numbers.length;
  return personal({
    name: 'late-days-in-a-row',
    rank: 'hard',
    people: staffWith(context, ({ caps }) => caps.lateDaysInARow !== undefined),
    value: (person, roster) =>
      rows(person, roster).reduce((sum, row) => sum + Math.max(0, row.length - most(person)), 0),
    offences: (person, roster) =>
      rows(person, roster)
        .filter((row) => row.length > most(person))
        .flatMap((row) =>
          movable(
            roster,
            row.flatMap((day) => lateOn(roster, person.index, day)),
          ).map(away),
        ),
  });
}

/** Two people of whom at most one is late on a date; cells are pairs. */
export function notWith(context: RosterContext): SideConstraint {
  const pairs: [RosterPerson, RosterPerson][] = [];
  const cellsOf = new Map<number, number[]>();
  const seen = new Set<string>();
  for (const person of staffWith(context, (staff) => staff.notWith.length > 0)) {
    for (const id of person.staff?.notWith ?? []) {
      const other = context.people[context.personIndexOf.get(id) ?? -1];
      if (!other || other === person) continue;
      const [a, b] = person.index < other.index ? [person, other] : [other, person];
      const key = `${a.index}/${b.index}`;
      if (seen.has(key)) continue;
      seen.add(key);
      for (const { index } of [a, b]) cellsOf.set(index, [...(cellsOf.get(index) ?? []), pairs.length]);
      pairs.push([a, b]);
    }
  }
  const dates = (cell: number, roster: SideRoster): number[] => {
    const [a, b] = pairs[cell];
    return context.days.flatMap((_, day) =>
      lateOn(roster, a.index, day).length > 0 && lateOn(roster, b.index, day).length > 0 ? [day] : [],
    );
  };
  return {
    name: 'not-with',
    rank: 'hard',
    cells: pairs.length,
    labelOf: (cell) => pairs[cell].map(({ id }) => id).join(' + '),
    cellsOfPerson: (person) => cellsOf.get(person) ?? NONE,
    cellsOfDuty: () => NONE,
    valueOf: (cell, roster) => dates(cell, roster).length,
    offences: (cell, roster) =>
      dates(cell, roster).flatMap((day) =>
        pairs[cell].flatMap(({ index }) => movable(roster, lateOn(roster, index, day)).map(away)),
      ),
  };
}

/** Duties that a person may take on their dates, of some kind; first those for which there is room. */
function wants(roster: SideRoster, person: RosterPerson, fits: (duty: RosterDuty) => boolean): Offence[] {
  const room: Offence[] = [];
  const full: Offence[] = [];
  roster.duties.forEach((duty, at) => {
    if (roster.isGiven(at) || roster.holder[at] === person.index || !fits(duty)) return;
    if (!roster.mayTake(at, person.index, true)) return;
    const list = roster.occupancy.canAdd(person, duty) ? room : full;
    list.push({ kind: 'want', duty: at, person: person.index });
  });
  return [...room, ...full];
}

function dutiesOf(roster: SideRoster, person: RosterPerson, fits: (duty: RosterDuty) => boolean): number[] {
  return roster.context.days.flatMap((_, day) =>
    roster.heldOn(person.index, day).filter((at) => fits(roster.duties[at])),
  );
}

/** The least load over the term that `weeklyLoad.least` means; the measure counts the units that are missing. */
export function leastLoad(context: RosterContext): SideConstraint {
  const required = requiredUnits(context);
  return personal({
    name: 'least-load',
    rank: 'least',
    people: context.people.filter(({ index }) => required[index] > 0),
    value: (person, roster) => Math.max(0, required[person.index] - roster.occupancy.unitsOf(person)),
    offences: (person, roster) => wants(roster, person, ({ demand }) => demand.units > 0),
  });
}

/** Does a duty belong to a band? */
function inBand(band: WorkBand, { demand, day }: RosterDuty): boolean {
  return (
    (band.weekdays?.includes(day.weekday) ?? true) &&
    (band.blocks?.includes(demand.block) ?? true) &&
    (band.works?.includes(demand.work) ?? true) &&
    (band.dates === undefined || inRange(day.date, band.dates))
  );
}

/** How many duties of a kind everybody has over the term; the measure counts those too many and too few. */
export function workBand(
  context: RosterContext,
  band: WorkBand,
  duties: readonly RosterDuty[],
): SideConstraint {
  const inside = new Set(duties.filter((duty) => inBand(band, duty)));
  const fits = (duty: RosterDuty): boolean => inside.has(duty);
  const { least = 0, most = Number.POSITIVE_INFINITY } = band;
  const able = new Map<number, boolean>();
  const mayTakeOne = (person: RosterPerson, roster: SideRoster): boolean => {
    let known = able.get(person.index);
    if (known === undefined) {
      known = roster.duties.some((duty, at) => fits(duty) && roster.mayTake(at, person.index, true));
      able.set(person.index, known);
    }
    return known;
  };
  const missing = (person: RosterPerson, count: number, roster: SideRoster): number =>
    least > count && mayTakeOne(person, roster) ? least - count : 0;
  return personal({
    name: `band/${band.id}`,
    rank: 'band',
    people: context.people.filter(({ staff, share }) => staff !== null && share > 0),
    value: (person, roster) => {
      const count = dutiesOf(roster, person, fits).length;
      return Math.max(0, count - most) + missing(person, count, roster);
    },
    offences: (person, roster) => {
      const held = dutiesOf(roster, person, fits);
      return held.length > most ? movable(roster, held).map(away) : wants(roster, person, fits);
    },
  });
}

/** Duties on dates to be avoided, and wished dates without a duty. */
export function ownDates(context: RosterContext): SideConstraint {
  const fitsWish = (
    wish: NonNullable<StaffMember['dateWishes']>[number],
    duty: RosterDuty,
    dayIndex: number,
  ): boolean =>
    duty.dayIndex === dayIndex && (wish.block === undefined || concernsBlock(duty, wish.block, context));
  const wishesOf = (
    person: RosterPerson,
  ): [wish: NonNullable<StaffMember['dateWishes']>[number], day: number][] =>
    (person.staff?.dateWishes ?? []).flatMap((wish) =>
      context.days.flatMap((day, at): [typeof wish, number][] =>
        inRange(day.date, wish.dates) && [...day.grades.values()].some(({ service }) => service)
          ? [[wish, at]]
          : [],
      ),
    );
  const held = (
    person: RosterPerson,
    roster: SideRoster,
    [wish, day]: ReturnType<typeof wishesOf>[number],
  ): number[] => roster.heldOn(person.index, day).filter((at) => fitsWish(wish, roster.duties[at], day));
  return personal({
    name: 'own-dates',
    rank: 'wish',
    people: staffWith(context, ({ dateWishes = [] }) => dateWishes.length > 0),
    value: (person, roster) =>
      wishesOf(person).reduce((sum, entry) => {
        const count = held(person, roster, entry).length;
        return sum + (entry[0].level === 'avoid' ? count : Number(count === 0));
      }, 0),
    offences: (person, roster) =>
      wishesOf(person).flatMap((entry): Offence[] => {
        const duties = held(person, roster, entry);
        if (entry[0].level === 'avoid') return movable(roster, duties).map(away);
        if (duties.length > 0) return [];
        return wants(roster, person, (duty) => fitsWish(entry[0], duty, entry[1]));
      }),
  });
}

/** Dates with duties beyond the fewest on which the daily cap would allow them, for those who wish few days. */
export function fewDays(context: RosterContext): SideConstraint {
  const datesOf = (person: RosterPerson, roster: SideRoster): number[] =>
    context.days.flatMap((_, day) => (roster.heldOn(person.index, day).length > 0 ? [day] : []));
  return personal({
    name: 'few-days',
    rank: 'wish',
    people: staffWith(context, ({ fewDays: wished }) => wished === true),
    value: (person, roster) => {
      const dates = datesOf(person, roster);
      const duties = dates.reduce((sum, day) => sum + roster.heldOn(person.index, day).length, 0);
      return (
        dates.length - (person.perDay > 0 ? Math.min(dates.length, Math.ceil(duties / person.perDay)) : 0)
      );
    },
    offences: (person, roster) => {
      const alone = datesOf(person, roster).filter((day) => roster.heldOn(person.index, day).length === 1);
      return alone.flatMap((day) => movable(roster, roster.heldOn(person.index, day)).map(away));
    },
  });
}
