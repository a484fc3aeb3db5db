import { EVEN, EVERY, type MatrixProblem, ODD } from '../../solver/matrix/compile/problem.ts';
import { LpModelBuilder } from '../../solver/numeric/lp/lp-model.ts';

/** In `people.unwilling`: never. */
const REFUSED = 255;

/** Seats of a team that the same person can take: of leaders who alternate one each, otherwise all at once. */
export interface Role {
  readonly weeks: number;
  readonly seats: number;
  /** Columns of who leads in which slot. */
  readonly leads: { readonly person: number; readonly slot: number; readonly column: number }[];
}

export interface EventColumns {
  /** slot → column. */
  readonly at: ReadonlyMap<number, number>;
  readonly rooms: readonly { readonly slot: number; readonly room: number; readonly column: number }[];
  readonly roles: readonly Role[];
}

/** A coefficient of a row or a cost. */
export type Term = readonly [column: number, factor: number];

/** What an auxiliary column must at least be, given the columns of the events. */
interface Derived {
  readonly column: number;
  readonly least: (values: Float64Array) => number;
}

/** A builder that remembers how its auxiliary columns follow from the others, so that tables can be written as solutions. */
export class QualityBuilder extends LpModelBuilder {
  readonly derived: Derived[] = [];

  /** A column x ≥ 0, whole where asked, with step·x ≥ constant + Σ terms. */
  addShortage(constant: number, terms: readonly Term[], { step = 1, whole = false } = {}): number {
    const column = this.addColumn({ integer: whole });
    const rest = terms.map(([other, factor]) => [other, -factor] as const);
    this.addRow(constant, Number.POSITIVE_INFINITY, [[column, step], ...rest]);
    const least = (values: Float64Array): number => {
      const sum = terms.reduce((total, [other, factor]) => total + factor * values[other], constant);
      return Math.max(0, whole ? Math.ceil(sum / step) : sum / step);
    };
    this.derived.push({ column, least });
    return column;
  }

  /** Rows by key, made when first named, that keep a sum at most at a limit. */
  limits(): (key: string, most: number) => number {
    const rows = new Map<string, number>();
    return (key, most) => {
      const row = rows.get(key) ?? this.addRow(Number.NEGATIVE_INFINITY, most);
      rows.set(key, row);
      return row;
    };
  }
}

/** Moments at which an event goes on in a slot. */
export function momentsOf(problem: MatrixProblem, event: number, slot: number): Int32Array {
  const { events, sections, clubs, slots, moments } = problem;
  const section = events.section[event];
  return moments.ofProfile[clubs.profile[sections.club[section] * slots.count + slot]];
}

/** Columns of every event, with one slot, a room in it, and all seats of its team in it. */
export function placeColumns(
  problem: MatrixProblem,
  builder: QualityBuilder,
  open: (event: number, slot: number) => boolean,
): EventColumns[] {
  const { events, sections, rooms, clubs, slots, profiles, people } = problem;
  return Array.from({ length: events.count }, (_, event) => {
    const section = events.section[event];
    const possible = [...events.slots[event]].filter((slot) => open(event, slot));
    const at = new Map(possible.map((slot) => [slot, builder.addColumn({ upper: 1, integer: true })]));
    const places: { slot: number; room: number; column: number }[] = [];
    const size = sections.teamSize[section];
    const alternating = sections.alternating[section] === 1;
    const roles: Role[] = alternating
      ? Array.from({ length: size }, (__, i) => ({
          weeks: i === 0 ? ODD : i === 1 ? EVEN : EVERY,
          seats: 1,
          leads: [],
        }))
      : [{ weeks: EVERY, seats: size, leads: [] }];
    const locked = events.lockedRoom[event];
    for (const slot of possible) {
      const profile = clubs.profile[sections.club[section] * slots.count + slot];
      for (const room of locked >= 0 ? [locked] : sections.rooms[section]) {
        if (rooms.free[room * profiles.count + profile] === 0) continue;
        places.push({ slot, room, column: builder.addColumn({ upper: 1, integer: true }) });
      }
      for (const role of roles) {
        for (const person of sections.candidates[section]) {
          const weeks = people.available[person * profiles.count + profile];
          const work = (person * slots.count + slot) * people.workCount + sections.work[section];
          if ((weeks & role.weeks) !== role.weeks || people.unwilling[work] === REFUSED) continue;
          role.leads.push({ person, slot, column: builder.addColumn({ upper: 1, integer: true }) });
        }
      }
    }
    builder.addRow(
      1,
      1,
      [...at.values()].map((column) => [column, 1]),
    );
    for (const [slot, column] of at) {
      const here = places.filter((place) => place.slot === slot);
      builder.addRow(0, 0, [[column, -1], ...here.map((place) => [place.column, 1] as const)]);
      for (const role of roles) {
        const leads = role.leads.filter((lead) => lead.slot === slot);
        builder.addRow(0, 0, [[column, -role.seats], ...leads.map((lead) => [lead.column, 1] as const)]);
      }
    }
    return { at, rooms: places, roles };
  });
}
