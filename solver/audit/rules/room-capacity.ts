import type { AuditRule, Finding } from '../audit.ts';
import { clock, roomName } from '../describe.ts';
import { sessionsByRoomAndDay } from '../places.ts';

/** 场地里的学生总数不超过容量。 All pupils in a room at the same minute fit into it. One finding a room, its worst date. */
export const roomCapacity: AuditRule = {
  id: 'room-capacity',
  check(context) {
    const worst = new Map<string, { date: string; minute: number; pupils: number; sessions: string[] }>();
    for (const { room, day, running } of sessionsByRoomAndDay(context)) {
      for (const { span } of running) {
        const together = running.filter((other) => other.span[0] <= span[0] && span[0] < other.span[1]);
        const pupils = together.reduce((sum, { session }) => sum + context.present(session, day), 0);
        if (pupils <= room.capacity || pupils <= (worst.get(room.id)?.pupils ?? 0)) continue;
        const sessions = together.map(({ session }) => session.id).sort();
        worst.set(room.id, { date: day.date, minute: span[0], pupils, sessions });
      }
    }
    return [...worst].map(([room, { date, minute, pupils, sessions }]): Finding => {
      const [name, capacity] = [roomName(context, room), context.room.get(room)?.capacity ?? 0];
      return {
        who: sessions,
        where: room,
        when: date,
        sentence: {
          zh: `${date} ${clock(minute)} ${name}有 ${pupils} 名学生，容量 ${capacity}。`,
          en: `${name} holds ${pupils} pupils on ${date} at ${clock(minute)}; its capacity is ${capacity}.`,
        },
        remedy: { zh: '换到更大的场地，或分成两组。', en: 'Use a larger room, or split the group.' },
      };
    });
  },
};
