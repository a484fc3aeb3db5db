import { describe, expect, it } from 'vitest';
import { GENERATED } from '../../scenarios/expectations.ts';
import { generateSchool } from '../../scenarios/generate.ts';
import { tightestSet } from '../../scenarios/measures/tightest-set.ts';
import { tightnessOf } from '../../scenarios/tightness.ts';
import { expectWithin } from './expect-tightness.ts';

const CASES = [
  ['national', 6, [1, 2, 3, 4, 5]],
  ['national', 12, [1, 2]],
  ['national', 24, [1]],
  ['national', 36, [1]],
  ['national', 60, [1]],
  ['national', 120, [1]],
  ['helan', 6, [1, 2]],
  ['helan', 24, [1, 2]],
  ['sanya', 12, [1, 2]],
  ['chongming', 6, [1, 2]],
  ['chongming', 24, [1]],
  ['hubei-school', 6, [1, 2]],
  ['hubei-school', 12, [1, 2]],
  ['henan', 6, [1, 2]],
  ['henan', 12, [1]],
] as const;

describe.each(
  CASES.flatMap(([region, classes, seeds]) => seeds.map((seed) => [region, classes, seed] as const)),
)('a school of %s with %i classes, seed %i', (region, classes, seed) => {
  it('is plannable, but as tight as real schools are', () => {
    expectWithin(tightnessOf(generateSchool({ classes, seed, region })), GENERATED);
  });
});

describe('the tightest set of posts', () => {
  const needs = [
    { post: 'homework', people: 4 },
    { post: 'patrol', people: 1 },
    { post: 'first-aid', people: 1 },
  ];

  it('is the whole where everybody can do everything', () => {
    const everything = ['homework', 'patrol', 'first-aid'];
    const set = tightestSet([{ posts: everything, amount: 9 }], needs);
    expect(set).toEqual({ posts: everything, supply: 9, demand: 6 });
  });

  it('is a single post where only few can take it, however many others there are', () => {
    const set = tightestSet(
      [
        { posts: ['homework', 'patrol'], amount: 50 },
        { posts: ['first-aid'], amount: 1 },
      ],
      needs,
    );
    expect(set).toEqual({ posts: ['first-aid'], supply: 1, demand: 1 });
  });

  it('does not count people who cannot help where help is missing', () => {
    const set = tightestSet(
      [
        { posts: ['homework'], amount: 4 },
        { posts: ['patrol'], amount: 30 },
        { posts: ['first-aid', 'patrol'], amount: 2 },
      ],
      needs,
    );
    expect(set).toEqual({ posts: ['homework'], supply: 4, demand: 4 });
  });
});
