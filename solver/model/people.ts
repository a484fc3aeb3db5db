import { z } from 'zod';
import {
  Clock,
  Count,
  DateRange,
  Fen,
  Id,
  IsoDate,
  Name,
  Permille,
  Units,
  Weekday,
  WeekPattern,
  WorkKind,
} from './primitives.ts';

export const StaffKind = z.enum(['teacher', 'leader', 'health', 'security', 'library', 'logistics']);
export type StaffKind = z.infer<typeof StaffKind>;

export const WillingnessLevel = z.enum(['refuse', 'reluctant', 'neutral', 'willing', 'eager']);
export type WillingnessLevel = z.infer<typeof WillingnessLevel>;

/** A wish; the entry that names most of weekday, block and work counts, and of equals the less willing. */
export const Willingness = z.object({
  weekday: Weekday.optional(),
  block: Id.optional(),
  work: WorkKind.optional(),
  level: WillingnessLevel,
});

/** Hard unavailability that recurs; missing parts mean all. Reasons are private and never exported. */
export const RecurringUnavailability = z.object({
  weekday: Weekday.optional(),
  weeks: WeekPattern.default('every'),
  block: Id.optional(),
  from: Clock.optional(),
  to: Clock.optional(),
  dates: DateRange.optional(),
  reason: z.string().max(200).optional(),
});

export const DatedUnavailability = z.object({
  dates: DateRange,
  block: Id.optional(),
  reason: z.string().max(200).optional(),
});

export const DatedStatus = z.object({
  kind: z.enum(['pregnancy', 'nursing', 'childUnderOne', 'longLeave', 'training', 'other']),
  dates: DateRange,
  sharePermille: Permille.describe('Target during the status, in proportion; 0 means no duties at all'),
});

/** A date of one's own: wished for, or to be avoided if that can be. */
export const DateWish = z.object({
  dates: DateRange,
  block: Id.optional(),
  level: z.enum(['wish', 'avoid']),
});

export const StaffMember = z.object({
  id: Id,
  name: Name,
  kind: StaffKind,
  campuses: z.array(Id).default([]).describe('Empty: all'),
  subjects: z.array(z.string()).default([]),
  homeroomOf: Id.optional().describe('Class whose homeroom teacher this is'),
  teaches: z.array(z.object({ class: Id, subject: z.string() })).default([]),
  skills: z.array(z.string()).default([]).describe('What clubs ask of their leaders'),
  weeklyLessons: Count.max(60).default(0).describe('Ordinary lessons a week'),
  fullTimePermille: Permille.default(1000),
  weeklyLoad: z
    .object({ least: Units.optional(), wished: Units.optional(), most: Units.optional() })
    .default({})
    .describe('Sub-units a week'),
  caps: z
    .object({
      perDay: Count.optional().describe('Duties on one date'),
      perWeek: Count.optional().describe('Duties in one week'),
      lateDaysInARow: Count.optional().describe(
        'Consecutive dates with duties in extended care or in the evening; days without school end a row',
      ),
    })
    .default({}),
  unavailable: z.array(RecurringUnavailability).default([]),
  absences: z.array(DatedUnavailability).default([]),
  willingness: z.array(Willingness).default([]),
  statuses: z.array(DatedStatus).default([]),
  carriedInUnits: z
    .int()
    .min(-100_000)
    .max(100_000)
    .default(0)
    .describe('Surplus (positive) or shortfall from earlier terms'),
  mentorOf: Id.optional().describe('Tutor pair 师徒: the younger colleague'),
  notWith: z.array(Id).default([]).describe('Never late on the same date as any of these people'),
  daysOff: z
    .array(DateRange)
    .optional()
    .describe('Days in lieu 调休: free of duties, the target stays as it is'),
  dateWishes: z.array(DateWish).optional().describe('Dates wished for or to be avoided'),
  fewDays: z.boolean().optional().describe('Wishes duties on few days rather than spread'),
});
export type StaffMember = z.infer<typeof StaffMember>;

export const Vendor = z.object({
  id: Id,
  name: Name,
  kind: z.enum(['nonSubject', 'subject']).describe('Subject-teaching institutions may not take part'),
  approved: DateRange.optional().describe("On the education bureau's list during these dates"),
  licence: DateRange.optional(),
  score: z.int().min(0).max(100).optional(),
});
export type Vendor = z.infer<typeof Vendor>;

export const ExternalKind = z.enum([
  'retiredTeacher',
  'student',
  'coach',
  'artist',
  'craftsperson',
  'heritageBearer',
  'volunteer',
  'vendorInstructor',
  'otherProfessional',
]);

/** A person from outside the school. */
export const ExternalPerson = z.object({
  id: Id,
  name: Name,
  kind: ExternalKind,
  vendor: Id.optional(),
  skills: z.array(z.string()).default([]),
  qualification: z.string().max(200).optional(),
  qualificationUntil: IsoDate.optional(),
  approved: DateRange.optional().describe('Approval by school or bureau'),
  backgroundCheckedOn: IsoDate.optional(),
  healthCheckedOn: IsoDate.optional(),
  inServiceTeacher: z.boolean().default(false).describe('Employed elsewhere as a teacher at present'),
  available: z
    .array(z.object({ weekday: Weekday, block: Id.optional() }))
    .default([])
    .describe('Empty: always'),
  absences: z.array(DatedUnavailability).default([]),
  substitutesFor: z.array(Id).default([]),
  payFenPerLesson: Fen.default(0),
});
export type ExternalPerson = z.infer<typeof ExternalPerson>;
