import type { Club } from '../../model/menu.ts';
import { concernsBlock, externalInvalid, staffUnavailable } from '../availability.ts';
import type { AuditContext } from '../context.ts';
import { keptOut, mayDoBasicPart } from '../region-bars.ts';
import { willingnessOf } from '../willingness.ts';
import type { RosterDuty, RosterPerson, RosterView } from './roster-view.ts';

/** As what a duty is taken: by its own kind, or as a cover on a single date. */
export type TakenAs = 'own' | 'cover';

/**
 * Who may take a duty, asked rule by rule of `solver/roster/README.md`, section 2, and remembered per kind of duty: one
 * row of zeros and ones over all people.
 */
export class Eligibility {
  readonly #context: AuditContext;
  readonly #view: RosterView;
  readonly #qualified = new Map<string, Uint8Array>();
  readonly #present = new Map<string, Uint8Array>();

  constructor(context: AuditContext, view: RosterView) {
    this.#context = context;
    this.#view = view;
  }

  /** 1 for people whom no rule bars that is the same on all dates of the series. */
  qualified(entry: RosterDuty, as: TakenAs): Uint8Array {
    const { post, work, session, gate, block } = entry.duty;
    const role = as === 'cover' ? as : entry.role;
    const key = [post, role, work, session, gate, entry.day.follows, block].join('|');
    return this.#row(this.#qualified, key, (person) => this.#isQualified(person, entry, as));
  }

  /** 1 for people who can be there at that date and time. */
  present(entry: RosterDuty): Uint8Array {
    const { date, block, startMinute, endMinute } = entry.duty;
    const key = [date, block, startMinute, endMinute].join('|');
    return this.#row(this.#present, key, (person) => this.#isPresent(person, entry));
  }

  #row(rows: Map<string, Uint8Array>, key: string, holds: (person: RosterPerson) => boolean): Uint8Array {
    let row = rows.get(key);
    if (!row) {
      row = Uint8Array.from(this.#view.people, (person) => (holds(person) ? 1 : 0));
      rows.set(key, row);
    }
    return row;
  }

  #isQualified(person: RosterPerson, entry: RosterDuty, as: TakenAs): boolean {
    const { staff, external } = person;
    const { post, duty, session, place, day } = entry;
    const skills = staff?.skills ?? external?.skills ?? [];
    if (!post.skills.every((skill) => skills.includes(skill))) return false;
    if (!mayDoBasicPart(this.#context, staff, session ?? undefined)) return false;
    if (external && keptOut(this.#context, external)) return false;
    const club = this.#context.club.get(session?.club ?? '');
    if (entry.role === 'leader' && as === 'own' && club && !meetsClub(person, club)) return false;
    if (staff) {
      if (!post.staffKinds.includes(staff.kind) || person.shareParts === 0) return false;
      const elsewhere = place.campus !== null && !staff.campuses.includes(place.campus);
      if (elsewhere && staff.campuses.length > 0) return false;
      const { refusalBinds } = this.#context.school.options;
      return !refusalBinds || willingnessOf(staff, day.follows, duty.block, duty.work) !== 'refuse';
    }
    if (!external) return false;
    const leads =
      club !== undefined && duty.post === club.post && (as === 'cover' || entry.role !== 'assistant');
    if (external.vendor !== undefined && !(leads && club.vendor === external.vendor)) return false;
    const substitute = session?.leaders.some((id) => external.substitutesFor.includes(id)) ?? false;
    const named = club?.leaders.people?.includes(external.id) ?? false;
    return post.externals || (leads && (substitute || named));
  }

  #isPresent(person: RosterPerson, { day, duty }: RosterDuty): boolean {
    const context = this.#context;
    const keptFree = context.school.locks.some(
      (lock) =>
        lock.kind === 'freePerson' &&
        lock.person === person.id &&
        lock.weekday === day.follows &&
        (lock.block === undefined || concernsBlock(context, day, duty, lock.block)),
    );
    if (keptFree) return false;
    if (person.staff) return staffUnavailable(context, person.staff, day, duty) === null;
    const { external } = person;
    if (!external || externalInvalid(context, external, day, duty)) return false;
    const vendor = context.school.vendors.find(({ id }) => id === external.vendor);
    return vendor === undefined || (vendor.kind !== 'subject' && !external.inServiceTeacher);
  }
}

/** Does the person meet what a club asks of its leaders: skill, subjects, names? */
export function meetsClub({ id, staff, external }: RosterPerson, club: Club): boolean {
  const { people, skill, subjects } = club.leaders;
  const skills = staff?.skills ?? external?.skills ?? [];
  const named = people?.includes(id) ?? true;
  const skilled = skill === undefined || skills.includes(skill);
  const teaches =
    !staff || subjects.length === 0 || staff.subjects.some((subject) => subjects.includes(subject));
  return named && skilled && teaches;
}
