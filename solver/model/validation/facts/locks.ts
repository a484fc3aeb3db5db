import type { Lock } from '../../lock.ts';
import type { School } from '../../school.ts';

export type LockOf<K extends Lock['kind']> = Extract<Lock, { kind: K }>;

/** The locks of one kind with their places in the caller's list. */
export function locksOf<K extends Lock['kind']>(school: School, kind: K): { at: number; lock: LockOf<K> }[] {
  const found: { at: number; lock: LockOf<K> }[] = [];
  for (const [at, lock] of school.locks.entries()) {
    if (lock.kind === kind) found.push({ at, lock: lock as LockOf<K> });
  }
  return found;
}

/** How a lock is named in sentences. */
export const lockPlace = (at: number): string => `locks/${at}`;
