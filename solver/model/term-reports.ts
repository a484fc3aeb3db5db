import { z } from 'zod';
import { Category } from './menu.ts';
import { Count, Fen, Id, Permille, Sentence } from './primitives.ts';
import { Month } from './records.ts';

/** What the survey of pupils and parents found: who was asked, who takes part, and why others do not. */
export const SurveyFigures = z.object({
  pupils: Count.describe('On the list'),
  asked: Count,
  coveragePermille: Permille,
  answered: Count,
  yes: Count,
  no: Count,
  takingPart: Count.describe('Stay in at least one block of the week'),
  participationPermille: Permille.describe('Of the pupils on the list'),
  reasons: z.array(z.object({ reason: z.string(), pupils: Count })).describe('Of those who do not take part'),
  classes: z.array(z.object({ class: Id, pupils: Count, asked: Count, takingPart: Count })),
  notAsked: z.array(z.string()).describe('Pupils still to be asked'),
  contradictions: z.array(z.string()).describe('Answered no and stay, or yes and do not'),
  warnings: z.array(z.object({ code: z.string(), sentence: Sentence })),
});
export type SurveyFigures = z.infer<typeof SurveyFigures>;

/** How satisfied people are with a member of staff, somebody from outside or a vendor, and what the exit rule makes of it. */
export const Satisfaction = z.object({
  kind: z.enum(['staff', 'external', 'vendor']),
  id: Id,
  surveys: Count.describe('With enough answers to count'),
  answers: Count,
  satisfied: Count,
  percent: z.int().min(0).max(100).nullable().describe('Rounded down; null: no survey counts'),
  decision: z.enum(['none', 'warning', 'exclusion']),
  grounds: z.array(z.string()),
  rule: z.string().nullable(),
  sentence: Sentence,
});
export type Satisfaction = z.infer<typeof Satisfaction>;

/** Figures of a month as the national direct report asks for them. */
export const DirectReport = z.object({
  month: Month,
  pupils: Count,
  takingPart: Count.describe('With at least one lesson in the month'),
  participationPermille: Permille,
  days: Count.describe('With service for any grade'),
  fullWeeks: Count.describe('Weeks of five school days, each with service, that end in the month'),
  meanMinutes: Count.describe('Service a day, of the grades that have it'),
  latestEnd: z.string().nullable(),
  pupilLessons: Count,
  staff: Count,
  externals: Count,
  vendors: Count,
  lessonsPaid: z.number(),
  clubs: Count,
  parentFen: Fen,
  vendorFen: Fen,
  subsidyFen: Fen,
  waivedPupils: Count,
  waivedFen: Fen,
});
export type DirectReport = z.infer<typeof DirectReport>;

/** The yearly summary of performance 绩效报告. */
export const PerformanceSummary = z.object({
  takingPart: Count,
  participationPermille: Permille,
  attendancePermille: Permille.nullable().describe('Lessons attended of lessons planned'),
  clubs: z.array(z.object({ category: Category, clubs: Count, sections: Count, pupils: Count })),
  firstChoicePermille: Permille.nullable(),
  staff: Count,
  lessons: z.number(),
  highestLoad: z.number(),
  lowestLoad: z.number(),
  gini: z.number(),
  costFen: Fen,
  subsidyFen: Fen,
  parentFen: Fen,
  waivedFen: Fen,
  uncoveredFen: Fen,
  satisfaction: z.array(Satisfaction),
  clausesKept: Count,
  clausesBroken: Count,
  clausesOpen: Count,
});
export type PerformanceSummary = z.infer<typeof PerformanceSummary>;

/** Lessons of every member of staff, for the review of pay at the end of term. */
export const PayReview = z.object({
  staff: Count,
  unitsPerLesson: z.int(),
  units: Count,
  lessons: z.number(),
  fen: Fen.nullable(),
  people: z.array(
    z.object({ person: Id, plannedUnits: Count, units: Count, lessons: z.number(), fen: Fen.nullable() }),
  ),
});
export type PayReview = z.infer<typeof PayReview>;

export const TermReports = z.object({
  survey: SurveyFigures.nullable().describe('null: the school has no list of pupils'),
  satisfaction: z.array(Satisfaction),
  directReports: z.array(DirectReport),
  performance: PerformanceSummary,
  payReview: PayReview,
});
export type TermReports = z.infer<typeof TermReports>;
