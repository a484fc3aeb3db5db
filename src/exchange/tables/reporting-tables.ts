import type { Satisfaction } from '../../../solver/model/term-reports.ts';
import type { PlanIndex } from './plan-index.ts';
import { planMoney, yuanCell } from './plan-money.ts';
import type { Table, TableBook } from './table.ts';

const percent = (permille: number | null): string => (permille === null ? '' : `${permille / 10}%`);

/** 国家直报: a column a month, a row a figure, as the system asks for them. */
export function directReportTables(index: PlanIndex): TableBook {
  const { school } = index;
  const months = planMoney(index).reports.directReports;
  const row = (what: string, of: (month: (typeof months)[number]) => string | number) => [
    what,
    ...months.map(of),
  ];
  return {
    name: '国家直报',
    tables: [
      {
        sheet: '每月情况',
        table: {
          title: `${school.name} ${school.term.name} 课后服务开展情况直报（每月）`,
          note: '到课、到岗按考勤；没有考勤记录的按安排计。午间、晚间服务不计入。',
          head: ['项目', ...months.map(({ month }) => month)],
          rows: [
            row('在校学生', ({ pupils }) => pupils),
            row('参加学生', ({ takingPart }) => takingPart),
            row('参加率', ({ participationPermille }) => percent(participationPermille)),
            row('开展天数', ({ days }) => days),
            row('五天都开展的周', ({ fullWeeks }) => fullWeeks),
            row('平均每天分钟', ({ meanMinutes }) => meanMinutes),
            row('最晚结束', ({ latestEnd }) => latestEnd ?? ''),
            row('到课人次', ({ pupilLessons }) => pupilLessons),
            row('参与教职工', ({ staff }) => staff),
            row('校外人员', ({ externals }) => externals),
            row('引进机构', ({ vendors }) => vendors),
            row('课时数', ({ lessonsPaid }) => Math.round(100 * lessonsPaid) / 100),
            row('开设社团', ({ clubs }) => clubs),
            row('家长缴费（元）', ({ parentFen }) => yuanCell(parentFen)),
            row('代收机构费（元）', ({ vendorFen }) => yuanCell(vendorFen)),
            row('财政补助（元）', ({ subsidyFen }) => yuanCell(subsidyFen)),
            row('减免学生', ({ waivedPupils }) => waivedPupils),
            row('减免金额（元）', ({ waivedFen }) => yuanCell(waivedFen)),
          ],
        },
      },
    ],
  };
}

/** 绩效核增: lessons of each member of staff and in all, for the review of pay at the end of term. */
export function payReviewTables(index: PlanIndex): TableBook {
  const { school, nameOf } = index;
  const { payReview } = planMoney(index).reports;
  const { unitsPerLesson } = payReview;
  return {
    name: '绩效核增',
    tables: [
      {
        sheet: '课时统计',
        table: {
          title: `${school.name} ${school.term.name} 参与课后服务教职工课时统计`,
          note: `教职工 ${payReview.staff} 人，总课时 ${payReview.lessons}。审核：__________　日期：__________`,
          head: ['序号', '编号', '姓名', '安排课时', '实际课时', '补助（元，税前）', '签字'],
          rows: [
            ...payReview.people.map((row, at) => [
              at + 1,
              row.person,
              nameOf(row.person),
              Math.round((100 * row.plannedUnits) / unitsPerLesson) / 100,
              row.lessons,
              yuanCell(row.fen),
              '',
            ]),
            ['', '', '合计', '', payReview.lessons, yuanCell(payReview.fen), ''],
          ],
        },
      },
    ],
  };
}

/** 绩效报告, due every December: what was offered, who came, what it cost, how people judge it. */
export function performanceTables(index: PlanIndex): TableBook {
  const { school } = index;
  const { performance } = planMoney(index).reports;
  const { unitsPerLesson } = school.options;
  const title = `${school.name} ${school.term.name} 课后服务绩效报告`;
  return {
    name: '绩效报告',
    tables: [
      {
        sheet: '概况',
        table: {
          title,
          head: ['项目', '数字'],
          rows: [
            ['参加学生', performance.takingPart],
            ['参加率', percent(performance.participationPermille)],
            ['到课率', percent(performance.attendancePermille)],
            ['第一志愿满足率', percent(performance.firstChoicePermille)],
            ['参与教职工', performance.staff],
            ['总课时', performance.lessons],
            ['工作量最高（课时）', Math.round((100 * performance.highestLoad) / unitsPerLesson) / 100],
            ['工作量最低（课时）', Math.round((100 * performance.lowestLoad) / unitsPerLesson) / 100],
            ['工作量基尼系数', performance.gini],
            ['核算成本（元）', yuanCell(performance.costFen)],
            ['财政补助（元）', yuanCell(performance.subsidyFen)],
            ['家长缴费（元）', yuanCell(performance.parentFen)],
            ['减免（元）', yuanCell(performance.waivedFen)],
            ['不足（元）', yuanCell(performance.uncoveredFen)],
            ['规定做到', performance.clausesKept],
            ['规定未做到', performance.clausesBroken],
            ['规定待办', performance.clausesOpen],
          ],
        },
      },
      {
        sheet: '五育',
        table: {
          title: `${title}：社团`,
          head: ['五育', '社团', '班次', '学生'],
          rows: performance.clubs.map((row) => [
            CATEGORIES[row.category],
            row.clubs,
            row.sections,
            row.pupils,
          ]),
        },
      },
      {
        sheet: '教师和机构评价',
        table: satisfactionTable(index, performance.satisfaction, `${title}：教师和机构评价`),
      },
    ],
  };
}

/** 征询情况: coverage, participation, reasons, and satisfaction with what the exit rule makes of it. */
export function surveyTables(index: PlanIndex): TableBook {
  const { school, nameOf } = index;
  const { survey, satisfaction } = planMoney(index).reports;
  const title = `${school.name} ${school.term.name} 课后服务征询情况`;
  const tables: TableBook['tables'][number][] = [];
  if (survey) {
    tables.push(
      {
        sheet: '覆盖和参加',
        table: {
          title,
          note: survey.warnings.map(({ sentence }) => sentence.zh).join(' ') || '全体学生均已征询。',
          head: ['班级', '学生', '已征询', '覆盖率', '参加', '参加率'],
          rows: [
            ...survey.classes.map((row) => [
              nameOf(row.class),
              row.pupils,
              row.asked,
              percent(row.pupils === 0 ? 0 : Math.floor((1000 * row.asked) / row.pupils)),
              row.takingPart,
              percent(row.pupils === 0 ? 0 : Math.floor((1000 * row.takingPart) / row.pupils)),
            ]),
            [
              '全校',
              survey.pupils,
              survey.asked,
              percent(survey.coveragePermille),
              survey.takingPart,
              percent(survey.participationPermille),
            ],
          ],
        },
      },
      {
        sheet: '不参加原因',
        table: {
          title: `${title}：不参加原因`,
          head: ['原因', '学生'],
          rows: survey.reasons.map(({ reason, pupils }) => [reason, pupils]),
        },
      },
    );
  }
  const table = satisfactionTable(index, satisfaction, `${title}：满意度`);
  return { name: '征询情况', tables: [...tables, { sheet: '满意度', table }] };
}

function satisfactionTable({ nameOf }: PlanIndex, rows: readonly Satisfaction[], title: string): Table {
  return {
    title,
    note: '文件没有规定分数线，由学校确定；退出情形按地区规定。',
    head: ['类别', '对象', '测评次数', '答卷', '满意', '满意率', '处理', '依据'],
    rows: rows.map((row) => [
      KINDS[row.kind],
      nameOf(row.id),
      row.surveys,
      row.answers,
      row.satisfied,
      row.percent === null ? '' : `${row.percent}%`,
      DECISIONS[row.decision],
      row.rule ?? '',
    ]),
  };
}

const KINDS = { staff: '教职工', external: '校外人员', vendor: '机构' } as const;
const DECISIONS = { none: '', warning: '提醒', exclusion: '退出' } as const;
const CATEGORIES = {
  moral: '德育',
  intellectual: '智育',
  physical: '体育',
  aesthetic: '美育',
  labour: '劳动教育',
} as const;
