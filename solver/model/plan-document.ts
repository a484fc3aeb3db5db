import { z } from 'zod';
import { StageCertificate } from './certificate.ts';
import { PlanChange } from './changes.ts';
import { Diagnosis } from './diagnosis.ts';
import { DismissalPlan } from './dismissal-plan.ts';
import { Duty } from './duty.ts';
import { FlowCertificate, RosterBound } from './flow-certificate.ts';
import { Count, Id, IsoDate, Sentence, Weekday } from './primitives.ts';
import { Relief } from './relief.ts';
import { Reports } from './reports.ts';
import { Placement, Session } from './session.ts';
import { SideReport } from './side-report.ts';
import { WishesLoop } from './wishes-loop.ts';

export const PLAN_SCHEMA = 'afterbell.plan/1';

/** A broken rule of a finished plan. */
export const Violation = z.object({
  rule: z.string(),
  level: z.enum(['hard', 'inPrinciple', 'requiredOffer']),
  who: z.array(z.string()),
  where: z.string(),
  when: z.string(),
  sentence: Sentence,
  remedy: Sentence,
});
export type Violation = z.infer<typeof Violation>;

/** Something that could not be done, and why. */
export const OpenItem = z.object({
  code: z.string().regex(/^[A-Z][A-Z0-9_]+$/),
  stage: z.enum(['demand', 'matrix', 'enrolment', 'dismissal', 'roster']),
  refs: z.array(z.string()).describe('Ids of what is left open: duties, sections, pupils'),
  sentence: Sentence,
  remedy: Sentence,
  relief: Relief.optional().describe(
    'Uncovered duties: the cheapest remedies found, with proof that they work',
  ),
  diagnosis: Diagnosis.optional().describe('Sections left out: the causes, and remedies that were verified'),
});
export type OpenItem = z.infer<typeof OpenItem>;

export const Provenance = z.object({
  schoolHash: z.string().length(64),
  policyHash: z.string().length(64),
  seed: z.int().min(0),
  budget: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('usual') }),
    z.object({ kind: z.literal('iterations'), iterations: z.int().min(0) }),
    z
      .object({ kind: z.literal('clock') })
      .describe('Ended by a clock; `iterations` repeats the run without one'),
  ]),
  iterations: z
    .record(z.string(), z.int())
    .describe('Work units spent by stage and member: enough to replay'),
  version: z.string(),
});

export const PlanStatus = z.enum(['complete', 'partial', 'infeasible', 'stopped']);
export type PlanStatus = z.infer<typeof PlanStatus>;

/** The finished plan: one JSON document with a public, versioned schema. */
export const Plan = z.object({
  schema: z.literal(PLAN_SCHEMA),
  status: PlanStatus,
  school: Id,
  term: Id,
  region: Id,
  calendar: z.object({
    days: z.array(
      z.object({
        date: IsoDate,
        weekday: Weekday,
        week: z.int().min(1),
        season: z.string(),
        makeUp: z.boolean(),
        serviceGrades: Count,
        clubGrades: Count,
      }),
    ),
  }),
  matrix: z.object({
    sessions: z.array(Session),
    closedSections: z.array(z.object({ section: z.string(), reason: Sentence })),
    wishesLoop: WishesLoop.optional().describe('How the table was changed for the sake of wishes'),
  }),
  enrolment: z.object({ placements: z.array(Placement) }),
  dismissal: DismissalPlan,
  roster: z.object({
    duties: z.array(Duty),
    flows: z.array(FlowCertificate),
    bound: RosterBound,
    side: SideReport.optional(),
  }),
  changes: z
    .array(PlanChange)
    .optional()
    .describe(
      'Absences and swaps after the plan was made, in order; `roster.flows` and `roster.bound` are from before',
    ),
  reports: Reports,
  certificates: z.array(StageCertificate),
  audit: z.object({ violations: z.array(Violation), rulesChecked: z.array(z.string()) }),
  open: z.array(OpenItem),
  provenance: Provenance,
});
export type Plan = z.infer<typeof Plan>;
