import type { Accounts } from '../../../solver/model/accounts.ts';
import type { TermReports } from '../../../solver/model/term-reports.ts';
import { BUNDLED_PACKS } from '../../../solver/policy/index.ts';
import { type ResolvedPolicy, resolvePolicy } from '../../../solver/policy/resolve.ts';
import { accountsReport } from '../../../solver/report/money/accounts.ts';
import { termReports } from '../../../solver/report/publication/term-reports.ts';
import type { PlanIndex } from './plan-index.ts';

/** What the tables of money and of reporting are made from. */
export interface PlanMoney {
  readonly policy: ResolvedPolicy;
  readonly accounts: Accounts;
  readonly reports: TermReports;
}

const made = new WeakMap<PlanIndex, PlanMoney>();

/** Accounts and reports of a plan under the rules of its region; counted once for an index. */
export function planMoney(index: PlanIndex): PlanMoney {
  const known = made.get(index);
  if (known) return known;
  const { school, plan, packs } = index;
  const policy = resolvePolicy([...BUNDLED_PACKS, ...packs], school.region, {
    withBase: school.nationalBase,
  });
  const accounts = accountsReport(school, plan, policy);
  const money = { policy, accounts, reports: termReports(school, plan, policy, accounts) };
  made.set(index, money);
  return money;
}

/** Yuan in a cell, so that spreadsheets can add it up. */
export const yuanCell = (fen: number | null): number | string => (fen === null ? '未定' : fen / 100);

export const LEDGER_WORDS = { afterSchool: '课后服务', lunch: '午间服务', evening: '晚间服务' } as const;

/** The rules that a bill follows, numbered, in one cell. */
export function rulesText({ rules }: Accounts): string {
  return rules
    .map(({ sentence, confirm }, at) => `${at + 1}. ${sentence.zh}${confirm ? '（请与主管部门确认）' : ''}`)
    .join('\n');
}

/** Warnings as rows of one cell each, or one row that says that there are none. */
export function warningRows(warnings: readonly { readonly sentence: { readonly zh: string } }[]): string[][] {
  return warnings.length === 0 ? [['没有需要处理的事项。']] : warnings.map(({ sentence }) => [sentence.zh]);
}
