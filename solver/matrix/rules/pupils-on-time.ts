import type { MatrixProblem } from '../compile/problem.ts';
import { UNPLACED } from '../state/placement.ts';
import type { Rule } from './rule.ts';

/** section × room: minutes that the section's pupils walk from their home rooms. */
export function minutesToWalk({ sections, rooms }: MatrixProblem): Int32Array {
  return Int32Array.from(sections.walkMetres, (metres, at) =>
    Math.ceil(metres / sections.pace[Math.floor(at / rooms.ids.length)]),
  );
}

/** Pupils walk from their home rooms to the club in the minutes between the block before and the club. */
export const pupilsOnTime: Rule = {
  id: 'pupils-on-time',
  level: 'convenience',
  weight: 4,
  sentence: {
    zh: '学生在两个时段之间的休息时间内能从本班教室走到社团场地。',
    en: 'Pupils walk from their home rooms to the club within the minutes between two blocks.',
  },
  bind(problem, placement) {
    const { events, rooms, profiles } = problem;
    const R = rooms.ids.length;
    const minutes = minutesToWalk(problem);
    const late = (event: number, slot: number, room: number): number => {
      const profile = placement.profile(event, slot);
      if (profile < 0) return 0;
      return Math.max(0, minutes[events.section[event] * R + room] - profiles.minutesBefore[profile]);
    };
    return {
      cost: () =>
        placement.slot.reduce(
          (sum, slot, event) => sum + (slot === UNPLACED ? 0 : late(event, slot, placement.room[event])),
          0,
        ),
      insertion: late,
    };
  },
};
