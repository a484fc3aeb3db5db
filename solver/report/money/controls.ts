import type { Accounts } from '../../model/accounts.ts';
import { sumOf } from './account.ts';
import { LEDGER_NAMES } from './warnings.ts';

type Rows = Pick<Accounts, 'pupilMonths' | 'pupils' | 'classes' | 'pay' | 'vendors' | 'accounts'>;
type Control = Accounts['controls'][number];

/**
 * Control sums: each total beside the sum of its rows, taken from parts of the report that were counted in different ways. Works
 * on any accounts, also on those that somebody has changed; equal pairs are the proof that a reader can repeat.
 */
export function controlSums({ pupilMonths, pupils, classes, pay, vendors, accounts }: Rows): Control[] {
  const controls: Control[] = [];
  for (const { ledger, months, refundedFen } of accounts) {
    const rows = pupilMonths.filter((row) => row.ledger === ledger);
    const totals = pupils.filter((row) => row.ledger === ledger);
    const byClass = classes.filter((row) => row.ledger === ledger);
    const staff = pay.filter((row) => row.ledger === ledger && row.kind === 'staff');
    const externals = pay.filter((row) => row.ledger === ledger && row.kind === 'external');
    const add = (zh: string, en: string, rowsFen: number, totalFen: number): void => {
      const what = { zh: `${LEDGER_NAMES[ledger].zh}：${zh}`, en: `${LEDGER_NAMES[ledger].en}: ${en}` };
      controls.push({ what, rowsFen, totalFen });
    };
    add(
      '核算成本，逐生与分班合计',
      'planned cost, by pupil and by class',
      sumOf(rows, ({ costFen }) => costFen),
      sumOf(byClass, ({ costFen }) => costFen),
    );
    add(
      '财政补助，逐生与分班合计',
      'subsidy, by pupil and by class',
      sumOf(rows, ({ subsidyFen }) => subsidyFen),
      sumOf(byClass, ({ subsidyFen }) => subsidyFen),
    );
    add(
      '成本＝补助＋家长＋减免＋不足',
      'cost = subsidy + parents + waived + uncovered',
      sumOf(rows, (row) => row.subsidyFen + row.parentFen + row.waivedFen + row.uncoveredFen),
      sumOf(rows, ({ costFen }) => costFen),
    );
    add(
      '应收＝家长＋代收',
      'due = parents + collected on behalf',
      sumOf(rows, ({ parentFen, vendorFen }) => parentFen + vendorFen),
      sumOf(totals, ({ dueFen }) => dueFen),
    );
    add(
      '应收＝账单＋期末结算',
      'due = bills + settlement',
      sumOf(rows, ({ billFen }) => billFen) + sumOf(totals, ({ settlementFen }) => settlementFen),
      sumOf(totals, ({ dueFen }) => dueFen),
    );
    add(
      '账户收家长款＝各生应收',
      'received from parents = due of the pupils',
      sumOf(months, ({ parentsFen, settlementFen }) => parentsFen + settlementFen),
      sumOf(totals, ({ dueFen }) => dueFen),
    );
    add(
      '教职工课酬，逐人与账户',
      'pay of staff, by person and in the account',
      sumOf(staff, ({ fen }) => fen ?? 0),
      sumOf(months, ({ staffFen }) => staffFen),
    );
    add(
      '校外人员劳务费，逐人与账户',
      'people from outside, by person and in the account',
      sumOf(externals, ({ fen }) => fen ?? 0),
      sumOf(months, ({ externalsFen }) => externalsFen),
    );
    add(
      '账户收入减支出＝期末结余',
      'income less expenditure = closing balance',
      sumOf(
        months,
        (row) =>
          row.parentsFen +
          row.settlementFen +
          row.publicFen -
          row.staffFen -
          row.externalsFen -
          row.vendorsFen -
          row.otherFen,
      ),
      months.at(-1)?.closingFen ?? 0,
    );
    add(
      '退还结余，逐生合计',
      'surplus refunded, by pupil',
      sumOf(totals, ({ refundFen }) => refundFen),
      refundedFen,
    );
    if (ledger !== 'afterSchool') continue;
    add(
      '代收款，逐生与机构',
      'collected on behalf, by pupil and by vendor',
      sumOf(rows, ({ vendorFen }) => vendorFen),
      sumOf(vendors, ({ collectedFen }) => collectedFen),
    );
    add(
      '付给机构，逐月与账户',
      'paid to vendors, by month and in the account',
      sumOf(vendors, ({ collectedFen, invoicedFen }) => invoicedFen ?? collectedFen),
      sumOf(months, ({ vendorsFen }) => vendorsFen),
    );
  }
  return controls;
}
