import { clockOf } from './figures.ts';
import type { Names } from './names.ts';
import type { Duty, Session } from './types.ts';

/** What people recognise a duty by. */
export interface DutyWords {
  readonly time: string;
  readonly what: string;
  /** Empty where the post has no place. */
  readonly place: string;
}

export function dutyWords(duty: Duty, session: Session | undefined, names: Names): DutyWords {
  return {
    time: `${clockOf(duty.startMinute)}–${clockOf(duty.endMinute)}`,
    what: session ? names.content(session) : names.post(duty.post),
    place: session ? names.room(session.room) : duty.gate === undefined ? '' : names.gate(duty.gate),
  };
}
