import { z } from 'zod';
import { Count, Fen, Id, Sentence } from './primitives.ts';
import { Month } from './records.ts';
import { Ledger } from './term.ts';

export const ACCOUNTS_SCHEMA = 'afterbell.accounts/1';

/** Whole fen, below zero where money goes back. */
const SignedFen = z
  .int()
  .min(-1_000_000_000_000)
  .max(1_000_000_000_000)
  .describe('Whole fen, may be negative');

/** A rule that the money follows, as it is printed on every bill. */
export const PrintedRule = z.object({
  rule: z.string(),
  pack: z.string(),
  level: z.string(),
  sentence: Sentence,
  confirm: z.boolean().describe('A later notice overtakes it: confirm with the district'),
});
export type PrintedRule = z.infer<typeof PrintedRule>;

/** What a pupil-lesson of a ledger costs and who pays it. */
export const FeeBasis = z.object({
  ledger: Ledger,
  kind: z
    .enum(['region', 'school', 'free', 'undecided'])
    .describe('Whose figures; `undecided`: the region is silent and so is the school'),
  plannedFenPerLesson: Fen,
  subsidyFenPerPupilDay: Fen,
  parentCapFenPerLesson: Fen,
  mostParentFenPerMonth: Fen.nullable(),
});
export type FeeBasis = z.infer<typeof FeeBasis>;

/** One pupil, one month, one ledger. costFen = subsidyFen + parentFen + waivedFen + uncoveredFen. */
export const PupilMonth = z.object({
  pupil: z.string(),
  class: Id,
  ledger: Ledger,
  month: Month,
  plannedLessons: Count.describe(
    'Lessons and vendor sessions as the plan has them: absences known before are taken off',
  ),
  attendedLessons: Count.describe('Vendor sessions too'),
  absentReported: Count,
  absentUnreported: Count,
  cancelled: Count,
  beforeJoining: Count.describe('Lessons before a late join that the rule bills'),
  billedLessons: Count.describe('Without vendor sessions'),
  billedDays: Count,
  costFen: Fen,
  subsidyFen: Fen,
  parentFen: Fen.describe('Due from parents for the service, waivers taken off'),
  waivedFen: Fen,
  uncoveredFen: Fen,
  vendorSessions: Count,
  vendorFen: Fen.describe('Collected on behalf'),
  plannedFen: Fen.describe('Parents and vendors as planned: asked for at the beginning of the month'),
  dueFen: Fen.describe('Parents and vendors by attendance and rule'),
  correctionFen: SignedFen.describe('Brought in from months before'),
  billFen: Fen.describe('What the bill of the month asks for'),
});
export type PupilMonth = z.infer<typeof PupilMonth>;

export const PupilTotal = z.object({
  pupil: z.string(),
  class: Id,
  ledger: Ledger,
  dueFen: Fen,
  billedFen: Fen,
  settlementFen: SignedFen.describe('At the end of term: below zero goes back to the parents'),
  refundFen: Fen.describe("Share in the surplus of a parents' committee"),
});
export type PupilTotal = z.infer<typeof PupilTotal>;

export const ClassTotal = z.object({
  class: Id,
  ledger: Ledger,
  billedLessons: Count,
  billedDays: Count,
  costFen: Fen,
  subsidyFen: Fen,
});
export type ClassTotal = z.infer<typeof ClassTotal>;

export const PayMonth = z.object({
  person: Id,
  kind: z.enum(['staff', 'external']),
  ledger: Ledger,
  month: Month,
  plannedUnits: Count,
  units: Count.describe('By attendance'),
  plannedFen: Fen.nullable().describe('null: nobody has decided the rate'),
  fen: Fen.nullable(),
});
export type PayMonth = z.infer<typeof PayMonth>;

export const VendorMonth = z.object({
  vendor: Id,
  month: Month,
  sessions: Count.describe('Pupil-sessions'),
  collectedFen: Fen,
  invoicedFen: Fen.nullable().describe('null: no invoice yet'),
  differenceFen: SignedFen.describe('Collected less invoiced; above zero would be a mark-up'),
});
export type VendorMonth = z.infer<typeof VendorMonth>;

export const AccountMonth = z.object({
  month: Month,
  openingFen: SignedFen,
  parentsFen: Fen.describe('Bills of the month'),
  settlementFen: SignedFen.describe('Settled with parents at the end of term'),
  publicFen: Fen.describe('Subsidy, and waivers that public money covers'),
  staffFen: Fen,
  externalsFen: Fen,
  vendorsFen: Fen,
  otherFen: Fen,
  closingFen: SignedFen,
});
export type AccountMonth = z.infer<typeof AccountMonth>;

export const Account = z.object({
  ledger: Ledger,
  holder: z.enum(['school', 'committee']),
  months: z.array(AccountMonth),
  surplusFen: Fen,
  refundedFen: Fen.describe('Of the surplus, to the parents'),
});
export type Account = z.infer<typeof Account>;

/** A group whose pay is more than its pupils bring in on some date. */
export const UncoveredLesson = z.object({
  session: z.string(),
  dates: Count,
  shortDates: Count,
  pupilsPerPaidLesson: Count.describe('So many pupils pay for one lesson'),
  leastPupils: Count,
  payFen: Fen,
  fundsFen: Fen,
});
export type UncoveredLesson = z.infer<typeof UncoveredLesson>;

export const Accounts = z.object({
  schema: z.literal(ACCOUNTS_SCHEMA),
  school: Id,
  term: Id,
  region: Id,
  months: z.array(Month),
  rules: z.array(PrintedRule),
  fees: z.array(FeeBasis),
  pupilMonths: z.array(PupilMonth),
  pupils: z.array(PupilTotal),
  classes: z.array(ClassTotal),
  pay: z.array(PayMonth),
  externalsPaidAs: z.string().nullable(),
  vendors: z.array(VendorMonth),
  accounts: z.array(Account),
  uncovered: z.array(UncoveredLesson),
  warnings: z.array(z.object({ code: z.string().regex(/^[A-Z][A-Z0-9_]+$/), sentence: Sentence })),
  controls: z
    .array(z.object({ what: Sentence, rowsFen: SignedFen, totalFen: SignedFen }))
    .describe('Each total beside the sum of its rows, counted in two ways; equal, or something is wrong'),
});
export type Accounts = z.infer<typeof Accounts>;
