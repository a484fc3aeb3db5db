import type { RosterContext, RosterDuty } from '../context.ts';
import { concernsBlock, WHOLE_DAY } from '../eligibility/covers-block.ts';

/**
 * A late duty keeps somebody beyond the main service: duties of blocks of kind `extended` and `evening`, the posts
 * that leave after them, and duties of the whole day that last into such a block.
 */
export function isLate(duty: RosterDuty, context: RosterContext): boolean {
  const kind = context.block.get(duty.demand.block)?.kind;
  if (kind === 'extended' || kind === 'evening') return true;
  if (duty.demand.block !== WHOLE_DAY) return false;
  return context.school.blocks.some(
    (block) =>
      (block.kind === 'extended' || block.kind === 'evening') && concernsBlock(duty, block.id, context),
  );
}

/** Number of a date in the proleptic Gregorian calendar; consecutive dates differ by 1. */
export function dayNumber(date: string): number {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  const day = Number(date.slice(8, 10));
  // Years begin in March, so that the day of leap years is the last one (Fliegel & Van Flandern, 1968).
  const y = month > 2 ? year : year - 1;
  const m = month > 2 ? month - 3 : month + 9;
  return (
    365 * y +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) +
    Math.floor((153 * m + 2) / 5) +
    day
  );
}
