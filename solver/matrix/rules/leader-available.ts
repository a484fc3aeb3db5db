import { REFUSED } from '../compile/people-tables.ts';
import { TEAM, UNPLACED } from '../state/placement.ts';
import type { Rule } from './rule.ts';

/**
 * A leader can be there: no recurring unavailability, within the agreed hours and approvals of externals, not locked
 * free, on a campus where he or she works, and not refusing where refusal binds.
 */
export const leaderAvailable: Rule = {
  id: 'leader-available',
  level: 'hard',
  weight: 1,
  sentence: {
    zh: '带队人在该时段能到岗：没有固定冲突，校外人员在批准期和可到校时间内，在本校区工作，未被锁定为空；约定“不愿意”有约束力时不违背。',
    en: 'A leader can be there: no recurring unavailability, within approval and agreed hours, on a campus where he or she works, not locked free, not refusing where refusal binds.',
  },
  bind({ events, sections, slots, people, rooms, profiles }, placement) {
    const broken = (event: number, slot: number, room: number): number => {
      const section = events.section[event];
      const profile = placement.profile(event, slot);
      if (profile < 0) return 0;
      let wrong = 0;
      for (let i = 0; i < TEAM; i++) {
        const person = placement.team[section * TEAM + i];
        if (person < 0) continue;
        const weeks = placement.weeksOf(section, i);
        const present = (people.available[person * profiles.count + profile] & weeks) === weeks;
        const works = people.onCampus[person * people.campusCount + rooms.campus[room]] === 1;
        const at = (person * slots.count + slot) * people.workCount + sections.work[section];
        if (!present || !works || people.unwilling[at] === REFUSED) wrong += 1;
      }
      return wrong;
    };
    return {
      cost: () =>
        placement.slot.reduce(
          (n, slot, event) => n + (slot === UNPLACED ? 0 : broken(event, slot, placement.room[event])),
          0,
        ),
      insertion: broken,
    };
  },
};
