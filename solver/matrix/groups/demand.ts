import type { TermCalendar, TermDay } from '../../model/calendar.ts';
import type { Club } from '../../model/menu.ts';
import type { Pupil } from '../../model/pupil.ts';
import type { School } from '../../model/school.ts';
import type { Placement, Session } from '../../model/session.ts';
import { clubMeets } from '../../model/session-dates.ts';
import { daysByWeekday } from '../places/dated-times.ts';
import { classesInOrder } from './class-order.ts';

/** Pupils of a class who need a place in a block of a weekday, on the dates of one mode (see `Session.mode`). */
export interface DemandCell {
  readonly class: string;
  readonly weekday: number;
  readonly block: string;
  readonly mode: Session['mode'];
  /** Pupils per day of the weekday, in the order of dates; 0 where the mode does not hold. */
  readonly counts: Uint16Array;
  /** Most of them. */
  readonly peak: number;
}

/**
 * Who needs a place when: one cell per class, weekday, block and mode with a peak above zero, classes in planning
 * order. A block without clubs has the mode `always`; a club block has `normal` (dates on which clubs meet for the
 * grade) and `replacement` (its other service dates). Plain data.
 */
export interface Demand {
  readonly cells: readonly DemandCell[];
}

const MODES = ['always', 'normal', 'replacement'] as const;

/** Cell of a demand, or undefined where nobody stays. */
export function demandCell(
  demand: Demand,
  schoolClass: string,
  weekday: number,
  block: string,
  mode: Session['mode'],
): DemandCell | undefined {
  return demand.cells.find(
    (cell) =>
      cell.class === schoolClass && cell.weekday === weekday && cell.block === block && cell.mode === mode,
  );
}

/**
 * Peak demand over dates: regular stay within joining and leaving, plus one-day bookings. Absences and early leaving
 * are not taken off, because they are known too late to save a supervisor.
 */
export function demandOf(school: School, calendar: TermCalendar, pupils: readonly Pupil[]): Demand {
  return countDemand(school, calendar, pupils, () => null);
}

/**
 * What is left for the groups of club blocks after enrolment, in the mode `normal`: pupils without a place in a club,
 * members on dates on which their club does not meet (vendor away, own window, two-week rhythm), and bookings.
 */
export function leftoverDemandOf(
  school: School,
  calendar: TermCalendar,
  pupils: readonly Pupil[],
  clubSessions: readonly Session[],
  placements: readonly Placement[],
): Demand {
  const clubs = new Map(school.clubs.map((club) => [club.id, club]));
  const clubOfSession = new Map<string, Club>();
  for (const session of clubSessions) {
    const club = session.club === undefined ? undefined : clubs.get(session.club);
    if (club) clubOfSession.set(session.id, club);
  }
  const clubOf = new Map<string, Club>();
  for (const { pupil, weekday, block, session } of placements) {
    const club = clubOfSession.get(session);
    if (club) clubOf.set(`${pupil}/${weekday}/${block}`, club);
  }
  const demand = countDemand(school, calendar, pupils, (pupil, weekday, block) => {
    return clubOf.get(`${pupil}/${weekday}/${block}`) ?? null;
  });
  return { cells: demand.cells.filter((cell) => cell.mode === 'normal') };
}

/** The club that holds a pupil in a block of a weekday, or null. */
type ClubOf = (pupil: string, weekday: number, block: string) => Club | null;

function countDemand(
  school: School,
  calendar: TermCalendar,
  pupils: readonly Pupil[],
  clubOf: ClubOf,
): Demand {
  const days = daysByWeekday(calendar);
  const byClass = new Map<string, Pupil[]>();
  for (const pupil of pupils) {
    const list = byClass.get(pupil.class);
    if (list) list.push(pupil);
    else byClass.set(pupil.class, [pupil]);
  }
  const dayOf = new Map<string, TermDay>(calendar.days.map((day) => [day.date, day]));
  const cells: DemandCell[] = [];
  for (const schoolClass of classesInOrder(school)) {
    const members = byClass.get(schoolClass.id) ?? [];
    for (let weekday = 1; weekday <= 5; weekday++) {
      for (const block of school.blocks) {
        const modes = days[weekday].map((day) =>
          calendar.blockTime(day, schoolClass.grade, block.id) === null
            ? null
            : block.kind !== 'club'
              ? 'always'
              : day.grades.get(schoolClass.grade)?.clubs
                ? 'normal'
                : 'replacement',
        );
        if (modes.every((mode) => mode === null)) continue;
        const counts = new Uint16Array(days[weekday].length);
        for (const pupil of members) {
          const club = clubOf(pupil.id, weekday, block.id);
          addPupil(
            counts,
            pupil,
            weekday,
            block.id,
            days[weekday],
            dayOf,
            (day) => club !== null && clubMeets(club, day, schoolClass.grade),
          );
        }
        for (const mode of MODES) {
          const ofMode = counts.map((count, i) => (modes[i] === mode ? count : 0));
          const peak = ofMode.reduce((most, count) => Math.max(most, count), 0);
          if (peak > 0) {
            cells.push({ class: schoolClass.id, weekday, block: block.id, mode, counts: ofMode, peak });
          }
        }
      }
    }
  }
  return { cells };
}

function addPupil(
  counts: Uint16Array,
  pupil: Pupil,
  weekday: number,
  block: string,
  days: readonly TermDay[],
  dayOf: ReadonlyMap<string, TermDay>,
  inClub: (day: TermDay) => boolean,
): void {
  const stays = pupil.stay.some((entry) => entry.weekday === weekday && entry.blocks.includes(block));
  const staysOn = (day: TermDay): boolean =>
    stays &&
    (pupil.joins === undefined || day.date >= pupil.joins) &&
    (pupil.leaves === undefined || day.date <= pupil.leaves);
  if (stays) {
    for (let i = 0; i < days.length; i++) if (staysOn(days[i]) && !inClub(days[i])) counts[i] += 1;
  }
  const booked = new Set<string>();
  for (const { date, blocks } of pupil.bookings) {
    const day = dayOf.get(date);
    if (day?.weekday !== weekday || booked.has(date) || !blocks.includes(block) || staysOn(day)) continue;
    booked.add(date);
    counts[days.indexOf(day)] += 1;
  }
}
