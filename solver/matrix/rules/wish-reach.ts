import type { MatrixProblem } from '../compile/problem.ts';
import { UNPLACED } from '../state/placement.ts';
import type { Rule } from './rule.ts';

/** What it costs that a club meets in no slot of a pattern: club, then pattern as in `wishes.patterns`. */
export function reachWeights({ events, sections, clubs, wishes }: MatrixProblem): readonly Int32Array[] {
  const seats = new Float64Array(clubs.ids.length);
  for (let event = 0; event < events.count; event++) {
    const section = events.section[event];
    seats[sections.club[section]] += sections.mostSeats[section];
  }
  return wishes.patternWeights.map((list, club) =>
    list.map((weight) => {
      const share = Math.min(seats[club], wishes.listed[club]);
      return wishes.listed[club] === 0 ? 0 : Math.ceil((weight * share) / wishes.listed[club]);
    }),
  );
}

/**
 * A pupil who lists a club stays on at least one of its weekdays. Weighted by the place on the list and by how many of
 * the applicants there are seats for.
 */
export const wishReach: Rule = {
  id: 'wish-reach',
  level: 'wishes',
  weight: 1,
  sentence: {
    zh: '填报某社团的学生，至少有一天留校且该社团开课。',
    en: 'A pupil who lists a club stays on at least one of the weekdays on which it meets.',
  },
  bind(problem, placement) {
    const { events, sections, wishes, slots } = problem;
    const S = slots.count;
    const weights = reachWeights(problem);
    /** How many placed meetings of the club fall into each of its patterns. */
    const reached = wishes.patterns.map((list) => new Int32Array(list.length));
    const clubOf = (event: number): number => sections.club[events.section[event]];
    const add = (event: number, sign: number): void => {
      const club = clubOf(event);
      wishes.patterns[club].forEach((pattern, i) => {
        if (wishes.patternSlots[pattern * S + placement.slot[event]] === 1) reached[club][i] += sign;
      });
    };
    return {
      cost: () => {
        let sum = 0;
        wishes.patterns.forEach((list, club) => {
          const placed = placement.slot.filter((slot, event) => slot !== UNPLACED && clubOf(event) === club);
          list.forEach((pattern, i) => {
            if (!placed.some((slot) => wishes.patternSlots[pattern * S + slot] === 1))
              sum += weights[club][i];
          });
        });
        return sum;
      },
      insertion: (event, slot) => {
        const club = clubOf(event);
        const list = wishes.patterns[club];
        const counts = reached[club];
        let delta = 0;
        for (let i = 0; i < list.length; i++) {
          if (counts[i] === 0 && wishes.patternSlots[list[i] * S + slot] === 1) delta -= weights[club][i];
        }
        return delta;
      },
      // Each club by itself in the best choice of as many slots as it has meetings.
      lowerBound: () => {
        let sum = 0;
        wishes.patterns.forEach((list, club) => {
          const own = [...events.section.keys()].filter((event) => clubOf(event) === club);
          const open = [...new Set(own.flatMap((event) => [...events.slots[event]]))];
          const masks = Array.from(list, (pattern) =>
            open.reduce((mask, slot, bit) => mask | (wishes.patternSlots[pattern * S + slot] << bit), 0),
          );
          sum += leastUncovered(masks, weights[club], open.length, own.length);
        });
        return sum;
      },
      placed: (event) => add(event, 1),
      removing: (event) => add(event, -1),
    };
  },
};

/** More slots than this are not tried out; then every slot counts as chosen. */
const MOST_SLOTS = 14;

/** Least weight of sets (bit masks) that `chosen` of `slots` elements leave untouched, by trying every choice. */
function leastUncovered(
  masks: readonly number[],
  weights: ArrayLike<number>,
  slots: number,
  chosen: number,
): number {
  const uncovered = (choice: number): number => {
    let sum = 0;
    for (let i = 0; i < masks.length; i++) if ((masks[i] & choice) === 0) sum += weights[i];
    return sum;
  };
  if (slots > MOST_SLOTS || chosen >= slots) return uncovered(-1);
  let least = uncovered(0);
  const visit = (choice: number, from: number, left: number): void => {
    if (left === 0) {
      least = Math.min(least, uncovered(choice));
      return;
    }
    for (let slot = from; slot <= slots - left; slot++) visit(choice | (1 << slot), slot + 1, left - 1);
  };
  visit(0, 0, chosen);
  return least;
}
