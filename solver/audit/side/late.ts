import { concernsBlock } from '../availability.ts';
import type { RosterDuty } from '../certificate/roster-view.ts';
import type { AuditContext } from '../context.ts';

/** Does a duty keep somebody in extended care or in the evening, or last into it? */
export function lateDuty(context: AuditContext, { duty, day }: RosterDuty): boolean {
  return context.school.blocks.some(
    ({ id, kind }) => ['extended', 'evening'].includes(kind) && concernsBlock(context, day, duty, id),
  );
}

/** Is the second date the day after the first? */
export function follows(first: string, second: string): boolean {
  const [year, month, day] = first.split('-').map(Number);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  const [y, m, d] =
    day < length ? [year, month, day + 1] : month < 12 ? [year, month + 1, 1] : [year + 1, 1, 1];
  const two = (part: number): string => String(part).padStart(2, '0');
  return second === `${y}-${two(m)}-${two(d)}`;
}
