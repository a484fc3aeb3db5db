import type { ExternalPerson, StaffMember } from '../model/people.ts';
import type { Session } from '../model/session.ts';
import type { AuditContext } from './context.ts';
import { bindingLevel, listParam, textParam } from './policy-params.ts';

/** Does a rule of the region keep this person out of the school for the whole term? */
export function keptOut(context: AuditContext, person: ExternalPerson): boolean {
  const asked = (rule: string): boolean => bindingLevel(context.policy, rule) !== null;
  const papers = person.qualification?.trim() ?? '';
  if (asked('external-qualification') && person.kind !== 'volunteer' && papers === '') return true;
  if (hasToLeave(context, (entry) => entry.person === person.id)) return true;
  if (person.vendor === undefined) return false;
  if (hasToLeave(context, (entry) => entry.vendor === person.vendor)) return true;
  const vendor = context.school.vendors.find(({ id }) => id === person.vendor);
  if (asked('external-approved-list') && vendor !== undefined && !vendor.approved) return true;
  if (asked('no-subject-institution') && vendor?.kind === 'subject') return true;
  return asked('no-in-service-teacher-at-vendor') && person.inServiceTeacher;
}

interface Subject {
  readonly person?: string | undefined;
  readonly vendor?: string | undefined;
}

/** Is a ground on record, or a score so low, that the region's binding exit rule names? */
function hasToLeave({ school, policy }: AuditContext, isAbout: (entry: Subject) => boolean): boolean {
  if (bindingLevel(policy, 'vendor-exit') === null) return false;
  const named = listParam(policy, 'vendor-exit', 'grounds');
  if ((school.records?.exitGrounds ?? []).some((entry) => isAbout(entry) && named.includes(entry.ground))) {
    return true;
  }
  const rates = school.money?.satisfaction;
  const lowNamed = ['lowSatisfaction', 'lowServiceLevel', 'lowQuality'].some((ground) =>
    named.includes(ground),
  );
  if (!rates || !lowNamed) return false;
  let [asked, content] = [0, 0];
  for (const score of school.records?.satisfaction ?? []) {
    if (!isAbout(score) || score.answers < rates.leastAnswers) continue;
    asked += score.answers;
    content += score.satisfied;
  }
  return asked > 0 && Math.floor((content * 100) / asked) < rates.excludeBelowPercent;
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
