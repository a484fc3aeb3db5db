import type { Duty } from '../model/duty.ts';
import type { Sentence } from '../model/primitives.ts';
import type { Session } from '../model/session.ts';
import type { AuditContext } from './context.ts';

const WEEKDAYS_EN = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'] as const;

export function weekdayName(weekday: number): Sentence {
  return { zh: `周${'一二三四五'[weekday - 1]}`, en: WEEKDAYS_EN[weekday - 1] };
}

/** Name of a member of staff or an external; the id where nobody has it. */
export function nameOf(context: Pick<AuditContext, 'staff' | 'external'>, person: string): string {
  return context.staff.get(person)?.name ?? context.external.get(person)?.name ?? person;
}

/** Name and class of a pupil; the id where nobody has it. */
export function pupilName(context: AuditContext, id: string): string {
  const pupil = context.pupil.get(id);
  if (!pupil) return id;
  const schoolClass = className(context, pupil.class);
  return pupil.source ? `${schoolClass}${pupil.name}` : `${schoolClass}${pupil.name}号`;
}

export function className(context: AuditContext, id: string): string {
  return context.school.classes.find((entry) => entry.id === id)?.name ?? id;
}

export function gradeName(context: AuditContext, id: string): string {
  return context.school.grades.find((entry) => entry.id === id)?.name ?? id;
}

export function roomName(context: AuditContext, room: string): string {
  return context.room.get(room)?.name ?? room;
}

export function gateName(context: AuditContext, gate: string): string {
  return context.gate.get(gate)?.name ?? gate;
}

/** Name of a block; duties of the whole day and of the first dismissal have words of their own. */
export function blockName(context: AuditContext, block: string): string {
  if (block === 'day') return '全天';
  if (block === 'lessons') return '课后首次放学';
  return context.block.get(block)?.name ?? block;
}

/** What meets: the club with its section, or the classes in their activity. */
export function sessionTitle(context: AuditContext, session: Session): string {
  if (session.kind === 'club') {
    return `${context.club.get(session.club ?? '')?.name ?? session.club}（${session.section}）`;
  }
  const activity = context.activity.get(session.activity ?? '')?.name ?? session.activity;
  return `${session.classes.map((id) => className(context, id)).join('、')}${activity}`;
}

/** A cell of the matrix in words: weekday, block, what meets. */
export function sessionName(context: AuditContext, session: Session): Sentence {
  const [day, block] = [weekdayName(session.weekday), blockName(context, session.block)];
  const title = sessionTitle(context, session);
  return { zh: `${day.zh}“${block}”${title}`, en: `${title} (${day.en}, ${block})` };
}

/** A duty in words: date, block, post and for whom. */
export function dutyName(context: AuditContext, duty: Duty): Sentence {
  const post = context.post.get(duty.post)?.name ?? duty.post;
  const block = blockName(context, duty.block);
  const session = context.session.get(duty.session ?? '');
  const place = session
    ? sessionTitle(context, session)
    : duty.gate === undefined
      ? ''
      : gateName(context, duty.gate);
  return {
    zh: `${duty.date}“${block}”${post}${place && `（${place}）`}`,
    en: `${post} on ${duty.date} in ${block}${place && ` for ${place}`}`,
  };
}

export function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** Yuan of whole fen, with two decimals where needed. */
export function yuan(fen: number): string {
  return fen % 100 === 0 ? `${fen / 100}` : (fen / 100).toFixed(2);
}

/** Some dates of a list: the first, and how many there are. */
export function datesText(dates: readonly string[]): Sentence {
  const sorted = [...dates].sort();
  if (sorted.length === 1) return { zh: sorted[0], en: sorted[0] };
  return {
    zh: `${sorted[0]} 起共 ${sorted.length} 天`,
    en: `${sorted.length} dates from ${sorted[0]}`,
  };
}
