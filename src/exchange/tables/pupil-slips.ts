import { staysWeekly } from '../../../solver/model/attendance.ts';
import { blocksInOrder } from '../../../solver/model/calendar.ts';
import { compareText } from '../../../solver/model/primitives.ts';
import type { PlanIndex } from './plan-index.ts';
import { LEDGER_WORDS, planMoney } from './plan-money.ts';
import { type TableBook, WEEKDAY_NAMES } from './table.ts';

const HEAD = ['学号', '姓名', '星期', '时段', '时间', '内容', '地点', '负责人'];

/** 学生通知单: one sheet per class, a page per pupil: where he or she is through the week, with whom, and what it costs. */
export function pupilSlips(index: PlanIndex): TableBook {
  const { school, nameOf } = index;
  const { accounts } = planMoney(index);
  const blocks = blocksInOrder(school).filter(({ kind }) => kind !== 'break');
  return {
    name: '学生通知单',
    tables: school.classes.map((schoolClass) => {
      const rows: string[][] = [];
      const newPages: number[] = [];
      const own = index.pupils.filter((pupil) => pupil.class === schoolClass.id);
      for (const pupil of [...own].sort((a, b) => compareText(a.id, b.id))) {
        const first = rows.length;
        for (const [at, weekday] of WEEKDAY_NAMES.entries()) {
          for (const block of blocks) {
            if (!staysWeekly(pupil, at + 1, block.id)) continue;
            const session = index.sessionOf(pupil, at + 1, block.id);
            if (!session) continue;
            rows.push([
              pupil.id,
              pupil.name,
              weekday,
              block.name,
              index.timesOf(session),
              nameOf(session.club ?? session.activity ?? ''),
              nameOf(session.room),
              index.peopleOf(session),
            ]);
          }
        }
        if (rows.length === first) continue;
        if (first > 0) newPages.push(first);
        for (const { ledger, dueFen } of accounts.pupils.filter((row) => row.pupil === pupil.id)) {
          const what = `学期预计 ${dueFen / 100} 元`;
          rows.push([pupil.id, pupil.name, '费用', LEDGER_WORDS[ledger], '', what, '', '']);
        }
      }
      const title = `${school.name} ${schoolClass.name} ${school.term.name} 课后服务学生通知单`;
      return { sheet: schoolClass.name, table: { title, head: HEAD, rows, newPages } };
    }),
  };
}
