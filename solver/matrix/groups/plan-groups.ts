import { overlap } from '../places/dated-times.ts';
import { chooseFallbacks } from '../places/fallback-rooms.ts';
import { matchRooms } from '../places/room-matching.ts';
import type { RoomRequest } from '../places/room-use.ts';
import type { Chain, ChainLink } from './chains.ts';
import { commonPeak, cutChain, type GroupContext, listed, requestOf, supervisorsFor } from './cut-chain.ts';
import { lexicographicallyLess } from './partition.ts';
import { FALLBACK_PLACE, roomOptions } from './room-options.ts';

/** A group of whole classes on one weekday; `room` is null where none is left. */
export interface PlannedGroup {
  readonly chain: Chain;
  readonly weekday: number;
  readonly links: readonly ChainLink[];
  readonly request: RoomRequest;
  readonly supervisors: number;
  readonly room: string | null;
  /** Indoor place of an outdoor group; null where none is left, undefined indoors. */
  readonly fallback?: string | null;
}

export interface GroupPlan {
  readonly groups: readonly PlannedGroup[];
  readonly pupilsWithout: number;
  /** Supervisors of the cheapest partition without regard to rooms that several groups want: a lower bound. */
  readonly leastSupervisors: number;
  /** The partition is the cheapest one and the rooms are an exact matching. */
  readonly exact: boolean;
}

/**
 * Cuts every chain into groups and gives them rooms. First as few supervisors as possible. Where rooms then do not
 * suffice, or an outdoor group has no shelter, the chains concerned (then all of these weekdays) are cut into as few
 * groups as possible, or class by class, and the best outcome is kept: fewest pupils without a room, fewest without
 * shelter, fewest supervisors.
 */
export function planGroups(context: GroupContext, chains: readonly Chain[]): GroupPlan {
  const cheapest = chains.map((chain) => cutChain(context, chain, 'cheapest'));
  const first = giveRooms(context, chains, cheapest);
  const leastSupervisors = supervisorsOf(first);
  const inTrouble = first.groups.filter((group) => group.room === null || group.fallback === null);
  if (inTrouble.length === 0) return { ...first, leastSupervisors };
  const concerned = new Set(inTrouble.map((group) => group.chain));
  const weekdays = new Set([...concerned].flatMap((chain) => chain.weekdays));
  let best = first;
  for (const recut of [
    (chain: Chain) => concerned.has(chain),
    (chain: Chain) => chain.weekdays.some((weekday) => weekdays.has(weekday)),
  ]) {
    for (const style of ['fewGroups', 'byClass'] as const) {
      const cuts = chains.map((chain, i) => (recut(chain) ? cutChain(context, chain, style) : cheapest[i]));
      const plan = giveRooms(context, chains, cuts);
      if (lexicographicallyLess(hardship(plan), hardship(best))) best = plan;
    }
  }
  return { ...best, leastSupervisors, exact: false };
}

type RoomedGroups = Omit<GroupPlan, 'leastSupervisors'>;

const supervisorsOf = (plan: RoomedGroups): number =>
  plan.groups.reduce((sum, group) => sum + group.supervisors, 0);

/** What makes an outcome bad, worst first. */
function hardship(plan: RoomedGroups): readonly number[] {
  const exposed = plan.groups.reduce(
    (sum, group) => sum + (group.fallback === null ? group.request.pupils : 0),
    0,
  );
  return [plan.pupilsWithout, exposed, supervisorsOf(plan)];
}

type Unplaced = Omit<PlannedGroup, 'room' | 'fallback'>;

function giveRooms(
  context: GroupContext,
  chains: readonly Chain[],
  cuts: readonly (readonly number[])[],
): RoomedGroups {
  const unplaced: Unplaced[] = [];
  chains.forEach((chain, c) => {
    cuts[c].forEach((start, i) => {
      const members = chain.links.slice(start, cuts[c][i + 1] ?? chain.links.length);
      for (const weekday of chain.weekdays) {
        const pupils = commonPeak(members, weekday);
        if (pupils === 0) continue;
        const links = listed(chain, members, weekday);
        const request = requestOf(context, chain, weekday, links, pupils);
        unplaced.push({
          chain,
          weekday,
          links,
          request,
          supervisors: supervisorsFor(context.school, chain, pupils),
        });
      }
    });
  });
  const groups: PlannedGroup[] = [];
  let pupilsWithout = 0;
  let exact = true;
  for (const together of atTheSameTime(unplaced)) {
    const placed = placeTogether(context, together);
    pupilsWithout += placed.pupilsWithout;
    exact &&= placed.exact;
    groups.push(...placed.groups);
  }
  return { groups, pupilsWithout, exact };
}

interface Placed {
  readonly groups: readonly PlannedGroup[];
  readonly pupilsWithout: number;
  readonly exact: boolean;
}

/** Rooms for groups that overlap; a group that would be out without an indoor place is tried indoors. */
function placeTogether(context: GroupContext, together: readonly Unplaced[]): Placed {
  const indoorsOnly = new Set<Unplaced>();
  let placed = matchGroups(context, together, indoorsOnly);
  for (;;) {
    const exposed = together.filter((_, i) => placed.groups[i].fallback === null);
    if (exposed.length === 0) return placed;
    for (const group of exposed) indoorsOnly.add(group);
    const again = matchGroups(context, together, indoorsOnly);
    if (again.pupilsWithout > placed.pupilsWithout) return placed;
    placed = again;
  }
}

function matchGroups(
  context: GroupContext,
  together: readonly Unplaced[],
  indoorsOnly: ReadonlySet<Unplaced>,
): Placed {
  const { school, use, rainyUse } = context;
  const { outdoors } = context.rooms;
  const matching = matchRooms(
    together.map((group) => ({
      pupils: group.request.pupils,
      options: [...roomOptions(school, context.rooms, group.chain, group.links, group.weekday)]
        .filter(({ room }) => !(indoorsOnly.has(group) && outdoors.has(room)))
        .map(({ room, cost }) => {
          const spoilsFallback = !outdoors.has(room) && !rainyUse.fits(room, group.request);
          return {
            room,
            cost: cost + (spoilsFallback ? FALLBACK_PLACE : 0),
            ...use.left(room, group.request),
          };
        }),
    })),
  );
  const rainy = rainyUse.fork();
  const out: Unplaced[] = [];
  together.forEach((group, i) => {
    const room = matching.rooms[i];
    if (room !== null && outdoors.has(room)) out.push(group);
    else if (room !== null) rainy.add(room, group.request);
  });
  const fallbacks = chooseFallbacks(
    school,
    rainy,
    out.map((group) => ({
      request: group.request,
      room: matching.rooms[together.indexOf(group)] ?? '',
      homeRooms: group.links.map((link) => link.schoolClass.homeRoom),
    })),
  );
  return {
    groups: together.map((group, i): PlannedGroup => {
      const at = out.indexOf(group);
      return { ...group, room: matching.rooms[i], ...(at < 0 ? {} : { fallback: fallbacks[at] }) };
    }),
    pupilsWithout: matching.pupilsWithout,
    exact: matching.exact,
  };
}

/** Sets of groups connected by overlapping minutes, in the order of their first group. */
function atTheSameTime(groups: readonly Unplaced[]): Unplaced[][] {
  const sets: Unplaced[][] = [];
  for (const group of groups) {
    const touching = sets.filter((set) =>
      set.some((other) => overlap(other.request.times, group.request.times)),
    );
    if (touching.length === 0) {
      sets.push([group]);
      continue;
    }
    const [home, ...others] = touching;
    home.push(group);
    for (const other of others) {
      home.push(...other);
      sets.splice(sets.indexOf(other), 1);
    }
  }
  return sets;
}
