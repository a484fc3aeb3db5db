import type { PostNeed } from './people-needed.ts';

/** People (or places under their caps) who can take the same posts. */
export interface Supply {
  readonly posts: readonly string[];
  readonly amount: number;
}

export interface TightSet {
  /** Posts that nobody else can take. */
  readonly posts: readonly string[];
  readonly supply: number;
  readonly demand: number;
}

const MOST_GROUPS = 14;

/**
 * The set of posts with least supply over demand. For every union of groups of people: what these can give, against the
 * posts that only they can take; by Hall's theorem nothing runs short as long as no such set does. All unions are tried,
 * which is cheap because people fall into a handful of groups.
 */
export function tightestSet(supplies: readonly Supply[], needs: readonly PostNeed[]): TightSet {
  const groups = grouped(supplies);
  if (groups.length > MOST_GROUPS)
    throw new RangeError(`${groups.length} groups of people are too many to try all unions`);
  let tightest: TightSet = { posts: [], supply: 0, demand: 0 };
  for (let mask = 1; mask < 1 << groups.length; mask++) {
    const outside = new Set(groups.flatMap((group, i) => (mask & (1 << i) ? [] : [...group.posts])));
    const own = needs.filter(({ post }) => !outside.has(post));
    const demand = own.reduce((sum, { people }) => sum + people, 0);
    const supply = groups.reduce((sum, { amount }, i) => (mask & (1 << i) ? sum + amount : sum), 0);
    if (demand > 0 && (tightest.demand === 0 || supply * tightest.demand < tightest.supply * demand)) {
      tightest = { posts: own.map(({ post }) => post), supply, demand };
    }
  }
  return tightest;
}

function grouped(supplies: readonly Supply[]): Supply[] {
  const groups = new Map<string, Supply>();
  for (const { posts, amount } of supplies) {
    if (posts.length === 0) continue;
    const key = posts.join(' ');
    groups.set(key, { posts, amount: (groups.get(key)?.amount ?? 0) + amount });
  }
  return [...groups.values()];
}
