import { z } from 'zod';
import { Deviation, EvidenceRecord } from './evidence.ts';
import { Grounds } from './grounds.ts';
import { Lock } from './lock.ts';
import { Activity, Club, Post } from './menu.ts';
import { ExternalPerson, StaffMember, Vendor } from './people.ts';
import { Building, Campus, DismissalSettings, Gate, Room, Travel } from './place.ts';
import { Count, DateRange, Id, Name, Units, Weekday, WorkKind } from './primitives.ts';
import { HeadCount, Pupil } from './pupil.ts';
import { Records, SchoolMoney } from './records.ts';
import { Block, Template, Term } from './term.ts';

export const SCHOOL_SCHEMA = 'afterbell.school/1';

export const Stage = z.object({ id: Id, name: Name, kind: z.enum(['primary', 'juniorHigh']) });
export const Grade = z.object({ id: Id, name: Name, number: z.int().min(1).max(9), stage: Id });
export type Grade = z.infer<typeof Grade>;

export const SchoolClass = z.object({
  id: Id,
  name: Name,
  grade: Id,
  homeRoom: Id,
  pupils: Count.max(200).describe('Pupils on the roll, also those who do not take part'),
});
export type SchoolClass = z.infer<typeof SchoolClass>;

/**
 * A band per kind of work: duties of this kind, by weekdays, blocks, work and dates (missing: all), of which every member
 * of staff with a share has between `least` and `most` over the term.
 */
export const WorkBand = z.object({
  id: Id,
  name: Name,
  weekdays: z.array(Weekday).optional(),
  blocks: z.array(Id).optional(),
  works: z.array(WorkKind).optional(),
  dates: DateRange.optional(),
  least: Count.optional().describe('For everybody who may take such a duty'),
  most: Count.optional(),
});
export type WorkBand = z.infer<typeof WorkBand>;

/** A stated compromise of fairness and willingness; a point of the frontier is chosen by it. */
export const RosterBalance = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.literal('weight'),
      fairness: z.int().min(1).max(20),
      willingness: z.int().min(0).max(20),
    })
    .describe(
      'The weighted sum of both is least; a unit of willingness weighs as a unit of load moved by one series',
    ),
  z
    .object({ kind: z.literal('window'), leastUnits: Units, widthUnits: Units })
    .describe(
      'Loads over the term of a full-time share lie in the window, as far as possible; then willingness, then fairness',
    ),
]);
export type RosterBalance = z.infer<typeof RosterBalance>;

export const Options = z.object({
  unitsPerLesson: z.int().min(1).max(60).default(4),
  lessonMinutes: z.int().min(10).max(90).default(40),
  refusalBinds: z.boolean().default(false).describe('"refuse" is a bar, not only a wish'),
  rosterOrder: z.enum(['fairnessFirst', 'willingnessFirst', 'balanced']).default('fairnessFirst'),
  rosterBalance: RosterBalance.optional().describe(
    'With `balanced`: a weight or a window; missing: both weights 1',
  ),
  rotation: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('cycle'), weeks: z.int().min(1).max(8) }),
      z.object({ kind: z.literal('dated') }),
    ])
    .default({ kind: 'cycle', weeks: 2 })
    .describe('Rotating posts follow an N-week cycle, or single dates'),
  defaultCaps: z
    .object({ perDay: z.int().min(1).max(50).default(3), perWeek: z.int().min(1).max(200).default(8) })
    .prefault({}),
  pupilsPerSupervisor: z.int().min(1).max(5000).default(50),
  spareSeats: Count.max(100).default(0).describe('Seats of every open section kept for late joiners'),
  homeworkSupervisor: z
    .enum(['weekday', 'week'])
    .optional()
    .describe('One supervisor per homework group and weekday (the usual), or the same on all weekdays'),
  bands: z.array(WorkBand).optional().describe('Fridays, evenings, extended care: how many for each'),
  daysInLieu: z
    .object({
      unitsPerDay: z.int().min(1).max(10_000).describe('Load that earns one day off'),
      lateOnly: z.boolean().default(true).describe('Only duties in extended care and evenings earn'),
    })
    .optional()
    .describe('Days in lieu 调休: what earns one'),
  firstChoices: z.int().min(1).max(10).default(3).describe('How many choices count as "got a wish"'),
});
export type Options = z.infer<typeof Options>;

/**
 * All that a school hands in: the single source of types, of validation and of the published JSON Schema.
 * Either `pupils` (a list) or `headCounts` is given.
 */
export const School = z.object({
  schema: z.literal(SCHOOL_SCHEMA),
  id: Id,
  name: Name,
  district: Id.optional(),
  region: Id.describe('Policy pack, for example helan'),
  nationalBase: z.boolean().default(true).describe('The national notice applies on top of the region'),
  timeZone: z.string().default('Asia/Shanghai'),
  setting: z.enum(['countyTown', 'rural', 'city']).default('countyTown'),
  options: Options.prefault({}),
  term: Term,
  blocks: z.array(Block).min(1),
  templates: z.array(Template).min(1),
  campuses: z.array(Campus).min(1),
  buildings: z.array(Building).min(1),
  rooms: z.array(Room).min(1),
  gates: z.array(Gate).min(1),
  grounds: Grounds.prefault({}),
  travel: Travel.prefault({}),
  dismissal: DismissalSettings.prefault({}),
  stages: z.array(Stage).min(1),
  grades: z.array(Grade).min(1),
  classes: z.array(SchoolClass).min(1),
  pupils: z.array(Pupil).optional(),
  headCounts: z.array(HeadCount).optional(),
  staff: z.array(StaffMember).min(1),
  externals: z.array(ExternalPerson).default([]),
  vendors: z.array(Vendor).default([]),
  clubs: z.array(Club).default([]),
  activities: z.array(Activity).min(1),
  posts: z.array(Post).min(1),
  locks: z.array(Lock).default([]),
  evidence: z
    .array(EvidenceRecord)
    .default([])
    .describe('What people have ticked off on the checklist of the region, with date and name'),
  deviations: z
    .array(Deviation)
    .default([])
    .describe('Reasons on record for departing from rules that allow it'),
  money: SchoolMoney.optional().describe('What the school decides about money where its region does not'),
  records: Records.optional().describe('Attendance, invoices and scores, written down while the term runs'),
});
export type School = z.infer<typeof School>;
/** What a caller may hand in: everything with a default may be left out. */
export type SchoolInput = z.input<typeof School>;
