import { clockOf, compareText } from '../../../solver/model/primitives.ts';
import type { PlanIndex } from './plan-index.ts';
import { type Table, type TableBook, WEEKDAY_NAMES } from './table.ts';

const ROLES = { leader: '带队', assistant: '助教', fixed: '固定', rotating: '轮值', cover: '代班' } as const;

/** The dated duty roster: what rotates, everything by date and by person, and the loads. */
export function rosterTables(index: PlanIndex): TableBook {
  const { nameOf, plan, school } = index;
  const weekdayOf = new Map(plan.calendar.days.map((day) => [day.date, day.weekday]));
  const rows = [...plan.roster.duties]
    .sort((a, b) => compareText(a.date, b.date) || a.startMinute - b.startMinute || compareText(a.id, b.id))
    .map((duty) => {
      const session = index.session.get(duty.session ?? '');
      return {
        turns: duty.role === 'rotating' || duty.role === 'cover',
        week: mondayOf(duty.date),
        person: duty.person === null ? '（空缺）' : nameOf(duty.person),
        row: [
          duty.date,
          WEEKDAY_NAMES[(weekdayOf.get(duty.date) ?? 1) - 1],
          `${clockOf(duty.startMinute)}–${clockOf(duty.endMinute)}`,
          nameOf(duty.post),
          session ? nameOf(session.club ?? session.activity ?? '') : '',
          session ? nameOf(session.room) : duty.gate === undefined ? '' : nameOf(duty.gate),
          duty.person === null ? '（空缺）' : nameOf(duty.person),
          ROLES[duty.role],
        ],
      };
    });
  const head = ['日期', '星期', '时间', '岗位', '内容', '地点', '姓名', '方式'];
  const { unitsPerLesson } = school.options;
  const lessons = (units: number): number => Math.round((units / unitsPerLesson) * 100) / 100;
  return {
    name: '值守表',
    tables: [
      {
        sheet: '轮值',
        table: {
          title: `${school.name} 轮值表（每周轮换和代班的岗位）`,
          head,
          ...pagesBy(
            rows.filter(({ turns }) => turns),
            ({ week }) => week,
          ),
        },
      },
      {
        sheet: '按日期',
        table: { title: `${school.name} 值守表`, head, ...pagesBy(rows, ({ week }) => week) },
      },
      {
        sheet: '按人员',
        table: {
          title: `${school.name} 值守表（按人员）`,
          head,
          // Stable: within a person the order of dates stays.
          ...pagesBy(
            rows.toSorted((a, b) => compareText(a.person, b.person)),
            ({ person }) => person,
          ),
        },
      },
      {
        sheet: '工作量',
        table: {
          title: '全学期工作量（课时）',
          head: ['姓名', '岗次', '固定', '轮值和代班', '合计', '结转', '目标'],
          rows: plan.reports.fairness.people.map((load) => [
            nameOf(load.person),
            load.duties,
            lessons(load.givenUnits),
            lessons(load.rotatingUnits),
            lessons(load.totalUnits),
            lessons(load.carriedInUnits),
            lessons(load.targetUnits),
          ]),
        },
      },
    ],
  };
}

interface Row {
  /** Changes from week to week; what stays the same all term is on the weekly table. */
  readonly turns: boolean;
  readonly week: string;
  readonly person: string;
  readonly row: readonly (string | number)[];
}

/** The rows, and a new page wherever the key changes: a week to hang up, or a person's own sheet. */
function pagesBy(rows: readonly Row[], keyOf: (row: Row) => string): Pick<Table, 'rows' | 'newPages'> {
  const newPages = rows.flatMap((row, i) => {
    const before = rows[i - 1];
    return before !== undefined && keyOf(before) !== keyOf(row) ? [i] : [];
  });
  return { rows: rows.map(({ row }) => row), newPages };
}

/** Monday of the week of a date. */
function mondayOf(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7));
  return day.toISOString().slice(0, 10);
}
