import { describe, expect, it } from 'vitest';
import { allocate } from '../../../../solver/enrolment/allocation/allocate.ts';
import { Allocation } from '../../../../solver/enrolment/allocation/allocation.ts';
import { LEVELS } from '../../../../solver/enrolment/allocation/problem.ts';
import { seatBound } from '../../../../solver/enrolment/allocation/seat-prices.ts';
import { type Pair, SeatMarket } from '../../../../solver/enrolment/market/seat-market.ts';
import { type Prepared, prepare, pupilSide } from '../../../../solver/enrolment/prepare.ts';
import { buildCalendar } from '../../../../solver/model/calendar.ts';
import { type Session, sessionId } from '../../../../solver/model/session.ts';
import { Rng } from '../../../../solver/numeric/rng.ts';
import { randomSchool } from '../tiny-school.ts';

const DAYS = 3;
const SHAPE = {
  pupils: 25,
  clubs: 6,
  days: DAYS,
  mostWant: 3,
  mostSeats: 5,
  leastSizes: true,
  twice: true,
  fees: true,
};
const SEEDS = Array.from({ length: 12 }, (_, i) => i + 1);

interface Case {
  readonly rng: Rng;
  readonly prepared: Prepared;
  readonly sessions: readonly Session[];
  /** `LEVELS` numbers a section. */
  readonly price: Float64Array;
  readonly market: SeatMarket;
}

function caseOf(seed: number): Case {
  const { school, sections: sessions } = randomSchool(seed, SHAPE);
  const side = pupilSide(school, buildCalendar(school), school.pupils ?? [], 1);
  const prepared = prepare(side, sessions);
  const { price } = allocate(prepared.compiled.problem, { nodeLimit: 1 }).root;
  for (let at = 0; at < price.length; at += LEVELS)
    if (price[at] < 0 || price[at + 1] < 0) price.fill(0, at, at + LEVELS);
  return { rng: new Rng(seed), prepared, sessions, price, market: new SeatMarket(prepared, price) };
}

/** Some sections on other days, one gone. */
function changed({ rng, prepared, sessions }: Case, moves: number): Session[] {
  let next = [...sessions];
  for (let n = 0; n < moves; n++) {
    const { id, meetings } = prepared.sections[rng.intBelow(prepared.sections.length)];
    const first = rng.intBetween(1, DAYS);
    const days = meetings.map((_, k) => 1 + ((first - 1 + k) % DAYS)).sort();
    next = next.filter(({ section }) => section !== id);
    if (rng.chance(1, 6)) continue;
    next.push(
      ...meetings.map((meeting, k) => ({
        ...meeting,
        weekday: days[k],
        id: sessionId(days[k], meeting.block, id),
      })),
    );
  }
  return next;
}

/** The same bound from nothing: every pupil asked again, with the prices as they are in the other matrix. */
function fromNothing(from: Case, next: Prepared, prices: ReadonlyMap<string, Pair>): Pair {
  const index = new Map(from.prepared.sections.map(({ id }, k) => [id, k]));
  const price = new Float64Array(next.sections.length * LEVELS);
  next.sections.forEach(({ id }, k) => {
    const own = prices.get(id);
    const old = index.get(id);
    if (own) price.set(own, k * LEVELS);
    else if (old !== undefined)
      price.set(from.price.subarray(old * LEVELS, old * LEVELS + LEVELS), k * LEVELS);
  });
  const { bound } = seatBound(new Allocation(next.compiled.problem), price);
  return [bound[0], bound[1]];
}

describe('the market of seats', () => {
  it.each(SEEDS)(
    'finds the bound of the present matrix as the search over whole vectors does (%i)',
    (seed) => {
      const from = caseOf(seed);
      const { bound } = seatBound(new Allocation(from.prepared.compiled.problem), from.price);
      expect(from.market.bound).toEqual([bound[0], bound[1]]);
    },
  );

  it.each(SEEDS)('bounds changed matrices as if every pupil were asked again (%i)', (seed) => {
    const from = caseOf(seed);
    for (let trial = 0; trial < 25; trial++) {
      const sessions = changed(from, 1 + (trial % 4));
      const next = prepare(from.prepared, sessions);
      const prices = new Map<string, Pair>();
      next.sections.forEach(({ id, meetings }, k) => {
        const old = from.prepared.sections.find((section) => section.id === id);
        const moved =
          !old ||
          old.meetings.some(({ weekday }, m) => weekday !== meetings[m].weekday) ||
          next.compiled.problem.capacity[k] !==
            from.prepared.compiled.problem.capacity[from.prepared.sections.indexOf(old)];
        if (moved) prices.set(id, [from.rng.intBelow(2), from.rng.intBelow(5)]);
      });
      const bound = from.market.boundOf(next.sections, next.size, prices);
      expect(bound).toEqual(fromNothing(from, next, prices));
      const { value } = allocate(next.compiled.problem);
      const below =
        bound !== null && (bound[0] < value[0] || (bound[0] === value[0] && bound[1] <= value[1]));
      expect(below).toBe(true);
    }
  });

  it('knows what seats at another time save: the bound at the best price of its own', () => {
    let compared = 0;
    for (const from of SEEDS.map(caseOf)) {
      const { market, prepared } = from;
      for (let trial = 0; trial < 10; trial++) {
        const [moved] = prepare(prepared, changed(from, 1)).sections.filter(
          ({ meetings }, k) => meetings !== prepared.sections[k]?.meetings && meetings.length === 1,
        );
        const index = prepared.sections.findIndex(({ id }) => id === moved?.id);
        if (index < 0) continue;
        const sums = market.worth(index, moved);
        const others = prepared.sections.filter((_, k) => k !== index);
        const size = prepared.size.filter((_, k) => k !== index);
        const without = market.boundOf(others, size, new Map());
        const next = prepare(
          prepared,
          [...others, moved].flatMap(({ meetings }) => meetings),
        );
        const capacity = next.compiled.problem.capacity[next.sections.findIndex(({ id }) => id === moved.id)];
        if (without === null || capacity === 0) continue;
        const seats = Math.min(capacity, sums.length - 1);
        const best: Pair = [without[0] - sums[seats][0], without[1] - sums[seats][1]];
        const gain = (k: number): Pair => [sums[k][0] - sums[k - 1][0], sums[k][1] - sums[k - 1][1]];
        const ownPrice: Pair = capacity + 1 < sums.length ? gain(capacity + 1) : [0, 0];
        expect(market.boundOf(next.sections, next.size, new Map([[moved.id, ownPrice]]))).toEqual(best);
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(40);
  });
});
