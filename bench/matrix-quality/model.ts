/**
 * The club matrix as a whole-number programme, written from the compiled tables alone and without the search's rules:
 * every meeting on the table, each with slot, room and leaders. It leaves out default groups, staffing of other posts,
 * rooms for rainy days and ways between buildings, so a proven bound of it holds for the matrix too; what it finds is
 * checked by the search's own state afterwards. For schools with one club block a day and one campus.
 */
import type { MatrixProblem } from '../../solver/matrix/compile/problem.ts';
import type { Assignment } from '../../solver/matrix/state/placement.ts';
import type { LpModel } from '../../solver/numeric/lp/lp-model.ts';
import { type EventColumns, placeColumns, QualityBuilder } from './columns.ts';
import { addLoads, addWillingness } from './leading.ts';
import { addLeaders, addPairs, addRooms, addTeams } from './rules.ts';
import { addWishes } from './wishes.ts';

const TEAM = 4;

/** The levels that the programme knows, in their order, and how their costs are written. */
const COSTS = { wishes: addWishes, loadBands: addLoads, willingness: addWillingness } as const;
export type QualityLevel = keyof typeof COSTS;
export const QUALITY_LEVELS: readonly QualityLevel[] = ['wishes', 'loadBands', 'willingness'];

/** A programme whose solutions are tables. */
export interface QualityModel {
  readonly model: LpModel;
  /** A table as a solution; its auxiliary columns as low as they may be. */
  encode(assignment: Assignment): Float64Array;
  decode(values: ArrayLike<number>): Assignment;
}

export interface QualityOptions {
  /** No more than this on these levels. */
  readonly limits?: Partial<Record<QualityLevel, number>>;
  /** Slots that an event may take, of those that it has; default: all. */
  readonly open?: (event: number, slot: number) => boolean;
}

/** True where programme and matrix speak of the same thing: one club block a day, one campus for everybody. */
export function isPlain({ slots, people }: MatrixProblem): boolean {
  return new Set(slots.weekday).size === slots.count && people.onCampus.every((on) => on === 1);
}

/** The programme that minimises a level over all tables that leave no event out and give each grade parallel offers. */
export function qualityModel(
  problem: MatrixProblem,
  level: QualityLevel,
  { limits = {}, open = () => true }: QualityOptions = {},
): QualityModel {
  const builder = new QualityBuilder();
  const events = placeColumns(problem, builder, open);
  addRooms(problem, builder, events);
  addLeaders(problem, builder, events);
  addTeams(problem, builder, events);
  addPairs(problem, builder, events);
  for (const named of QUALITY_LEVELS) {
    const limit = limits[named];
    if (named !== level && limit === undefined) continue;
    const terms = COSTS[named](problem, builder, events);
    if (limit !== undefined) builder.addRow(Number.NEGATIVE_INFINITY, limit, terms);
    if (named !== level) continue;
    const costs = new Map<number, number>();
    for (const [column, cost] of terms) costs.set(column, (costs.get(column) ?? 0) + cost);
    for (const [column, cost] of costs) builder.setCost(column, cost);
  }
  return {
    model: builder.build(),
    encode: (assignment) => encode(problem, builder, events, assignment),
    decode: (values) => decode(problem, events, values),
  };
}

function encode(
  { events, sections }: MatrixProblem,
  builder: QualityBuilder,
  columns: readonly EventColumns[],
  assignment: Assignment,
): Float64Array {
  const values = new Float64Array(builder.columnCount);
  columns.forEach(({ at, rooms, roles }, event) => {
    const slot = assignment.slot[event];
    const section = events.section[event];
    const column = at.get(slot);
    if (column !== undefined) values[column] = 1;
    const place = rooms.find((entry) => entry.slot === slot && entry.room === assignment.room[event]);
    if (place) values[place.column] = 1;
    const team = assignment.team.subarray(section * TEAM, section * TEAM + sections.teamSize[section]);
    roles.forEach(({ leads }, i) => {
      const members = roles.length > 1 ? [team[i]] : [...team];
      for (const lead of leads)
        if (lead.slot === slot && members.includes(lead.person)) values[lead.column] = 1;
    });
  });
  for (const { column, least } of builder.derived) values[column] = least(values);
  return values;
}

function decode(
  { events, sections }: MatrixProblem,
  columns: readonly EventColumns[],
  values: ArrayLike<number>,
): Assignment {
  const slot = new Int32Array(events.count).fill(-1);
  const room = new Int32Array(events.count).fill(-1);
  const team = new Int32Array(sections.ids.length * TEAM).fill(-1);
  columns.forEach(({ rooms, roles }, event) => {
    const place = rooms.find(({ column }) => values[column] > 0.5);
    if (!place) return;
    slot[event] = place.slot;
    room[event] = place.room;
    const people = roles.flatMap(({ leads }) =>
      leads.filter(({ column }) => values[column] > 0.5).map(({ person }) => person),
    );
    people.forEach((person, i) => {
      team[events.section[event] * TEAM + i] = person;
    });
  });
  return { slot, room, team };
}
