import type { ExternalPerson, StaffMember } from '../model/people.ts';
import type { Session } from '../model/session.ts';
import type { AuditContext } from './context.ts';
import { bindingLevel, textParam } from './policy-params.ts';

/** Does a rule of the region keep this person out of the school for the whole term? */
export function keptOut(context: AuditContext, person: ExternalPerson): boolean {
  const asked = (rule: string): boolean => bindingLevel(context.policy, rule) !== null;
  const papers = person.qualification?.trim() ?? '';
  if (asked('external-qualification') && person.kind !== 'volunteer' && papers === '') return true;
  if (person.vendor === undefined) return false;
  const vendor = context.school.vendors.find(({ id }) => id === person.vendor);
  if (asked('external-approved-list') && vendor !== undefined && !vendor.approved) return true;
  if (asked('no-subject-institution') && vendor?.kind === 'subject') return true;
  return asked('no-in-service-teacher-at-vendor') && person.inServiceTeacher;
}

/** May the person look after a session of the basic part? True for everything else, and where the region is silent. */
export function mayDoBasicPart(
  context: AuditContext,
  staff: StaffMember | null,
  session: Session | undefined,
): boolean {
  const block = context.block.get(session?.block ?? '');
  const basic = session?.kind === 'group' && block?.kind === 'homework' && block.ledger === 'afterSchool';
  if (!basic || bindingLevel(context.policy, 'basic-own-staff') === null) return true;
  const who = textParam(context.policy, 'basic-own-staff', 'staff');
  if (who !== 'ownTeachers' && who !== 'ownStaff') return true;
  if (!staff) return false;
  const teaches = staff.subjects.length > 0 || staff.teaches.length > 0;
  return who === 'ownStaff' || staff.kind === 'teacher' || (staff.kind === 'leader' && teaches);
}
