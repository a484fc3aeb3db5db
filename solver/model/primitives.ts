import { z } from 'zod';

/**
 * Building blocks shared by the school document and the plan document.
 * Ids are the caller's own strings; `/` is kept free because duty ids are paths (`date/block/post/n`).
 */
export const Id = z
  .string()
  .min(1)
  .max(80)
  .regex(/^[^\s/#](?:[^/#\n\r\t]*[^\s/#])?$/u)
  .describe("Caller's own identifier: no slash, no hash sign, no blank at either end.");

export const Name = z.string().trim().min(1).max(120);

/** ISO weekday of the table that a day follows: 1 Monday … 5 Friday. */
export const Weekday = z.int().min(1).max(5).describe('ISO weekday, 1 Monday … 5 Friday');

export const IsoDate = z.iso.date().describe('Date YYYY-MM-DD');

/** Bell time in the school's own zone. */
export const Clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .describe('Local bell time HH:mm');

export const DateRange = z.object({ from: IsoDate, to: IsoDate }).describe('Both ends included');
export type DateRange = z.infer<typeof DateRange>;

/** Whole fen; 100 fen are one yuan. */
export const Fen = z.int().min(0).max(1_000_000_000_000).describe('Whole fen');
/** Whole sub-units of a lesson (`options.unitsPerLesson` of them are one lesson). */
export const Units = z.int().min(0).max(100_000).describe('Whole sub-units of a lesson');
export const Count = z.int().min(0);
export const Permille = z.int().min(0).max(1000);
export const Metres = z.number().min(-100_000).max(100_000);

export const Sentence = z.object({ zh: z.string().min(1), en: z.string().min(1) });
/** A sentence for users, Chinese first. */
export type Sentence = z.infer<typeof Sentence>;

/** What a duty consists of; willingness, bands and fairness per kind are counted on it. */
export const WorkKind = z.enum([
  'homework',
  'qa',
  'club',
  'assistant',
  'independent',
  'extended',
  'lunch',
  'evening',
  'patrol',
  'gate',
  'escort',
  'waiting',
  'firstAid',
  'dutyLeader',
  'reserve',
]);
export type WorkKind = z.infer<typeof WorkKind>;

export const WeekPattern = z.enum(['every', 'odd', 'even']).describe('Weeks of the term, counted from 1');
export type WeekPattern = z.infer<typeof WeekPattern>;

/** Minutes after midnight of a bell time `HH:mm`. */
export function minuteOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}

/** Bell time `HH:mm` of minutes after midnight. */
export function clockOf(minute: number): string {
  const hours = Math.floor(minute / 60);
  const minutes = minute - hours * 60;
  return `${hours < 10 ? '0' : ''}${hours}:${minutes < 10 ? '0' : ''}${minutes}`;
}

/** Order of strings by code units: the same on every engine and in every locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** True when the ISO date lies in the range (both ends included). ISO dates order as text. */
export function inRange(date: string, range: DateRange): boolean {
  return date >= range.from && date <= range.to;
}
