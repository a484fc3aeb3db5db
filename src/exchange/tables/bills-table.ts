import type { PlanIndex } from './plan-index.ts';
import { LEDGER_WORDS, planMoney, rulesText, yuanCell } from './plan-money.ts';
import type { TableBook } from './table.ts';

const HEAD = [
  '学号',
  '姓名',
  '账目',
  '月份',
  '计划课时',
  '到课',
  '请假',
  '缺席',
  '取消',
  '计费课时',
  '核算成本',
  '财政补助',
  '减免',
  '家长应付',
  '代收机构费',
  '更正',
  '本月账单',
];

/** 缴费通知单: one sheet per class, one page per pupil, month by month, with the settlement and the rules on every bill. */
export function billTables(index: PlanIndex): TableBook {
  const { school, nameOf } = index;
  const { accounts } = planMoney(index);
  const pupilName = new Map(index.pupils.map(({ id, name }) => [id, name]));
  const rules = rulesText(accounts);
  const width = HEAD.length;
  const wide = (label: string, text: string | number): (string | number)[] => [
    label,
    text,
    ...Array.from({ length: width - 2 }, () => ''),
  ];
  return {
    name: '缴费通知单',
    tables: school.classes.flatMap(({ id: schoolClass }) => {
      const ids = [
        ...new Set(accounts.pupils.filter((row) => row.class === schoolClass).map(({ pupil }) => pupil)),
      ];
      if (ids.length === 0) return [];
      const rows: (string | number)[][] = [];
      const newPages: number[] = [];
      for (const id of ids) {
        if (rows.length > 0) newPages.push(rows.length);
        for (const row of accounts.pupilMonths.filter(({ pupil }) => pupil === id)) {
          rows.push([
            id,
            pupilName.get(id) ?? id,
            LEDGER_WORDS[row.ledger],
            row.month,
            row.plannedLessons,
            row.attendedLessons,
            row.absentReported,
            row.absentUnreported,
            row.cancelled,
            row.billedLessons,
            yuanCell(row.costFen),
            yuanCell(row.subsidyFen),
            yuanCell(row.waivedFen),
            yuanCell(row.parentFen),
            yuanCell(row.vendorFen),
            yuanCell(row.correctionFen),
            yuanCell(row.billFen),
          ]);
        }
        for (const total of accounts.pupils.filter(({ pupil }) => pupil === id)) {
          const label = `${LEDGER_WORDS[total.ledger]}学期合计`;
          const settled =
            total.settlementFen === 0
              ? ''
              : `，期末${total.settlementFen < 0 ? '退还' : '补缴'} ${Math.abs(total.settlementFen) / 100} 元`;
          const refund = total.refundFen === 0 ? '' : `，结余退还 ${total.refundFen / 100} 元`;
          rows.push(
            wide(label, `应付 ${total.dueFen / 100} 元，账单 ${total.billedFen / 100} 元${settled}${refund}`),
          );
        }
        rows.push(wide('计费规则', rules));
      }
      const title = `${school.name} ${nameOf(schoolClass)} ${school.term.name} 缴费通知单`;
      return [{ sheet: nameOf(schoolClass), table: { title, note: '单位：元', head: HEAD, rows, newPages } }];
    }),
  };
}
