import type { TermCalendar } from '../model/calendar.ts';
import type { Plan } from '../model/plan-document.ts';

/** The school days of the term as the plan lists them. */
export function calendarSummary(calendar: TermCalendar): Plan['calendar'] {
  return {
    days: calendar.days.map(({ date, weekday, week, season, makeUp, grades }) => {
      const all = [...grades.values()];
      return {
        date,
        weekday,
        week,
        season,
        makeUp,
        serviceGrades: all.filter((grade) => grade.service).length,
        clubGrades: all.filter((grade) => grade.clubs).length,
      };
    }),
  };
}
