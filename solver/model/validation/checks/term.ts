import { IANAZone } from 'luxon';
import { datesBetween } from '../../calendar.ts';
import { type DateRange, inRange } from '../../primitives.ts';
import type { Check, Report } from '../check.ts';
import type { Facts } from '../facts/facts.ts';
import { daysSpanned, MOST_TERM_DAYS } from '../facts/held.ts';
import { type Path, placeOf, pointerOf } from '../pointer.ts';
import { weekdayWord } from '../words.ts';

/** The term runs forward, has days with service and with clubs, and its special days lie where they mean something. */
export const checkTerm: Check = (facts, report) => {
  const { term, timeZone } = facts.school;
  if (!IANAZone.isValidZone(timeZone)) report('TIME_ZONE_UNKNOWN', ['timeZone'], { zone: timeZone });
  checkSeasons(facts, report);
  const days = daysSpanned(term.start, term.end);
  if (days < 1) {
    report('TERM_REVERSED', ['term', 'end'], { start: term.start, end: term.end });
    return;
  }
  if (days > MOST_TERM_DAYS) {
    report('TERM_TOO_LONG', ['term', 'end'], {
      start: term.start,
      end: term.end,
      days,
      most: MOST_TERM_DAYS,
    });
    return;
  }
  checkSpans(facts, report);
  checkMakeUpDays(facts, report);
  checkDays(facts, report);
};

function checkSeasons({ school }: Facts, report: Report): void {
  const { seasons } = school.term;
  for (const [at, season] of seasons.entries()) {
    for (const other of seasons.slice(0, at)) {
      const from = season.dates.from > other.dates.from ? season.dates.from : other.dates.from;
      const to = season.dates.to < other.dates.to ? season.dates.to : other.dates.to;
      if (from <= to) {
        report('SEASONS_OVERLAP', ['term', 'seasons', at, 'dates'], {
          a: other.name,
          b: season.name,
          from,
          to,
        });
      }
    }
  }
}

/** Windows reach outside the term, or special days lie wholly outside it: often a wrong year. */
function checkSpans({ school }: Facts, report: Report): void {
  const { term } = school;
  const { start, end } = term;
  const reachesOut = (dates: DateRange): boolean => dates.from < start || dates.to > end;
  if (term.clubWindow && reachesOut(term.clubWindow)) {
    report('CLUB_WINDOW_OUTSIDE_TERM', ['term', 'clubWindow'], { ...term.clubWindow, start, end });
  }
  if (term.trialWeek && reachesOut(term.trialWeek)) {
    report('TRIAL_WEEK_OUTSIDE_TERM', ['term', 'trialWeek'], { ...term.trialWeek, start, end });
  }
  const outside = (dates: DateRange, path: Path): void => {
    if (dates.to < start || dates.from > end) {
      report('DAYS_OUTSIDE_TERM', path, { place: placeOf(school, path), ...dates, start, end });
    }
  };
  for (const [at, holiday] of term.holidays.entries()) outside(holiday.dates, ['term', 'holidays', at]);
  for (const [at, entry] of term.dayKinds.entries()) outside(entry.dates, ['term', 'dayKinds', at]);
}

function checkMakeUpDays({ school }: Facts, report: Report): void {
  const { term } = school;
  const first = new Map<string, number>();
  for (const [at, day] of term.makeUpDays.entries()) {
    const path = ['term', 'makeUpDays', at];
    const { date } = day;
    const before = first.get(date);
    if (before !== undefined) {
      report('MAKE_UP_DUPLICATE', path, { date, first: pointerOf(['term', 'makeUpDays', before]) });
      continue;
    }
    first.set(date, at);
    const weekday = datesBetween(date, date)[0].weekday;
    if (date < term.start || date > term.end) {
      report('MAKE_UP_OUTSIDE_TERM', path, { date, start: term.start, end: term.end });
    } else if (weekday < 6) {
      report('MAKE_UP_ON_WEEKDAY', path, { date, weekday: weekdayWord(weekday) });
    } else {
      const holiday = term.holidays.find((candidate) => inRange(date, candidate.dates));
      if (holiday) report('MAKE_UP_IN_HOLIDAY', path, { date, holiday: holiday.name });
      else if (!holidayFallsOn(school.term, day.follows)) {
        report('MAKE_UP_FOLLOWS_UNUSUAL', [...path, 'follows'], { date, weekday: weekdayWord(day.follows) });
      }
    }
  }
}

/** Is some date of this weekday in the term a holiday? */
function holidayFallsOn(term: Facts['school']['term'], weekday: number): boolean {
  return datesBetween(term.start, term.end).some(
    (at) => at.weekday === weekday && term.holidays.some((holiday) => inRange(at.date, holiday.dates)),
  );
}

function checkDays({ school, calendar, held, clubDays }: Facts, report: Report): void {
  if (!calendar) return;
  const days = calendar.days.length;
  if (days === 0) {
    report('TERM_NO_SCHOOL_DAY', ['term'], { start: school.term.start, end: school.term.end });
  } else if (!held) {
    report('TERM_NO_SERVICE_DAY', ['term'], { days });
  } else if (school.clubs.length > 0 && !clubDays) {
    report('TERM_NO_CLUB_DAY', ['term'], { clubs: school.clubs.length });
  }
}
