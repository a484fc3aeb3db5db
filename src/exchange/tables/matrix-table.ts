import { compareText } from '../../../solver/model/primitives.ts';
import type { Session } from '../../../solver/model/session.ts';
import type { PlanIndex } from './plan-index.ts';
import { type TableBook, WEEKDAY_NAMES } from './table.ts';

const HEAD = ['星期', '时段', '时间', '内容', '形式', '地点', '负责人', '年级班级', '人数'];

/** 排片表 with its five elements (time, content, place, form, responsible person): one sheet a weekday. */
export function matrixTables(index: PlanIndex): TableBook {
  return {
    name: '排片表',
    tables: WEEKDAY_NAMES.map((weekday, i) => ({
      sheet: weekday,
      table: {
        title: `${index.school.name} ${index.school.term.name} 课后服务排片表（${weekday}）`,
        head: HEAD,
        rows: index.plan.matrix.sessions
          .filter((session) => session.weekday === i + 1)
          .map((session) => ({ session, row: rowOf(index, session, weekday) }))
          .sort(
            (a, b) =>
              compareText(String(a.row[2]), String(b.row[2])) || compareText(a.session.id, b.session.id),
          )
          .map(({ row }) => row),
      },
    })),
  };
}

function rowOf(index: PlanIndex, session: Session, weekday: string): (string | number)[] {
  const { nameOf } = index;
  const who =
    session.kind === 'group' ? session.classes.map(nameOf).join('、') : session.grades.map(nameOf).join('、');
  return [
    weekday,
    nameOf(session.block),
    index.timesOf(session),
    nameOf(session.club ?? session.activity ?? session.id),
    formOf(session),
    session.fallbackRoom === undefined
      ? nameOf(session.room)
      : `${nameOf(session.room)}（雨天：${nameOf(session.fallbackRoom)}）`,
    index.peopleOf(session),
    who,
    session.pupils,
  ];
}

/** The form of a session in words. */
export function formOf(session: Session): string {
  const weeks = session.weeks === 'every' ? '' : session.weeks === 'odd' ? '（单周）' : '（双周）';
  if (session.kind === 'club') return `走班${weeks}`;
  const form = session.classes.length > 1 ? '合班' : '按班';
  return session.mode === 'replacement' ? `${form}（不上社团的日子）` : form;
}
