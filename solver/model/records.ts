import { z } from 'zod';
import { Count, Fen, Id, IsoDate, Name } from './primitives.ts';
import { Ledger } from './term.ts';

/** Month of a date, YYYY-MM. */
export const Month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .describe('Month YYYY-MM');

/**
 * What the roll call found. Only what differs from the plan needs an entry: who is expected and has none was there.
 * An entry for a pupil whom nobody expected is an unannounced stay.
 */
export const AttendanceRecord = z.object({
  pupil: Id,
  date: IsoDate,
  block: Id.optional().describe('Missing: every block of the day in which the pupil is expected'),
  status: z.enum(['present', 'late', 'leftEarly', 'absentReported', 'absentUnreported']),
  note: z.string().max(200).optional(),
});
export type AttendanceRecord = z.infer<typeof AttendanceRecord>;

/** Who of the people on duty did not come, and who stood in. Duties without an entry were done as planned. */
export const StaffAttendanceRecord = z.object({
  person: Id,
  date: IsoDate,
  block: Id.optional().describe('Missing: every duty of the date'),
  status: z.enum(['present', 'late', 'absent']),
  coveredBy: Id.optional().describe('Did the duty instead, and is paid for it'),
});
export type StaffAttendanceRecord = z.infer<typeof StaffAttendanceRecord>;

/** Something of the plan that the school called off on a date. */
export const Cancellation = z.object({
  date: IsoDate,
  block: Id.optional().describe('Missing: the whole day'),
  club: Id.optional().describe('Only this club'),
  classes: z.array(Id).optional().describe('Only these classes'),
  reason: z.string().max(200).optional(),
});
export type Cancellation = z.infer<typeof Cancellation>;

/** What a vendor asks for the sessions of a month; collected from parents on behalf, without a mark-up. */
export const VendorInvoice = z.object({
  id: Id,
  vendor: Id,
  month: Month,
  fen: Fen,
  receivedOn: IsoDate.optional(),
  note: z.string().max(200).optional(),
});
export type VendorInvoice = z.infer<typeof VendorInvoice>;

/** Money spent besides pay and vendors. */
export const Expense = z.object({
  date: IsoDate,
  ledger: Ledger.default('afterSchool'),
  what: Name,
  fen: Fen,
});
export type Expense = z.infer<typeof Expense>;

/** One survey of satisfaction with a person or a vendor: how many answered, how many of them are satisfied. */
export const SatisfactionScore = z.object({
  person: Id.optional(),
  vendor: Id.optional().describe('Either a person or a vendor'),
  date: IsoDate,
  by: z.enum(['pupils', 'parents', 'school']),
  answers: Count.max(100_000),
  satisfied: Count.max(100_000),
});
export type SatisfactionScore = z.infer<typeof SatisfactionScore>;

/** A finding about somebody from outside that a region's exit rule may name as a ground. */
export const ExitGround = z.object({
  person: Id.optional(),
  vendor: Id.optional().describe('Either a person or a vendor'),
  date: IsoDate,
  ground: z.enum([
    'lowServiceLevel',
    'maliciousRecruiting',
    'notAsPrescribed',
    'disturbingOrder',
    'lowResponsibility',
    'lowQuality',
    'lowSatisfaction',
  ]),
  note: z.string().max(200).optional(),
});
export type ExitGround = z.infer<typeof ExitGround>;

/** What is written down while the term runs. Nothing of it changes a plan; bills, pay and reports follow it. */
export const Records = z.object({
  attendance: z.array(AttendanceRecord).optional(),
  staffAttendance: z.array(StaffAttendanceRecord).optional(),
  cancelled: z.array(Cancellation).optional(),
  invoices: z.array(VendorInvoice).optional(),
  expenses: z.array(Expense).optional(),
  satisfaction: z.array(SatisfactionScore).optional(),
  exitGrounds: z.array(ExitGround).optional(),
});
export type Records = z.infer<typeof Records>;

/** What the school itself decides about one ledger, where its region leaves it open. The region's figures come first. */
export const LedgerFee = z.object({
  ledger: Ledger,
  parentFenPerLesson: Fen.optional().describe(
    'What parents pay a pupil-lesson; never above a cap of the region',
  ),
  plannedFenPerLesson: Fen.optional().describe('Planned cost of a pupil-lesson; missing: what parents pay'),
  subsidyFenPerPupilDay: Fen.optional().describe('Public money a pupil-day'),
  mostParentFenPerMonth: Fen.optional().describe('Parents never pay more a month'),
  staffPayFenPerLesson: Fen.optional().describe("Pay of the school's own people, before tax"),
});
export type LedgerFee = z.infer<typeof LedgerFee>;

export const SchoolMoney = z.object({
  fees: z.array(LedgerFee).optional(),
  reducedWaiverPercent: z
    .int()
    .min(1)
    .max(99)
    .optional()
    .describe('How much of the fee a reduced waiver takes off, where the region does not say'),
  satisfaction: z
    .object({
      warnBelowPercent: z.int().min(0).max(100).describe('Fewer satisfied answers: a warning'),
      excludeBelowPercent: z.int().min(0).max(100).describe('Fewer: a ground of exit'),
      leastAnswers: z
        .int()
        .min(1)
        .max(100_000)
        .default(10)
        .describe('Surveys with fewer answers do not count'),
    })
    .optional()
    .describe('No source states a score; the school decides'),
});
export type SchoolMoney = z.infer<typeof SchoolMoney>;
