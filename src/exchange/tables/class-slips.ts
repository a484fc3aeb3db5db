import { staysWeekly } from '../../../solver/model/attendance.ts';
import { blocksInOrder } from '../../../solver/model/calendar.ts';
import { compareText } from '../../../solver/model/primitives.ts';
import type { PlanIndex } from './plan-index.ts';
import { type TableBook, WEEKDAY_NAMES } from './table.ts';

/** One sheet per class: where each pupil is, on every weekday in every block. For the homeroom teacher. */
export function classSlips(index: PlanIndex): TableBook {
  const { nameOf, school } = index;
  const blocks = blocksInOrder(school).filter((block) => block.kind !== 'break');
  const cells = WEEKDAY_NAMES.flatMap((name, i) => blocks.map((block) => ({ name, weekday: i + 1, block })));
  return {
    name: '班级通知单',
    tables: school.classes.map((schoolClass) => {
      const pupils = index.pupils.filter((pupil) => pupil.class === schoolClass.id);
      const used = cells.filter(({ weekday, block }) =>
        pupils.some((pupil) => staysWeekly(pupil, weekday, block.id)),
      );
      return {
        sheet: schoolClass.name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 28),
        table: {
          title: `${school.name} ${schoolClass.name} 课后服务安排`,
          note: '“本班”：在本班教室，由本班的看护人负责。空白：不参加。',
          head: ['学号', '姓名', ...used.map(({ name, block }) => `${name}\n${block.name}`)],
          rows: [...pupils]
            .sort((a, b) => compareText(a.id, b.id))
            .map((pupil) => [
              pupil.id,
              pupil.name,
              ...used.map(({ weekday, block }) => {
                if (!staysWeekly(pupil, weekday, block.id)) return '';
                const session = index.sessionOf(pupil, weekday, block.id);
                if (!session) return '';
                const own = session.kind === 'group' && session.classes.join() === schoolClass.id;
                if (own && session.room === schoolClass.homeRoom) return '本班';
                const what = own ? '本班' : nameOf(session.club ?? session.activity ?? '');
                return `${what}（${nameOf(session.room)}）`;
              }),
            ]),
        },
      };
    }),
  };
}
