import type { Sentence } from '../../model/primitives.ts';
import type { Session } from '../../model/session.ts';
import type { AuditRule, Finding } from '../audit.ts';
import type { AuditContext } from '../context.ts';
import { nameOf, sessionName } from '../describe.ts';

/**
 * 社团由达到要求的带队人带领：人数、技能、学科和指定人选都要符合。
 * Leaders named in the matrix are as many as the club asks for and each has the skill, the subject or the name asked
 * for; a vendor's club is led by the vendor's people, a school's club by staff; the club has an assistant where it asks
 * for one beside somebody from outside. A place left open is a duty that nobody takes.
 */
export const leaderSkill: AuditRule = {
  id: 'leader-skill',
  check(context) {
    return context.plan.matrix.sessions.flatMap((session): Finding[] => {
      const problem = session.kind === 'club' ? leaderProblem(context, session) : null;
      if (!problem) return [];
      const name = sessionName(context, session);
      return [
        {
          who: session.leaders,
          where: session.id,
          when: `${session.weekday}/${session.block}`,
          sentence: {
            zh: `${name.zh}的带队安排不符合要求：${problem.zh}。`,
            en: `Those who lead ${name.en} do not fit: ${problem.en}.`,
          },
          remedy: { zh: '换一名符合要求的带队人。', en: 'Choose a leader who fits.' },
        },
      ];
    });
  },
};

/** What is wrong with those who lead a club session; null for nothing. */
export function leaderProblem(
  context: Pick<AuditContext, 'school' | 'club' | 'staff' | 'external'>,
  session: Session,
): Sentence | null {
  const club = context.club.get(session.club ?? '');
  if (!club) return null;
  const { skill, subjects, people, count, alternating } = club.leaders;
  const locked = context.school.locks.flatMap((lock) => {
    const same =
      lock.kind === 'section' &&
      `${lock.club}#${lock.section}` === session.section &&
      lock.weekday === session.weekday &&
      lock.block === session.block;
    return same ? (lock.leaders ?? []) : [];
  });
  const wanted = Math.max(alternating ? 2 : count, locked.length);
  const { leaders } = session;
  if (leaders.length > wanted || new Set(leaders).size !== leaders.length) {
    return {
      zh: `应有 ${wanted} 名带队人，排了 ${leaders.length} 名`,
      en: `${wanted} leaders are asked for, ${leaders.length} are named`,
    };
  }
  for (const id of leaders) {
    if (locked.includes(id)) continue;
    const staff = context.staff.get(id);
    const external = context.external.get(id);
    const name = nameOf(context, id);
    const skills = staff?.skills ?? external?.skills ?? [];
    const named = people?.includes(id) ?? false;
    if (people && !named) return { zh: `${name}不在指定人选之内`, en: `${name} is not among its people` };
    if (skill !== undefined && !skills.includes(skill)) {
      return { zh: `${name}没有“${skill}”特长`, en: `${name} lacks the skill ${skill}` };
    }
    if (subjects.length > 0 && staff && !staff.subjects.some((subject) => subjects.includes(subject))) {
      return {
        zh: `${name}不教${subjects.join('、')}`,
        en: `${name} teaches none of ${subjects.join(', ')}`,
      };
    }
    if (club.provider === 'vendor' && external?.vendor !== club.vendor) {
      return { zh: `${name}不是该机构的教师`, en: `${name} does not belong to the vendor` };
    }
    if (club.provider === 'school' && !staff && !named) {
      return { zh: `${name}不是本校教职工`, en: `${name} is not on the staff` };
    }
  }
  const outside = leaders.some((id) => context.external.has(id));
  if (club.assistant && outside && session.assistants === 0) {
    return { zh: '校外人员身边没有助教', en: 'nobody assists the person from outside' };
  }
  return null;
}
