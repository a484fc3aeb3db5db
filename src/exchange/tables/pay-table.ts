import type { Accounts } from '../../../solver/model/accounts.ts';
import type { PlanIndex } from './plan-index.ts';
import { LEDGER_WORDS, planMoney, yuanCell } from './plan-money.ts';
import { type Table, type TableBook, WEEKDAY_NAMES } from './table.ts';

/** 课酬: lessons and pay of every person and month, planned and done; people from outside on a sheet of their own. */
export function payTables(index: PlanIndex): TableBook {
  const { accounts } = planMoney(index);
  const asLabour = accounts.externalsPaidAs === 'labourService' ? '按劳务费管理' : '按协议支付';
  return {
    name: '课酬',
    tables: [
      { sheet: '教职工', table: payTable(index, accounts, 'staff', '教职工课时补助（税前）') },
      { sheet: '校外人员', table: payTable(index, accounts, 'external', `校外人员报酬（${asLabour}）`) },
      {
        sheet: '课时经费不足',
        table: {
          title: `${index.school.name} 学生不够支付课酬的活动`,
          head: ['活动', '次数', '不足次数', '每课时需学生', '最少学生', '课酬', '核算经费', '相差'],
          rows: accounts.uncovered.map((row) => [
            groupName(index, row.session),
            row.dates,
            row.shortDates,
            row.pupilsPerPaidLesson,
            row.leastPupils,
            yuanCell(row.payFen),
            yuanCell(row.fundsFen),
            yuanCell(row.fundsFen - row.payFen),
          ]),
        },
      },
    ],
  };
}

function groupName({ session, nameOf }: PlanIndex, id: string): string {
  const group = session.get(id);
  if (!group) return id;
  return `${WEEKDAY_NAMES[group.weekday - 1]} ${nameOf(group.club ?? group.activity ?? id)}（${id}）`;
}

function payTable(
  { school, nameOf }: PlanIndex,
  { pay }: Accounts,
  kind: 'staff' | 'external',
  what: string,
): Table {
  const { unitsPerLesson } = school.options;
  const lessons = (units: number): number => Math.round((100 * units) / unitsPerLesson) / 100;
  const own = pay.filter((row) => row.kind === kind);
  const sum = (of: 'plannedUnits' | 'units' | 'plannedFen' | 'fen'): number =>
    own.reduce((total, row) => total + (row[of] ?? 0), 0);
  return {
    title: `${school.name} ${school.term.name} ${what}`,
    note: '单位：课时、元。到岗按考勤：缺岗不计，代班计给代班人，取消的不计。',
    head: ['编号', '姓名', '账目', '月份', '安排课时', '到岗课时', '按安排', '应发'],
    rows: [
      ...own.map((row) => [
        row.person,
        nameOf(row.person),
        LEDGER_WORDS[row.ledger],
        row.month,
        lessons(row.plannedUnits),
        lessons(row.units),
        yuanCell(row.plannedFen),
        yuanCell(row.fen),
      ]),
      [
        '合计',
        '',
        '',
        '',
        lessons(sum('plannedUnits')),
        lessons(sum('units')),
        yuanCell(sum('plannedFen')),
        yuanCell(sum('fen')),
      ],
    ],
  };
}
