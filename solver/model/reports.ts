import { z } from 'zod';
import {
  Comparability,
  LORENZ_PARTS,
  PayLessons,
  WillingnessShares,
  WorkWillingness,
  WorstOff,
} from './fairness-details.ts';
import { Count, Fen, Id, IsoDate, Sentence, WorkKind } from './primitives.ts';

export const PersonLoad = z.object({
  person: Id,
  shareWeight: z.number().describe('Agreed share d of the person, in full-time equivalents over the term'),
  duties: Count,
  givenUnits: Count.describe('Clubs led and fixed posts of the week'),
  rotatingUnits: Count.describe('Rotating posts and covers'),
  totalUnits: Count,
  carriedInUnits: z.int(),
  targetUnits: z.number().describe('Share of the total that the agreed shares give'),
  payUnits: Count,
  byWork: z.array(z.object({ work: WorkKind, duties: Count, units: Count })),
  byWillingness: z.object({ refuse: Count, reluctant: Count, neutral: Count, willing: Count, eager: Count }),
});
export type PersonLoad = z.infer<typeof PersonLoad>;

/** Measures over people with a share above zero; loads are divided by the share. Idle people count. */
export const FairnessMeasures = z.object({
  people: Count,
  total: z.number(),
  mean: z.number(),
  highest: z.number(),
  lowest: z.number(),
  range: z.number(),
  standardDeviation: z.number(),
  coefficientOfVariation: z.number(),
  jain: z.number(),
  gini: z.number(),
  unfairness: z
    .number()
    .describe('Root of the summed squared deviation (Timefold); not comparable between schools'),
  lorenz: z
    .array(z.number())
    .length(LORENZ_PARTS + 1)
    .optional()
    .describe('Part of the load that the least loaded 0, 10, 20 … 100 % of the people carry'),
});
export type FairnessMeasures = z.infer<typeof FairnessMeasures>;

export const FairnessReport = z.object({
  unitsPerLesson: z.int(),
  people: z.array(PersonLoad),
  exempt: z.array(Id),
  externals: z.array(PersonLoad),
  total: FairnessMeasures,
  byWork: z.array(z.object({ work: WorkKind, measures: FairnessMeasures })),
  externalTotal: FairnessMeasures.optional().describe(
    'People from outside, idle ones included; their loads are divided by nothing',
  ),
  externalByWork: z.array(z.object({ work: WorkKind, measures: FairnessMeasures })).optional(),
  willingness: WillingnessShares.optional().describe('Duties of school staff'),
  willingnessByWork: z.array(WorkWillingness).optional(),
  pay: z.object({ staff: PayLessons, externals: PayLessons }).optional(),
  worstOff: z.array(WorstOff).max(5).optional().describe('Highest load for the share first'),
  comparability: Comparability.optional(),
  certificate: z.object({
    duties: Count,
    dutiesUnderCertificate: Count,
    sumOfSquares: z
      .number()
      .describe('Weighted sum of squares of whole loads, the measure of the certificate'),
    lowerBound: z.number().describe('No complete roster for this matrix has less'),
    gap: z.number().describe('(value - bound) / bound'),
    covers: Sentence,
  }),
});
export type FairnessReport = z.infer<typeof FairnessReport>;

export const FinanceReport = z.object({
  payUnits: Count,
  unitsPerLesson: z.int(),
  staffPayFen: Fen.nullable().describe('null: the region is silent and the school has not decided'),
  people: z.array(z.object({ person: Id, lessons: z.number(), fen: Fen.nullable() })),
  externals: z.array(z.object({ person: Id, lessons: z.number(), fen: Fen })),
  pupilLessons: Count,
  pupilDays: Count,
  plannedFen: Fen.nullable(),
  subsidyFen: Fen.nullable(),
  parentFen: Fen.nullable(),
  uncoveredFen: Fen.nullable(),
  waivedFen: Fen.nullable(),
  vendorFen: Fen.describe('Collected on behalf'),
  freeOfCharge: z.boolean(),
  otherLedgers: z
    .array(
      z.object({
        ledger: z.enum(['lunch', 'evening']),
        people: z.array(z.object({ person: Id, lessons: z.number(), fen: Fen.nullable() })),
        externals: z.array(z.object({ person: Id, lessons: z.number(), fen: Fen })),
      }),
    )
    .optional()
    .describe('Lunch and evening care, apart from the after-school service; only ledgers with duties'),
});
export type FinanceReport = z.infer<typeof FinanceReport>;

export const ComplianceReport = z.object({
  pack: Id,
  clauses: z.array(
    z.object({
      rule: z.string(),
      pack: z.string(),
      level: z.string(),
      sentence: Sentence,
      citation: z.string(),
      status: z.enum(['kept', 'broken', 'needsEvidence', 'notApplicable']),
      shown: Sentence.describe('What shows it: figures, dates and people of this plan'),
      todo: Sentence.optional().describe('What to do, where something is left to do'),
      checklist: z
        .array(
          z.object({
            month: z.string().optional().describe('YYYY-MM, for what is due every month'),
            from: IsoDate.optional().describe('Not earlier than this day'),
            due: IsoDate.describe('Last day'),
            date: IsoDate.optional().describe('When it was done; missing: not ticked off'),
            by: z.string().optional(),
            note: z.string().optional(),
            late: z.boolean().describe('Done outside its dates'),
          }),
        )
        .optional()
        .describe('What people tick off for the clause; missing: nothing'),
      deviations: z
        .array(z.object({ where: z.string().optional(), reason: z.string(), by: z.string(), date: IsoDate }))
        .optional()
        .describe('Reasons on record for departing from the clause'),
    }),
  ),
});
export type ComplianceReport = z.infer<typeof ComplianceReport>;

export const EnrolmentReport = z.object({
  applicants: Count,
  placedFirst: Count,
  placedWithinFirstChoices: Count,
  withoutFirstChoices: Count,
  seats: Count,
  seatsTaken: Count,
  byGrade: z.array(z.object({ grade: Id, applicants: Count, first: Count, withinFirstChoices: Count })),
  oversubscribed: z.array(z.object({ club: Id, firstChoices: Count, seats: Count })),
});
export type EnrolmentReport = z.infer<typeof EnrolmentReport>;

export const Reports = z.object({
  fairness: FairnessReport,
  finance: FinanceReport,
  compliance: ComplianceReport,
  enrolment: EnrolmentReport,
});
export type Reports = z.infer<typeof Reports>;
