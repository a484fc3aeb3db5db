import { describe, expect, it } from 'vitest';
import { Bench, withClubs, withPupils } from '../bench.ts';
import { twoClubBlocks } from './cases.ts';

describe('the way from one club to the next', () => {
  const school = {
    ...twoClubBlocks,
    ...withClubs({ chess: { members: ['g3c1-01'] }, drama: { members: ['g3c1-01'] } }),
  };
  const cost = (minutes: number, room: string): number =>
    new Bench({ ...school, travel: { betweenBuildingsMinutes: minutes } })
      .put('chess#1', 1, 'hall', 't-an')
      .putIn('later', 'drama#1', 1, room, 't-cao')
      .cost('closed-groups');

  it('fits into the minutes between the blocks for pupils who are in both', () => {
    expect(cost(10, 'hall')).toBe(0);
    expect(cost(10, 'playground')).toBe(1);
    expect(cost(5, 'playground')).toBe(0);
  });
});

describe('the limit of fees that parents set', () => {
  // Two weeks of clubs: two meetings on most weekdays, 30 yuan each.
  const listed = (limit: number | undefined): number => {
    const bench = new Bench({
      ...withClubs({ papercut: { feeFenPerSession: 3000 } }),
      ...withPupils((_, at) => ({
        choices: at < 3 ? ['papercut'] : [],
        want: at < 3 ? 1 : 0,
        paidConsent: ['papercut'],
        ...(limit === undefined ? {} : { feeLimitFenPerTerm: limit }),
      })),
    });
    const { problem } = bench.compiled;
    return problem.wishes.listed[problem.clubs.ids.indexOf('papercut')];
  };

  it('leaves out wishes for clubs that cost more on any weekday', () => {
    expect(listed(undefined)).toBe(3);
    expect(listed(6000)).toBe(3);
    expect(listed(2999)).toBe(0);
  });
});
