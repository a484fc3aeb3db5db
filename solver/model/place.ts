import { z } from 'zod';
import { Clock, Count, DateRange, Id, Metres, Name, Weekday } from './primitives.ts';

export const Campus = z.object({ id: Id, name: Name });

export const Building = z.object({
  id: Id,
  name: Name,
  campus: Id,
  x: Metres.default(0).describe('Metres east of the campus origin'),
  y: Metres.default(0).describe('Metres north of the campus origin'),
});

export const RoomKind = z.enum([
  'classroom',
  'music',
  'art',
  'calligraphy',
  'dance',
  'laboratory',
  'computer',
  'library',
  'workshop',
  'gym',
  'playground',
  'court',
  'garden',
  'hall',
  'canteen',
  'clinic',
  'office',
  'other',
]);
export type RoomKind = z.infer<typeof RoomKind>;

/** A room or an outdoor venue. */
export const Room = z.object({
  id: Id,
  name: Name,
  building: Id,
  floor: z.int().min(-2).max(20).default(1),
  kind: RoomKind,
  outdoors: z.boolean().default(false),
  capacity: z.int().min(1).max(20_000).describe('Pupils at once, over all groups'),
  groupsAtOnce: z.int().min(1).max(60).default(1).describe('How many groups may share it at the same time'),
  equipment: z.array(z.string()).default([]),
  closed: z
    .array(z.object({ dates: DateRange.optional(), weekday: Weekday.optional(), block: Id.optional() }))
    .default([])
    .describe('Closed on these dates, weekdays or blocks; a missing part means all'),
  indoorFallback: Id.optional().describe('Where an outdoor group goes in bad weather'),
});
export type Room = z.infer<typeof Room>;

export const Gate = z.object({
  id: Id,
  name: Name,
  campus: Id,
  x: Metres.default(0),
  y: Metres.default(0),
  clearWidthCentimetres: z
    .int()
    .min(0)
    .max(10_000)
    .describe('Clear width; 30 cm of it are lost to the edges'),
  handoverPoints: z
    .int()
    .min(1)
    .max(100)
    .default(2)
    .describe('Pupils handed to a collector at the same time'),
  waitingSquareMetres: z.int().min(0).max(1_000_000).default(60),
  kerbMetres: z.int().min(0).max(100_000).default(30),
  parkingPlaces: z
    .int()
    .min(0)
    .max(10_000)
    .optional()
    .describe('Cars that can park while their driver comes to the gate on foot; missing: none'),
  twoWheelerPlaces: z
    .int()
    .min(0)
    .max(10_000)
    .optional()
    .describe(
      'Two-wheelers that can stand beside the waiting area; the others stand in it. Missing: enough for all',
    ),
  coveredSquareMetres: z
    .int()
    .min(0)
    .max(1_000_000)
    .optional()
    .describe('Part of the waiting area under a roof: what is left of it in rain. Missing: all of it'),
  open: z.array(z.object({ from: Clock, to: Clock })).default([{ from: '06:00', to: '22:00' }]),
  closedDates: z.array(DateRange).default([]),
});
export type Gate = z.infer<typeof Gate>;

/** What rain changes. Assumptions, all editable. */
export const RainSettings = z.object({
  walkPermille: z.int().min(100).max(1000).default(800).describe('Pace in rain against dry weather'),
  extraGatherMinutes: z.int().min(0).max(60).default(2).describe('Coats and umbrellas'),
  handoverPermille: z
    .int()
    .min(100)
    .max(5000)
    .default(1250)
    .describe('Time of a handover against dry weather'),
  carPermille: z.int().min(0).max(1000).default(450).describe('Met by car, of those who are met'),
  collectorLateSeconds: z.int().min(-3600).max(3600).default(60).describe('Collectors come later by'),
});
export type RainSettings = z.infer<typeof RainSettings>;

/** How the school lets pupils go. Defaults and their evidence: Fire Technology 56 (2020), Safety Science 113, practice. */
export const DismissalSettings = z.object({
  gatherMinutes: z.int().min(0).max(60).default(3),
  gapMinutes: z.int().min(1).max(120).default(10).describe('Wished gap between two waves at one gate'),
  leastGapMinutes: z.int().min(1).max(120).default(3),
  windowMinutes: z
    .int()
    .min(0)
    .max(240)
    .default(30)
    .describe('A group leaves within this time after its last block'),
  walkMetresPerMinuteLower: z.int().min(10).max(300).default(54).describe('Grades 1–2: 0.9 m/s'),
  walkMetresPerMinuteUpper: z.int().min(10).max(300).default(66).describe('Grade 3 upward: 1.1 m/s'),
  secondsPerFloor: z.int().min(0).max(600).default(15),
  handoverSeconds: z.int().min(1).max(600).default(4),
  collectedPermille: z.int().min(0).max(1000).default(800),
  collectorMeanEarlySeconds: z
    .int()
    .min(-10_800)
    .max(10_800)
    .default(-300)
    .describe('Mean arrival against the announced time'),
  collectorDeviationSeconds: z.int().min(0).max(10_800).default(360),
  carPermille: z.int().min(0).max(1000).default(300),
  carKerbSeconds: z.int().min(1).max(3_600).default(48),
  carLengthCentimetres: z.int().min(100).max(3_000).default(750),
  escort: z.enum(['fromSection', 'viaHomeroom']).default('fromSection'),
  stairsMetresPerMinute: z.int().min(5).max(300).default(36).describe('On stairs: 0.6 m/s'),
  twoWheelerPermille: z
    .int()
    .min(0)
    .max(1000)
    .default(420)
    .describe('Met by a two-wheeler, of those who are met'),
  order: z
    .enum(['lowerFirst', 'seasons', 'weekdays'])
    .default('lowerFirst')
    .describe(
      'Who leaves first: the lower grades, or another band of grades in every season or on every weekday',
    ),
  rain: RainSettings.prefault({}),
});
export type DismissalSettings = z.infer<typeof DismissalSettings>;

export const Travel = z.object({
  betweenCampusesMinutes: Count.max(240).default(15),
  betweenBuildingsMinutes: Count.max(240).default(0),
});
