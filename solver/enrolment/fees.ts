/** Fees: sessions of the term × fee a session, in whole fen. */
import type { TermCalendar } from '../model/calendar.ts';
import { clubMeets, weekFits } from '../model/session-dates.ts';
import type { Section } from './section.ts';

/** What a pupil of a grade pays for a section over the term. */
export function termFeeFen(section: Section, grade: string, calendar: TermCalendar): number {
  if (section.club.feeFenPerSession === 0) return 0;
  let sessions = 0;
  for (const { weekday, block, weeks } of section.meetings) {
    for (const day of calendar.days) {
      if (day.weekday !== weekday || !weekFits(weeks, day.week) || !clubMeets(section.club, day, grade))
        continue;
      if (calendar.blockTime(day, grade, block)) sessions++;
    }
  }
  return sessions * section.club.feeFenPerSession;
}
