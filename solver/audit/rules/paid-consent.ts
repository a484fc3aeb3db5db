import type { AuditRule, Finding } from '../audit.ts';
import { whereIs } from '../context.ts';
import { pupilName, sessionName, yuan } from '../describe.ts';

/**
 * 没有家长的书面同意，不把学生安排进收费班次；费用不超过家长设的限额。
 * Nobody is in a paid club without the parents' consent; the term's fees stay within their limit.
 */
export const paidConsent: AuditRule = {
  id: 'paid-consent',
  check(context) {
    const findings: Finding[] = [];
    const feeOf = new Map<string, number>();
    const asked = new Set<string>();
    for (const { pupil: id, session: at } of context.plan.enrolment.placements) {
      const session = context.session.get(at);
      const club = context.club.get(session?.club ?? '');
      const pupil = context.pupil.get(id);
      if (!session || !club || !pupil || club.feeFenPerSession === 0) continue;
      const dates = context
        .runsOn(session)
        .filter(({ day }) => whereIs(context, pupil, day, session.block) === session).length;
      feeOf.set(id, (feeOf.get(id) ?? 0) + dates * club.feeFenPerSession);
      const agreed = pupil.source ? pupil.source.paidConsent : pupil.choices;
      if (agreed.includes(club.id) || asked.has(`${id}|${club.id}`)) continue;
      asked.add(`${id}|${club.id}`);
      const [who, where] = [pupilName(context, id), sessionName(context, session)];
      findings.push({
        who: [id],
        where: at,
        when: `${session.weekday}/${session.block}`,
        sentence: {
          zh: `${who}被安排进收费班次${where.zh}（每次 ${yuan(club.feeFenPerSession)} 元），但没有家长的书面同意。`,
          en: `${who} is in ${where.en} at ${yuan(club.feeFenPerSession)} yuan a session without written consent.`,
        },
        remedy: {
          zh: '取得同意，或转到免费活动。',
          en: 'Obtain consent, or move the pupil to a free activity.',
        },
      });
    }
    for (const [id, fen] of feeOf) {
      const limit = context.pupil.get(id)?.source?.feeLimitFenPerTerm;
      if (limit === undefined || fen <= limit) continue;
      const who = pupilName(context, id);
      findings.push({
        who: [id],
        where: '',
        when: '',
        sentence: {
          zh: `${who}的收费班次一学期共 ${yuan(fen)} 元，超过家长限额 ${yuan(limit)} 元。`,
          en: `Paid clubs of ${who} cost ${yuan(fen)} yuan in the term; the limit is ${yuan(limit)} yuan.`,
        },
        remedy: { zh: '减少收费班次。', en: 'Take fewer paid clubs.' },
      });
    }
    return findings;
  },
};
