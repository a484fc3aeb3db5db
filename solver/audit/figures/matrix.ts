import type { Plan } from '../../model/plan-document.ts';
import type { Sentence } from '../../model/primitives.ts';
import type { Session } from '../../model/session.ts';
import type { AuditContext } from '../context.ts';
import { pupilName, sessionName } from '../describe.ts';
import { bindingLevel } from '../policy-params.ts';
import { type Difference, firstDifference } from './difference.ts';

/** The list of school days as the plan must state it. Dates that are none are another rule's where that is in force. */
export function calendarDifference(context: AuditContext): Difference | null {
  const due: Plan['calendar']['days'] = context.days.map((day) => ({
    date: day.date,
    weekday: day.follows,
    week: day.week,
    season: day.season,
    makeUp: day.makeUp,
    serviceGrades: day.service.size,
    clubGrades: day.clubs.size,
  }));
  const strict = bindingLevel(context.policy, 'service-school-days-only') === null;
  const stated = context.plan.calendar.days.filter(({ date }) => strict || context.dayOn.has(date));
  return firstDifference('calendar.days', stated, due);
}

/**
 * Sessions whose own figures are wrong: an id that is not `weekday/block/key` or is used twice, and a number of pupils
 * that is not the most expected on any date (groups) or the number of members (clubs).
 */
export function wrongSessions(context: AuditContext): { session: Session; what: Sentence }[] {
  const members = new Map<string, Set<string>>();
  for (const { pupil, session } of context.plan.enrolment.placements) {
    members.set(session, (members.get(session) ?? new Set()).add(pupil));
  }
  const seen = new Set<string>();
  return context.plan.matrix.sessions.flatMap((session) => {
    const { id, weekday, block, kind } = session;
    const wellNamed = id.startsWith(`${weekday}/${block}/`) && !seen.has(id);
    seen.add(id);
    const name = sessionName(context, session);
    if (!wellNamed) {
      return [{ session, what: { zh: `${id} 的编号重复或不符`, en: `the id ${id} is used twice or wrong` } }];
    }
    const due =
      kind === 'club'
        ? (members.get(id)?.size ?? 0)
        : Math.max(0, ...context.runsOn(session).map(({ day }) => context.expected(session, day)));
    if (session.pupils === due) return [];
    return [
      {
        session,
        what: {
          zh: `${name.zh}写 ${session.pupils} 名学生，复算为 ${due} 名`,
          en: `${name.en} states ${session.pupils} pupils; recomputed it is ${due}`,
        },
      },
    ];
  });
}

/** Placements that name something else than their session, or a wrong place on the pupil's list. */
export function wrongPlacements(context: AuditContext): { pupil: string; what: Sentence }[] {
  return context.plan.enrolment.placements.flatMap(({ pupil: id, session: at, weekday, block, rank }) => {
    const session = context.session.get(at);
    const pupil = context.pupil.get(id);
    const club = context.club.get(session?.club ?? '');
    if (!session || !pupil || !club || session.weekday !== weekday || session.block !== block) {
      const who = pupilName(context, id);
      return [
        {
          pupil: id,
          what: {
            zh: `${who}的安排 ${at}（${weekday}/${block}）对不上排片表`,
            en: `the place of ${who} in ${at} (${weekday}/${block}) is not in the matrix`,
          },
        },
      ];
    }
    const place = club.members ? 0 : pupil.choices.indexOf(club.id) + 1;
    const due = place > 0 ? place : undefined;
    if (rank === due) return [];
    const who = pupilName(context, id);
    return [
      {
        pupil: id,
        what: {
          zh: `${who}的${club.name}写成第 ${rank ?? '—'} 志愿，应为第 ${due ?? '—'} 志愿`,
          en: `${club.name} is called choice ${rank ?? '—'} of ${who}; it is choice ${due ?? '—'}`,
        },
      },
    ];
  });
}
