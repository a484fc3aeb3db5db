/**
 * The residual graph of an allocation, condensed to sections: node `outside` stands for having no seat (and for a
 * free seat), an arc s → t is the cheapest single agent who can leave s and enter t. Kept up to date after every
 * change of a bundle: only arcs of sections the agent held or holds can change.
 */
import { type Allocation, NONE } from './allocation.ts';
import { LEVELS, vectorLess } from './problem.ts';

/** Added to the last level of every exchange, so that of equally cheap paths the one with fewest exchanges wins. */
export const ARC_STEP = 1;

export class ExchangeGraph {
  readonly state: Allocation;
  /** Number of nodes: sections and `outside`. */
  readonly nodes: number;
  readonly outside: number;
  /** Item that enters t by arc (s, t); for t = outside the item given up; `NONE`: no arc. */
  readonly item: Int32Array;
  /** `LEVELS` numbers an arc. */
  readonly cost: Float64Array;
  /** 1: the agent keeps the bundle (no arc uses the agent). Set by `freeze`. */
  readonly #frozen: Uint8Array;
  readonly #bans = new Map<number, Set<number>>();
  readonly #trial = new Float64Array(LEVELS);
  #applicantLists: number[][] | null = null;
  /** Bundles that were replaced, in order, to come back to. */
  readonly #journal: { readonly agent: number; readonly items: readonly number[] }[] = [];

  constructor(state: Allocation) {
    this.state = state;
    this.#frozen = new Uint8Array(state.problem.agentCount);
    this.outside = state.problem.sectionCount;
    this.nodes = this.outside + 1;
    this.item = new Int32Array(this.nodes * this.nodes).fill(NONE);
    this.cost = new Float64Array(this.nodes * this.nodes * LEVELS);
    this.rebuild();
  }

  /** Computes all arcs anew. */
  rebuild(): void {
    this.#bans.clear();
    this.item.fill(NONE);
    for (let agent = 0; agent < this.state.problem.agentCount; agent++) this.#offerAll(agent);
  }

  /** Changes an agent's bundle and brings the arcs up to date. */
  setBundle(agent: number, items: ArrayLike<number>): void {
    const { state, outside } = this;
    const { itemSection, itemStart } = state.problem;
    const rows = [outside];
    const note = (item: number): void => {
      const section = itemSection[item];
      if (!rows.includes(section)) rows.push(section);
    };
    const before = state.bundleOf(agent);
    this.#journal.push({ agent, items: before });
    for (const item of before) note(item);
    state.setBundle(agent, items);
    for (let k = 0; k < items.length; k++) note(items[k]);
    for (const row of rows) {
      for (let item = itemStart[agent]; item < itemStart[agent + 1]; item++)
        this.#refresh(row, itemSection[item], agent);
      if (row !== outside) this.#refresh(row, outside, agent);
    }
  }

  /** A moment to come back to with `goBack`. */
  get moment(): number {
    return this.#journal.length;
  }

  /** Gives every agent the bundle of an earlier moment again. */
  goBack(moment: number): void {
    while (this.#journal.length > moment) {
      const { agent, items } = this.#journal[this.#journal.length - 1];
      this.setBundle(agent, items);
      this.#journal.length -= 2;
    }
  }

  /** The agent of arc (s, t); there must be one. */
  agentOf(from: number, to: number): number {
    return this.state.problem.itemAgent[this.item[from * this.nodes + to]];
  }

  /** Leaves an agent out of arc (s, t) until `liftBans`. */
  ban(from: number, to: number, agent: number): void {
    const arc = from * this.nodes + to;
    const banned = this.#bans.get(arc);
    if (banned) banned.add(agent);
    else this.#bans.set(arc, new Set([agent]));
    this.#rescan(from, to);
  }

  /** Keeps an agent's bundle as it is, or (false) lets it go again. */
  freeze(agent: number, frozen: boolean): void {
    this.#frozen[agent] = frozen ? 1 : 0;
    this.refreshAgent(agent);
  }

  /** Brings the arcs into a section up to date after it was closed or opened again. */
  refreshSection(section: number): void {
    for (let row = 0; row < this.nodes; row++) this.#rescan(row, section);
  }

  /** Brings the arcs of an agent up to date after a decision on his or her items. */
  refreshAgent(agent: number): void {
    this.setBundle(agent, this.state.bundleOf(agent));
  }

  liftBans(): void {
    if (this.#bans.size === 0) return;
    const arcs = [...this.#bans.keys()];
    this.#bans.clear();
    for (const arc of arcs) {
      const from = Math.floor(arc / this.nodes);
      this.#rescan(from, arc - from * this.nodes);
    }
  }

  #offerAll(agent: number): void {
    const { state, outside } = this;
    const { itemSection, itemStart } = state.problem;
    const rows = [outside, ...state.bundleOf(agent).map((item) => itemSection[item])];
    for (const row of rows) {
      for (let item = itemStart[agent]; item < itemStart[agent + 1]; item++)
        this.#offer(row, itemSection[item], agent);
      if (row !== outside) this.#offer(row, outside, agent);
    }
  }

  #refresh(from: number, to: number, agent: number): void {
    const held = this.item[from * this.nodes + to];
    if (held !== NONE && this.state.problem.itemAgent[held] === agent) this.#rescan(from, to);
    else this.#offer(from, to, agent);
  }

  #rescan(from: number, to: number): void {
    if (from === to) return;
    const { state } = this;
    const { itemAgent } = state.problem;
    this.item[from * this.nodes + to] = NONE;
    if (from === this.outside) {
      for (const item of this.#applicants(to)) this.#offer(from, to, itemAgent[item]);
    } else {
      for (const item of state.members[from]) this.#offer(from, to, itemAgent[item]);
    }
  }

  /** Makes the agent the arc's if he or she is cheaper (of equals the lower number). */
  #offer(from: number, to: number, agent: number): void {
    if (from === to || this.#frozen[agent] === 1) return;
    const { state, outside } = this;
    const out = from === outside ? NONE : state.itemIn(agent, from);
    const inn = to === outside ? NONE : state.itemIn(agent, to);
    if (from !== outside && (out === NONE || !state.holds(agent, out))) return;
    if (to !== outside && (inn === NONE || state.closed[to] === 1)) return;
    const trial = this.#trial;
    if (from === outside && this.#mustGiveUp(agent, inn)) return;
    if (!state.exchange(agent, out, inn, trial, 0)) return;
    trial[LEVELS - 1] += ARC_STEP;
    const arc = from * this.nodes + to;
    const known = this.item[arc];
    if (known !== NONE) {
      if (vectorLess(this.cost, arc, trial, 0)) return;
      if (!vectorLess(trial, 0, this.cost, arc) && state.problem.itemAgent[known] < agent) return;
    }
    if (this.#bans.get(arc)?.has(agent)) return;
    this.item[arc] = inn === NONE ? out : inn;
    this.cost.set(trial, arc * LEVELS);
  }

  /** Would entering from outside push another item out? Such a change is an exchange, not an entry. */
  #mustGiveUp(agent: number, inn: number): boolean {
    const { state } = this;
    const { itemSection, conflict, sectionCount } = state.problem;
    const row = itemSection[inn] * sectionCount;
    for (let k = agent * state.stride, end = k + state.size[agent]; k < end; k++) {
      if (conflict[row + itemSection[state.bundle[k]]] === 1) return true;
    }
    return false;
  }

  #applicants(section: number): readonly number[] {
    if (!this.#applicantLists) {
      const { itemSection, sectionCount } = this.state.problem;
      this.#applicantLists = Array.from({ length: sectionCount }, () => []);
      for (let item = 0; item < itemSection.length; item++)
        this.#applicantLists[itemSection[item]].push(item);
    }
    return this.#applicantLists[section];
  }
}
