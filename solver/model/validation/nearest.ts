/**
 * The candidate that a misspelt word most likely means, or null where none is near: equal up to case, blanks, hyphens
 * and underscores, else at most one edit for every three characters (at least one). Of equals the first by code units.
 */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  const plain = simplified(word);
  // Longer words than any key or id are no misspellings, and would make the comparison slow.
  if (plain.length > 80) return null;
  const most = Math.max(1, Math.floor(plain.length / 3));
  let best: string | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const other = simplified(candidate);
    if (Math.abs(other.length - plain.length) > most) continue;
    const distance = editDistance(plain, other, Math.min(most, bestDistance));
    if (distance > most) continue;
    if (distance < bestDistance || (distance === bestDistance && best !== null && candidate < best)) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

function simplified(word: string): string {
  return word.toLowerCase().replace(/[\s_-]/gu, '');
}

/** Levenshtein distance by rows (Wagner & Fischer, 1974); stops early with a value above `most`. */
function editDistance(a: string, b: string, most: number): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const value = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      next.push(value);
      least = Math.min(least, value);
    }
    if (least > most) return least;
    row = next;
  }
  return row[b.length];
}
