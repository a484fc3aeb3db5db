import type { Duty } from '../../model/duty.ts';
import type { AuditRule, Finding } from '../audit.ts';
import type { AuditContext } from '../context.ts';
import { blockName, clock, dutyName } from '../describe.ts';
import { type ExpectedDuty, expectedDuties } from '../expected-duties.ts';
import { wrongLeavingPosts } from '../leaving-posts.ts';
import { bindingLevel } from '../policy-params.ts';

/**
 * 值守任务与校历、排片表的要求完全一致，时间正确，不多也不少。
 * Exactly the duties that calendar, matrix and dismissal plan call for, at the right times, with the load and pay of
 * their posts; the dismissal plan has the posts that the school has set up for those who leave. Duties of clubs on dates without clubs are the matter of `club-window`, duties on days without school of
 * `service-school-days-only` where that is in force, too short an escort of `escort-clash`.
 */
export const dutySet: AuditRule = {
  id: 'duty-set',
  check(context) {
    const expected = expectedDuties(context);
    const findings: Finding[] = [];
    const seen = new Set<string>();
    const outsideSchoolDays = bindingLevel(context.policy, 'service-school-days-only') !== null;
    for (const duty of context.plan.roster.duties) {
      const due = expected.get(duty.id);
      if (seen.has(duty.id)) {
        findings.push(
          finding(context, duty, '重复列出', 'is listed twice', '删去重复的一项。', 'Remove one.'),
        );
        continue;
      }
      seen.add(duty.id);
      if (due) {
        const wrong = difference(context, due, duty);
        if (wrong) {
          findings.push(finding(context, duty, wrong.zh, wrong.en, '按要求改正。', 'Correct it.'));
        }
        continue;
      }
      const day = context.dayOn.get(duty.date);
      if (!day && outsideSchoolDays) continue;
      const session = context.session.get(duty.session ?? '');
      if (session?.kind === 'club' && !(day && context.runs(session, day))) continue;
      findings.push(
        finding(
          context,
          duty,
          '没有任何安排要求这项任务',
          'is called for by nothing',
          '删去这项任务。',
          'Remove it.',
        ),
      );
    }
    for (const due of expected.values()) {
      if (!seen.has(due.id)) findings.push(missing(context, due));
    }
    for (const { stream, what } of wrongLeavingPosts(context)) {
      findings.push({
        who: [],
        where: stream,
        when: '',
        sentence: { zh: `${what.zh}。`, en: `The posts are wrong: ${what.en}.` },
        remedy: { zh: '重新编排放学岗位。', en: 'Plan the posts of the dismissal again.' },
      });
    }
    return findings;
  },
};

/** What is wrong with a duty that is called for. People who escort stay longer, but not longer than the way takes. */
function difference(context: AuditContext, due: ExpectedDuty, duty: Duty): { zh: string; en: string } | null {
  const latest = Math.max(due.span[1], due.escortUntil);
  if (duty.startMinute !== due.span[0] || duty.endMinute < due.span[1] || duty.endMinute > latest) {
    const is = `${clock(duty.startMinute)}–${clock(duty.endMinute)}`;
    const should = `${clock(due.span[0])}–${clock(latest)}`;
    return { zh: `时间是 ${is}，应为 ${should}`, en: `lasts ${is}; it should last ${should}` };
  }
  if (duty.units !== due.post.loadUnits || duty.payUnits !== due.post.payUnits) {
    const is = `${duty.units}/${duty.payUnits}`;
    const should = `${due.post.loadUnits}/${due.post.payUnits}`;
    return {
      zh: `工作量/计酬为 ${is}，岗位规定为 ${should}`,
      en: `counts ${is} units of load and pay; its post says ${should}`,
    };
  }
  const locked = context.school.locks.some((lock) => lock.kind === 'duty' && lock.duty === duty.id);
  const sameSeries = duty.series === due.series || (locked && duty.series === duty.id);
  const same =
    sameSeries &&
    duty.date === due.date &&
    duty.block === due.block &&
    duty.post === due.post.id &&
    duty.work === due.work &&
    duty.session === due.session?.id &&
    duty.gate === due.gate &&
    (duty.role === due.role || duty.role === 'cover');
  if (same) return null;
  return {
    zh: '所属日期、岗位、活动组、校门或系列与编号不符',
    en: 'names a date, post, session, gate or series that its id does not',
  };
}

function finding(
  context: AuditContext,
  duty: Duty,
  zh: string,
  en: string,
  remedyZh: string,
  remedyEn: string,
): Finding {
  const name = dutyName(context, duty);
  return {
    who: duty.person === null ? [] : [duty.person],
    where: duty.id,
    when: duty.date,
    sentence: { zh: `${name.zh}：${zh}。`, en: `${name.en} ${en}.` },
    remedy: { zh: remedyZh, en: remedyEn },
  };
}

function missing(context: AuditContext, due: ExpectedDuty): Finding {
  const block = blockName(context, due.block);
  return {
    who: [],
    where: due.id,
    when: due.date,
    sentence: {
      zh: `${due.date}“${block}”缺少${due.post.name}任务 ${due.id}。`,
      en: `${due.post.name} is missing on ${due.date} in ${block}: ${due.id}.`,
    },
    remedy: { zh: '补上这项任务并安排人员。', en: 'Add the duty and find somebody for it.' },
  };
}
