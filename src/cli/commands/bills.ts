import { writeFileSync } from 'node:fs';
import { auditContext } from '../../../solver/audit/context.ts';
import { accountsDifference } from '../../../solver/audit/figures/accounts.ts';
import type { Account, Accounts } from '../../../solver/model/accounts.ts';
import { canonicalSchool } from '../../../solver/model/canonical.ts';
import { accountsReport } from '../../../solver/report/money/accounts.ts';
import { yuan } from '../../../solver/report/money/warnings.ts';
import { EXPORTS } from '../../exchange/exports.ts';
import { tablesToHtml } from '../../exchange/table-html.ts';
import { tablesToWorkbook } from '../../exchange/table-workbook.ts';
import { planIndex } from '../../exchange/tables/plan-index.ts';
import { CommandError, EXIT, type Terminal, writeText } from '../io.ts';
import { type MessageKey, text } from '../messages.ts';
import { readPacks } from '../packs.ts';
import { readSchoolAndPlan } from '../read-plan.ts';
import { renderTable } from '../render-table.ts';

/** Tables about money, publication and reporting that the command writes. */
export const MONEY_TABLES: readonly string[] = [
  'bills',
  'pay',
  'account',
  'public-notice',
  'pupil-slips',
  'survey',
  'direct-report',
  'performance',
  'pay-review',
];

export interface BillsOptions {
  readonly table: string;
  readonly out?: string;
  readonly policy?: string[];
}

/**
 * `afterbell bills SCHOOL PLAN`: the accounts month by month with the rules they follow, recounted by the audit; `--out` writes one
 * of the tables. Fails where the audit counts otherwise.
 */
export async function billsCommand(
  terminal: Terminal,
  schoolFile: string,
  planFile: string,
  options: BillsOptions,
): Promise<number> {
  const { language } = terminal;
  const read = readSchoolAndPlan(terminal, schoolFile, planFile, options.policy);
  if (!read) return EXIT.badInput;
  const { plan, policy } = read;
  const school = canonicalSchool(read.school);
  const accounts = accountsReport(school, plan, policy);
  const difference = accountsDifference(auditContext(school, plan, policy), accounts);
  if (options.out !== undefined) {
    const index = planIndex(school, plan, readPacks(options.policy));
    const wanted = EXPORTS.find(({ id }) => id === options.table);
    if (wanted) await writeTable(options.out, wanted.tables(index, 1));
  }
  if (terminal.json) {
    terminal.out(JSON.stringify({ accounts, difference }));
    return difference ? EXIT.incomplete : EXIT.ok;
  }
  showAccounts(terminal, accounts);
  terminal.out(text(language, 'billingRulesHead'));
  accounts.rules.forEach(({ sentence, confirm }, at) => {
    terminal.out(`  ${at + 1}. ${sentence[language]}${confirm ? text(language, 'confirmDistrict') : ''}`);
  });
  for (const { code, sentence } of accounts.warnings) terminal.out(`${code}: ${sentence[language]}`);
  if (difference) terminal.error(text(language, 'accountsWrong', { path: difference.path }));
  else terminal.out(text(language, 'accountsProved', { controls: accounts.controls.length }));
  if (options.out !== undefined) {
    terminal.out(text(language, 'tableWritten', { table: options.table, file: options.out }));
  }
  return difference ? EXIT.incomplete : EXIT.ok;
}

const LEDGERS: Readonly<Record<Account['ledger'], MessageKey>> = {
  afterSchool: 'ledgerAfterSchool',
  lunch: 'ledgerLunch',
  evening: 'ledgerEvening',
};

function showAccounts({ language, out }: Terminal, { accounts }: Accounts): void {
  const head = (
    [
      'ledger',
      'month',
      'parentsPay',
      'publicMoney',
      'staffPay',
      'externalPay',
      'vendorPay',
      'otherCosts',
      'balance',
    ] as const
  ).map((key) => text(language, key));
  const rows = accounts.flatMap(({ ledger, months }) =>
    months.map((row) => [
      text(language, LEDGERS[ledger]),
      row.month,
      yuan(row.parentsFen + row.settlementFen),
      yuan(row.publicFen),
      yuan(row.staffFen),
      yuan(row.externalsFen),
      yuan(row.vendorsFen),
      yuan(row.otherFen),
      yuan(row.closingFen),
    ]),
  );
  out(renderTable(head, rows));
}

async function writeTable(file: string, book: Parameters<typeof tablesToHtml>[0]): Promise<void> {
  if (file.endsWith('.html')) {
    writeText(file, tablesToHtml(book));
    return;
  }
  if (!file.endsWith('.xlsx')) throw new CommandError('TABLE_FORM', EXIT.usage, 'tableForm', { file });
  const bytes = await tablesToWorkbook(book);
  try {
    writeFileSync(file, bytes);
  } catch (error) {
    const detail = (error as Error).message;
    throw new CommandError('FILE_NOT_WRITTEN', EXIT.badInput, 'fileNotWritten', { file, detail });
  }
}
