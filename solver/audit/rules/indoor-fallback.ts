import type { Session } from '../../model/session.ts';
import type { AuditRule, Finding } from '../audit.ts';
import type { AuditContext, Span } from '../context.ts';
import { clock, datesText, roomName, sessionName } from '../describe.ts';
import type { AuditDay } from '../school-days.ts';

/**
 * 每个户外活动组都有雨天室内去处，全部转入室内的那一天也排得下。
 * Every outdoor group names an indoor room, and on any date on which it rains no indoor room holds more groups or pupils
 * than it can. Rooms that are too full in dry weather as well are not this rule's matter.
 */
export const indoorFallback: AuditRule = {
  id: 'indoor-fallback',
  check(context) {
    const findings: Finding[] = [];
    const rainy = new Map<string, { session: Session; day: AuditDay; span: Span }[]>();
    for (const session of context.plan.matrix.sessions) {
      const outdoors = context.room.get(session.room)?.outdoors ?? false;
      const fallback = context.room.get(session.fallbackRoom ?? '');
      if (outdoors && (!fallback || fallback.outdoors)) {
        findings.push(withoutFallback(context, session));
        continue;
      }
      const room = outdoors ? (session.fallbackRoom as string) : session.room;
      for (const { day, span } of context.runsOn(session)) {
        const key = `${room}|${day.index}`;
        const list = rainy.get(key);
        if (list) list.push({ session, day, span });
        else rainy.set(key, [{ session, day, span }]);
      }
    }
    const full = new Map<string, { room: string; sessions: Session[]; dates: string[]; minute: number }>();
    for (const [key, running] of rainy) {
      const room = context.room.get(key.slice(0, key.lastIndexOf('|')));
      if (!room) continue;
      for (const { day, span } of running) {
        const together = running.filter((other) => other.span[0] <= span[0] && span[0] < other.span[1]);
        const inside = together.filter(({ session }) => session.room === room.id);
        if (inside.length === together.length) continue;
        const pupils = together.reduce((sum, { session }) => sum + context.present(session, day), 0);
        if (together.length <= room.groupsAtOnce && pupils <= room.capacity) continue;
        const sessions = together.map(({ session }) => session);
        const set = `${room.id}|${sessions
          .map(({ id }) => id)
          .sort()
          .join()}`;
        const entry = full.get(set) ?? { room: room.id, sessions, dates: [], minute: span[0] };
        if (!entry.dates.includes(day.date)) entry.dates.push(day.date);
        full.set(set, entry);
      }
    }
    for (const entry of full.values()) findings.push(tooFull(context, entry));
    return findings;
  },
};

function withoutFallback(context: AuditContext, session: Session): Finding {
  const [what, room] = [sessionName(context, session), roomName(context, session.room)];
  return {
    who: [session.id],
    where: session.room,
    when: `${session.weekday}/${session.block}`,
    sentence: {
      zh: `${what.zh}在户外（${room}），却没有雨天室内场地。`,
      en: `${what.en} is outdoors (${room}) and names no indoor room for bad weather.`,
    },
    remedy: { zh: '为它指定一个室内场地。', en: 'Name an indoor room for it.' },
  };
}

function tooFull(
  context: AuditContext,
  entry: { room: string; sessions: readonly Session[]; dates: readonly string[]; minute: number },
): Finding {
  const [name, when] = [roomName(context, entry.room), datesText(entry.dates)];
  const names = entry.sessions.map((session) => sessionName(context, session));
  return {
    who: entry.sessions.map(({ id }) => id).sort(),
    where: entry.room,
    when: entry.dates.join(', '),
    sentence: {
      zh: `雨天 ${clock(entry.minute)} ${name}要容纳 ${names.length} 个组，放不下（${when.zh}）：${names.map(({ zh }) => zh).join('；')}。`,
      en: `In bad weather ${name} would hold ${names.length} groups at ${clock(entry.minute)}, which do not fit (${when.en}): ${names.map(({ en }) => en).join('; ')}.`,
    },
    remedy: { zh: '为其中一组指定别的室内场地。', en: 'Name another indoor room for one of them.' },
  };
}
