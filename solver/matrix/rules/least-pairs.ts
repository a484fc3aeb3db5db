/** Least number of pairs in one place when so many things are spread over so many places: as evenly as possible. */
export function leastPairs(things: number, places: number): number {
  if (places <= 0) return 0;
  const each = Math.floor(things / places);
  const more = things % places;
  return (places * (each * (each - 1))) / 2 + more * each;
}
