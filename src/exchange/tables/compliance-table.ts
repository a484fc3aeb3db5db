import type { ComplianceReport } from '../../../solver/model/reports.ts';
import type { PlanIndex } from './plan-index.ts';
import type { TableBook } from './table.ts';

type Clause = ComplianceReport['clauses'][number];

const STATUS: Readonly<Record<Clause['status'], string>> = {
  kept: '做到',
  broken: '未做到',
  needsEvidence: '待办或待登记',
  notApplicable: '不适用',
};

const LEVEL: Readonly<Record<string, string>> = {
  hard: '必须',
  inPrinciple: '原则上',
  requiredOffer: '必须提供',
  recommended: '建议',
  evidence: '留存材料',
  schoolDecides: '学校决定',
  report: '报送',
  export: '公开',
};

/** 合规报告: every clause with its status and what shows it, and the checklist of what people have to tick off, by date. */
export function complianceTables(index: PlanIndex): TableBook {
  const { school, plan } = index;
  const { clauses, pack } = plan.reports.compliance;
  const count = (status: Clause['status']): number =>
    clauses.filter((clause) => clause.status === status).length;
  const title = `${school.name} ${school.term.name} 课后服务合规报告`;
  return {
    name: '合规报告',
    tables: [
      {
        sheet: '逐条说明',
        table: {
          title,
          note: `规则包 ${pack}：做到 ${count('kept')} 条，未做到 ${count('broken')} 条，待办或待登记 ${count('needsEvidence')} 条，不适用 ${count('notApplicable')} 条。`,
          head: ['序号', '状态', '要求', '程度', '依据', '情况', '要做的事', '规则编号'],
          rows: clauses.map((clause, at) => [
            at + 1,
            STATUS[clause.status],
            clause.sentence.zh,
            LEVEL[clause.level] ?? clause.level,
            clause.citation,
            [
              clause.shown.zh,
              ...(clause.deviations ?? []).map(
                ({ where, reason, by, date }) =>
                  `登记的理由${where === undefined ? '' : `（${where}）`}：${reason}（${by}，${date}）`,
              ),
            ].join(' '),
            clause.todo?.zh ?? '',
            clause.rule,
          ]),
        },
      },
      {
        sheet: '核对清单',
        table: {
          title: `${title}：核对清单`,
          note: '软件看不到的事项，由学校办妥后登记日期和姓名。',
          head: [
            '截止',
            '不早于',
            '月份',
            '事项',
            '依据',
            '办妥日期',
            '登记人',
            '说明',
            '是否逾期',
            '规则编号',
          ],
          rows: clauses
            .flatMap((clause) => (clause.checklist ?? []).map((item) => ({ clause, item })))
            .sort((a, b) => (a.item.due < b.item.due ? -1 : a.item.due > b.item.due ? 1 : 0))
            .map(({ clause, item }) => [
              item.due,
              item.from ?? '',
              item.month ?? '',
              clause.sentence.zh,
              clause.citation,
              item.date ?? '',
              item.by ?? '',
              item.note ?? '',
              item.late ? '不在期限内' : '',
              clause.rule,
            ]),
        },
      },
    ],
  };
}
