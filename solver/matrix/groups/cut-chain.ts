import type { TermCalendar, TermDay } from '../../model/calendar.ts';
import type { School } from '../../model/school.ts';
import { type DatedTimes, datedTimes } from '../places/dated-times.ts';
import type { RoomRequest, RoomUse } from '../places/room-use.ts';
import type { Chain, ChainLink } from './chains.ts';
import { cheapestPartition } from './partition.ts';
import { anyFits, type RoomFacts, roomOptions } from './room-options.ts';

export interface GroupContext {
  readonly school: School;
  readonly calendar: TermCalendar;
  readonly days: readonly (readonly TermDay[])[];
  readonly rooms: RoomFacts;
  /** Dated minutes found so far, by weekday, block, mode and grades. */
  readonly knownTimes: Map<string, DatedTimes>;
  /** Rooms taken by earlier sessions, in dry weather and in the places of a rainy day. */
  readonly use: RoomUse;
  readonly rainyUse: RoomUse;
}

/**
 * Classes of a group that are listed on a weekday: with a partition for the whole week all of them, so that a class
 * has the same group every day; otherwise those from which somebody stays.
 */
export function listed(chain: Chain, links: readonly ChainLink[], weekday: number): readonly ChainLink[] {
  return chain.weekdays.length > 1 ? links : links.filter((link) => link.cells[weekday] !== null);
}

/** Pupils one supervisor may have: the activity's figure, never above the school's. */
export function supervisorsFor(school: School, chain: Chain, pupils: number): number {
  const ratio = Math.min(chain.activity.pupilsPerSupervisor, school.options.pupilsPerSupervisor);
  return Math.max(1, Math.ceil(pupils / ratio));
}

/** Most pupils of the classes together on any date of the weekday. */
export function commonPeak(links: readonly ChainLink[], weekday: number): number {
  const held = links.flatMap((link) => link.cells[weekday]?.counts ?? []);
  if (held.length === 0) return 0;
  let peak = 0;
  for (let day = 0; day < held[0].length; day++) {
    let sum = 0;
    for (const counts of held) sum += counts[day];
    peak = Math.max(peak, sum);
  }
  return peak;
}

/** `fewGroups` puts the number of groups before supervisors; `byClass` shares no groups. */
export type CutStyle = 'cheapest' | 'fewGroups' | 'byClass';

/** First links of the groups of the chain. */
export function cutChain(context: GroupContext, chain: Chain, style: CutStyle): readonly number[] {
  const { school } = context;
  const { links, activity, weekdays } = chain;
  if (style === 'byClass') return links.map((_, first) => first);
  const cost = (first: number, last: number): readonly number[] | null => {
    const members = links.slice(first, last + 1);
    let size = 0;
    let supervisors = 0;
    let groups = 0;
    let withoutRoom = 0;
    for (const weekday of weekdays) {
      const peak = commonPeak(members, weekday);
      if (peak === 0) continue;
      size = Math.max(size, peak);
      if (first < last && peak > activity.maxSize) return null;
      groups += 1;
      supervisors += supervisorsFor(school, chain, peak);
      const request = requestOf(context, chain, weekday, members, peak);
      const options = roomOptions(school, context.rooms, chain, members, weekday);
      if (!anyFits(context.rooms, options, request, context.use, context.rainyUse)) {
        if (first < last) return null;
        withoutRoom += peak;
      }
    }
    return style === 'fewGroups'
      ? [withoutRoom, groups, supervisors, size * size]
      : [withoutRoom, supervisors, size * size, groups];
  };
  // One class alone is always allowed, so a partition exists.
  return cheapestPartition(links.length, cost)?.starts ?? [];
}

export function requestOf(
  context: GroupContext,
  chain: Chain,
  weekday: number,
  links: readonly ChainLink[],
  pupils: number,
): RoomRequest {
  const grades = gradesOf(links);
  const key = `${weekday}/${chain.block.id}/${chain.mode}/${grades.join('/')}`;
  let times = context.knownTimes.get(key);
  if (times === undefined) {
    const session = {
      weekday,
      block: chain.block.id,
      weeks: 'every',
      kind: 'group',
      mode: chain.mode,
    } as const;
    times = datedTimes({ ...session, grades }, context.days[weekday], context.calendar, undefined);
    context.knownTimes.set(key, times);
  }
  return { block: chain.block.id, times, pupils };
}

export function gradesOf(links: readonly ChainLink[]): string[] {
  return [...new Set(links.map((link) => link.schoolClass.grade))];
}
