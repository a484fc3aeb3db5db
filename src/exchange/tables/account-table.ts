import type { PlanIndex } from './plan-index.ts';
import { LEDGER_WORDS, planMoney, warningRows, yuanCell } from './plan-money.ts';
import type { TableBook } from './table.ts';

const HOLDERS = { school: '学校专户', committee: '家长委员会' } as const;

/**
 * 收支公示: the account of each ledger month by month, vendors' money collected on behalf, waivers by month (names shortened, for a
 * notice board), control sums and what needs attention.
 */
export function accountTables(index: PlanIndex): TableBook {
  const { school, nameOf } = index;
  const { accounts } = planMoney(index);
  const title = (what: string): string => `${school.name} ${school.term.name} ${what}`;
  const pupil = new Map(index.pupils.map((entry) => [entry.id, entry]));
  return {
    name: '收支公示',
    tables: [
      {
        sheet: '每月收支',
        table: {
          title: title('课后服务收支公示'),
          note: '单位：元。专款专用；结余依规定退还。',
          head: [
            '账目',
            '管理',
            '月份',
            '上月结余',
            '家长缴费',
            '期末结算',
            '财政资金',
            '教职工课酬',
            '校外人员',
            '付机构',
            '其他支出',
            '本月结余',
          ],
          rows: accounts.accounts.flatMap(({ ledger, holder, months, refundedFen }) => [
            ...months.map((row) => [
              LEDGER_WORDS[ledger],
              HOLDERS[holder],
              row.month,
              ...[
                row.openingFen,
                row.parentsFen,
                row.settlementFen,
                row.publicFen,
                row.staffFen,
                row.externalsFen,
                row.vendorsFen,
                row.otherFen,
                row.closingFen,
              ].map(yuanCell),
            ]),
            [
              LEDGER_WORDS[ledger],
              '结余退还家长',
              '期末',
              '',
              '',
              '',
              '',
              '',
              '',
              '',
              '',
              yuanCell(refundedFen),
            ],
          ]),
        },
      },
      {
        sheet: '代收代付',
        table: {
          title: title('机构课后培训费代收代付'),
          note: '学校代收，不加价。相差为正的应退还家长。',
          head: ['机构', '月份', '人次', '代收', '机构账单', '相差'],
          rows: accounts.vendors.map((row) => [
            nameOf(row.vendor),
            row.month,
            row.sessions,
            yuanCell(row.collectedFen),
            row.invoicedFen === null ? '未收到' : yuanCell(row.invoicedFen),
            yuanCell(row.differenceFen),
          ]),
        },
      },
      {
        sheet: '减免公示',
        table: {
          title: title('费用减免公示'),
          note: '姓名只留姓氏。',
          head: ['月份', '账目', '班级', '学生', '减免类别', '减免金额'],
          rows: accounts.pupilMonths
            .filter(({ waivedFen }) => waivedFen > 0)
            .sort((a, b) => (a.month < b.month ? -1 : a.month > b.month ? 1 : 0))
            .map((row) => [
              row.month,
              LEDGER_WORDS[row.ledger],
              nameOf(row.class),
              shortened(pupil.get(row.pupil)?.name ?? ''),
              pupil.get(row.pupil)?.waiver === 'free' ? '免收' : '减收',
              yuanCell(row.waivedFen),
            ]),
        },
      },
      {
        sheet: '控制数',
        table: {
          title: title('控制数：各行之和与合计'),
          note: '两栏相等，说明合计等于各行之和。',
          head: ['核对', '各行之和', '合计', '是否相等'],
          rows: accounts.controls.map(({ what, rowsFen, totalFen }) => [
            what.zh,
            yuanCell(rowsFen),
            yuanCell(totalFen),
            rowsFen === totalFen ? '相等' : '不等',
          ]),
        },
      },
      {
        sheet: '提醒',
        table: { title: title('需要处理的事项'), head: ['事项'], rows: warningRows(accounts.warnings) },
      },
    ],
  };
}

function shortened(name: string): string {
  const [first = ''] = [...name];
  return `${first}**`;
}
