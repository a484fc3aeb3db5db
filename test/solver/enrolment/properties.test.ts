import { describe, expect, it } from 'vitest';
import type { School } from '../../../solver/model/school.ts';
import type { Session } from '../../../solver/model/session.ts';
import { Rng, shuffle } from '../../../solver/numeric/rng.ts';
import { enrolTiny, type RandomShape, randomSchool } from './tiny-school.ts';

const ONE_SESSION: RandomShape = {
  pupils: 12,
  clubs: 5,
  days: 3,
  mostWant: 1,
  mostSeats: 3,
  leastSizes: false,
  twice: false,
  fees: false,
};
const SEVERAL_DAYS = { ...ONE_SESSION, mostWant: 3 };
const EVERYTHING = { ...SEVERAL_DAYS, leastSizes: true, twice: true, fees: true };

describe('the order of filing', () => {
  it('does not matter: shuffled pupils and sections give the same enrolment', () => {
    for (let seed = 1; seed <= 10; seed++) {
      const { school, sections } = randomSchool(seed, EVERYTHING);
      const rng = new Rng(seed);
      const shuffled = { ...school, pupils: shuffle([...(school.pupils ?? [])], rng) };
      const again = enrolTiny(shuffled, shuffle([...sections], rng));
      expect(again).toEqual(enrolTiny(school, sections));
    }
  });
});

/** What the pupil's week is worth by the true list: rank cost of sessions served and unserved. */
function worth(school: School, sections: readonly Session[], id: string, list: readonly string[]): number {
  const cost = (rank: number): number => (rank * (rank - 1)) / 2;
  const clubOf = new Map(sections.map(({ id: session, club }) => [session, club ?? '']));
  const result = enrolTiny(school, [...sections]);
  expect(result.status).toBe('optimal');
  const served = result.placements.filter((placement) => placement.pupil === id);
  const want = school.pupils?.find((pupil) => pupil.id === id)?.want ?? 0;
  const ranks = served.map(({ session }) => list.indexOf(clubOf.get(session) ?? '') + 1);
  return ranks.reduce((sum, rank) => sum + cost(rank), (want - served.length) * cost(list.length + 1));
}

describe('shortening a list', () => {
  for (const [name, shape] of Object.entries({
    'one session': ONE_SESSION,
    'several sessions': SEVERAL_DAYS,
  })) {
    it(`gains nothing by the true list (${name})`, () => {
      let tried = 0;
      for (let seed = 1; seed <= 7; seed++) {
        const { school, sections } = randomSchool(seed, shape);
        for (const { id, choices } of school.pupils ?? []) {
          const honest = worth(school, sections, id, choices);
          for (let length = 1; length < choices.length; length++) {
            const pupils = school.pupils?.map((pupil) =>
              pupil.id === id ? { ...pupil, choices: choices.slice(0, length) } : pupil,
            );
            const cut = worth({ ...school, ...(pupils ? { pupils } : {}) }, sections, id, choices);
            expect(cut, `seed ${seed} ${id} first ${length}`).toBeGreaterThanOrEqual(honest);
            tried++;
          }
        }
      }
      expect(tried).toBeGreaterThan(100);
    });
  }
});

describe('value and bound', () => {
  it('the bound never exceeds the value, and equals it where the result is called optimal', () => {
    for (let seed = 100; seed < 115; seed++) {
      const { school, sections } = randomSchool(seed, { ...EVERYTHING, pupils: 30, clubs: 8, mostSeats: 6 });
      const { objective, status, certificates } = enrolTiny(school, sections);
      for (const { value, bound } of objective) {
        if (bound !== null) expect(bound).toBeLessThanOrEqual(value);
        if (status === 'optimal') expect(bound).toBe(value);
      }
      expect(certificates[0].status).toBe(status);
    }
  });
});
