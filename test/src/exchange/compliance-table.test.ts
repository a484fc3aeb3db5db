import { expect, it } from 'vitest';
import { School } from '../../../solver/model/school.ts';
import { planSchool } from '../../../solver/plan.ts';
import { EXPORTS } from '../../../src/exchange/exports.ts';
import { complianceTables } from '../../../src/exchange/tables/compliance-table.ts';
import { planIndex } from '../../../src/exchange/tables/plan-index.ts';
import { workbookToSchool } from '../../../src/exchange/workbook/read-workbook.ts';
import { schoolToWorkbook } from '../../../src/exchange/workbook/write-workbook.ts';
import { smallSchool } from '../../support/small-school.ts';

const RECORDED = smallSchool({
  evidence: [
    { rule: 'pupil-agreement', date: '2026-09-03', by: '教务处 李', note: '档案室 3 柜' },
    { rule: 'emergency-plan', date: '2026-09-10', by: '校长' },
    { rule: 'earmarked-account', date: '2026-09-01', by: '审计', kept: false, note: '混入其他支出' },
  ],
  deviations: [
    { rule: 'own-staff-mainly', reason: '新校师资未到位', by: '校长', date: '2026-09-01' },
    { rule: 'forbidden-content', where: 'art', reason: '工艺名称', by: '教务处', date: '2026-09-01' },
  ],
});

it('合规报告 lists every clause with its status, what shows it and what to do, and the checklist by date', async () => {
  const plan = await planSchool(RECORDED, { seed: 1, iterations: 0 });
  const [clauses, checklist] = complianceTables(planIndex(School.parse(RECORDED), plan)).tables;
  expect(clauses.table.rows).toHaveLength(plan.reports.compliance.clauses.length);
  const row = (rule: string) => clauses.table.rows.find((cells) => cells.at(-1) === rule);
  expect(row('pupil-agreement')).toEqual(
    expect.arrayContaining(['做到', '留存材料', expect.stringContaining('教务处 李')]),
  );
  expect(row('earmarked-account')).toEqual(
    expect.arrayContaining(['未做到', expect.stringContaining('混入其他支出')]),
  );
  expect(row('parents-take-part')).toEqual(
    expect.arrayContaining(['待办或待登记', expect.stringContaining('2026-09-25 前办妥')]),
  );
  expect(row('own-staff-mainly')).toEqual(
    expect.arrayContaining([expect.stringContaining('新校师资未到位')]),
  );
  expect(row('noon-offer')).toEqual(expect.arrayContaining(['不适用']));
  expect(row('gate-post')).toEqual(
    expect.arrayContaining(['做到', expect.stringMatching(/校门值守共 \d+ 岗次/)]),
  );
  const dates = checklist.table.rows.map(([due]) => String(due));
  expect(dates).toEqual([...dates].sort());
  const late = checklist.table.rows.find((cells) => cells.at(-1) === 'emergency-plan');
  expect(late).toEqual(expect.arrayContaining(['2026-09-06', '2026-09-10', '校长', '不在期限内']));
  expect(EXPORTS.map(({ id }) => id)).toContain('compliance');
});

it('the checklist and the reasons come back from the workbook unchanged', async () => {
  const { document, findings } = await workbookToSchool(await schoolToWorkbook(RECORDED));
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const { evidence, deviations } = School.parse(document);
  const expected = School.parse(RECORDED);
  expect(evidence).toEqual(expected.evidence);
  expect(deviations).toEqual(expected.deviations);
});
