import { z } from 'zod';
import type { PlanFigures } from '../../store/plans.ts';

export const PlanFiguresSchema = z
  .object({
    sessions: z.int(),
    duties: z.int(),
    openDuties: z.int().describe('Duties that nobody has'),
    openItems: z.int(),
    hardViolations: z.int(),
    deviations: z.int().describe('Of rules that hold in principle'),
    rulesChecked: z.int(),
    applicants: z.int(),
    placedFirst: z.int(),
    placedWithinFirstChoices: z.int(),
    seats: z.int(),
    seatsTaken: z.int(),
    highestLoad: z.number().describe('Sub-units per share'),
    lowestLoad: z.number(),
    meanLoad: z.number(),
    gini: z.number(),
    fairnessGap: z.number().describe('(value - bound) / bound of the whole roster'),
    dutiesUnderCertificate: z.int(),
    lastDismissalMinute: z.int().nullable().describe('Minute of the day at which the last pupils leave'),
  })
  .describe('Figures beside the solution') satisfies z.ZodType<PlanFigures>;
