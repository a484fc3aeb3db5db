import { attendsOn } from '../model/attendance.ts';
import type { TermCalendar, TermDay } from '../model/calendar.ts';
import type { Pupil } from '../model/pupil.ts';
import type { School } from '../model/school.ts';
import type { Placement, Session } from '../model/session.ts';
import { clubMeets } from '../model/session-dates.ts';

/** Figures of a region; undefined where its sources are silent. */
export interface MoneyRules {
  readonly plannedFenPerPupilLesson?: number;
  readonly subsidyFenPerPupilDay?: number;
  readonly parentCapFenPerPupilLesson?: number;
  readonly staffPayFenPerLesson?: number;
  readonly freeOfCharge: boolean;
}

export interface PupilMoney {
  readonly pupilLessons: number;
  readonly pupilDays: number;
  readonly plannedFen: number;
  readonly subsidyFen: number;
  readonly parentFen: number;
  readonly waivedFen: number;
  readonly uncoveredFen: number;
  readonly vendorFen: number;
}

/**
 * Splits what one pupil-day of `lessons` lessons costs: the subsidy pays first, the parents up to their cap a lesson,
 * the rest stays uncovered. Sanya 三(六)1, worked: two lessons 600 − 250 = 350 = 2 × 175; one lesson leaves 50 for the
 * parents; three leave 650, of which 525 are the cap and 125 stay uncovered.
 */
export function pupilDayMoney(
  lessons: number,
  rules: {
    plannedFenPerPupilLesson: number;
    subsidyFenPerPupilDay: number;
    parentCapFenPerPupilLesson: number;
  },
): { plannedFen: number; subsidyFen: number; parentFen: number; uncoveredFen: number } {
  const plannedFen = lessons * rules.plannedFenPerPupilLesson;
  const subsidyFen = Math.min(plannedFen, lessons > 0 ? rules.subsidyFenPerPupilDay : 0);
  const parentFen = Math.min(plannedFen - subsidyFen, lessons * rules.parentCapFenPerPupilLesson);
  return { plannedFen, subsidyFen, parentFen, uncoveredFen: plannedFen - subsidyFen - parentFen };
}

/**
 * Planned money over the term, pupil by pupil and day by day: a lesson is a homework or club block of the after-school
 * service attended; a vendor's session is collected on behalf instead, at the club's fee.
 */
export function pupilMoney(
  school: School,
  calendar: TermCalendar,
  pupils: readonly Pupil[],
  sessions: readonly Session[],
  placements: readonly Placement[],
  rules: MoneyRules,
): PupilMoney {
  const gradeOf = new Map(school.classes.map((entry) => [entry.id, entry.grade]));
  const sessionById = new Map(sessions.map((session) => [session.id, session]));
  const clubById = new Map(school.clubs.map((club) => [club.id, club]));
  const sessionAt = new Map(
    placements.map((placement) => [
      `${placement.pupil} ${placement.weekday} ${placement.block}`,
      placement.session,
    ]),
  );
  const paidBlocks = school.blocks.filter(
    (block) => block.ledger === 'afterSchool' && (block.kind === 'homework' || block.kind === 'club'),
  );
  const sum = { ...NO_MONEY };
  const vendorClubAt = (pupil: Pupil, grade: string, day: TermDay, block: string) => {
    const session = sessionById.get(sessionAt.get(`${pupil.id} ${day.weekday} ${block}`) ?? '');
    const club = session?.club === undefined ? undefined : clubById.get(session.club);
    return club?.provider === 'vendor' && clubMeets(club, day, grade) ? club : undefined;
  };
  for (const pupil of pupils) {
    const grade = gradeOf.get(pupil.class) as string;
    for (const day of calendar.days) {
      let lessons = 0;
      for (const block of paidBlocks) {
        if (!attendsOn(pupil, day, block.id) || !calendar.blockTime(day, grade, block.id)) continue;
        const vendorClub = vendorClubAt(pupil, grade, day, block.id);
        if (vendorClub) sum.vendorFen += vendorClub.feeFenPerSession;
        else lessons += 1;
      }
      if (lessons === 0) continue;
      sum.pupilLessons += lessons;
      sum.pupilDays += 1;
      const {
        plannedFenPerPupilLesson: planned,
        subsidyFenPerPupilDay: subsidy,
        parentCapFenPerPupilLesson: cap,
      } = rules;
      if (planned === undefined || subsidy === undefined || cap === undefined) continue;
      const money = pupilDayMoney(lessons, {
        plannedFenPerPupilLesson: planned,
        subsidyFenPerPupilDay: subsidy,
        parentCapFenPerPupilLesson: cap,
      });
      sum.plannedFen += money.plannedFen;
      sum.subsidyFen += money.subsidyFen;
      sum.uncoveredFen += money.uncoveredFen;
      if (pupil.waiver === 'free') sum.waivedFen += money.parentFen;
      else sum.parentFen += money.parentFen;
    }
  }
  return sum;
}

const NO_MONEY = {
  pupilLessons: 0,
  pupilDays: 0,
  plannedFen: 0,
  subsidyFen: 0,
  parentFen: 0,
  waivedFen: 0,
  uncoveredFen: 0,
  vendorFen: 0,
};
