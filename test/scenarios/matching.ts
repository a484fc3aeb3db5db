/**
 * Gives each item one of its options, each option once, by augmenting paths. Returns the positions of items that cannot
 * get any; none if everybody can be served.
 */
export function matchAll(optionsOf: readonly (readonly string[])[]): number[] {
  const holder = new Map<string, number>();
  const seat = (item: number, seen: Set<string>): boolean => {
    for (const option of optionsOf[item]) {
      if (seen.has(option)) continue;
      seen.add(option);
      const other = holder.get(option);
      if (other === undefined || seat(other, seen)) {
        holder.set(option, item);
        return true;
      }
    }
    return false;
  };
  return optionsOf.flatMap((_, item) => (seat(item, new Set()) ? [] : [item]));
}
