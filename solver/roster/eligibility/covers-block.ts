import type { RosterContext, RosterDuty } from '../context.ts';

/** Name of the block of duties that last the whole service day. */
export const WHOLE_DAY = 'day';
/** Name of the block of the first dismissal, before any block. */
export const AFTER_LESSONS = 'lessons';

/**
 * Does something that is said about a block concern the duty? Duties of the block, leaving posts after it, and duties of
 * the whole day whose minutes overlap the block's (of any grade).
 */
export function concernsBlock(duty: RosterDuty, block: string, context: RosterContext): boolean {
  if (duty.demand.block === block) return true;
  if (duty.demand.block !== WHOLE_DAY) return false;
  return context.school.grades.some((grade) => {
    const time = context.calendar.blockTime(duty.day, grade.id, block);
    return (
      time !== null && time.startMinute < duty.demand.endMinute && duty.demand.startMinute < time.endMinute
    );
  });
}
