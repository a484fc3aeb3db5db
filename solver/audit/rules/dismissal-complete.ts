import type { DismissalStream, LeavingUnit } from '../../model/dismissal-plan.ts';
import type { Sentence } from '../../model/primitives.ts';
import type { AuditRule, Finding } from '../audit.ts';
import type { AuditContext } from '../context.ts';
import { blockName, clock, weekdayName } from '../describe.ts';
import { type ExpectedStream, type ExpectedUnit, expectedStreams, streamKey, unitName } from '../leaving.ts';

/**
 * 当天在校的每名学生，恰好被安排在一个批次里离校。
 * The dismissal plan holds exactly the groups that leave after each block, each once, with all their pupils; those who do
 * not take part leave with their class after the lessons.
 */
export const dismissalComplete: AuditRule = {
  id: 'dismissal-complete',
  check(context) {
    const expected = expectedStreams(context);
    const findings: Finding[] = [];
    const seen = new Set<string>();
    for (const stream of context.plan.dismissal.streams) {
      const key = streamKey(stream);
      const due = seen.has(key) ? undefined : expected.get(key);
      seen.add(key);
      const found = new Set<string>();
      for (const unit of stream.units) {
        const wrong = found.has(unit.id)
          ? { zh: '列了两次', en: 'is listed twice' }
          : wrongUnit(unit, due?.units.get(unit.id));
        found.add(unit.id);
        if (wrong) findings.push(finding(context, stream, unit, wrong));
      }
      for (const unit of due?.units.values() ?? []) {
        if (!found.has(unit.id)) findings.push(finding(context, stream, unit, missing(unit)));
      }
    }
    for (const [key, stream] of expected) {
      if (seen.has(key)) continue;
      for (const unit of stream.units.values()) findings.push(finding(context, stream, unit, missing(unit)));
    }
    return findings;
  },
};

function missing({ pupils }: ExpectedUnit): Sentence {
  return { zh: `的 ${pupils} 名学生不在任何批次里`, en: `with ${pupils} pupils is in no wave` };
}

function wrongUnit(unit: LeavingUnit, due: ExpectedUnit | undefined): Sentence | null {
  if (!due) return { zh: '此时没有人离校，却列在批次里', en: 'has nobody who leaves then, but is in a wave' };
  if (unit.pupils !== due.pupils) {
    return {
      zh: `有 ${due.pupils} 名学生离校，批次里写 ${unit.pupils} 名`,
      en: `has ${due.pupils} pupils who leave; the wave counts ${unit.pupils}`,
    };
  }
  if (unit.endMinute !== due.endMinute) {
    return {
      zh: `${clock(due.endMinute)} 结束，批次里写 ${clock(unit.endMinute)}`,
      en: `ends at ${clock(due.endMinute)}; the wave says ${clock(unit.endMinute)}`,
    };
  }
  const grades = [...due.grades].sort().join();
  if (unit.kind !== due.kind || [...unit.grades].sort().join() !== grades) {
    return { zh: '的年级或类别写错了', en: 'is listed with wrong grades or as another kind of group' };
  }
  return null;
}

function finding(
  context: AuditContext,
  stream: DismissalStream | ExpectedStream,
  unit: Pick<LeavingUnit, 'id' | 'kind'>,
  what: Sentence,
): Finding {
  const [name, day] = [unitName(context, unit), weekdayName(stream.weekday)];
  const block = blockName(context, stream.after ?? 'lessons');
  return {
    who: [unit.id],
    where: streamKey(stream).replaceAll('|', '/'),
    when: `${stream.weekday}/${stream.after ?? 'lessons'}`,
    sentence: {
      zh: `${day.zh}“${block}”后放学：${name.zh}${what.zh}。`,
      en: `${day.en}, leaving after ${block}: ${name.en} ${what.en}.`,
    },
    remedy: { zh: '重新编排放学批次。', en: 'Plan the dismissal again.' },
  };
}
