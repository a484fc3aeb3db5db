import { z } from 'zod';
import { StaffKind } from './people.ts';
import { RoomKind } from './place.ts';
import { Count, DateRange, Fen, Id, Name, Units, Weekday, WeekPattern, WorkKind } from './primitives.ts';

/** The five educations 五育. */
export const Category = z.enum(['moral', 'intellectual', 'physical', 'aesthetic', 'labour']);
export type Category = z.infer<typeof Category>;

/** One entry of the project menu 项目菜单. A club is offered in `sections` parallel groups. */
export const Club = z.object({
  id: Id,
  name: Name,
  kind: z
    .enum(['club', 'qa', 'open'])
    .default('club')
    .describe('Club, Q&A room 答疑室, or open activity (films, reading room)'),
  description: z.string().max(1000).default(''),
  category: Category,
  grades: z.array(Id).min(1),
  post: Id.describe('What leading it weighs and pays'),
  provider: z.enum(['school', 'external', 'vendor']),
  vendor: Id.optional(),
  blocks: z.array(Id).optional().describe('Missing: every club block'),
  weekdays: z.array(Weekday).optional().describe('Missing: any'),
  weeks: WeekPattern.default('every'),
  sections: z.int().min(1).max(60).default(1).describe('Groups that may be opened'),
  sessionsPerWeek: z
    .int()
    .min(1)
    .max(5)
    .default(1)
    .describe('A member comes this often, on different weekdays'),
  repeatable: z
    .boolean()
    .default(false)
    .describe('A pupil may take several sections (on different weekdays)'),
  minSize: Count.default(0),
  maxSize: z.int().min(1).max(5000),
  room: z
    .object({
      kinds: z.array(RoomKind).default([]).describe('Empty: any kind'),
      equipment: z.array(z.string()).default([]),
      rooms: z.array(Id).optional().describe('Only these rooms'),
    })
    .prefault({}),
  leaders: z
    .object({
      count: z.int().min(1).max(4).default(1).describe('Leaders at the same time'),
      alternating: z.boolean().default(false).describe('Two leaders take turns, odd and even weeks'),
      skill: z.string().optional(),
      subjects: z.array(z.string()).default([]).describe('Teachers of these subjects (any of them)'),
      people: z.array(Id).optional().describe('Only these people (staff or external)'),
      same: z.boolean().optional().describe('The same leader in all sections and on all weekdays'),
    })
    .prefault({}),
  assistant: z.boolean().default(false).describe('A member of staff stands beside the external leader'),
  members: z.array(Id).optional().describe('Closed group 校队: exactly these pupils, outside the draw'),
  feeFenPerSession: Fen.default(0),
  window: DateRange.optional(),
});
export type Club = z.infer<typeof Club>;

export const ActivityKind = z.enum([
  'homework',
  'qa',
  'reading',
  'independent',
  'outdoor',
  'labour',
  'film',
  'care',
  'selfStudy',
  'lunch',
]);
export type ActivityKind = z.infer<typeof ActivityKind>;

/**
 * A supervised activity for pupils who are in no club in a block: homework in the own class, reading,
 * outdoor play, extended care. Groups are formed from whole classes and merged only as allowed.
 */
export const Activity = z.object({
  id: Id,
  name: Name,
  description: z.string().max(1000).default(''),
  kind: ActivityKind,
  category: Category.default('intellectual'),
  merge: z
    .enum(['none', 'grade', 'stage', 'school'])
    .default('none')
    .describe('Classes may share a group within'),
  maxSize: z.int().min(1).max(5000).default(50),
  pupilsPerSupervisor: z.int().min(1).max(5000).default(50),
  rooms: z.array(Id).default([]).describe('Preferred rooms, best first; otherwise a home room of the group'),
  subjects: z
    .array(z.string())
    .default([])
    .describe('Q&A: subjects whose teachers take turns over the weekdays'),
  turns: z.boolean().optional().describe('Over the week the supervisors cover as many subjects as they can'),
  post: Id,
});
export type Activity = z.infer<typeof Activity>;

/** Coverage is won class by class, in this order. */
export const CoverageClass = z.enum(['pupils', 'gate', 'leader', 'other']);
export type CoverageClass = z.infer<typeof CoverageClass>;

/** A kind of duty: what it weighs, what it pays and who may take it. */
export const Post = z.object({
  id: Id,
  name: Name,
  work: WorkKind,
  coverage: CoverageClass,
  loadUnits: Units.describe('What the duty adds to the load'),
  payUnits: Units.describe('What the duty adds to the pay'),
  staffKinds: z.array(StaffKind).min(1),
  skills: z.array(z.string()).default([]).describe('All needed, for example first aid'),
  externals: z.boolean().default(false).describe('People from outside may take it'),
  rotating: z
    .object({
      count: z.int().min(1).max(50).default(1),
      weekdays: z.array(Weekday).optional(),
      during: z.enum(['block', 'day', 'dismissal', 'firstDismissal']),
      blocks: z
        .array(Id)
        .optional()
        .describe('With `block` and `day`: which blocks; missing: all of the service'),
      place: z.string().max(80).optional(),
    })
    .optional()
    .describe(
      'A post of the school day that people take in turn: in each block, once over the day, or while pupils leave. ' +
        'Missing: the post belongs to clubs and activities.',
    ),
});
export type Post = z.infer<typeof Post>;
