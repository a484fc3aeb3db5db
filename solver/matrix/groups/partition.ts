/**
 * Cuts a row of items into consecutive groups so that the sum of the groups' cost vectors is lexicographically least.
 * Exact dynamic programme over the last cut, O(n²) groups: sums of vectors keep the lexicographic order, so the best
 * row up to a cut is part of a best whole row. Of equal rows the one with the longer last group wins.
 */

/** Cost vector of the group of items `first … last`, or null where it is not allowed. All of equal length. */
export type GroupCost = (first: number, last: number) => readonly number[] | null;

/** First items of the groups, rising, and the total cost; null where some item fits in no group. */
export function cheapestPartition(
  items: number,
  groupCost: GroupCost,
): { starts: readonly number[]; cost: readonly number[] } | null {
  const best: (readonly number[] | null)[] = [[]];
  const cut = new Int32Array(items + 1);
  for (let end = 1; end <= items; end++) {
    best[end] = null;
    for (let start = 0; start < end; start++) {
      const before = best[start];
      if (before === null) continue;
      const cost = groupCost(start, end - 1);
      if (cost === null) continue;
      const total = cost.map((value, level) => value + (before[level] ?? 0));
      const known = best[end];
      if (known === null || lexicographicallyLess(total, known)) {
        best[end] = total;
        cut[end] = start;
      }
    }
  }
  const cost = best[items];
  if (cost === null) return null;
  const starts: number[] = [];
  for (let end = items; end > 0; end = cut[end]) starts.push(cut[end]);
  return { starts: starts.reverse(), cost };
}

export function lexicographicallyLess(a: readonly number[], b: readonly number[]): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i] < b[i];
  return false;
}
