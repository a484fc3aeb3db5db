/**
 * Nodes go into classes, each node into one; a pair in one class costs its weight, and linear demands on who sits where
 * cost what they are short of. The form of timetables whose clashes count in pairs. All figures are whole numbers.
 */
export interface PartitionProblem {
  readonly nodes: number;
  readonly classes: number;
  /** nodes × nodes, symmetric, not negative: what a pair in one class costs. The diagonal is ignored. */
  readonly weights: Float64Array;
  /** nodes × nodes, symmetric: 1 for pairs that are never in one class. */
  readonly apart: Uint8Array;
  /** nodes × classes: 1 where the node may be; at least one for each node. */
  readonly allowed: Uint8Array;
  readonly demands: readonly Demand[];
}

/**
 * Each unit by which Σ amount·(1 where the cell holds) stays below `target` costs `price / per`; a price of `Infinity`
 * never happens. Each cell is named once.
 */
export interface Demand {
  readonly target: number;
  readonly price: number;
  readonly per: number;
  /** `classCell` and `pairCell`. */
  readonly cells: readonly number[];
  readonly amounts: readonly number[];
}

/** Classes are nodes too, behind the others; a node sits in a class as it would beside a node. */
export const orderOf = ({ nodes, classes }: Pick<PartitionProblem, 'nodes' | 'classes'>): number =>
  nodes + classes;

/** Holds where the node is in the class. */
export const classCell = (
  problem: Pick<PartitionProblem, 'nodes' | 'classes'>,
  node: number,
  index: number,
): number => node * orderOf(problem) + problem.nodes + index;

/** Holds where the two nodes are in one class. */
export const pairCell = (
  problem: Pick<PartitionProblem, 'nodes' | 'classes'>,
  a: number,
  b: number,
): number => Math.min(a, b) * orderOf(problem) + Math.max(a, b);
