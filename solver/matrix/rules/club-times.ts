import { UNPLACED } from '../state/placement.ts';
import type { Rule } from './rule.ts';

/**
 * A club meets only on weekdays and in blocks that it allows, when it runs at all, and not in cells locked empty;
 * a locked meeting only in its locked cell.
 */
export const clubTimes: Rule = {
  id: 'club-times',
  level: 'hard',
  weight: 1,
  sentence: {
    zh: '社团只排在允许的星期和时段；锁定的班次排在锁定的位置，锁定为空的位置不排。',
    en: 'A club meets only on the weekdays and in the blocks it allows; locked meetings keep their cell, cells locked empty stay empty.',
  },
  bind({ events, slots }, placement) {
    const broken = (event: number, slot: number): number =>
      1 - events.slotAllowed[event * slots.count + slot];
    return {
      cost: () =>
        placement.slot.reduce((n, slot, event) => n + (slot === UNPLACED ? 0 : broken(event, slot)), 0),
      insertion: broken,
    };
  },
};
