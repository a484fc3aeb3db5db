import { z } from 'zod';
import { Clock, Id, Name, Weekday } from './primitives.ts';

/** A place on the way out that groups share: they pass it one after the other. */
export const Way = z.object({
  id: Id,
  name: Name,
  kind: z.enum(['stairs', 'corridor', 'path']),
  clearWidthCentimetres: z
    .int()
    .min(0)
    .max(10_000)
    .describe('Clear width; 30 cm of it are lost to the edges'),
  metres: z.int().min(0).max(5_000).default(0).describe('Length; of stairs the length of the slope'),
});
export type Way = z.infer<typeof Way>;

/**
 * How groups get from a building to a gate. Without a route the way is counted along the two axes and shared with
 * nobody. The route that says most counts: one for the weather before one for any, one for the floor before one for all.
 * Where routes for a building and a gate exist, but none for the weather, there is no way between them in that weather.
 */
export const Route = z.object({
  id: Id,
  building: Id,
  floors: z.array(z.int().min(-2).max(20)).optional().describe('Missing: all floors'),
  gate: Id,
  ways: z.array(Id).min(1).describe('In the order in which they are passed'),
  weather: z.enum(['any', 'dry', 'rain']).default('any'),
});
export type Route = z.infer<typeof Route>;

/** Where groups stand in line before they pass the gate. */
export const AssemblyArea = z.object({
  id: Id,
  name: Name,
  gates: z.array(Id).min(1).describe('Gates whose groups stand here'),
  pupils: z.int().min(1).max(20_000).describe('Pupils it holds at once'),
});
export type AssemblyArea = z.infer<typeof AssemblyArea>;

/** A school bus waits until its minute; its pupils leave with their groups, early enough to be on it. */
export const Bus = z.object({
  id: Id,
  name: Name,
  gate: Id.describe('Before which gate it stands'),
  departs: Clock,
  weekdays: z.array(Weekday).default([1, 2, 3, 4, 5]),
  boardMinutes: z.int().min(0).max(60).default(3).describe('From the gate until everybody is on it'),
  pupils: z.array(Id).optional().describe('Missing: all pupils with transport `bus`'),
});
export type Bus = z.infer<typeof Bus>;

/** What lies between the rooms and the street. */
export const Grounds = z.object({
  ways: z.array(Way).default([]),
  routes: z.array(Route).default([]),
  assemblyAreas: z.array(AssemblyArea).default([]),
  buses: z.array(Bus).default([]),
});
export type Grounds = z.infer<typeof Grounds>;
