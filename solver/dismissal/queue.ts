/**
 * Departure times from a queue with `servers` equal servers and a fixed service time, first come first served.
 * Kiefer and Wolfowitz, "On the theory of queues with many servers", Trans. AMS 78 (1955): the k-th customer starts
 * at the later of arrival and the earliest server to fall free. With equal service times servers fall free in the order
 * in which they started, so the start of customer k is max(arrival, start of customer k − servers + service).
 * O(n log n) for the sorting. Results are in the order of `ready`.
 */
export function serveInOrder(ready: readonly number[], servers: number, service: number): Float64Array {
  const order = Array.from(ready, (_, i) => i).sort((a, b) => ready[a] - ready[b] || a - b);
  const started = new Float64Array(ready.length);
  const done = new Float64Array(ready.length);
  for (let k = 0; k < order.length; k++) {
    const free = k < servers ? Number.NEGATIVE_INFINITY : started[k - servers] + service;
    started[k] = Math.max(ready[order[k]], free);
    done[order[k]] = started[k] + service;
  }
  return done;
}
