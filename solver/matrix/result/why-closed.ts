import type { Sentence } from '../../model/primitives.ts';
import { EVERY } from '../compile/problem.ts';
import { FREE } from '../kernel/occupancy.ts';
import { LEVELS, levelIndex } from '../state/objective.ts';
import { personFree } from '../state/occupancy.ts';
import { UNPLACED } from '../state/placement.ts';
import type { SearchState } from '../state/search-state.ts';

/** Why a section could not be put on the table, most basic cause first. */
export interface ClosedCause {
  readonly code:
    | 'noTime'
    | 'noRoom'
    | 'noLeader'
    | 'vendor'
    | 'leaderAway'
    | 'roomClosed'
    | 'roomsTaken'
    | 'leadersTaken'
    | 'people'
    | 'rooms'
    | 'shelter';
  readonly sentence: Sentence;
  readonly remedy: Sentence;
}

/**
 * The cause for a section that is not placed, given all others where they are. It is looked for in order: no slot at
 * all, no suitable room at all, too few qualified people, never present, rooms never open, leaders taken, rooms taken;
 * what is left are people and rooms that the other pupils need. A section that meets several times needs as many
 * weekdays.
 */
export function whyClosed(state: SearchState, section: number): ClosedCause {
  const { problem, placement } = state;
  const { sections, events, people, profiles, rooms, slots } = problem;
  const meetings = sections.events[section];
  const candidates = [...sections.candidates[section]];
  const size = sections.teamSize[section];
  const suitable = (event: number): number[] =>
    [...sections.rooms[section]].filter(
      (room) => events.lockedRoom[event] < 0 || room === events.lockedRoom[event],
    );
  /** Does some meeting have no slot of this sort, or all together too few weekdays? */
  const lacks = (possible: (event: number, slot: number) => boolean): boolean => {
    const weekdays = new Set<number>();
    for (const event of meetings) {
      const found = [...events.slots[event]].filter((slot) => possible(event, slot));
      if (found.length === 0) return true;
      for (const slot of found) weekdays.add(slots.weekday[slot]);
    }
    return weekdays.size < meetings.length;
  };
  if (lacks(() => true)) return CAUSES.noTime;
  if (meetings.some((event) => suitable(event).length === 0)) return CAUSES.noRoom;
  if (candidates.length < size) return noLeader(size, candidates.length);
  const present = (event: number, slot: number): boolean =>
    candidates.filter(
      (person) => people.available[person * profiles.count + placement.profile(event, slot)] !== 0,
    ).length >= size;
  const open = (event: number, slot: number): boolean =>
    suitable(event).some((room) => rooms.free[room * profiles.count + placement.profile(event, slot)] === 1);
  const teamFree = (event: number, slot: number): boolean =>
    candidates.filter((person) => personFree(state.placement, person, EVERY, event, slot)).length >= size;
  const roomFree = (event: number, slot: number): boolean =>
    suitable(event).some((room) => state.occupancy.occupant(event, slot, room) === FREE);
  if (lacks(present)) return CAUSES.leaderAway;
  if (lacks(open)) return CAUSES.roomClosed;
  if (lacks(teamFree)) return CAUSES.leadersTaken;
  if (lacks((event, slot) => teamFree(event, slot) && roomFree(event, slot))) return CAUSES.roomsTaken;
  const event = meetings.find((candidate) => placement.slot[candidate] === UNPLACED) ?? meetings[0];
  return whatOthersNeed(state, section, event, [...events.slots[event]], suitable(event), candidates);
}

/** Everything is free, so it was left out for the sake of the other pupils: which level would get worse? */
function whatOthersNeed(
  state: SearchState,
  section: number,
  event: number,
  slots: readonly number[],
  suitable: readonly number[],
  candidates: readonly number[],
): ClosedCause {
  const delta = new Float64Array(LEVELS.length);
  const size = state.problem.sections.teamSize[section];
  let rooms = false;
  let allowed = false;
  for (const slot of slots) {
    const team = candidates
      .filter((person) => personFree(state.placement, person, EVERY, event, slot))
      .slice(0, size);
    if (state.placement.placedOf[section] === 0) state.placement.setTeam(section, team);
    for (const room of suitable) {
      if (!state.allowed(event, slot, room)) continue;
      allowed = true;
      delta.fill(0);
      state.insertion(event, slot, room, delta);
      if (delta[levelIndex('unserved')] > 0) rooms = true;
    }
  }
  if (!allowed) return CAUSES.shelter;
  return rooms ? CAUSES.rooms : CAUSES.people;
}

/** A vendor that may not work here, whoever it sends. */
export const VENDOR_NOT_ALLOWED: ClosedCause = {
  code: 'vendor',
  sentence: {
    zh: '机构没有列入审核通过的名单，或属于学科类机构',
    en: 'its vendor is on no approved list, or teaches school subjects',
  },
  remedy: {
    zh: '登记教育部门的批准日期，或换一家名单内的非学科类机构。',
    en: "Record the bureau's approval, or choose a listed vendor that teaches no school subjects.",
  },
};

function noLeader(size: number, found: number): ClosedCause {
  return {
    code: 'noLeader',
    sentence: {
      zh: `需要 ${size} 名符合要求的带队人，只有 ${found} 名`,
      en: `it needs ${size} qualified leaders and there are ${found}`,
    },
    remedy: {
      zh: '登记具备该特长的教师或校外人员，或放宽带队要求。',
      en: 'Enter somebody with the skill, from the school or from outside, or ask for less.',
    },
  };
}

const cause = (
  code: ClosedCause['code'],
  zh: string,
  en: string,
  remedyZh: string,
  remedyEn: string,
): ClosedCause => ({ code, sentence: { zh, en }, remedy: { zh: remedyZh, en: remedyEn } });

const CAUSES = {
  noTime: cause(
    'noTime',
    '允许的星期和时段里，社团没有一次能活动的日期',
    'on none of its weekdays and blocks does the club ever meet',
    '放宽社团的星期和时段，或调整锁定和社团起止日期。',
    'Allow more weekdays or blocks, or change locks or the dates of clubs.',
  ),
  noRoom: cause(
    'noRoom',
    '没有类型、器材和座位数都合适的场地',
    'no room has the kind, the equipment and the seats',
    '增加合适的场地，或放宽场地要求、降低最低人数。',
    'Add a room, or ask for less equipment or fewer pupils.',
  ),
  leaderAway: cause(
    'leaderAway',
    '合适的带队人在允许的时段都不能到岗',
    'the qualified leaders are never there when it may meet',
    '调整带队人的可用时间或社团的星期。',
    "Change the leaders' hours or the club's weekdays.",
  ),
  roomClosed: cause(
    'roomClosed',
    '合适的场地在允许的时段关闭或被固定小组占用',
    'the suitable rooms are closed or hold fixed groups when it may meet',
    '开放场地，或允许别的场地。',
    'Open the rooms or allow others.',
  ),
  roomsTaken: cause(
    'roomsTaken',
    '合适的场地在带队人有空的时段都排满了',
    'the suitable rooms are full whenever leaders are free',
    '允许别的场地或别的星期，或减少使用同一场地的班次。',
    'Allow other rooms or weekdays, or open fewer sections that use the same rooms.',
  ),
  leadersTaken: cause(
    'leadersTaken',
    '合适的带队人在允许的时段都在带别的班次或已达上限',
    'the qualified leaders lead other sections whenever it may meet',
    '增加带队人，或允许别的星期。',
    'Add leaders or allow other weekdays.',
  ),
  people: cause(
    'people',
    '开设它会占用看护其他留校学生所需的人员',
    'opening it would take people whom the other pupils need',
    '增加看护人员，或请校外人员带队。',
    'Add people, or have somebody from outside lead it.',
  ),
  rooms: cause(
    'rooms',
    '开设它会占用其他留校学生所需的教室',
    'opening it would take rooms that the other pupils need',
    '增加可用教室，或允许合班。',
    'Make more rooms available or allow classes to share groups.',
  ),
  shelter: cause(
    'shelter',
    '工作量上限、路程或雨天场地不允许再开这个班次',
    'caps, ways between campuses or places for a rainy day leave no room for it',
    '提高带队人的上限，或增加雨天室内场地。',
    'Raise caps of leaders or add indoor places for bad weather.',
  ),
} as const;
