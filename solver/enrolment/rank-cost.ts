/**
 * What a session of the club at place `rank` of the list costs: 0, 1, 3, 6, 10 … A wanted session that is not served
 * counts as the free default activity, which completes every list at the place after its last club.
 *
 * Because the default stands right after the last club, shortening one's list makes going without cheaper for the
 * school, never dearer: for a pupil who wants one session no shortened list can bring a better place (every cost
 * here rises with the rank, and a cheaper outside option weakens the claim to every club that is left). For the same
 * reason going without does not count as "none of the first choices" where the list is shorter than that.
 */
export function rankCost(rank: number): number {
  return (rank * (rank - 1)) / 2;
}
