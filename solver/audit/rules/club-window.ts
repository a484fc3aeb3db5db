import type { AuditRule, Finding } from '../audit.ts';
import { dutyName, sessionName } from '../describe.ts';

/**
 * 社团只在学校定的起止日期之内、当天允许社团的日子上。
 * Clubs meet only in blocks, on weekdays and in weeks in which they may, and only on dates on which clubs meet.
 */
export const clubWindow: AuditRule = {
  id: 'club-window',
  check(context) {
    const misplaced = context.plan.matrix.sessions.flatMap((session): Finding[] => {
      const club = context.club.get(session.club ?? '');
      if (session.kind !== 'club' || !club) return [];
      const blockFits = club.blocks
        ? club.blocks.includes(session.block)
        : context.block.get(session.block)?.kind === 'club';
      const weekdayFits = club.weekdays?.includes(session.weekday) ?? true;
      if (blockFits && weekdayFits && session.weeks === club.weeks) return [];
      const locked = context.school.locks.some(
        (lock) =>
          lock.kind === 'section' &&
          `${lock.club}#${lock.section}` === session.section &&
          lock.weekday === session.weekday &&
          lock.block === session.block,
      );
      if (locked && session.weeks === club.weeks) return [];
      const name = sessionName(context, session);
      return [
        {
          who: [session.id],
          where: session.id,
          when: `${session.weekday}/${session.block}`,
          sentence: {
            zh: `${name.zh}不在该社团允许的星期、时段或周次。`,
            en: `${name.en} is not at a weekday, block or week at which the club may meet.`,
          },
          remedy: { zh: '移到允许的时间。', en: 'Move it to a time that is allowed.' },
        },
      ];
    });
    const wrongDates = context.plan.roster.duties.flatMap((duty): Finding[] => {
      const session = context.session.get(duty.session ?? '');
      const day = context.dayOn.get(duty.date);
      if (session?.kind !== 'club' || !day || context.runs(session, day)) return [];
      const name = dutyName(context, duty);
      return [
        {
          who: duty.person === null ? [] : [duty.person],
          where: duty.id,
          when: duty.date,
          sentence: {
            zh: `${duty.date} 该社团不上课，却安排了${name.zh}。`,
            en: `The club does not meet on ${duty.date}, but the plan has ${name.en}.`,
          },
          remedy: { zh: '删去这一天的社团安排。', en: 'Remove the club on this date.' },
        },
      ];
    });
    return [...misplaced, ...wrongDates];
  },
};
