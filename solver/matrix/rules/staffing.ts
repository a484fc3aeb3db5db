import type { MatrixProblem } from '../compile/problem.ts';
import { type Placement, TEAM, UNPLACED } from '../state/placement.ts';
import { leftoverGroups, supervisorsNeeded } from './leftover-groups.ts';
import type { Rule } from './rule.ts';

/**
 * Leaders and assistants of clubs leave enough people for default groups and rotating posts at the same time, on the
 * same day and in the week. People who are still missing when everybody takes any post of his or her kind: for every
 * set of staff kinds, what only these kinds may do must not exceed who is there (Hall's condition, so the count at a
 * moment equals the shortage of a maximum flow from people to posts); caps of days and weeks the same way.
 */
export const staffing: Rule = {
  id: 'staffing',
  level: 'staffing',
  weight: 1,
  sentence: {
    zh: '社团带队之外，同一时段、同一天、同一周仍有足够的人看护其他学生和值守轮值岗位。',
    en: 'Beside the leaders of clubs, enough people remain for groups and rotating posts in the same block, day and week.',
  },
  bind(problem, placement) {
    const { moments, events } = problem;
    const leftover = leftoverGroups(problem, placement);
    const load = new Load(problem);
    const ofEvent = eventPeople(problem, placement);
    /** By how much the supervisors of the slot's groups change when an event takes its pupils (or no longer does). */
    const addGroups = (event: number, slot: number, takes: 1 | -1, sign: 1 | -1): void => {
      for (const p of leftover.poolsOf[slot]) {
        const pool = leftover.pools[p];
        const before = leftover.taken[p];
        const change =
          supervisorsNeeded(pool, before + takes * leftover.takes(event, p)) -
          supervisorsNeeded(pool, before);
        if (change !== 0) load.need(moments.ofPool[p], moments.weekday, pool.kinds, sign * change);
      }
    };
    const groupsOf = (taken: Int32Array, into: Load): Load => {
      leftover.pools.forEach((pool, p) => {
        into.need(moments.ofPool[p], moments.weekday, pool.kinds, supervisorsNeeded(pool, taken[p]));
      });
      return into;
    };
    groupsOf(leftover.taken, load);
    let present = load.missing();
    return {
      cost: () => {
        const counted = groupsOf(leftover.recount(), new Load(problem));
        for (let event = 0; event < events.count; event++) {
          const slot = placement.slot[event];
          if (slot !== UNPLACED) ofEvent(event, slot, 1, counted);
        }
        return counted.missing();
      },
      insertion: (event, slot) => {
        ofEvent(event, slot, 1, load);
        addGroups(event, slot, 1, 1);
        const after = load.missing();
        ofEvent(event, slot, -1, load);
        addGroups(event, slot, 1, -1);
        return after - present;
      },
      // Groups are fewest when every section sits in the slot, and no leader is taken away.
      lowerBound: () => {
        const most = new Int32Array(leftover.pools.length);
        for (let event = 0; event < events.count; event++) {
          for (let p = 0; p < most.length; p++) most[p] += leftover.takes(event, p);
        }
        return groupsOf(most, new Load(problem)).missing();
      },
      placed: (event) => {
        ofEvent(event, placement.slot[event], 1, load);
        addGroups(event, placement.slot[event], 1, 1);
        leftover.placed(event);
        present = load.missing();
      },
      removing: (event) => {
        ofEvent(event, placement.slot[event], -1, load);
        addGroups(event, placement.slot[event], -1, 1);
        leftover.removing(event);
        present = load.missing();
      },
    };
  },
};

const NO_MOMENTS = new Int32Array(0);

/** Adds an event's leaders (who leave the supply) and assistants to a load. */
function eventPeople(problem: MatrixProblem, placement: Placement) {
  const { sections, events, people, moments, staffing: tables } = problem;
  return (event: number, slot: number, sign: number, into: Load): void => {
    const section = events.section[event];
    const profile = placement.profile(event, slot);
    const during = profile < 0 ? NO_MOMENTS : moments.ofProfile[profile];
    let external = false;
    for (let i = 0; i < sections.teamSize[section]; i++) {
      const person = placement.team[section * TEAM + i];
      if (person < 0) continue;
      if (people.staff[person] === 0) external = true;
      // Of two who alternate one leads at a time.
      else if (sections.alternating[section] === 0 || i !== 1) {
        into.leave(during, moments.weekday, people.kindBit[person], sign);
      }
    }
    if (external && tables.assistantKinds > 0 && sections.assistants[section] > 0) {
      into.need(during, moments.weekday, tables.assistantKinds, sign * sections.assistants[section]);
    }
  };
}

/** People needed beyond the fixed part, per moment, day and week and per set of kinds, and how many are missing. */
class Load {
  readonly #problem: MatrixProblem;
  readonly #K: number;
  readonly #moment: Int32Array;
  readonly #day: Int32Array;
  readonly #week: Int32Array;
  readonly #missingOnDay = new Int32Array(6);
  /** Moments of each slot of each weekday. */
  readonly #momentsOfDay: readonly (readonly number[][])[];
  #staleDays = 0b111110;

  constructor(problem: MatrixProblem) {
    const { moments, staffing: tables } = problem;
    this.#problem = problem;
    this.#K = tables.kindSets.length;
    this.#moment = tables.baseNeed.slice();
    this.#day = tables.dayNeed.slice();
    this.#week = new Int32Array(this.#K);
    for (let weekday = 1; weekday <= 5; weekday++) {
      for (let k = 0; k < this.#K; k++) this.#week[k] += tables.dayNeed[weekday * this.#K + k];
    }
    const all = Array.from({ length: moments.count }, (_, m) => m);
    this.#momentsOfDay = [0, 1, 2, 3, 4, 5].map((weekday) => {
      const today = all.filter((m) => moments.weekday[m] === weekday);
      const slots = [...new Set(today.map((m) => moments.slot[m]))];
      return slots.map((slot) => today.filter((m) => moments.slot[m] === slot));
    });
  }

  /** Posts that only the kinds of the mask may take: need in every set that contains all of them. */
  need(during: Int32Array, weekday: Int32Array, mask: number, count: number): void {
    const { kindSets } = this.#problem.staffing;
    for (let k = 0; k < this.#K; k++) if ((mask & ~kindSets[k]) === 0) this.#add(during, weekday, k, count);
  }

  /** People of a kind who are busy: missing in the supply of every set with the kind. */
  leave(during: Int32Array, weekday: Int32Array, kindBit: number, count: number): void {
    const { kindSets } = this.#problem.staffing;
    for (let k = 0; k < this.#K; k++) if ((kindBit & kindSets[k]) !== 0) this.#add(during, weekday, k, count);
  }

  #add(during: Int32Array, weekday: Int32Array, k: number, count: number): void {
    if (during.length === 0) return;
    for (let i = 0; i < during.length; i++) this.#moment[during[i] * this.#K + k] += count;
    const day = weekday[during[0]];
    this.#day[day * this.#K + k] += count;
    this.#week[k] += count;
    this.#staleDays |= 1 << day;
  }

  /** People missing: the worst set at the worst moment of each slot, or more if the day or the week lacks more. */
  missing(): number {
    const { weekSupply } = this.#problem.staffing;
    let days = 0;
    for (let weekday = 1; weekday <= 5; weekday++) {
      if ((this.#staleDays & (1 << weekday)) !== 0) this.#missingOnDay[weekday] = this.#countDay(weekday);
      days += this.#missingOnDay[weekday];
    }
    this.#staleDays = 0;
    let week = 0;
    for (let k = 0; k < this.#K; k++) week = Math.max(week, this.#week[k] - weekSupply[k]);
    return Math.max(days, week);
  }

  #countDay(weekday: number): number {
    const { supply, daySupply } = this.#problem.staffing;
    const K = this.#K;
    let inSlots = 0;
    for (const moments of this.#momentsOfDay[weekday]) {
      let worst = 0;
      for (const moment of moments) {
        for (let k = 0; k < K; k++) {
          const short = this.#moment[moment * K + k] - supply[moment * K + k];
          if (short > worst) worst = short;
        }
      }
      inSlots += worst;
    }
    let onDay = 0;
    for (let k = 0; k < K; k++) {
      const short = this.#day[weekday * K + k] - daySupply[weekday * K + k];
      if (short > onDay) onDay = short;
    }
    return Math.max(inSlots, onDay);
  }
}
