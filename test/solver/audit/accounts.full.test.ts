import { describe, expect, it } from 'vitest';
import { REFERENCE_SCHOOLS } from '../../../scenarios/index.ts';
import { auditContext } from '../../../solver/audit/context.ts';
import { accountsDifference } from '../../../solver/audit/figures/accounts.ts';
import { Accounts } from '../../../solver/model/accounts.ts';
import { canonicalSchool } from '../../../solver/model/canonical.ts';
import { School } from '../../../solver/model/school.ts';
import { planSchool } from '../../../solver/plan.ts';
import { BUNDLED_PACKS } from '../../../solver/policy/index.ts';
import { resolvePolicy } from '../../../solver/policy/resolve.ts';
import { accountsReport } from '../../../solver/report/money/accounts.ts';

describe.each(REFERENCE_SCHOOLS.map(({ id, build }) => [id, build] as const))('%s', (_, build) => {
  it('has accounts that add up, that the audit counts again, and that agree with the plan', async () => {
    const school = canonicalSchool(School.parse(build()));
    const plan = await planSchool(school, { seed: 1, iterations: 500 });
    const policy = resolvePolicy(BUNDLED_PACKS, school.region, { withBase: school.nationalBase });
    const accounts = accountsReport(school, plan, policy);
    expect(Accounts.parse(accounts)).toEqual(accounts);
    expect(accountsDifference(auditContext(school, plan, policy), accounts)).toBeNull();
    expect(accounts.controls.filter(({ rowsFen, totalFen }) => rowsFen !== totalFen)).toEqual([]);
    const { finance } = plan.reports;
    const service = accounts.pupilMonths.filter(({ ledger }) => ledger === 'afterSchool');
    const parents = service.reduce((sum, { plannedFen, vendorFen }) => sum + plannedFen - vendorFen, 0);
    // Without records everything planned took place.
    if (finance.parentFen !== null) expect(parents).toBe(finance.parentFen);
    const paid = accounts.pay.filter(({ ledger, kind }) => ledger === 'afterSchool' && kind === 'staff');
    if (finance.staffPayFen !== null) {
      expect(paid.reduce((sum, { plannedFen }) => sum + (plannedFen ?? 0), 0)).toBe(finance.staffPayFen);
    }
  });
});
