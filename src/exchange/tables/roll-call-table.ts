import { staysWeekly } from '../../../solver/model/attendance.ts';
import { blocksInOrder } from '../../../solver/model/calendar.ts';
import { clockOf, compareText } from '../../../solver/model/primitives.ts';
import type { Pupil } from '../../../solver/model/pupil.ts';
import type { Session } from '../../../solver/model/session.ts';
import type { PlanIndex } from './plan-index.ts';
import { type Table, type TableBook, WEEKDAY_NAMES } from './table.ts';

const HEAD = ['序号', '学号', '姓名', '班级', '上一处', '下一处', '离校', '接送人', '到', '备注'];

/**
 * Roll-call sheets, one per group and weekday: pupils, where they come from, where they go next, how they leave, who may
 * collect them, and room for both signatures of the handover.
 */
export function rollCallTables(index: PlanIndex, weekday: number): TableBook {
  const blocks = blocksInOrder(index.school);
  const byId = new Map<string, Pupil[]>();
  for (const pupil of index.pupils) {
    for (const block of blocks) {
      if (!staysWeekly(pupil, weekday, block.id)) continue;
      const session = index.sessionOf(pupil, weekday, block.id);
      if (!session) continue;
      const list = byId.get(session.id);
      if (list) list.push(pupil);
      else byId.set(session.id, [pupil]);
    }
  }
  const sessions = index.plan.matrix.sessions
    .filter(
      (session) => session.weekday === weekday && session.mode !== 'replacement' && byId.has(session.id),
    )
    .sort((a, b) => compareText(index.timesOf(a), index.timesOf(b)) || compareText(a.id, b.id));
  return {
    name: `点名册（${WEEKDAY_NAMES[weekday - 1]}）`,
    tables: sessions.map((session, i) => ({
      sheet: `${i + 1} ${index.nameOf(session.club ?? session.classes[0] ?? session.id)}`.slice(0, 28),
      table: sheetOf(index, session, byId.get(session.id) ?? []),
    })),
  };
}

function sheetOf(index: PlanIndex, session: Session, pupils: readonly Pupil[]): Table {
  const { nameOf } = index;
  const place = (pupil: Pupil, step: -1 | 1): string => {
    const stays = blocksInOrder(index.school).filter(({ id }) => staysWeekly(pupil, session.weekday, id));
    const at = stays.findIndex(({ id }) => id === session.block);
    const next = stays[at + step];
    if (!next) return step < 0 ? nameOf(pupil.class) : '';
    const other = index.sessionOf(pupil, session.weekday, next.id);
    return other ? nameOf(other.room) : '';
  };
  const sorted = [...pupils].sort((a, b) => compareText(a.class, b.class) || compareText(a.id, b.id));
  return {
    title: `${nameOf(session.club ?? session.activity ?? session.id)}　${WEEKDAY_NAMES[session.weekday - 1]} ${index.timesOf(session)}　${nameOf(session.room)}`,
    note: `负责人：${index.peopleOf(session)}　交出签字：__________　接收签字：__________`,
    head: HEAD,
    rows: sorted.map((pupil, i) => {
      const next = place(pupil, 1);
      return [
        i + 1,
        pupil.id,
        pupil.name,
        nameOf(pupil.class),
        place(pupil, -1),
        next,
        next === '' ? leavingOf(index, session, pupil) : '',
        pupil.mayLeaveAlone
          ? '可独自离校'
          : pupil.collectors.map(({ name, relation }) => `${name}（${relation}）`).join('、'),
        '',
        '',
      ];
    }),
  };
}

/** Wave and gate of the session's group on this weekday, by season. */
function leavingOf(index: PlanIndex, session: Session, pupil: Pupil): string {
  const early = pupil.earlyLeaving.find(({ weekday }) => weekday === session.weekday);
  if (early) return `提前 ${early.at}`;
  const waves = new Set<string>();
  for (const stream of index.plan.dismissal.streams) {
    if (stream.weekday !== session.weekday || stream.after !== session.block) continue;
    const unit = stream.units.find(({ id }) => id === session.id);
    if (unit) waves.add(`${clockOf(unit.minute)} ${index.nameOf(unit.gate)}`);
  }
  return [...waves].join(' / ');
}
