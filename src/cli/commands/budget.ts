import { canonicalSchool } from '../../../solver/model/canonical.ts';
import { yuan } from '../../../solver/report/money/warnings.ts';
import { budgetWhatIf } from '../../../solver/report/money/what-if/budget.ts';
import { EXIT, type Terminal } from '../io.ts';
import { text } from '../messages.ts';
import { readSchoolAndPlan } from '../read-plan.ts';
import { renderTable } from '../render-table.ts';

export interface BudgetOptions {
  /** Whole fen. */
  readonly feeCap: number;
  readonly policy?: string[];
}

/** `afterbell budget SCHOOL PLAN --fee-cap YUAN`: the largest menu within the cap, and the cheapest leaders for the plan's menu. */
export async function budgetCommand(
  terminal: Terminal,
  schoolFile: string,
  planFile: string,
  options: BudgetOptions,
): Promise<number> {
  const { language } = terminal;
  const read = readSchoolAndPlan(terminal, schoolFile, planFile, options.policy);
  if (!read) return EXIT.badInput;
  const school = canonicalSchool(read.school);
  const budget = await budgetWhatIf(school, read.plan, read.policy, options.feeCap);
  if (terminal.json) {
    terminal.out(JSON.stringify(budget));
    return EXIT.ok;
  }
  const { menu, staffing } = budget;
  terminal.out(
    text(language, 'budgetLine', {
      cap: yuan(budget.feeCapFen),
      months: budget.pupilMonths,
      subsidy: yuan(budget.subsidyFen),
      fixed: yuan(budget.fixedFen),
      budget: yuan(budget.budgetFen),
    }),
  );
  terminal.out(
    text(language, 'budgetMenu', {
      status: text(language, `solved_${menu.status}`),
      clubs: menu.clubs.length,
      pupils: menu.pupils,
      cost: yuan(menu.costFen),
    }),
  );
  const names = new Map(school.clubs.map(({ id, name }) => [id, name]));
  const head = (['club', 'sections', 'pupils', 'cost'] as const).map((key) => text(language, key));
  const rows = menu.clubs.map(({ club, sections, pupils, fen }) => [
    names.get(club) ?? club,
    sections,
    pupils,
    yuan(fen),
  ]);
  if (rows.length > 0) terminal.out(renderTable(head, rows));
  terminal.out(
    text(language, 'budgetStaffing', {
      now: yuan(budget.nowFen),
      least: yuan(staffing.costFen),
      status: text(language, `solved_${staffing.status}`),
      unfilled: staffing.unfilled.reduce((sum, { places }) => sum + places, 0),
    }),
  );
  return EXIT.ok;
}
