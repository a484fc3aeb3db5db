/**
 * What fairness costs in willingness within one layer, on the optimal face of coverage and all levels before them: exact
 * points of the two measures F (weighted sum of squared loads) and W (cost of willingness), both least.
 *
 * Supported points, those on the lower convex hull, are found by weights: first both lexicographic ends, then for two
 * neighbours the weighted sum under which they are equal; if something is better, it is a point between them (dichotomic
 * search; J. L. Cohon 1978; Y. P. Aneja & K. P. K. Nair, "Bicriteria transportation problem", 1979). Every one is a min-cost
 * flow, and when nothing is better anywhere all corners of the hull are known. Points above the hull are looked for by load
 * windows: least willingness among rosters whose loads lie between l and u, then fairness. Such a point is optimal for its
 * window; that nothing dominates it is claimed only where no whole-number point fits between it and the hull.
 */
import { type Control, UNLIMITED } from '../../numeric/control.ts';
import { gcd } from '../../numeric/integer-math.ts';
import { type LayerProblem, levelsOf, levelValues, TIES } from '../layer-problem.ts';
import { type LayerSolution, solveLayer } from '../solve-layer.ts';

/** Which problem a point is the optimum of. */
export type NamedProblem =
  | { readonly kind: 'fairnessFirst' | 'willingnessFirst' }
  | { readonly kind: 'weight'; readonly fairness: number; readonly willingness: number }
  | { readonly kind: 'window'; readonly least: number; readonly most: number };

export interface LayerPoint {
  readonly fairness: number;
  readonly willingness: number;
  readonly problem: NamedProblem;
  /** On the lower convex hull. */
  readonly supported: boolean;
  /** All levels of the named problem are proven. */
  readonly optimal: boolean;
  /** No roster on the face is at least as good in both and better in one. */
  readonly undominated: 'proven' | 'open';
  readonly assigned: readonly number[];
}

export interface LayerFrontier {
  /** From fairest to most willing; nothing known dominates any of them. */
  readonly points: readonly LayerPoint[];
  /** Every corner of the hull is known and proven. */
  readonly supportedComplete: boolean;
  /** Stretches of F between neighbouring points in which points above the hull may be unknown. */
  readonly unexplored: readonly { readonly from: number; readonly to: number }[];
}

export interface FrontierOptions {
  /** Flows with weights or windows beyond the two ends. */
  readonly mostFlows?: number;
  readonly control?: Control;
}

/** Numbers beyond this are no safe costs of a flow of a large layer. */
const LARGEST_WEIGHT = 1_000_000;

export function layerFrontier(
  problem: LayerProblem,
  { mostFlows = 24, control = UNLIMITED }: FrontierOptions = {},
): LayerFrontier {
  const search = new Search(problem, mostFlows, control);
  const fairest = search.solve({ kind: 'fairnessFirst' });
  const willing = search.solve({ kind: 'willingnessFirst' });
  const known = [fairest];
  let complete = fairest.optimal && willing.optimal;
  if (willing.willingness < fairest.willingness) {
    complete = search.between(fairest, willing, known) && complete;
    known.push(willing);
  }
  const points = search.windows(undominated(known));
  return { points, supportedComplete: complete, unexplored: unexploredIn(points, search.step) };
}

class Search {
  readonly #problem: LayerProblem;
  readonly #control: Control;
  #left: number;
  /** All values of F on the face differ by multiples of it, where that is known; at least 1. */
  readonly step: number;

  constructor(problem: LayerProblem, mostFlows: number, control: Control) {
    const { balance: _, ...plain } = problem;
    this.#problem = { ...plain, people: problem.people.map(({ window: __, ...person }) => person) };
    this.#control = control;
    this.#left = mostFlows;
    this.step = stepOf(problem);
  }

  /** Solves a named problem and reads both measures. */
  solve(named: NamedProblem): LayerPoint {
    const problem = problemOf(this.#problem, named);
    const solution = solveLayer(problem, this.#control);
    return this.#pointOf(named, problem, solution);
  }

  #pointOf(named: NamedProblem, problem: LayerProblem, solution: LayerSolution): LayerPoint {
    const [fairness, willingness] = levelValues(
      problem,
      [
        { kind: 'fairness', name: 'fairness' },
        { kind: 'linear', name: 'willingness', cost: 'willingness' },
      ],
      solution.assigned,
    );
    const optimal = solution.proof === 'network' || solution.proof === 'relaxed';
    const weighted = named.kind !== 'window';
    return {
      fairness,
      willingness,
      problem: named,
      supported: weighted && optimal,
      optimal: optimal && reachesEverything(problem, solution),
      undominated: weighted && optimal ? 'proven' : 'open',
      assigned: solution.assigned,
    };
  }

  /** Adds the corners of the hull between two of its points, in order; false where some may be missing. */
  between(a: LayerPoint, b: LayerPoint, into: LayerPoint[]): boolean {
    const [across, down] = [b.fairness - a.fairness, a.willingness - b.willingness];
    const divisor = gcd(across, down);
    const [fairness, willingness] = [down / divisor, across / divisor];
    // Nothing lies strictly inside the triangle where one step in either measure leads beyond the other point.
    if (down === 1 || across <= this.step) return true;
    if (this.#left === 0 || fairness > LARGEST_WEIGHT) return false;
    this.#left -= 1;
    const found = this.solve({ kind: 'weight', fairness, willingness });
    if (!found.optimal) return false;
    const value = ({ fairness: f, willingness: w }: LayerPoint): number => fairness * f + willingness * w;
    if (value(found) >= value(a)) {
      // On the line itself: a supported point that is no corner. Kept where it is a new one.
      if (found.fairness !== a.fairness && found.fairness !== b.fairness) into.push(found);
      return true;
    }
    const left = this.between(a, found, into);
    into.push(found);
    return this.between(found, b, into) && left;
  }

  /** Looks for points above the hull by windows from the narrow loads of the fairest roster to the wide ones. */
  windows(hull: readonly LayerPoint[]): LayerPoint[] {
    let points = [...hull];
    if (hull.length < 2) return points;
    const [narrow, wide] = [hull[0], hull[hull.length - 1]].map((point) => this.#loadsOf(point.assigned));
    const steps = Math.min(this.#left, MOST_WINDOWS);
    for (let at = 1; at <= steps; at++) {
      const least = Math.round(narrow.least + ((wide.least - narrow.least) * at) / (steps + 1));
      const most = Math.round(narrow.most + ((wide.most - narrow.most) * at) / (steps + 1));
      const point = this.solve({ kind: 'window', least, most });
      if (!point.optimal) continue;
      const settled: LayerPoint = {
        ...point,
        undominated: this.#nothingBelow(point, hull) ? 'proven' : 'open',
      };
      if (!points.some((other) => dominates(other, settled))) points = undominated([...points, settled]);
    }
    return points;
  }

  /** Does no whole-number point fit between the point and the hull? Then nothing can dominate it. */
  #nothingBelow({ fairness, willingness }: LayerPoint, hull: readonly LayerPoint[]): boolean {
    const right = hull.findIndex((corner) => corner.fairness >= fairness);
    if (right <= 0) return right === 0;
    const [a, b] = [hull[right - 1], hull[right]];
    // A dominating point has F at least that of the hull at W, and W at least that of the hull at F.
    const [across, down] = [b.fairness - a.fairness, a.willingness - b.willingness];
    const leastF = a.fairness + ((a.willingness - willingness) * across) / down;
    const leastW = a.willingness - ((fairness - a.fairness) * down) / across;
    return fairness - leastF < this.step && willingness - leastW < 1;
  }

  /** Lowest and highest load for a weight of the most usual kind, over people inside fairness. */
  #loadsOf(assigned: readonly number[]): { least: number; most: number } {
    const loads = this.#problem.people.map(({ offset }) => offset);
    assigned.forEach((person, item) => {
      if (person >= 0) loads[person] += this.#problem.items[item].units;
    });
    const inside = loads.filter((_, person) => this.#problem.people[person].weight > 0);
    return { least: Math.min(...inside), most: Math.max(...inside) };
  }
}

const MOST_WINDOWS = 6;

/** The layer with the order of the named problem. */
function problemOf(problem: LayerProblem, named: NamedProblem): LayerProblem {
  switch (named.kind) {
    case 'fairnessFirst':
      return { ...problem, willingnessFirst: false };
    case 'willingnessFirst':
      return { ...problem, willingnessFirst: true };
    case 'weight':
      return { ...problem, balance: named };
    case 'window': {
      const { least, most } = named;
      const people = problem.people.map((person) =>
        person.weight > 0 ? { ...person, window: { least, most } } : person,
      );
      return { ...problem, people, balance: { kind: 'window' } };
    }
  }
}

/** Every level is proven, and a window is kept as it was asked for. */
function reachesEverything(problem: LayerProblem, { levels }: LayerSolution): boolean {
  const certified = levelsOf(problem).filter(({ name }) => name !== TIES);
  return levels.length === certified.length && levels.every(({ potentials }) => potentials.length > 0);
}

/**
 * Loads of a layer of one unit change by that unit: with equal weights w and offsets equal modulo the unit, F changes by multiples of
 * 2·w·unit² at equal coverage.
 */
function stepOf({ items, people }: LayerProblem): number {
  const unit = items[0]?.units ?? 0;
  const inside = people.filter(({ weight }) => weight > 0);
  const [first] = inside;
  const alike = (a: number, b: number): boolean => unit > 0 && (a - b) % unit === 0;
  const same = first && inside.length === people.length && items.every(({ units }) => units === unit);
  if (
    !same ||
    !inside.every(({ weight, offset }) => weight === first.weight && alike(offset, first.offset))
  ) {
    return 1;
  }
  return Math.max(1, 2 * first.weight * unit * unit);
}

function dominates(a: Measures, b: Measures): boolean {
  return a.fairness <= b.fairness && a.willingness <= b.willingness;
}

interface Measures {
  readonly fairness: number;
  readonly willingness: number;
}

/** Without points that another one equals or beats in both measures; from fairest to most willing. */
export function undominated<T extends Measures>(points: readonly T[]): T[] {
  const rising = [...points].sort((a, b) => a.fairness - b.fairness || a.willingness - b.willingness);
  const kept: T[] = [];
  for (const point of rising) {
    const last = kept[kept.length - 1];
    if (!last || point.willingness < last.willingness) kept.push(point);
  }
  return kept;
}

/** Between neighbours more than one step apart in both measures there may be points above the hull. */
function unexploredIn(points: readonly LayerPoint[], step: number): { from: number; to: number }[] {
  return points.slice(1).flatMap((point, at) => {
    const before = points[at];
    const room = point.fairness - before.fairness > step && before.willingness - point.willingness > 1;
    return room ? [{ from: before.fairness, to: point.fairness }] : [];
  });
}
