import type { Club } from '../../model/menu.ts';
import type { ExternalPerson, StaffMember, Vendor } from '../../model/people.ts';
import type { Room } from '../../model/place.ts';
import type { School } from '../../model/school.ts';

/** The list with the entry of this id changed. */
function edited<T extends { readonly id: string }>(
  list: readonly T[],
  id: string,
  change: (entry: T) => T,
): T[] {
  return list.map((entry) => (entry.id === id ? change(entry) : entry));
}

export function withClub(school: School, id: string, change: (club: Club) => Club): School {
  return { ...school, clubs: edited(school.clubs, id, change) };
}

export function withRoom(school: School, id: string, change: (room: Room) => Room): School {
  return { ...school, rooms: edited(school.rooms, id, change) };
}

export function withVendor(school: School, id: string, change: (vendor: Vendor) => Vendor): School {
  return { ...school, vendors: edited(school.vendors, id, change) };
}

/** Changes a person, from the school or from outside. */
export interface PersonEdit {
  readonly staff?: (person: StaffMember) => StaffMember;
  readonly external?: (person: ExternalPerson) => ExternalPerson;
}

export function withPerson(school: School, id: string, { staff, external }: PersonEdit): School {
  return {
    ...school,
    ...(staff ? { staff: edited(school.staff, id, staff) } : {}),
    ...(external ? { externals: edited(school.externals, id, external) } : {}),
  };
}
