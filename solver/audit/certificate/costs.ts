import type { WillingnessLevel } from '../../model/people.ts';
import type { AuditContext } from '../context.ts';
import { willingnessOf } from '../willingness.ts';
import { meetsClub } from './eligibility.ts';
import type { RosterDuty, RosterPerson } from './roster-view.ts';

const COST: Readonly<Record<WillingnessLevel, number>> = {
  eager: 0,
  willing: 1,
  neutral: 3,
  reluctant: 6,
  refuse: 10,
};

export function willingnessCost({ staff }: RosterPerson, { day, duty }: RosterDuty): number {
  return staff ? COST[willingnessOf(staff, day.follows, duty.block, duty.work)] : COST.neutral;
}

/** How far somebody is from whom the school would ask first (`solver/roster/README.md`, section 5); 0 nearest. */
export function affinityCost(
  context: AuditContext,
  person: RosterPerson,
  entry: RosterDuty,
  cover: boolean,
): number {
  const { session, duty, day } = entry;
  if (!session) return 0;
  if (session.kind === 'club') {
    const club = context.club.get(session.club ?? '');
    if (!cover || !club || duty.post !== session.post) return 0;
    const substitute = session.leaders.some((id) => person.external?.substitutesFor.includes(id));
    return substitute || meetsClub(person, club) ? 0 : 1;
  }
  const turns = context.activity.get(session.activity ?? '')?.subjects ?? [];
  if (turns.length > 0) {
    const own = person.staff?.subjects ?? [];
    if (own.includes(turns[(day.follows - 1) % turns.length])) return 0;
    return own.some((subject) => turns.includes(subject)) ? 1 : 2;
  }
  return duty.work === 'homework' ? distance(context, person, session.classes) : 0;
}

/** 0 a teacher of one of the classes, 1 of their grades, 2 of their stages, 3 somebody else. */
function distance(context: AuditContext, person: RosterPerson, classes: readonly string[]): number {
  if (classes.some((id) => person.classes.has(id))) return 0;
  const grades = classes.flatMap((id) => context.gradeOfClass.get(id) ?? []);
  if (grades.some((grade) => person.grades.has(grade))) return 1;
  const near = context.school.grades.some(({ id, stage }) => grades.includes(id) && person.stages.has(stage));
  return near ? 2 : 3;
}
