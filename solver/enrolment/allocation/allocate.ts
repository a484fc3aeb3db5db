/**
 * Seats to agents at least lexicographic cost, with proof where possible.
 *
 * 1. Everybody gets the best bundle; the overflow is pushed out along cheapest paths (`settle.ts`).
 * 2. Agents who keep the value above the bound are tried with other bundles (`close-gap.ts`).
 * 3. Branch and bound on what is left: a section below its least number is closed, or made to reach it; an agent
 *    whose best bundle at the prices is another one must hold an item, or must not. Depth first, so the first
 *    leaf is a good allocation; each node starts from its parent's flow and prices; a node whose bound does not beat
 *    the best allocation is cut. The search ends with its node limit or the control.
 *
 * Status `optimal`: value and bound agree on the proven levels. Otherwise `bounded`, with the bound of what was left
 * unsearched. Deterministic. Cost of a node: a few cheapest paths and one evaluation of all agents.
 */
import { type Control, UNLIMITED } from '../../numeric/control.ts';
import { Allocation, BARRED, REQUIRED } from './allocation.ts';
import { BundleOracle } from './best-bundle.ts';
import { closeGap, restore, takeSnapshot } from './close-gap.ts';
import { ExchangeGraph } from './exchange-graph.ts';
import { closeTooSmall, reopenSections, setClosed, smallestTooSmall } from './open-set.ts';
import type { PricedRoot } from './price-fixing.ts';
import { type AllocationProblem, compareLevels, LEVELS, PROVEN_LEVELS } from './problem.ts';
import { pricesOf, seatBound } from './seat-prices.ts';
import { cancelCycles, settle } from './settle.ts';
import { PathFinder } from './shortest-path.ts';

export interface AllocationResult {
  readonly status: 'optimal' | 'bounded';
  /** Items of each agent, rising. */
  readonly bundles: readonly (readonly number[])[];
  /** 1: the section does not open (too few agents, or nobody). */
  readonly closed: Uint8Array;
  readonly value: Float64Array;
  /** Lower bound; only the proven levels mean something. */
  readonly bound: Float64Array;
  readonly nodes: number;
  /** What the bound before branching rests on. */
  readonly root: PricedRoot;
}

export interface AllocationOptions {
  readonly control?: Control;
  /** Nodes of branch and bound. Default: falls with the size of the problem, about a second of work. */
  readonly nodeLimit?: number;
}

const ROUNDS_AT_ROOT = 20;
const ROUNDS_AT_LEAF = 4;
/** The nodes are shared among about so many subtrees of branching on agents. */
const SUBTREES = 4;
const DEFAULT_NODE_WORK = 1_000_000;

export function allocate(problem: AllocationProblem, options: AllocationOptions = {}): AllocationResult {
  const control = options.control ?? UNLIMITED;
  const state = new Allocation(problem);
  const oracle = new BundleOracle(state, new Float64Array(problem.sectionCount * LEVELS));
  for (let section = 0; section < problem.sectionCount; section++) {
    const { capacity, least, mustOpen } = problem;
    if (mustOpen[section] === 1) state.lower[section] = Math.min(least[section], capacity[section]);
    else if (capacity[section] < least[section]) state.closed[section] = 1;
  }
  for (let agent = 0; agent < problem.agentCount; agent++) state.setBundle(agent, oracle.best(agent));
  const graph = new ExchangeGraph(state);
  const finder = new PathFinder(graph);
  const limit =
    options.nodeLimit ?? Math.max(20, Math.floor(DEFAULT_NODE_WORK / (1 + problem.itemSection.length)));
  const search = new Search(graph, finder, control, limit);
  return search.run();
}

type Branch = () => () => void;

class Search {
  readonly #graph: ExchangeGraph;
  readonly #finder: PathFinder;
  readonly #control: Control;
  readonly #limit: number;
  #nodes = 0;
  #bestBundles: number[][] | null = null;
  #bestClosed: Uint8Array = new Uint8Array(0);
  #bestValue: Float64Array = new Float64Array(LEVELS).fill(Infinity);
  /** Least bound of what was not searched to its end. */
  #open: Float64Array = new Float64Array(LEVELS).fill(Infinity);

  constructor(graph: ExchangeGraph, finder: PathFinder, control: Control, limit: number) {
    this.#graph = graph;
    this.#finder = finder;
    this.#control = control;
    this.#limit = limit;
  }

  run(): AllocationResult {
    const lowest = new Float64Array(LEVELS).fill(Number.NEGATIVE_INFINITY);
    if (settle(this.#graph, this.#finder, this.#control) !== 'done') this.#giveUpLeastNumbers();
    const bound = closeGap(this.#graph, this.#finder, ROUNDS_AT_ROOT, this.#control);
    const root: PricedRoot = {
      price: pricesOf(this.#graph.state, this.#finder.potential),
      lower: this.#graph.state.lower.slice(),
    };
    this.#visit(compareLevels(bound, lowest, LEVELS) > 0 ? bound : lowest, this.#limit);
    if (!this.#bestBundles) {
      closeTooSmall(this.#graph, this.#finder, this.#control);
      this.#keepIfBetter();
    }
    if (compareLevels(this.#open, this.#bestValue, PROVEN_LEVELS) < 0) this.#tryOtherOpenSets();
    const proven = compareLevels(this.#bestValue, this.#open, PROVEN_LEVELS) <= 0;
    return {
      status: proven ? 'optimal' : 'bounded',
      bundles: (this.#bestBundles ?? []).map((items) => items.sort((a, b) => a - b)),
      closed: this.#bestClosed,
      value: this.#bestValue,
      bound: proven ? this.#bestValue : this.#open,
      nodes: this.#nodes,
      root,
    };
  }

  /** A section that must open cannot reach its least number: it opens with whom it gets. */
  #giveUpLeastNumbers(): void {
    this.#graph.state.lower.fill(0);
    settle(this.#graph, this.#finder, this.#control);
  }

  /** `end`: node count at which this subtree is left. */
  #visit(parentBound: Float64Array, end: number): void {
    const { state } = this.#graph;
    this.#nodes++;
    this.#control.spend(1);
    const fresh = this.#shortSection() < 0 && smallestTooSmall(state) < 0 && end === this.#limit;
    let bound = parentBound;
    if (fresh) {
      // All sections are decided: bring value and bound together before branching on agents.
      const closed = closeGap(this.#graph, this.#finder, ROUNDS_AT_LEAF, this.#control);
      if (compareLevels(closed, bound, LEVELS) > 0) bound = closed;
    }
    const { bound: own, slack } = seatBound(state, pricesOf(state, this.#finder.potential));
    if (compareLevels(own, bound, LEVELS) > 0) bound = own;
    if (compareLevels(bound, this.#bestValue, PROVEN_LEVELS) >= 0) return;
    const short = this.#shortSection();
    const small = smallestTooSmall(state);
    if (short < 0 && small < 0) {
      this.#keepIfBetter();
      if (compareLevels(bound, this.#bestValue, PROVEN_LEVELS) >= 0) return;
    }
    let branches: Branch[];
    let until = end;
    if (short < 0 && small >= 0) branches = this.#sectionBranches(small);
    else {
      branches = short >= 0 ? this.#applicantBranches(short) : this.#agentBranches(slack);
      // One subtree may not use up the nodes that other sets of open sections need.
      if (end === this.#limit) until = this.#nodes + Math.ceil(this.#limit / SUBTREES);
    }
    if (branches.length === 0) this.#leave(bound);
    for (const branch of branches) {
      if (this.#nodes >= Math.min(until, this.#limit) || this.#control.shouldStop()) {
        this.#leave(bound);
        return;
      }
      const before = takeSnapshot(this.#graph, this.#finder);
      const undo = branch();
      const status = settle(this.#graph, this.#finder, this.#control);
      if (status === 'done' || (status === 'short' && !this.#cannotFill())) this.#visit(bound, until);
      undo();
      restore(this.#graph, this.#finder, before);
    }
  }

  #leave(bound: Float64Array): void {
    if (compareLevels(bound, this.#open, LEVELS) < 0) this.#open = bound;
  }

  #keepIfBetter(): void {
    const { state } = this.#graph;
    const value = state.total();
    if (compareLevels(value, this.#bestValue, LEVELS) >= 0) return;
    this.#bestValue = value;
    this.#bestBundles = Array.from({ length: state.problem.agentCount }, (_, agent) => state.bundleOf(agent));
    this.#bestClosed = state.closed.map((closed, section) => (closed === 1 || this.#isIdle(section) ? 1 : 0));
  }

  #isIdle(section: number): boolean {
    const { state } = this.#graph;
    return state.fill[section] === 0 && state.problem.mustOpen[section] === 0;
  }

  #sectionBranches(section: number): Branch[] {
    const graph = this.#graph;
    const { state } = graph;
    const close: Branch = () => {
      setClosed(graph, section, 1);
      return () => {
        setClosed(graph, section, 0);
      };
    };
    const fill: Branch = () => {
      const before = state.lower[section];
      state.lower[section] = state.problem.least[section];
      return () => {
        state.lower[section] = before;
      };
    };
    return [close, fill];
  }

  /** The first agent with another best bundle: must, or must not, hold the first item in which the two differ. */
  #agentBranches(slack: readonly { readonly agent: number; readonly items: readonly number[] }[]): Branch[] {
    if (slack.length === 0) return [];
    const graph = this.#graph;
    const { state } = graph;
    const { agent, items } = slack[0];
    const own = state.bundleOf(agent);
    const undecided = (item: number): boolean => state.decision[item] === 0;
    const wanted = items.filter((item) => !own.includes(item) && undecided(item)).sort((a, b) => a - b);
    const held = own.filter((item) => !items.includes(item) && undecided(item)).sort((a, b) => a - b);
    const item = wanted.length > 0 ? wanted[0] : held[0];
    if (item === undefined) return [];
    return this.#decisions(item, wanted.length > 0 ? [BARRED, REQUIRED] : [REQUIRED, BARRED]);
  }

  /** A section short of its least number: the first applicant outside it must, or must not, come. */
  #applicantBranches(section: number): Branch[] {
    const { state } = this.#graph;
    const { itemSection, itemAgent } = state.problem;
    for (let item = 0; item < itemSection.length; item++) {
      const free = itemSection[item] === section && state.decision[item] === 0;
      if (free && !state.holds(itemAgent[item], item)) return this.#decisions(item, [REQUIRED, BARRED]);
    }
    return [];
  }

  /** Branches on one item. It cannot be required beside items of the same agent that exclude it. */
  #decisions(item: number, order: readonly number[]): Branch[] {
    const { state } = this.#graph;
    const { itemAgent, itemStart } = state.problem;
    const agent = itemAgent[item];
    const required = [item];
    for (let other = itemStart[agent]; other < itemStart[agent + 1]; other++) {
      if (state.decision[other] === REQUIRED) required.push(other);
    }
    const possible = state.allows(agent, required);
    return order
      .filter((decision) => decision !== REQUIRED || possible)
      .map((decision) => this.#decide(item, decision));
  }

  #decide(item: number, decision: number): Branch {
    return () => {
      const graph = this.#graph;
      const { state } = graph;
      const agent = state.problem.itemAgent[item];
      state.decision[item] = decision;
      const oracle = new BundleOracle(state, pricesOf(state, this.#finder.potential));
      graph.setBundle(agent, oracle.best(agent));
      return () => {
        state.decision[item] = 0;
        graph.refreshAgent(agent);
      };
    };
  }

  #shortSection(): number {
    const { state } = this.#graph;
    for (let section = 0; section < state.problem.sectionCount; section++) {
      if (state.fill[section] < state.lower[section]) return section;
    }
    return -1;
  }

  /** Is a least number out of reach for certain: fewer agents could ever come than it asks for? */
  #cannotFill(): boolean {
    const { state } = this.#graph;
    const { itemSection, sectionCount } = state.problem;
    const applicants = new Int32Array(sectionCount);
    for (let item = 0; item < itemSection.length; item++) {
      if (state.decision[item] !== BARRED) applicants[itemSection[item]]++;
    }
    for (let section = 0; section < sectionCount; section++) {
      const most = Math.min(applicants[section], state.problem.capacity[section]);
      if (state.lower[section] > most) return true;
    }
    return false;
  }

  /** The search ended early: at least no single closed section could open with gain. */
  #tryOtherOpenSets(): void {
    const { state } = this.#graph;
    this.#bestBundles?.forEach((items, agent) => {
      this.#graph.setBundle(agent, items);
    });
    for (let section = 0; section < state.problem.sectionCount; section++) {
      setClosed(this.#graph, section, this.#bestClosed[section]);
    }
    this.#finder.potential.fill(0);
    cancelCycles(this.#graph, this.#finder, this.#control);
    closeTooSmall(this.#graph, this.#finder, this.#control);
    reopenSections(this.#graph, this.#finder, this.#control);
    this.#keepIfBetter();
  }
}
