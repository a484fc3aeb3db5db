/**
 * Closes what is left between value and bound, one objective after another. The duals of its linear relaxation price
 * the seats; at these prices most items are out of the question for every allocation within a guessed value, and what
 * is left, the core, is small enough for branch and cut. If the best allocation of the core keeps to the guess, none is
 * better; if not, the guess is raised. Limited by nodes and iterations, so equal input gives equal output. The value
 * never gets worse, and no level does unless the end is reached.
 */
import { type Control, UNLIMITED } from '../../numeric/control.ts';
import { solveLp } from '../../numeric/lp/choose-engine.ts';
import type { AllocationResult } from './allocate.ts';
import { Allocation, BARRED } from './allocation.ts';
import { type HeldPart, type PricedPart, pricePart } from './dual-prices.ts';
import { allocationMip } from './mip-model.ts';
import { type ObjectivePart, objectiveParts, valueOfPart } from './objective-parts.ts';
import { PriceTable } from './price-fixing.ts';
import { type AllocationProblem, compareLevels, PROVEN_LEVELS } from './problem.ts';
import { refine } from './refine.ts';

/** How long branch and cut may take. Counted, not timed: equal input gives equal output. */
export interface ProofBudget {
  /** Nodes of branch and cut for each core. Default 50. */
  readonly nodes?: number;
  /** Simplex iterations for each relaxation and each core. Default 2,000: a moment for a school. */
  readonly iterations?: number;
  /** More open items than this are left alone. Default 60,000. */
  readonly mostItems?: number;
}

export interface FinishOptions extends ProofBudget {
  readonly control?: Control;
}

type Limits = Required<ProofBudget>;

/** The first guess lies this part of the way from the bound to the best known value; the second is that value. */
const FIRST_GUESS = 8;

/** Returns the result as it is where it is proven already or was stopped. */
export async function finishByMip(
  problem: AllocationProblem,
  result: AllocationResult,
  { control = UNLIMITED, nodes = 50, iterations = 2000, mostItems = 60_000 }: FinishOptions = {},
): Promise<AllocationResult> {
  if (result.status === 'optimal' || control.shouldStop()) return result;
  const search = new Search(problem, result, { nodes, iterations, mostItems });
  await search.run(control);
  return search.result(control);
}

class Search {
  readonly #problem: AllocationProblem;
  readonly #before: AllocationResult;
  readonly #parts: readonly ObjectivePart[];
  readonly #limits: Limits;
  readonly #bound: Float64Array;
  readonly #held: { part: ObjectivePart; value: number }[] = [];
  #bundles: readonly (readonly number[])[];
  #decision: Uint8Array;
  #proven = false;
  #nodes = 0;

  constructor(problem: AllocationProblem, before: AllocationResult, limits: Limits) {
    this.#problem = problem;
    this.#before = before;
    this.#parts = objectiveParts(problem);
    this.#limits = limits;
    this.#bundles = before.bundles;
    const table = new PriceTable(problem, before.root, new Uint8Array(problem.itemSection.length));
    const known = compareLevels(table.bound, before.bound, PROVEN_LEVELS) > 0 ? table : before;
    this.#bound = known.bound.slice();
    this.#decision = table.decisions(before.value, before.bundles);
  }

  async run(control: Control): Promise<void> {
    const value = this.#value();
    let settled = true;
    for (const part of this.#parts) {
      settled &&= compareLevels(this.#bound, value, part.level + 1) === 0;
      if (!settled && (control.shouldStop() || !(await this.#settle(part, control)))) return;
      this.#held.push({ part, value: valueOfPart(this.#problem, part, this.#bundles) });
    }
    this.#proven = true;
  }

  /** Brings one part to its proven least value. False: a limit came first. */
  async #settle(part: ObjectivePart, control: Control): Promise<boolean> {
    if (this.#openItems() > this.#limits.mostItems) return false;
    const priced = await this.#price(part);
    if (!priced) return false;
    const table = new PriceTable(priced.problem, priced.root, this.#decision);
    let least = priced.valueAt(table.bound[0]);
    for (let first = true; ; first = false) {
      const value = valueOfPart(this.#problem, part, this.#bundles);
      if (value <= least) break;
      this.#raiseBound(part, least);
      const guess = first ? least + Math.floor((value - least) / FIRST_GUESS) : value - 1;
      const core = table.decisions([priced.costOf(guess), 0, 0, 0], this.#bundles);
      if (!(await this.#solveCore(part, core, control))) return false;
      const found = valueOfPart(this.#problem, part, this.#bundles);
      if (found <= guess) break;
      least = guess + 1;
    }
    // Later parts have to keep this value, so only items within it stay in question.
    const value = valueOfPart(this.#problem, part, this.#bundles);
    this.#decision = table.decisions([priced.costOf(value), 0, 0, 0], this.#bundles);
    this.#raiseBound(part, value);
    return true;
  }

  /** Prices of the seats from the linear relaxation; null where that was not solved. */
  async #price(part: ObjectivePart): Promise<PricedPart | null> {
    const { mip, held } = this.#model(part, this.#decision);
    const model = mip.builder.build();
    const relaxed = { ...model, integer: new Uint8Array(model.columnCount) };
    const outcome = await solveLp(relaxed, { iterations: this.#limits.iterations });
    if (outcome.status !== 'optimal' || !outcome.rowDuals) return null;
    const { lower } = this.#before.root;
    return pricePart(this.#problem, mip, part, held, { lower, rowDuals: outcome.rowDuals });
  }

  async #solveCore(part: ObjectivePart, core: Uint8Array, control: Control): Promise<boolean> {
    const { mip } = this.#model(part, core);
    const { nodes, iterations } = this.#limits;
    const start = mip.start(this.#bundles);
    const outcome = await solveLp(mip.builder.build(), { nodes, iterations, start });
    if (outcome.status !== 'optimal' && outcome.status !== 'feasible') return false;
    this.#nodes += outcome.work.nodes;
    control.spend(outcome.work.nodes);
    if (outcome.objective < valueOfPart(this.#problem, part, this.#bundles)) {
      this.#bundles = mip.bundles(outcome.values);
    }
    return outcome.status === 'optimal';
  }

  #model(part: ObjectivePart, decision: Uint8Array) {
    const mip = allocationMip(this.#problem, decision, this.#before.root.lower);
    const held = this.#held.map((entry): HeldPart => ({ ...entry, row: mip.hold(entry.part, entry.value) }));
    mip.minimise(part);
    return { mip, held };
  }

  #openItems(): number {
    return this.#decision.reduce((count, decision) => count + (decision === BARRED ? 0 : 1), 0);
  }

  /** Every allocation that keeps the parts held so far has at least this value of the part. */
  #raiseBound(part: ObjectivePart, least: number): void {
    const value = this.#value();
    for (let level = 0; level < part.level; level++) this.#bound[level] = value[level];
    const before = this.#held.filter((entry) => entry.part.level === part.level);
    let bound = part.scale * least;
    for (const entry of before) bound += entry.part.scale * entry.value;
    const after = this.#parts.filter((other) => other.level === part.level && other.scale < part.scale);
    for (const other of after) bound += other.scale * leastValue(this.#problem, other);
    this.#bound[part.level] = Math.max(this.#bound[part.level], bound);
  }

  #value(): Float64Array {
    const state = new Allocation(this.#problem);
    this.#bundles.forEach((items, agent) => {
      state.setBundle(agent, items);
    });
    return state.total();
  }

  result(control: Control): AllocationResult {
    const { value: known } = this.#before;
    const reached = this.#value();
    // A search cut off at one level has not looked at the levels after it: what it holds there may be anything.
    const harmless = known.subarray(0, PROVEN_LEVELS).every((value, level) => reached[level] <= value);
    const better = compareLevels(reached, known, PROVEN_LEVELS) < 0 && (this.#proven || harmless);
    if (!better) this.#bundles = this.#before.bundles;
    const closed = better ? closedSections(this.#problem, this.#bundles) : this.#before.closed;
    // A new allocation has not been looked at beyond the proven levels yet.
    if (better) this.#bundles = refine(this.#problem, this.#bundles, closed, control);
    const value = this.#value();
    return {
      status: this.#proven ? 'optimal' : 'bounded',
      bundles: this.#bundles,
      closed,
      value,
      bound: this.#proven ? value : this.#bound,
      nodes: this.#before.nodes + this.#nodes,
      root: this.#before.root,
    };
  }
}

/** No allocation can have less: everybody takes as many of the cheapest as wanted. */
function leastValue(problem: AllocationProblem, part: ObjectivePart): number {
  let sum = 0;
  for (let agent = 0; agent < problem.agentCount; agent++) {
    let least = 0;
    for (let item = problem.itemStart[agent]; item < problem.itemStart[agent + 1]; item++) {
      least = Math.min(least, part.item[item]);
    }
    sum += least * problem.want[agent];
  }
  return sum;
}

/** 1: nobody holds an item of the section, and it need not open. */
export function closedSections(
  problem: AllocationProblem,
  bundles: readonly (readonly number[])[],
): Uint8Array {
  const fill = new Int32Array(problem.sectionCount);
  for (const items of bundles) for (const item of items) fill[problem.itemSection[item]]++;
  return Uint8Array.from(fill, (taken, section) => (taken === 0 && problem.mustOpen[section] === 0 ? 1 : 0));
}
