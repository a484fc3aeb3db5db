import type { Duty } from '../model/duty.ts';
import type { Sentence, WorkKind } from '../model/primitives.ts';
import type { Finding } from './audit.ts';
import type { AuditContext, Span } from './context.ts';
import { clock, datesText } from './describe.ts';
import type { AuditDay } from './school-days.ts';

/** Duties by date. */
export function dutiesByDate(context: AuditContext, work: WorkKind): Map<string, Duty[]> {
  const result = new Map<string, Duty[]>();
  for (const duty of context.plan.roster.duties) {
    if (duty.work !== work) continue;
    const list = result.get(duty.date);
    if (list) list.push(duty);
    else result.set(duty.date, [duty]);
  }
  return result;
}

/** Minutes during which sessions of the after-school service run on a day, breaks left out, as separate spans. */
export function serviceSpans(context: AuditContext, day: AuditDay): Span[] {
  const spans = context.plan.matrix.sessions.flatMap((session): Span[] => {
    const block = context.block.get(session.block);
    if (block?.ledger !== 'afterSchool' || block.kind === 'break') return [];
    const span = context.runs(session, day);
    return span && context.expected(session, day) > 0 ? [span] : [];
  });
  return merged(spans);
}

/** Overlapping and touching spans joined, in order of time. */
function merged(spans: readonly Span[]): Span[] {
  const result: [number, number][] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}

/**
 * One finding where a kind of post is missing on dates with service: `whole` asks for it during all of the service,
 * otherwise once on the date is enough.
 */
export function missingPost(
  context: AuditContext,
  work: WorkKind,
  whole: boolean,
  post: Sentence,
): Finding[] {
  const duties = dutiesByDate(context, work);
  const missing: { date: string; span: Span }[] = [];
  for (const day of context.days) {
    const service = serviceSpans(context, day);
    const own = merged(
      (duties.get(day.date) ?? []).map(({ startMinute, endMinute }) => [startMinute, endMinute]),
    );
    const covered = (span: Span): boolean => own.some(([start, end]) => start <= span[0] && span[1] <= end);
    const gap = whole ? service.find((span) => !covered(span)) : own.length === 0 ? service[0] : undefined;
    if (gap) missing.push({ date: day.date, span: gap });
  }
  if (missing.length === 0) return [];
  const when = datesText(missing.map(({ date }) => date));
  const [{ span }] = missing;
  const time = `${clock(span[0])}–${clock(span[1])}`;
  return [
    {
      who: [],
      where: work,
      when: missing.map(({ date }) => date).join(', '),
      sentence: {
        zh: `课后服务期间没有安排${post.zh}（${when.zh}，${time}）。`,
        en: `The service has no ${post.en} (${when.en}, ${time}).`,
      },
      remedy: { zh: `设置${post.zh}岗位。`, en: `Set up a post: ${post.en}.` },
    },
  ];
}
