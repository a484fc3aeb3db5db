import { describe, expect, it } from 'vitest';
import { auditContext } from '../../../../solver/audit/context.ts';
import { keptOut } from '../../../../solver/audit/region-bars.ts';
import type { Records } from '../../../../solver/model/records.ts';
import { School, type SchoolInput } from '../../../../solver/model/school.ts';
import { barredExternals } from '../../../../solver/policy/barred.ts';
import { checkSchoolPolicy } from '../../../../solver/policy/check-school.ts';
import { steeredSchool } from '../../../../solver/policy/steer-school.ts';
import { satisfactionReport } from '../../../../solver/report/survey/satisfaction.ts';
import { auditedPlan } from '../../../support/audited-plan.ts';
import { smallSchool } from '../../../support/small-school.ts';
import { policyOf, stayer, workedPlan, workedSchool } from '../money/worked-school.ts';

const date = '2026-09-29';
const money: SchoolInput['money'] = {
  satisfaction: { warnBelowPercent: 80, excludeBelowPercent: 60, leastAnswers: 10 },
};
const school = (records: Records, extra: Partial<SchoolInput> = {}) =>
  workedSchool([stayer('a', ['homework'])], { money, records, ...extra });
const score = (satisfied: number, answers = 20): Records => ({
  satisfaction: [{ vendor: 'spark', date, by: 'parents', answers, satisfied }],
});

/** The audit's own answer to who has to stay away. */
function excludedByAudit(region: string, records: Records): string[] {
  const subject = school(records);
  const context = auditContext(subject, workedPlan(), policyOf(region, [], false));
  return subject.externals.filter((person) => keptOut(context, person)).map(({ id }) => id);
}

describe('the exit rule', () => {
  it.each<[string, Records, string, string[]]>([
    // Chongming names low satisfaction, Sanya a low level of service: 11 of 20 = 55 % is below 60 and excludes in both.
    ['chongming', score(11), 'exclusion', ['lowSatisfaction']],
    ['sanya', score(11), 'exclusion', ['lowServiceLevel']],
    // 12 of 20 = 60 % is not below 60, but below 80: a warning. 16 of 20 = 80 % is neither.
    ['sanya', score(12), 'warning', []],
    ['sanya', score(16), 'none', []],
    // Too few answers count for nothing.
    ['sanya', score(0, 9), 'none', []],
    // Henan has no exit rule, only the national evidence: people decide.
    ['henan', score(11), 'warning', ['lowSatisfaction']],
    [
      'sanya',
      { exitGrounds: [{ vendor: 'spark', date, ground: 'maliciousRecruiting' }] },
      'exclusion',
      ['maliciousRecruiting'],
    ],
    // A ground that the region does not name warns.
    [
      'chongming',
      { exitGrounds: [{ vendor: 'spark', date, ground: 'maliciousRecruiting' }] },
      'warning',
      ['maliciousRecruiting'],
    ],
  ])('%s, %o: %s', (region, records, decision, grounds) => {
    const subject = school(records);
    const policy = policyOf(region, [], false);
    const [row] = satisfactionReport(subject, policy);
    expect([row?.id, row?.decision, row?.grounds]).toEqual(['spark', decision, grounds]);
    // A vendor's instructors go with it; planner and audit agree on who stays away.
    const barred = [...barredExternals(subject, policy).keys()];
    expect(barred).toEqual(decision === 'exclusion' ? ['x-ma'] : []);
    expect(excludedByAudit(region, records)).toEqual(barred);
    const person = steeredSchool(subject, policy).externals.find(({ id }) => id === 'x-ma');
    expect(person?.approved?.to === '0001-01-01').toBe(decision === 'exclusion');
  });

  it('warns about school staff and never excludes them', () => {
    const records: Records = {
      satisfaction: [{ person: 't-an', date, by: 'pupils', answers: 40, satisfied: 10 }],
    };
    const [row] = satisfactionReport(school(records), policyOf('hubei-school', [], false));
    expect([row?.kind, row?.percent, row?.decision, row?.rule]).toEqual([
      'staff',
      25,
      'warning',
      'satisfaction-decides-renewal',
    ]);
  });

  it('decides nothing where the school has decided no rates', () => {
    const [row] = satisfactionReport(school(score(1), { money: {} }), policyOf('sanya'));
    expect(row?.decision).toBe('none');
  });
});

it('a plan made after the exit does without the vendor, and passes its audit', async () => {
  const document = smallSchool({
    region: 'chongming',
    records: { exitGrounds: [{ vendor: 'spark', date: '2026-09-01', ground: 'lowQuality' }] },
  });
  for (const club of document.clubs ?? []) club.feeFenPerSession = 0;
  const { findings } = checkSchoolPolicy(School.parse(document), []);
  const barred = findings.find(({ code }) => code === 'REGION_VENDOR_BARRED');
  expect([barred?.path, barred?.message.zh]).toEqual([
    '/vendors/0',
    '机构星火科技不能进校：出现了规定的退出情形。',
  ]);
  const plan = await auditedPlan(document);
  expect(plan.roster.duties.some(({ person }) => person === 'x-ma')).toBe(false);
});
