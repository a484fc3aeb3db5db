import { attendsOn, staysWeekly } from '../../model/attendance.ts';
import type { TermCalendar, TermDay } from '../../model/calendar.ts';
import type { Club } from '../../model/menu.ts';
import type { Pupil } from '../../model/pupil.ts';
import type { School } from '../../model/school.ts';
import type { Placement, Session } from '../../model/session.ts';
import { clubMeets } from '../../model/session-dates.ts';
import type { Block } from '../../model/term.ts';
import { countsAsLesson } from './fee-basis.ts';

/** A pupil, a date and a block that takes place and counts as a lesson of its ledger. */
export interface PupilCell {
  readonly pupil: Pupil;
  readonly day: TermDay;
  readonly block: Block;
  /** Expected by the plan: stay or booking, absences known before taken off. */
  readonly planned: boolean;
  /** The club the pupil is in on this date, if any. */
  readonly club: Club | null;
  /** Group or club session; null where the plan has none. */
  readonly session: string | null;
}

export interface CellInput {
  readonly school: School;
  readonly calendar: TermCalendar;
  readonly pupils: readonly Pupil[];
  readonly sessions: readonly Session[];
  readonly placements: readonly Placement[];
}

/**
 * Calls `visit` for every cell in which the pupil is expected or `also` says that something is known of it, pupil by pupil and
 * day by day. Cost: pupils × days × blocks.
 */
export function visitPupilCells(
  { school, calendar, pupils, sessions, placements }: CellInput,
  also: (pupil: Pupil, day: TermDay, block: string) => boolean,
  visit: (cell: PupilCell) => void,
): void {
  const gradeOf = new Map(school.classes.map((entry) => [entry.id, entry.grade]));
  const clubOf = new Map(school.clubs.map((club) => [club.id, club]));
  const session = new Map(sessions.map((entry) => [entry.id, entry]));
  const placed = new Map(
    placements.map((entry) => [`${entry.pupil} ${entry.weekday} ${entry.block}`, entry.session]),
  );
  const groups = new Map<string, string>();
  for (const { id, kind, classes, weekday, block, mode } of sessions) {
    if (kind !== 'group') continue;
    for (const schoolClass of classes) groups.set(`${schoolClass} ${weekday} ${block} ${mode}`, id);
  }
  const blocks = school.blocks.filter(countsAsLesson);
  for (const pupil of pupils) {
    const grade = gradeOf.get(pupil.class) as string;
    for (const day of calendar.days) {
      for (const block of blocks) {
        const planned = attendsOn(pupil, day, block.id);
        if (!planned && !also(pupil, day, block.id)) continue;
        if (!calendar.blockTime(day, grade, block.id)) continue;
        const at = session.get(placed.get(`${pupil.id} ${day.weekday} ${block.id}`) ?? '');
        const club = at?.club === undefined ? undefined : clubOf.get(at.club);
        if (at && club && clubMeets(club, day, grade)) {
          visit({ pupil, day, block, planned, club, session: at.id });
          continue;
        }
        const mode = day.grades.get(grade)?.clubs ? 'normal' : 'replacement';
        const cell = `${pupil.class} ${day.weekday} ${block.id}`;
        const group = groups.get(`${cell} always`) ?? groups.get(`${cell} ${mode}`) ?? null;
        visit({ pupil, day, block, planned, club: null, session: group });
      }
    }
  }
}

/** Would the pupil be there, had he or she joined before? */
export function staysBeforeJoining(pupil: Pupil, day: TermDay, block: string): boolean {
  return pupil.joins !== undefined && day.date < pupil.joins && staysWeekly(pupil, day.weekday, block);
}

export const monthOf = (date: string): string => date.slice(0, 7);
