import type { AuditRule, Finding } from '../audit.ts';
import { clock, datesText, roomName, sessionName } from '../describe.ts';
import { sessionsByRoomAndDay } from '../places.ts';

/** 一个场地同一时间的班组数不超过可容纳的组数。 A room never holds more groups at once than it can take. One finding a set. */
export const roomClash: AuditRule = {
  id: 'room-clash',
  check(context) {
    const clashes = new Map<string, { room: string; sessions: string[]; minute: number; dates: string[] }>();
    for (const { room, day, running } of sessionsByRoomAndDay(context)) {
      if (running.length <= room.groupsAtOnce) continue;
      for (const { span } of running) {
        const together = running.filter((other) => other.span[0] <= span[0] && span[0] < other.span[1]);
        if (together.length <= room.groupsAtOnce) continue;
        const sessions = together.map(({ session }) => session.id).sort();
        const key = [room.id, ...sessions].join('|');
        const entry = clashes.get(key) ?? { room: room.id, sessions, minute: span[0], dates: [] };
        if (!entry.dates.includes(day.date)) entry.dates.push(day.date);
        clashes.set(key, entry);
        break;
      }
    }
    return [...clashes.values()].map(({ room, sessions, minute, dates }): Finding => {
      const most = context.room.get(room)?.groupsAtOnce ?? 1;
      const names = sessions.map((id) => {
        const session = context.session.get(id);
        return session ? sessionName(context, session) : { zh: id, en: id };
      });
      const [name, when] = [roomName(context, room), datesText(dates)];
      return {
        who: sessions,
        where: room,
        when: dates.join(', '),
        sentence: {
          zh: `${name}在 ${clock(minute)} 同时有 ${sessions.length} 个组，最多 ${most} 个（${when.zh}）：${names.map(({ zh }) => zh).join('；')}。`,
          en: `${name} holds ${sessions.length} groups at ${clock(minute)}, at most ${most} fit (${when.en}): ${names.map(({ en }) => en).join('; ')}.`,
        },
        remedy: { zh: '把其中一组换到别的场地。', en: 'Move one of the groups to another room.' },
      };
    });
  },
};
