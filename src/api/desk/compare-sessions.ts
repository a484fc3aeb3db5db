import { z } from 'zod';
import { Id, Weekday } from '../../../solver/model/primitives.ts';
import type { Session } from '../../../solver/model/session.ts';

export const SessionBrief = z.object({
  id: z.string(),
  weekday: Weekday,
  block: Id,
  room: Id,
  leaders: z.array(Id),
  classes: z.array(Id),
  pupils: z.int(),
});
export type SessionBrief = z.infer<typeof SessionBrief>;

export const SessionChange = z.object({
  before: SessionBrief,
  after: SessionBrief,
  what: z.array(z.enum(['time', 'weeks', 'room', 'leaders', 'classes', 'pupils'])),
});
export type SessionChange = z.infer<typeof SessionChange>;

interface SessionDifference {
  unchanged: number;
  readonly added: SessionBrief[];
  readonly removed: SessionBrief[];
  readonly changed: SessionChange[];
}

/**
 * Pairs the sessions of two plans. An id is `weekday/block/key`, and the key says what meets (section of a club, group
 * of a class): equal ids are the same session; what is left of a key is paired in the order of the week, as moved.
 */
export function compareSessions(before: readonly Session[], after: readonly Session[]): SessionDifference {
  const result: SessionDifference = { unchanged: 0, added: [], removed: [], changed: [] };
  const pair = (one: Session, other: Session): void => {
    const what = differences(one, other);
    if (what.length === 0) result.unchanged += 1;
    else result.changed.push({ before: brief(one), after: brief(other), what });
  };
  const afterById = new Map(after.map((session) => [session.id, session]));
  const beforeIds = new Set(before.map(({ id }) => id));
  const left = new Map<string, Session[]>();
  for (const session of before) {
    const same = afterById.get(session.id);
    if (same) pair(session, same);
    else left.set(keyOf(session), [...(left.get(keyOf(session)) ?? []), session]);
  }
  for (const session of inOrderOfWeek(after)) {
    if (beforeIds.has(session.id)) continue;
    const candidates = inOrderOfWeek(left.get(keyOf(session)) ?? []);
    const moved = candidates.shift();
    left.set(keyOf(session), candidates);
    if (moved) pair(moved, session);
    else result.added.push(brief(session));
  }
  for (const session of inOrderOfWeek([...left.values()].flat())) result.removed.push(brief(session));
  return result;
}

const keyOf = ({ id }: Session): string => id.split('/').slice(2).join('/');

function inOrderOfWeek(sessions: readonly Session[]): Session[] {
  return [...sessions].sort((a, b) => a.weekday - b.weekday || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

function brief({ id, weekday, block, room, leaders, classes, pupils }: Session): SessionBrief {
  return { id, weekday, block, room, leaders, classes, pupils };
}

function differences(one: Session, other: Session): SessionChange['what'] {
  const same = (a: readonly string[], b: readonly string[]): boolean =>
    a.length === b.length && a.every((entry, at) => entry === b[at]);
  const what: SessionChange['what'] = [];
  if (one.weekday !== other.weekday || one.block !== other.block) what.push('time');
  if (one.weeks !== other.weeks) what.push('weeks');
  if (one.room !== other.room || one.fallbackRoom !== other.fallbackRoom) what.push('room');
  if (!same(one.leaders, other.leaders)) what.push('leaders');
  if (!same(one.classes, other.classes)) what.push('classes');
  if (one.pupils !== other.pupils) what.push('pupils');
  return what;
}
