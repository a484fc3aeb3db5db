/**
 * What is left of an allocation after fixing, as a mixed-integer programme: a 0/1 column for each item that is still
 * open, rows for agents (units, fees, conflicts as cliques), for sections (seats, least numbers) and for going
 * without a top item.
 */
import { LpModelBuilder, type Term } from '../../numeric/lp/lp-model.ts';
import { BARRED, REQUIRED } from './allocation.ts';
import type { ObjectivePart } from './objective-parts.ts';
import { type AllocationProblem, LEVELS } from './problem.ts';

export interface AllocationMip {
  readonly builder: LpModelBuilder;
  /** Items of the item columns, which come first. */
  readonly items: readonly number[];
  /** Makes a part the cost. */
  minimise(part: ObjectivePart): void;
  /** Keeps a part from getting worse than a value; the row. */
  hold(part: ObjectivePart, value: number): number;
  /** Row of the seats of each section, −1 where it has none. */
  readonly seatRow: Int32Array;
  /** Column values of an allocation. */
  start(bundles: readonly (readonly number[])[]): Float64Array;
  /** Bundles of column values. */
  bundles(values: Float64Array): number[][];
}

/** `lower`: least numbers of sections that open in any case; other sections may stay empty or reach their least. */
export function allocationMip(
  problem: AllocationProblem,
  decision: Uint8Array,
  lower: Int32Array,
): AllocationMip {
  const { itemSection, itemAgent, agentCount, sectionCount } = problem;
  const builder = new LpModelBuilder();
  const items: number[] = [];
  const columnOf = new Int32Array(itemSection.length).fill(-1);
  const bySection: number[][] = Array.from({ length: sectionCount }, () => []);
  for (let item = 0; item < itemSection.length; item++) {
    if (decision[item] === BARRED) continue;
    columnOf[item] = builder.addColumn({
      lower: decision[item] === REQUIRED ? 1 : 0,
      upper: 1,
      integer: true,
    });
    items.push(item);
    bySection[itemSection[item]].push(item);
  }
  const missOf = new Int32Array(agentCount).fill(-1);
  for (let agent = 0; agent < agentCount; agent++)
    missOf[agent] = addAgent(builder, problem, agent, columnOf);
  const openOf = new Int32Array(sectionCount).fill(-1);
  const seatRow = new Int32Array(sectionCount).fill(-1);
  for (let section = 0; section < sectionCount; section++) {
    const terms = bySection[section].map((item): Term => [columnOf[item], 1]);
    seatRow[section] = addSeats(builder, problem, section, terms, lower[section]);
    openOf[section] = addOpening(builder, problem, section, terms);
  }
  const termsOf = (part: ObjectivePart): Term[] => [
    ...items.map((item): Term => [columnOf[item], part.item[item]]),
    ...Array.from(missOf, (column, agent): Term => [column, part.miss[agent]]).filter(
      ([column]) => column >= 0,
    ),
  ];
  return {
    builder,
    items,
    minimise: (part) => {
      for (const [column, cost] of termsOf(part)) builder.setCost(column, cost);
    },
    hold: (part, value) =>
      builder.addRow(
        Number.NEGATIVE_INFINITY,
        value,
        termsOf(part).filter(([, factor]) => factor !== 0),
      ),
    seatRow,
    start: (bundles) => {
      const values = new Float64Array(builder.columnCount);
      bundles.forEach((held, agent) => {
        const hasTop = held.some((item) => problem.itemTop[item] === 1);
        if (missOf[agent] >= 0 && !hasTop) values[missOf[agent]] = 1;
        for (const item of held) {
          values[columnOf[item]] = 1;
          if (openOf[itemSection[item]] >= 0) values[openOf[itemSection[item]]] = 1;
        }
      });
      return values;
    },
    bundles: (values) => {
      const bundles: number[][] = Array.from({ length: agentCount }, () => []);
      for (const item of items) if (values[columnOf[item]] > 0.5) bundles[itemAgent[item]].push(item);
      return bundles;
    },
  };
}

/** Rows of one agent. Returns the column of going without a top item, or −1 where that costs nothing. */
function addAgent(
  builder: LpModelBuilder,
  problem: AllocationProblem,
  agent: number,
  columnOf: Int32Array,
): number {
  const { itemStart, itemUnits, itemFee, itemTop, want, feeLimit, missCost } = problem;
  const open: number[] = [];
  let units = 0;
  let fees = 0;
  for (let item = itemStart[agent]; item < itemStart[agent + 1]; item++) {
    if (columnOf[item] < 0) continue;
    open.push(item);
    units += itemUnits[item];
    fees += itemFee[item];
  }
  if (units > want[agent]) {
    builder.addRow(
      0,
      want[agent],
      open.map((item): Term => [columnOf[item], itemUnits[item]]),
    );
  }
  if (fees > feeLimit[agent]) {
    builder.addRow(
      0,
      feeLimit[agent],
      open.map((item): Term => [columnOf[item], itemFee[item]]),
    );
  }
  for (const clique of conflictCliques(problem, open)) {
    builder.addRow(
      0,
      1,
      clique.map((item): Term => [columnOf[item], 1]),
    );
  }
  const counts = missCost.subarray(agent * LEVELS, (agent + 1) * LEVELS).some((cost) => cost > 0);
  if (!counts) return -1;
  const miss = builder.addColumn({ upper: 1 });
  const tops = open.filter((item) => itemTop[item] === 1);
  builder.addRow(1, Number.POSITIVE_INFINITY, [[miss, 1], ...tops.map((item): Term => [columnOf[item], 1])]);
  return miss;
}

/** Every conflicting pair in at least one clique: greedy, in the order of items. */
function conflictCliques(
  { itemSection, conflict, sectionCount }: AllocationProblem,
  items: number[],
): number[][] {
  const clash = (a: number, b: number): boolean =>
    conflict[itemSection[a] * sectionCount + itemSection[b]] === 1;
  const covered = new Set<number>();
  const key = (i: number, j: number): number => i * items.length + j;
  const cliques: number[][] = [];
  for (let i = 0; i < items.length; i++) {
    for (let j = i + 1; j < items.length; j++) {
      if (!clash(items[i], items[j]) || covered.has(key(i, j))) continue;
      const members = [i, j];
      for (let k = 0; k < items.length; k++) {
        if (k !== i && k !== j && members.every((member) => clash(items[member], items[k]))) members.push(k);
      }
      for (const a of members) for (const b of members) covered.add(key(a, b));
      cliques.push(members.map((member) => items[member]));
    }
  }
  return cliques;
}

/** Row of the seats of a section, or −1 where they cannot run out and no least number binds. */
function addSeats(
  builder: LpModelBuilder,
  { capacity, mustOpen }: AllocationProblem,
  section: number,
  terms: readonly Term[],
  lower: number,
): number {
  const least = mustOpen[section] === 1 ? lower : 0;
  const seats = capacity[section];
  return terms.length > seats || least > 0 ? builder.addRow(least, seats, terms) : -1;
}

/** Column that opens a section, with its rows, or −1 where no least number asks for one. */
function addOpening(
  builder: LpModelBuilder,
  { least, mustOpen }: AllocationProblem,
  section: number,
  terms: readonly Term[],
): number {
  if (mustOpen[section] === 1 || least[section] <= 1 || terms.length === 0) return -1;
  const open = builder.addColumn({ upper: 1, integer: true });
  builder.addRow(0, Number.POSITIVE_INFINITY, [...terms, [open, -least[section]]]);
  for (const [column] of terms) {
    builder.addRow(0, Number.POSITIVE_INFINITY, [
      [open, 1],
      [column, -1],
    ]);
  }
  return open;
}
