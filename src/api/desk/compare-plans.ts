import { z } from 'zod';
import type { Plan } from '../../../solver/model/plan-document.ts';
import { planFigures } from '../../jobs/plan-figures.ts';
import { PlanFiguresSchema } from '../schemas/plan-figures.ts';
import { compareDuties, PersonChange } from './compare-duties.ts';
import { comparePlacements, PlacementChange } from './compare-placements.ts';
import { compareSessions, SessionBrief, SessionChange } from './compare-sessions.ts';

/** What is different between two plans of a school. `before` is the plan in the path, `after` the other one. */
export const Comparison = z.object({
  sameSchool: z.boolean().describe('Both were made from the same school document'),
  figures: z.object({ before: PlanFiguresSchema, after: PlanFiguresSchema }),
  sessions: z.object({
    unchanged: z.int(),
    added: z.array(SessionBrief),
    removed: z.array(SessionBrief),
    changed: z.array(SessionChange),
  }),
  placements: z.object({
    pupils: z.int().describe('Pupils who are somewhere else at least once'),
    changed: z.array(PlacementChange),
  }),
  duties: z.object({
    changed: z.int().describe('Duties that another person has, or that only one of the plans has'),
    people: z.array(PersonChange),
  }),
});
export type Comparison = z.infer<typeof Comparison>;

export function comparePlans(before: Plan, after: Plan): Comparison {
  const placements = comparePlacements(before.enrolment.placements, after.enrolment.placements);
  return {
    sameSchool: before.provenance.schoolHash === after.provenance.schoolHash,
    figures: { before: planFigures(before), after: planFigures(after) },
    sessions: compareSessions(before.matrix.sessions, after.matrix.sessions),
    placements: { pupils: new Set(placements.map(({ pupil }) => pupil)).size, changed: placements },
    duties: compareDuties(before.roster.duties, after.roster.duties),
  };
}
