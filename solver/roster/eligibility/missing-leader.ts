import type { Club } from '../../model/menu.ts';
import type { RosterPerson } from '../context.ts';
import type { EligibilityRule } from './rule.ts';

/** Does the person meet what the club asks of its leaders (skill, subjects, people)? */
export function meetsClub({ id, staff, external }: RosterPerson, club: Club): boolean {
  const { skill, subjects, people } = club.leaders;
  if (people && !people.includes(id)) return false;
  if (skill !== undefined && !(staff?.skills ?? external?.skills ?? []).includes(skill)) return false;
  return !staff || subjects.length === 0 || subjects.some((subject) => staff.subjects.includes(subject));
}

/** 社团的带队人要符合该社团的要求。 Who leads a club all term meets what the club asks of its leaders. */
export const missingLeader: EligibilityRule = {
  id: 'missing-leader',
  sentence: {
    zh: '社团的带队人要符合该社团的要求。',
    en: 'Who leads a club meets what the club asks of its leaders.',
  },
  scope: 'series',
  bars(person, { demand, session }, context) {
    if (demand.role !== 'leader' || session?.club === undefined) return false;
    const club = context.club.get(session.club);
    return club !== undefined && !meetsClub(person, club);
  },
};
