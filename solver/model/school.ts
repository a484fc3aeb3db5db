import { z } from 'zod';
import { Lock } from './lock.ts';
import { Activity, Club, Post } from './menu.ts';
import { ExternalPerson, StaffMember, Vendor } from './people.ts';
import { Building, Campus, DismissalSettings, Gate, Room, Travel } from './place.ts';
import { Count, Id, Name } from './primitives.ts';
import { HeadCount, Pupil } from './pupil.ts';
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

export const Options = z.object({
  unitsPerLesson: z.int().min(1).max(60).default(4),
  lessonMinutes: z.int().min(10).max(90).default(40),
  refusalBinds: z.boolean().default(false).describe('"refuse" is a bar, not only a wish'),
  rosterOrder: z.enum(['fairnessFirst', 'willingnessFirst']).default('fairnessFirst'),
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
});
export type School = z.infer<typeof School>;
/** What a caller may hand in: everything with a default may be left out. */
export type SchoolInput = z.input<typeof School>;
