import { z } from 'zod';
import { Count, Id, Weekday, WeekPattern } from './primitives.ts';

/**
 * One cell of the weekly matrix: a group of pupils that meets on a weekday in a block, in a room.
 *
 * - `club`: a section of a club (`club`, `section` = `club#n`). Runs on dates on which clubs meet.
 * - `group`: pupils of whole classes in a block's default activity. In a club block a `normal` group runs on
 *   dates on which clubs meet for its grades and holds those who are in no club; a `replacement` group runs on the
 *   other service dates and holds everybody of its classes who stays. In other blocks `mode` is `always`.
 *
 * Every class with somebody staying belongs to exactly one group per weekday, block and mode.
 */
export const Session = z.object({
  id: z
    .string()
    .describe('`weekday/block/key`, key = `club#n` or `activity#firstClass` (`!` appended for replacement)'),
  weekday: Weekday,
  block: Id,
  weeks: WeekPattern,
  kind: z.enum(['club', 'group']),
  mode: z.enum(['always', 'normal', 'replacement']),
  club: Id.optional(),
  section: z.string().optional(),
  activity: Id.optional(),
  classes: z.array(Id).describe('Groups: the classes; clubs: empty'),
  grades: z.array(Id).describe('Grades whose pupils may be here'),
  room: Id,
  fallbackRoom: Id.optional().describe('Outdoor groups: where they go in bad weather'),
  leaders: z
    .array(Id)
    .describe('Clubs: staff or externals; alternating: odd weeks, even weeks. Groups: empty'),
  assistants: Count.describe('Members of staff who stand beside an external'),
  supervisors: Count.describe('Groups: people needed at once'),
  post: Id,
  pupils: Count.describe('Most pupils on any date'),
});
export type Session = z.infer<typeof Session>;

/** Where a pupil is in a block of a weekday while clubs meet; `rank` is the place of the club on the list (1 first). */
export const Placement = z.object({
  pupil: z.string(),
  weekday: Weekday,
  block: Id,
  session: z.string(),
  rank: z.int().min(1).optional(),
});
export type Placement = z.infer<typeof Placement>;

export const sessionId = (weekday: number, block: string, key: string): string =>
  `${weekday}/${block}/${key}`;
export const sectionId = (club: string, n: number): string => `${club}#${n}`;
