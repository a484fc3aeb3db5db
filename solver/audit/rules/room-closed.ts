import type { AuditRule, Finding } from '../audit.ts';
import { datesText, roomName, sessionName } from '../describe.ts';
import { within } from '../school-days.ts';

/** 场地关闭的日期和时段不安排活动。 Nothing meets in a room while it is closed. One finding a session. */
export const roomClosed: AuditRule = {
  id: 'room-closed',
  check(context) {
    return context.plan.matrix.sessions.flatMap((session): Finding[] => {
      const closed = context.room.get(session.room)?.closed ?? [];
      if (closed.length === 0) return [];
      const dates = context
        .runsOn(session)
        .filter(({ day }) =>
          closed.some(
            (entry) =>
              (entry.weekday ?? day.follows) === day.follows &&
              (entry.block ?? session.block) === session.block &&
              (!entry.dates || within(day.date, entry.dates)),
          ),
        )
        .map(({ day }) => day.date);
      if (dates.length === 0) return [];
      const [name, what, when] = [
        roomName(context, session.room),
        sessionName(context, session),
        datesText(dates),
      ];
      return [
        {
          who: [session.id],
          where: session.room,
          when: dates.join(', '),
          sentence: {
            zh: `${name}关闭（${when.zh}），却安排了${what.zh}。`,
            en: `${name} is closed (${when.en}), but ${what.en} meets there.`,
          },
          remedy: { zh: '换一个开放的场地。', en: 'Choose a room that is open.' },
        },
      ];
    });
  },
};
