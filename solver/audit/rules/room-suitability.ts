import type { Session } from '../../model/session.ts';
import type { AuditRule, Finding } from '../audit.ts';
import type { AuditContext } from '../context.ts';
import { roomName, sessionName } from '../describe.ts';

/** 场地的类型和器材符合活动要求。 A club's room has the kind and the equipment it asks for; every room exists. */
export const roomSuitability: AuditRule = {
  id: 'room-suitability',
  check(context) {
    return context.plan.matrix.sessions.flatMap((session): Finding[] => {
      const problem = roomProblem(context, session);
      if (!problem) return [];
      const [what, room] = [sessionName(context, session), roomName(context, session.room)];
      return [
        {
          who: [session.id],
          where: session.room,
          when: `${session.weekday}/${session.block}`,
          sentence: {
            zh: `${what.zh}安排在${room}，但该场地${problem.zh}。`,
            en: `${what.en} is in ${room}, which ${problem.en}.`,
          },
          remedy: { zh: '换到合适的场地。', en: 'Choose a suitable room.' },
        },
      ];
    });
  },
};

/** What is wrong with the room of a session; null for nothing. */
export function roomProblem(
  context: Pick<AuditContext, 'room' | 'club'>,
  session: Session,
): { zh: string; en: string } | null {
  const room = context.room.get(session.room);
  if (!room) return { zh: '在学校数据里不存在', en: 'is unknown to the school' };
  if (session.kind === 'group') return null;
  const club = context.club.get(session.club ?? '');
  if (!club) return { zh: '所排的社团不在项目菜单里', en: 'is given to a club that is not on the menu' };
  const { kinds, equipment, rooms } = club.room;
  if (kinds.length > 0 && !kinds.includes(room.kind)) {
    return {
      zh: `类型是 ${room.kind}，要求 ${kinds.join('、')}`,
      en: `is a ${room.kind}, not a ${kinds.join(' or ')}`,
    };
  }
  if (rooms && !rooms.includes(room.id)) return { zh: '不在指定场地之内', en: 'is not among its rooms' };
  const missing = equipment.filter((item) => !room.equipment.includes(item));
  return missing.length === 0
    ? null
    : { zh: `缺少 ${missing.join('、')}`, en: `lacks ${missing.join(', ')}` };
}
