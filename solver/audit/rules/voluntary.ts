import type { Sentence } from '../../model/primitives.ts';
import type { AuditRule, Finding } from '../audit.ts';
import type { AuditContext } from '../context.ts';
import { pupilName, sessionName } from '../describe.ts';
import { staysOn } from '../pupils.ts';

/**
 * 参加与否自愿；没有申请的时段不安排学生。
 * Nobody has a place in a club at a time he or she does not stay, in a club that is not on the own list, on another
 * weekday than asked for, twice in a club that is taken once, or more often in the week than wanted. Members of closed
 * groups and members by lock are named by the school and need only stay.
 */
export const voluntary: AuditRule = {
  id: 'voluntary',
  check(context) {
    const named = new Set(
      context.school.locks.flatMap((lock) => (lock.kind === 'member' ? [`${lock.pupil}|${lock.club}`] : [])),
    );
    const sections = new Map<string, Set<string>>();
    const sessions = new Map<string, number>();
    const findings = context.plan.enrolment.placements.flatMap((placement): Finding[] => {
      const pupil = context.pupil.get(placement.pupil);
      const session = context.session.get(placement.session);
      const club = context.club.get(session?.club ?? '');
      if (!pupil || !session || !club) return [];
      const report = (why: Sentence): Finding[] => {
        const [who, where] = [pupilName(context, pupil.id), sessionName(context, session)];
        return [
          {
            who: [pupil.id],
            where: session.id,
            when: `${placement.weekday}/${placement.block}`,
            sentence: {
              zh: `${who}被安排在${where.zh}，但${why.zh}。`,
              en: `${who} is in ${where.en}, but ${why.en}.`,
            },
            remedy: { zh: '取消这个安排。', en: 'Take the pupil out.' },
          },
        ];
      };
      if (!staysOn(pupil, placement.weekday, placement.block)) {
        return report({ zh: '没有申请留校', en: 'did not ask to stay' });
      }
      if (club.members || named.has(`${pupil.id}|${club.id}`)) return [];
      if (!pupil.choices.includes(club.id)) {
        return report({ zh: '没有填报这个社团', en: 'did not choose the club' });
      }
      const pins = pupil.pins.filter((pin) => pin.club === club.id).map(({ weekday }) => weekday);
      if (pins.length > 0 && !pins.includes(placement.weekday)) {
        return report({ zh: '填报的是别的日子', en: 'asked for another weekday' });
      }
      const key = `${pupil.id}|${club.id}`;
      const taken = (sections.get(key) ?? new Set()).add(session.section ?? '');
      sections.set(key, taken);
      sessions.set(pupil.id, (sessions.get(pupil.id) ?? 0) + 1);
      if (taken.size > 1 && !club.repeatable) {
        return report({ zh: '已在同一社团的另一个班次', en: 'is in another section of the club already' });
      }
      return [];
    });
    return [...findings, ...tooOften(context, sessions)];
  },
};

function tooOften(context: AuditContext, sessions: ReadonlyMap<string, number>): Finding[] {
  return [...sessions].flatMap(([id, count]): Finding[] => {
    const pupil = context.pupil.get(id);
    const want = pupil?.source ? pupil.source.want : (pupil?.pins.length ?? 0);
    if (count <= want) return [];
    const who = pupilName(context, id);
    return [
      {
        who: [id],
        where: '',
        when: '',
        sentence: {
          zh: `${who}每周想上 ${want} 次社团，却安排了 ${count} 次。`,
          en: `${who} wants ${want} club sessions a week, but has ${count}.`,
        },
        remedy: { zh: '取消多出的安排。', en: 'Take away what is too much.' },
      },
    ];
  });
}
