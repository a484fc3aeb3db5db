import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { budgetWhatIf } from '../../../../solver/report/money/what-if/budget.ts';
import {
  cheapestStaffing,
  type StaffedSession,
} from '../../../../solver/report/money/what-if/cheapest-staffing.ts';
import { largestMenu, type MenuOffer } from '../../../../solver/report/money/what-if/largest-menu.ts';
import { auditedPlan } from '../../audit/audited-plan.ts';
import { auditedSchool } from '../../audit/audited-school.ts';
import { policyOf } from './worked-school.ts';

const offer = (
  club: string,
  fenPerSection: number,
  demand: number,
  extra: Partial<MenuOffer> = {},
): MenuOffer => ({
  club,
  fenPerSection,
  fenPerPupil: 0,
  seats: 10,
  leastSize: 5,
  mostSections: 2,
  demand,
  ...extra,
});

/** Best (clubs, pupils) within the budget, by trying every number of sections of every club. */
function bruteForce(offers: readonly MenuOffer[], budget: number): [clubs: number, pupils: number] {
  let best: [number, number] = [0, 0];
  const visit = (at: number, clubs: number, pupils: number, left: number): void => {
    if (left < 0) return;
    if (clubs > best[0] || (clubs === best[0] && pupils > best[1])) best = [clubs, pupils];
    if (at === offers.length) return;
    visit(at + 1, clubs, pupils, left);
    const { fenPerSection, fenPerPupil, seats, leastSize, mostSections, demand } = offers[at];
    for (let n = 1; n <= mostSections; n++) {
      for (let y = Math.max(1, leastSize * n); y <= Math.min(seats * n, demand); y++) {
        visit(at + 1, clubs + 1, pupils + y, left - fenPerSection * n - fenPerPupil * y);
      }
    }
  };
  visit(0, 0, 0, budget);
  return best;
}

describe('the largest menu within a budget', () => {
  it('prefers more clubs to a bigger one, and fills what it opens', async () => {
    // 1000 fen: art and chess are 1000 for 7 + 8 pupils, chess and football 900 for 8 + 10; football alone would take 20.
    const menu = await largestMenu(
      [offer('art', 600, 7), offer('chess', 400, 8), offer('football', 500, 20)],
      1000,
    );
    expect(menu.status).toBe('optimal');
    expect(menu.clubs).toEqual([
      { club: 'chess', sections: 1, pupils: 8, fen: 400 },
      { club: 'football', sections: 1, pupils: 10, fen: 500 },
    ]);
    expect([menu.pupils, menu.costFen]).toEqual([18, 900]);
  });

  it('is never below the smallest size, and empty where the money is gone', async () => {
    expect((await largestMenu([offer('art', 100, 4)], 1000)).clubs).toEqual([]);
    expect((await largestMenu([offer('art', 100, 9)], -1)).status).toBe('infeasible');
  });

  it('is as good as trying everything', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            fenPerSection: fc.nat(500),
            fenPerPupil: fc.nat(40),
            seats: fc.integer({ min: 1, max: 6 }),
            leastSize: fc.nat(4),
            mostSections: fc.integer({ min: 1, max: 2 }),
            demand: fc.nat(8),
          }),
          { minLength: 1, maxLength: 4 },
        ),
        fc.nat(1500),
        async (made, budget) => {
          const offers = made.map((entry, at) => ({ club: `c${at}`, ...entry }));
          const menu = await largestMenu(offers, budget);
          expect(menu.status).toBe('optimal');
          expect([menu.clubs.length, menu.pupils]).toEqual(bruteForce(offers, budget));
          expect(menu.costFen).toBeLessThanOrEqual(budget);
        },
      ),
      { numRuns: 25, seed: 3 },
    );
  });
});

/** Fewest empty places, then least money, by trying every choice of people. */
function bestStaffing(sessions: readonly StaffedSession[], most: number): [empty: number, fen: number] {
  let best: [number, number] = [Number.POSITIVE_INFINITY, 0];
  const visit = (
    at: number,
    taken: Set<string>,
    count: Map<string, number>,
    empty: number,
    fen: number,
  ): void => {
    if (at === sessions.length) {
      if (empty < best[0] || (empty === best[0] && fen < best[1])) best = [empty, fen];
      return;
    }
    visit(at + 1, taken, count, empty + 1, fen);
    for (const { person, fen: more } of sessions[at].candidates) {
      const key = `${person} ${sessions[at].slot}`;
      if (taken.has(key) || (count.get(person) ?? 0) >= most) continue;
      const next = new Map(count).set(person, (count.get(person) ?? 0) + 1);
      visit(at + 1, new Set(taken).add(key), next, empty, fen + more);
    }
  };
  visit(0, new Set(), new Map(), 0, 0);
  return best;
}

describe('the cheapest staffing', () => {
  it('takes the cheap people where they are free, and leaves nothing empty to save', async () => {
    const both = [
      { person: 'cheap', fen: 100 },
      { person: 'dear', fen: 900 },
    ];
    const answer = await cheapestStaffing(
      [
        { session: 'a', leaders: 1, slot: '1/x', candidates: both },
        { session: 'b', leaders: 1, slot: '1/x', candidates: both },
        { session: 'c', leaders: 1, slot: '2/x', candidates: [] },
      ],
      new Map(),
    );
    expect([answer.status, answer.costFen, answer.unfilled]).toEqual([
      'optimal',
      1000,
      [{ session: 'c', places: 1 }],
    ]);
  });

  it('is as good as trying everything', async () => {
    const person = fc.constantFrom('p', 'q', 'r');
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            slot: fc.constantFrom('1/x', '2/x'),
            candidates: fc.uniqueArray(fc.record({ person, fen: fc.nat(1000) }), {
              selector: (entry) => entry.person,
              maxLength: 3,
            }),
          }),
          { minLength: 1, maxLength: 5 },
        ),
        fc.integer({ min: 1, max: 2 }),
        async (made, most) => {
          const sessions = made.map((entry, at) => ({ session: `s${at}`, leaders: 1, ...entry }));
          const answer = await cheapestStaffing(sessions, new Map(['p', 'q', 'r'].map((id) => [id, most])));
          expect(answer.status).toBe('optimal');
          const empty = answer.unfilled.reduce((sum, { places }) => sum + places, 0);
          expect([empty, answer.costFen]).toEqual(bestStaffing(sessions, most));
        },
      ),
      { numRuns: 25, seed: 5 },
    );
  });
});

describe('the budget of a plan', () => {
  it('follows from the fee cap, and the menu grows with it', async () => {
    const plan = await auditedPlan();
    const school = auditedSchool();
    const low = await budgetWhatIf(school, plan, policyOf('sanya'), 0);
    const high = await budgetWhatIf(school, plan, policyOf('sanya'), 100_000);
    // 56 pupils take part in the one month of the term.
    expect([low.pupilMonths, high.pupilMonths]).toEqual([56, 56]);
    expect(high.budgetFen - low.budgetFen).toBe(56 * 100_000);
    expect(high.menu.status).toBe('optimal');
    expect(high.menu.clubs.length).toBeGreaterThan(low.menu.clubs.length);
    expect(high.menu.costFen).toBeLessThanOrEqual(high.budgetFen);
    expect(high.staffing.unfilled).toEqual([]);
    expect(high.staffing.costFen).toBeLessThanOrEqual(high.nowFen);
  });
});
