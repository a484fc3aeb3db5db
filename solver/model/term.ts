import { z } from 'zod';
import { Clock, DateRange, Id, IsoDate, Name, Weekday } from './primitives.ts';

export const DayKind = z.enum(['normal', 'homeworkOnly', 'noService', 'halfDay', 'exam', 'event']);
export type DayKind = z.infer<typeof DayKind>;

/** What happens on a day of a kind: is there service, and do clubs meet. */
export const DayRule = z.object({ service: z.boolean(), clubs: z.boolean() });
const dayRules = {
  normal: { service: true, clubs: true },
  homeworkOnly: { service: true, clubs: false },
  noService: { service: false, clubs: false },
  halfDay: { service: false, clubs: false },
  exam: { service: true, clubs: false },
  event: { service: false, clubs: false },
} as const;

export const Season = z.object({ id: Id, name: Name, dates: DateRange });

export const MakeUpDay = z.object({
  date: IsoDate.describe('A Saturday or Sunday on which the school works'),
  follows: Weekday.describe("Which weekday's table it follows"),
  service: z.boolean().default(true),
  clubs: z.boolean().default(true),
  vendors: z.boolean().default(false),
});

export const Term = z.object({
  id: Id,
  name: Name,
  start: IsoDate,
  end: IsoDate,
  holidays: z.array(z.object({ name: Name, dates: DateRange })).default([]),
  makeUpDays: z.array(MakeUpDay).default([]),
  dayKinds: z
    .array(
      z.object({
        dates: DateRange,
        kind: DayKind,
        grades: z.array(Id).optional().describe('Missing: all grades'),
        name: Name.optional(),
      }),
    )
    .default([])
    .describe('Days that are not normal; a later entry overrides an earlier one'),
  dayRules: z
    .object({
      normal: DayRule.default(dayRules.normal),
      homeworkOnly: DayRule.default(dayRules.homeworkOnly),
      noService: DayRule.default(dayRules.noService),
      halfDay: DayRule.default(dayRules.halfDay),
      exam: DayRule.default(dayRules.exam),
      event: DayRule.default(dayRules.event),
    })
    .prefault({}),
  clubWindow: DateRange.optional().describe('Clubs meet only within it; missing: the whole term'),
  trialWeek: DateRange.optional().describe('Changes of club are accepted; lists are frozen afterwards'),
  seasons: z.array(Season).default([]).describe('Missing dates belong to the first template that fits'),
});
export type Term = z.infer<typeof Term>;

export const BlockKind = z.enum(['homework', 'club', 'break', 'extended', 'lunch', 'evening']);
export type BlockKind = z.infer<typeof BlockKind>;

/** Which account a block belongs to: lunch and evening care are separate services. */
export const Ledger = z.enum(['afterSchool', 'lunch', 'evening']);
export type Ledger = z.infer<typeof Ledger>;

/** A block of the service day. Its times are in the templates; its order is the order of times. */
export const Block = z.object({
  id: Id,
  name: Name,
  kind: BlockKind,
  ledger: Ledger.default('afterSchool'),
  weekdays: z.array(Weekday).default([1, 2, 3, 4, 5]),
  grades: z.array(Id).optional().describe('Missing: all grades'),
  defaults: z
    .array(z.object({ grades: z.array(Id).optional(), activity: Id }))
    .default([])
    .describe('The supervised activity of pupils who are in no club; the first entry that fits counts'),
  replacement: z
    .array(z.object({ grades: z.array(Id).optional(), activity: Id }))
    .default([])
    .describe('The activity on service days without clubs; missing: the default activity'),
});
export type Block = z.infer<typeof Block>;

/** Bell times. The first template in the list whose conditions all hold is used. */
export const Template = z.object({
  id: Id,
  name: Name,
  seasons: z.array(Id).optional(),
  weekdays: z.array(Weekday).optional(),
  grades: z.array(Id).optional(),
  afternoonStart: Clock.optional(),
  lessonsEnd: Clock.describe('End of the planned lessons: the first dismissal'),
  times: z.array(z.object({ block: Id, start: Clock, end: Clock })),
});
export type Template = z.infer<typeof Template>;
