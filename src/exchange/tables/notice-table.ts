import { clockOf } from '../../../solver/model/primitives.ts';
import { serviceHours } from '../../../solver/policy/service-hours.ts';
import { yuan } from '../../../solver/report/money/warnings.ts';
import type { PlanIndex } from './plan-index.ts';
import { LEDGER_WORDS, planMoney } from './plan-money.ts';
import { type TableBook, WEEKDAY_NAMES } from './table.ts';

const PROVIDERS = { school: '本校教师', external: '校外人员', vendor: '引进机构' } as const;

/** 公示: whom the service is for, when it is, what is offered and by whom, what it costs, and how safety is seen to. */
export function noticeTables(index: PlanIndex): TableBook {
  const { school, plan, nameOf } = index;
  const title = (what: string): string => `${school.name} ${school.term.name} 课后服务公示：${what}`;
  return {
    name: '公示',
    tables: [
      { sheet: '服务时间', table: { title: title('对象和时间'), head: TIME_HEAD, rows: timeRows(index) } },
      {
        sheet: '服务内容',
        table: {
          title: title('服务内容和方式'),
          note: '由学生和家长自愿选择。',
          head: ['项目', '说明', '年级', '星期', '提供者', '负责人', '费用'],
          rows: contentRows(index),
        },
      },
      {
        sheet: '收费',
        table: { title: title('收费事项和标准'), head: ['事项', '内容'], rows: feeRows(index) },
      },
      {
        sheet: '安全保障',
        table: {
          title: title('安全保障措施'),
          head: ['事项', '内容'],
          rows: [
            ...school.posts
              .filter(({ work }) => SAFETY.includes(work))
              .map((post) => {
                const count = plan.roster.duties.filter((duty) => duty.post === post.id).length;
                return [post.name, `全学期 ${count} 岗次`];
              }),
            ['分批离校', `${plan.dismissal.streams.length} 个放学安排，按批次由校门离校`],
            ...plan.reports.compliance.clauses
              .filter(({ checklist }) => (checklist?.length ?? 0) > 0)
              .map(({ sentence, status }) => [sentence.zh, status === 'kept' ? '已落实' : '正在落实']),
          ],
        },
      },
      {
        sheet: '引进机构',
        table: {
          title: title('引进的校外机构和人员'),
          head: ['机构', '项目', '人员', '资质'],
          rows: school.externals
            .filter(({ id }) => plan.roster.duties.some(({ person }) => person === id))
            .map((person) => [
              person.vendor === undefined ? '个人' : nameOf(person.vendor),
              school.clubs
                .filter(({ id }) =>
                  plan.matrix.sessions.some(
                    ({ club, leaders }) => club === id && leaders.includes(person.id),
                  ),
                )
                .map(({ name }) => name)
                .join('、'),
              person.name,
              person.qualification ?? '',
            ]),
        },
      },
    ],
  };
}

const SAFETY: readonly string[] = ['patrol', 'gate', 'escort', 'waiting', 'firstAid', 'dutyLeader'];
const TIME_HEAD = ['年级', '星期', '作息', '正课结束', '课后服务', '时段'];

function timeRows({ school, calendar }: PlanIndex): string[][] {
  const seasons = new Map(school.term.seasons.map(({ id, name }) => [id, name]));
  return serviceHours(school, calendar)
    .filter(({ span }) => span !== null)
    .map(({ grade, weekday, season, lessonsEnd, span, blocks }) => [
      grade.name,
      WEEKDAY_NAMES[weekday - 1] ?? '',
      seasons.get(season) ?? '全学期',
      lessonsEnd === null ? '' : clockOf(lessonsEnd),
      span ? `${clockOf(span.start)}–${clockOf(span.end)}` : '',
      blocks.map(({ block, start, end }) => `${block.name} ${clockOf(start)}–${clockOf(end)}`).join('、'),
    ]);
}

function contentRows(index: PlanIndex): string[][] {
  const { school, plan, nameOf } = index;
  const offered = new Map<string, typeof plan.matrix.sessions>();
  for (const session of plan.matrix.sessions) {
    const what = session.club ?? session.activity ?? '';
    offered.set(what, [...(offered.get(what) ?? []), session]);
  }
  const weekdays = (sessions: typeof plan.matrix.sessions): string =>
    [...new Set(sessions.map(({ weekday }) => weekday))]
      .sort()
      .map((weekday) => WEEKDAY_NAMES[weekday - 1])
      .join('、');
  const grades = (sessions: typeof plan.matrix.sessions): string =>
    school.grades
      .filter(({ id }) => sessions.some((session) => session.grades.includes(id)))
      .map(({ name }) => name)
      .join('、');
  return [
    ...school.activities.map((activity) => ({ ...activity, provider: 'school' as const, fee: 0 })),
    ...school.clubs.map((club) => ({ ...club, fee: club.feeFenPerSession })),
  ].flatMap(({ id, name, description, provider, fee }) => {
    const sessions = offered.get(id) ?? [];
    if (sessions.length === 0) return [];
    const people = new Set(sessions.flatMap(({ leaders }) => leaders.map(nameOf)));
    return [
      [
        name,
        description,
        grades(sessions),
        weekdays(sessions),
        PROVIDERS[provider],
        [...people].join('、') || '班级看护教师轮流负责',
        fee === 0 ? '' : `代收 ${yuan(fee)} 元/次`,
      ],
    ];
  });
}

function feeRows(index: PlanIndex): string[][] {
  const { accounts } = planMoney(index);
  const fees = accounts.fees.map((fee) => {
    const text = {
      free: '免费',
      undecided: '没有收费标准，不收费',
      school: '',
      region: '',
    }[fee.kind];
    const most = fee.mostParentFenPerMonth === null ? '' : `，每月最多 ${yuan(fee.mostParentFenPerMonth)} 元`;
    const figures = `每生每课时核算 ${yuan(fee.plannedFenPerLesson)} 元，财政每生每天 ${yuan(fee.subsidyFenPerPupilDay)} 元，家长每课时不高于 ${yuan(fee.parentCapFenPerLesson)} 元${most}`;
    return [LEDGER_WORDS[fee.ledger], text || figures];
  });
  return [
    ...fees,
    ...accounts.rules.map(({ sentence, confirm }) => [
      '规则',
      `${sentence.zh}${confirm ? '（请与主管部门确认）' : ''}`,
    ]),
  ];
}
