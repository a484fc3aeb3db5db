import { concernsBlock } from './covers-block.ts';
import type { EligibilityRule } from './rule.ts';

/** 学校锁定为空闲的人和时间不排岗。 A person the school has locked as free stays free. */
export const freePerson: EligibilityRule = {
  id: 'free-person',
  sentence: { zh: '学校锁定为空闲的时间不排岗。', en: 'A person the school has locked as free stays free.' },
  scope: 'date',
  bars({ id }, duty, context) {
    return context.school.locks.some(
      (lock) =>
        lock.kind === 'freePerson' &&
        lock.person === id &&
        lock.weekday === duty.day.weekday &&
        (lock.block === undefined || concernsBlock(duty, lock.block, context)),
    );
  },
};
