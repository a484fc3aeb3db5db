/**
 * Groups on their way out. They pass shared ways one after the other, first come first served; a group needs pupils /
 * flow to enter a way, and is drawn apart by the narrowest. Nothing here is random: the same groups, the same delays.
 */
import type { WayReport } from '../model/dismissal-simulation.ts';
import { EventQueue } from '../numeric/event-queue.ts';
import type { Walk } from './routes.ts';

export interface WalkingGroup {
  readonly pupils: number;
  /** Leaves its room. */
  readonly startSecond: number;
  readonly walk: Walk;
}

export interface WalkedGroup {
  /** The first of the group is at the gate. */
  readonly headSecond: number;
  /** Between two of the group. */
  readonly spacingSeconds: number;
  /** Second at which the head begins to pass each of its ways. */
  readonly enters: readonly number[];
}

interface WayState {
  free: number;
  pupils: number;
  mostWaiting: number;
  longestDelay: number;
  waiting: { readonly until: number; readonly pupils: number }[];
}

/** Walks all groups; of groups that reach a way in the same moment the earlier in the list goes first. */
export function walkGroups(groups: readonly WalkingGroup[]): { walked: WalkedGroup[]; ways: WayReport[] } {
  const most = Math.max(1, ...groups.map(({ walk }) => walk.legs.length));
  const events = new EventQueue(groups.length + 1);
  const ways = new Map<string, WayState>();
  const enters = groups.map((): number[] => []);
  const heads = groups.map(({ startSecond, walk }) => startSecond + walk.headSeconds);
  groups.forEach(({ startSecond, walk }, k) => {
    if (walk.legs.length === 0) return;
    // Stairs that are no way of the route are walked first.
    const before = walk.headSeconds - walk.legs.reduce((sum, { seconds }) => sum + seconds, 0);
    events.push(startSecond + before, k * most);
  });
  while (events.size > 0) {
    const event = events.pop();
    const k = Math.floor(event / most);
    const at = event - k * most;
    const { walk, pupils } = groups[k];
    const { way, flow, seconds } = walk.legs[at];
    const state = ways.get(way) ?? { free: 0, pupils: 0, mostWaiting: 0, longestDelay: 0, waiting: [] };
    ways.set(way, state);
    const start = Math.max(events.now, state.free);
    state.free = start + pupils / flow;
    state.pupils += pupils;
    state.longestDelay = Math.max(state.longestDelay, start - events.now);
    state.waiting = state.waiting.filter(({ until }) => until > events.now);
    if (start > events.now) state.waiting.push({ until: start, pupils });
    const inLine = state.waiting.reduce((sum, entry) => sum + entry.pupils, 0);
    state.mostWaiting = Math.max(state.mostWaiting, inLine);
    enters[k].push(start);
    if (at + 1 < walk.legs.length) events.push(start + seconds, event + 1);
    else heads[k] = start + seconds;
  }
  return {
    walked: groups.map(({ walk }, k) => ({
      headSecond: heads[k],
      spacingSeconds: Math.max(0, ...walk.legs.map(({ flow }) => 1 / flow)),
      enters: enters[k],
    })),
    ways: [...ways]
      .sort((a, b) => (a[0] < b[0] ? -1 : 1))
      .map(([way, { pupils, mostWaiting, longestDelay }]) => ({
        way,
        pupils,
        mostWaiting,
        longestDelaySeconds: Math.ceil(longestDelay),
      })),
  };
}
