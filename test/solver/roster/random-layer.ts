import type { CoverageClass } from '../../../solver/model/menu.ts';
import { Rng } from '../../../solver/numeric/rng.ts';
import type { Candidate, LayerLimit, LayerProblem } from '../../../solver/roster/layer-problem.ts';

export interface RandomLayerOptions {
  readonly items: number;
  readonly people: number;
  /** `cliques`: items of one half-day overlap; `chains`: each item overlaps with its neighbours in time. */
  readonly overlaps: 'cliques' | 'chains' | 'none';
  readonly limits: 'none' | 'nested' | 'crossing';
  readonly equalWeights?: boolean;
  readonly willingnessFirst?: boolean;
  /** Chance in tenths that a person may take an item. */
  readonly eligibleTenths?: number;
}

const CLASSES: readonly CoverageClass[] = ['pupils', 'gate', 'leader', 'other'];

/** A small layer with days of four items each; every number small enough to check by hand. */
export function randomLayer(seed: number, options: RandomLayerOptions): LayerProblem {
  const rng = new Rng(seed);
  const { items, people } = options;
  const day = (item: number): number => Math.floor(item / 4);
  const candidates = Array.from({ length: items }, () => {
    const list: Candidate[] = [];
    for (let person = 0; person < people; person++) {
      if (!rng.chance(options.eligibleTenths ?? 6, 10)) continue;
      list.push({
        person,
        externals: person === 0 ? 1 : 0,
        affinity: rng.intBelow(3),
        willingness: rng.pick([0, 1, 3, 6]),
        missingDates: rng.intBelow(2),
        ties: rng.intBelow(50),
      });
    }
    return list;
  });
  const all = Array.from({ length: items }, (_, item) => item);
  const overlap = (a: number, b: number): boolean => {
    if (a === b || day(a) !== day(b) || options.overlaps === 'none') return false;
    return options.overlaps === 'chains' ? Math.abs(a - b) === 1 : Math.floor(a / 2) === Math.floor(b / 2);
  };
  const limits: LayerLimit[] = [];
  for (let person = 0; person < people && options.limits !== 'none'; person++) {
    const own = all.filter((item) => candidates[item].some((candidate) => candidate.person === person));
    const days = [...new Set(own.map(day))];
    for (const number of days) {
      const inside = own.filter((item) => day(item) === number);
      limits.push({ person, kind: 'day', cell: `${number}`, items: inside, cap: 1 + rng.intBelow(2) });
    }
    limits.push({ person, kind: 'week', cell: 'term', items: own, cap: 1 + rng.intBelow(3) });
    if (options.limits === 'crossing') {
      // "Evenings" beside days: every second item, whatever the day.
      limits.push({
        person,
        kind: 'evening',
        cell: 'e',
        items: own.filter((item) => item % 2 === 1),
        cap: 1,
      });
    }
  }
  return {
    name: `random-${seed}`,
    items: all.map((item) => ({ id: `i${item}`, coverage: rng.pick(CLASSES), units: 3 })),
    people: Array.from({ length: people }, (_, person) => ({
      person: `p${person}`,
      weight: person === 0 ? 0 : options.equalWeights ? 1 : 1 + rng.intBelow(3),
      offset: rng.intBetween(-2, 7),
    })),
    candidates,
    overlaps: all.map((a) => all.filter((b) => overlap(a, b))),
    limits,
    willingnessFirst: options.willingnessFirst ?? false,
  };
}
