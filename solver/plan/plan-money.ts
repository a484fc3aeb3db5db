import { auditContext } from '../audit/context.ts';
import { accountsDifference } from '../audit/figures/accounts.ts';
import type { Accounts } from '../model/accounts.ts';
import type { Budget } from '../model/budget.ts';
import { canonicalSchool } from '../model/canonical.ts';
import type { Plan } from '../model/plan-document.ts';
import type { School } from '../model/school.ts';
import type { TermReports } from '../model/term-reports.ts';
import { BUNDLED_PACKS } from '../policy/index.ts';
import { type ResolvedPolicy, resolvePolicy } from '../policy/resolve.ts';
import type { PolicyPack } from '../policy/schema.ts';
import { accountsReport } from '../report/money/accounts.ts';
import { budgetWhatIf } from '../report/money/what-if/budget.ts';
import { termReports } from '../report/publication/term-reports.ts';

/** A plan with the school as planned, its records of today, and the region's rules. */
export class MoneyOfPlan {
  readonly #school: School;
  readonly #plan: Plan;
  readonly #policy: ResolvedPolicy;

  constructor(school: School, plan: Plan, packs: readonly PolicyPack[] = []) {
    this.#school = canonicalSchool(school);
    this.#plan = plan;
    this.#policy = resolvePolicy([...BUNDLED_PACKS, ...packs], school.region, {
      withBase: school.nationalBase,
    });
  }

  /** The accounts, recounted by the audit before anybody sees them; a difference is a bug of this program. */
  accounts(): Accounts {
    const accounts = accountsReport(this.#school, this.#plan, this.#policy);
    const difference = accountsDifference(auditContext(this.#school, this.#plan, this.#policy), accounts);
    if (difference) throw new Error(`accounts do not add up at ${difference.path}`);
    return accounts;
  }

  termReports(): TermReports {
    return termReports(this.#school, this.#plan, this.#policy, this.accounts());
  }

  budget(feeCapFen: number): Promise<Budget> {
    return budgetWhatIf(this.#school, this.#plan, this.#policy, feeCapFen);
  }
}
