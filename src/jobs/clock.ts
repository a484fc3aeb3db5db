/** Time as the service sees it; tests give their own. */
export interface Clock {
  /** RFC 3339, UTC. */
  now(): string;
  /** For durations, in milliseconds. */
  monotonicMs(): number;
}

export const SYSTEM_CLOCK: Clock = {
  now: () => new Date().toISOString(),
  monotonicMs: () => performance.now(),
};
