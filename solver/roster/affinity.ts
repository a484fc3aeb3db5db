import type { WillingnessLevel } from '../model/people.ts';
import { willingnessFor } from '../model/willingness.ts';
import type { RosterContext, RosterDuty, RosterPerson } from './context.ts';
import { meetsClub } from './eligibility/missing-leader.ts';

/** Whole-number cost of giving somebody a duty, by what he or she said about it. */
export const WILLINGNESS_COST: Readonly<Record<WillingnessLevel, number>> = {
  eager: 0,
  willing: 1,
  neutral: 3,
  reluctant: 6,
  refuse: 10,
};

export function willingnessCost({ staff }: RosterPerson, { demand, day }: RosterDuty): number {
  return WILLINGNESS_COST[staff ? willingnessFor(staff, day.weekday, demand.block, demand.work) : 'neutral'];
}

/**
 * How far a person is from whom the school would ask first (0 nearest): homework by the class's own teachers, then
 * the grade's, then the stage's; Q&A by the subject whose turn it is; a club leader's cover by somebody who could lead
 * the club. Nothing else has an order.
 */
export function affinityCost(person: RosterPerson, duty: RosterDuty, context: RosterContext): number {
  const { session, demand, day } = duty;
  if (!session || demand.role === 'assistant') return 0;
  if (session.kind === 'club') {
    const club = context.club.get(session.club ?? '');
    if (!club || demand.role !== 'cover' || demand.post !== session.post) return 0;
    const substitute = session.leaders.some((leader) => person.external?.substitutesFor.includes(leader));
    return substitute || meetsClub(person, club) ? 0 : 1;
  }
  const subjects = context.activity.get(session.activity ?? '')?.subjects ?? [];
  if (subjects.length > 0) {
    const own = person.staff?.subjects ?? [];
    if (own.includes(subjects[(day.weekday - 1) % subjects.length])) return 0;
    return subjects.some((subject) => own.includes(subject)) ? 1 : 2;
  }
  return demand.work === 'homework' ? nearness(person, session.classes, context) : 0;
}

/** 0 own class, 1 own grade, 2 own stage, 3 further away. */
function nearness(person: RosterPerson, classes: readonly string[], context: RosterContext): number {
  if (classes.some((entry) => person.classes.has(entry))) return 0;
  const grades = classes.flatMap((entry) => context.gradeOfClass.get(entry) ?? []);
  if (grades.some((grade) => person.grades.has(grade))) return 1;
  const stages = grades.flatMap((grade) => context.stageOfGrade.get(grade) ?? []);
  return stages.some((stage) => person.stages.has(stage)) ? 2 : 3;
}
