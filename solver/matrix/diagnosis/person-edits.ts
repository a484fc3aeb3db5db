import type { ExternalPerson, StaffMember, Vendor } from '../../model/people.ts';
import type { PersonEdit } from './edit.ts';

const ALWAYS = { from: '0001-01-01', to: '9999-12-31' };

/** Somebody who can always be there, on every campus. */
export const present: PersonEdit = {
  staff: (person) => ({ ...person, unavailable: [], absences: [], statuses: [], campuses: [] }),
  external: (person) => ({ ...person, available: [], absences: [] }),
};

/** Approved and qualified on every date. */
export function alwaysApproved({
  approved: _,
  qualificationUntil: __,
  ...person
}: ExternalPerson): ExternalPerson {
  return { ...person, inServiceTeacher: false };
}

/** On the list, with a licence, and no teacher of school subjects, on every date. */
export function alwaysListed({ licence: _, ...vendor }: Vendor): Vendor {
  return { ...vendor, kind: 'nonSubject', approved: ALWAYS };
}

export function noCaps(person: StaffMember): StaffMember {
  const { most: _, ...weeklyLoad } = person.weeklyLoad;
  return { ...person, weeklyLoad, caps: { ...person.caps, perDay: 50, perWeek: 200 } };
}

export function noRefusals(person: StaffMember): StaffMember {
  return { ...person, willingness: person.willingness.filter(({ level }) => level !== 'refuse') };
}
