import type { FeeBasis, UncoveredLesson } from '../../model/accounts.ts';
import type { Duty } from '../../model/duty.ts';
import type { School } from '../../model/school.ts';
import { countsAsLesson } from './fee-basis.ts';

/**
 * Groups in homework and club blocks whose staff cost more on some date than the planned cost of the pupils there brings in.
 * Sanya: 75 yuan a lesson and 3.00 a pupil-lesson, so 25 pupils pay for a lesson, and 24 leave 3.00 yuan open.
 */
export function uncoveredLessons(
  school: School,
  duties: readonly Duty[],
  basis: FeeBasis,
  rate: number | null,
  heads: ReadonlyMap<string, number>,
): UncoveredLesson[] {
  const { plannedFenPerLesson } = basis;
  if (rate === null || plannedFenPerLesson === 0) return [];
  const own = new Set(school.staff.map(({ id }) => id));
  const service = new Set(
    school.blocks
      .filter((block) => block.ledger === 'afterSchool' && countsAsLesson(block))
      .map(({ id }) => id),
  );
  const units = new Map<string, Map<string, number>>();
  for (const { session, person, payUnits, date, block } of duties) {
    if (session === undefined || person === null || !own.has(person) || !service.has(block)) continue;
    const dates = units.get(session) ?? new Map<string, number>();
    units.set(session, dates);
    dates.set(date, (dates.get(date) ?? 0) + payUnits);
  }
  const rows: UncoveredLesson[] = [];
  for (const session of [...units.keys()].sort()) {
    const dates = units.get(session) ?? new Map<string, number>();
    const sums = { dates: dates.size, shortDates: 0, leastPupils: 0, payFen: 0, fundsFen: 0 };
    let least: number | null = null;
    for (const [date, paid] of dates) {
      const pupils = heads.get(`${session} ${date}`) ?? 0;
      const payFen = Math.round((paid * rate) / school.options.unitsPerLesson);
      const fundsFen = pupils * plannedFenPerLesson;
      if (fundsFen < payFen) sums.shortDates += 1;
      sums.payFen += payFen;
      sums.fundsFen += fundsFen;
      least = Math.min(least ?? pupils, pupils);
    }
    if (sums.shortDates === 0) continue;
    const pupilsPerPaidLesson = Math.ceil(rate / plannedFenPerLesson);
    rows.push({ session, ...sums, leastPupils: least ?? 0, pupilsPerPaidLesson });
  }
  return rows;
}
