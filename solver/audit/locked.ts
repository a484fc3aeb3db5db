import type { Duty } from '../model/duty.ts';
import type { AuditContext } from './context.ts';

/**
 * Has the school itself fixed this person for this duty: by a lock on the duty, on the supervisor of the class, or on
 * the leaders of the section?
 */
export function fixedBySchool(context: AuditContext, duty: Duty): boolean {
  const session = context.session.get(duty.session ?? '');
  return context.school.locks.some((lock) => {
    if (lock.kind === 'duty') return lock.duty === duty.id && lock.person === duty.person;
    if (!session || duty.person === null) return false;
    if (lock.kind === 'supervisor') {
      return (
        duty.role === 'fixed' &&
        duty.series === session.id &&
        lock.person === duty.person &&
        lock.weekday === session.weekday &&
        lock.block === session.block &&
        session.classes.includes(lock.class)
      );
    }
    return (
      lock.kind === 'section' &&
      duty.role === 'leader' &&
      session.section === `${lock.club}#${lock.section}` &&
      lock.weekday === session.weekday &&
      lock.block === session.block &&
      (lock.leaders?.includes(duty.person) ?? false)
    );
  });
}
