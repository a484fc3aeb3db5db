import type { DutyMove, PlanChange } from '../model/changes.ts';
import type { Duty } from '../model/duty.ts';
import type { Sentence } from '../model/primitives.ts';
import { awayByChange } from './availability.ts';
import type { AuditContext } from './context.ts';

/**
 * The plan as it was made: all changes undone, last first. Certificates are about that roster. Moves that do not fit are
 * undone all the same, and `wrongChange` tells of them.
 */
export function asMade(context: AuditContext): AuditContext {
  const { plan } = context;
  if (!plan.changes || plan.changes.length === 0) return context;
  const duties = new Map(plan.roster.duties.map((duty) => [duty.id, duty]));
  for (const change of [...plan.changes].reverse()) {
    for (const { duty: id, from, role } of change.moves) {
      const duty = duties.get(id);
      if (duty) duties.set(id, { ...duty, person: from, role });
    }
  }
  const made = plan.roster.duties.map(({ id }) => duties.get(id) as Duty);
  return { ...context, plan: { ...plan, changes: [], roster: { ...plan.roster, duties: made } } };
}

/** The first change that the plan does not bear out; null: each leads from one roster to the next. */
export function wrongChange(context: AuditContext): Sentence | null {
  const changes = context.plan.changes ?? [];
  const now = new Map(context.plan.roster.duties.map((duty) => [duty.id, duty]));
  for (const [at, change] of [...changes.entries()].reverse()) {
    const wrong = wrongMoves(change, now) ?? wrongKind(context, change, now);
    if (wrong) return { zh: `第 ${at + 1} 项变更：${wrong.zh}`, en: `change ${at + 1}: ${wrong.en}` };
    for (const { duty: id, from, role } of change.moves) {
      now.set(id, { ...(now.get(id) as Duty), person: from, role });
    }
  }
  return null;
}

/** Every move leads to what stands after it: the duty's date, its person, and a cover where it belongs to a series. */
function wrongMoves({ moves }: PlanChange, now: ReadonlyMap<string, Duty>): Sentence | null {
  const seen = new Set<string>();
  for (const { duty: id, date, from, to, role } of moves) {
    const duty = now.get(id);
    const due = duty?.series === id ? role : 'cover';
    const fits = duty && duty.date === date && duty.person === to && duty.role === due && from !== to;
    if (fits && !seen.has(id)) {
      seen.add(id);
      continue;
    }
    return {
      zh: `${id}（${from ?? '无人'} → ${to ?? '无人'}）与值守表不符`,
      en: `${id} (${from ?? 'nobody'} → ${to ?? 'nobody'}) is not what the roster shows`,
    };
  }
  return null;
}

function wrongKind(
  context: AuditContext,
  change: PlanChange,
  now: ReadonlyMap<string, Duty>,
): Sentence | null {
  const { moves } = change;
  if (change.kind === 'swap') {
    const [a, b] = moves;
    const crossed = a.from !== null && b.from !== null && a.from === b.to && b.from === a.to;
    return crossed
      ? null
      : { zh: '不是两个人互换一项任务', en: 'it is no exchange of one duty each between two people' };
  }
  const stray = moves.find((move) => !isNeeded(context, change, move, now));
  if (!stray) return null;
  return {
    zh: `${stray.duty} 与请假无关`,
    en: `${stray.duty} has nothing to do with the absence`,
  };
}

/**
 * A duty of the absent person in the time of absence, or one that its person gave up to take over another duty of the
 * change.
 */
function isNeeded(
  context: AuditContext,
  change: Extract<PlanChange, { kind: 'absence' }>,
  { duty: id, from }: DutyMove,
  now: ReadonlyMap<string, Duty>,
): boolean {
  const duty = now.get(id) as Duty;
  const day = context.dayOn.get(duty.date);
  if (!day || from === null) return false;
  if (from !== change.person) return change.moves.some(({ to }) => to === from);
  const only = { ...context, plan: { ...context.plan, changes: [change] } };
  return awayByChange(only, from, day, duty);
}
