import type { FinanceReport } from '../../model/reports.ts';
import type { Ledger } from '../../model/term.ts';
import { NOT_THERE } from '../attendance.ts';
import type { AuditContext } from '../context.ts';
import { dayShares, inForce, monthShares, rateOf, tariff } from './fees.ts';

/** The finance report counted again from duties and attendance. Where region and school are silent a figure is null. */
export function financeFigures(context: AuditContext): FinanceReport {
  const { school, policy } = context;
  const service = payOf(context, 'afterSchool');
  const apart = (['lunch', 'evening'] as const).flatMap((ledger) => {
    const { people, externals } = payOf(context, ledger);
    return people.length + externals.length === 0 ? [] : [{ ledger, people, externals }];
  });
  return {
    payUnits: service.units,
    unitsPerLesson: school.options.unitsPerLesson,
    staffPayFen:
      rateOf(school, policy, 'afterSchool') === null
        ? null
        : service.people.reduce((sum, { fen }) => sum + (fen ?? 0), 0),
    people: service.people,
    externals: service.externals,
    ...pupilFigures(context),
    freeOfCharge: inForce(policy, 'free-of-charge'),
    otherLedgers: apart.length === 0 ? undefined : apart,
  };
}

/** Pay of one ledger: duties in its blocks; what belongs to no block belongs to the after-school service. */
function payOf({ school, plan, policy, block }: AuditContext, ledger: Ledger) {
  const { unitsPerLesson } = school.options;
  const payUnits = new Map<string, number>();
  for (const { person, payUnits: units, block: at } of plan.roster.duties) {
    if (person === null || (block.get(at)?.ledger ?? 'afterSchool') !== ledger) continue;
    payUnits.set(person, (payUnits.get(person) ?? 0) + units);
  }
  const rate = rateOf(school, policy, ledger);
  const lessons = (id: string): number => (payUnits.get(id) ?? 0) / unitsPerLesson;
  const paid = (id: string, fenPerLesson: number): number =>
    Math.round(((payUnits.get(id) ?? 0) * fenPerLesson) / unitsPerLesson);
  const people = school.staff
    .filter(({ id }) => payUnits.has(id))
    .map(({ id }) => ({ person: id, lessons: lessons(id), fen: rate === null ? null : paid(id, rate) }));
  return {
    units: people.reduce((sum, { person }) => sum + (payUnits.get(person) ?? 0), 0),
    people,
    externals: school.externals
      .filter(({ id }) => payUnits.has(id))
      .map(({ id, payFenPerLesson }) => ({
        person: id,
        lessons: lessons(id),
        fen: paid(id, payFenPerLesson),
      })),
  };
}

type PupilFigures = Pick<
  FinanceReport,
  | 'pupilLessons'
  | 'pupilDays'
  | 'vendorFen'
  | 'plannedFen'
  | 'subsidyFen'
  | 'parentFen'
  | 'uncoveredFen'
  | 'waivedFen'
>;

/** Lessons and days of pupils, and who pays for them: public money first, parents up to their cap, the rest open. */
function pupilFigures(context: AuditContext): PupilFigures {
  const { school, plan, policy, attendance, days, pupils } = context;
  const prices = tariff(school, policy, 'afterSchool');
  const counted = school.blocks.flatMap(({ ledger, kind }, index) =>
    ledger === 'afterSchool' && (kind === 'homework' || kind === 'club') ? [index] : [],
  );
  const vendorFee = plan.matrix.sessions.map(({ club: id }) => {
    const club = context.club.get(id ?? '');
    return club?.provider === 'vendor' ? club.feeFenPerSession : null;
  });
  const sums = { pupilLessons: 0, pupilDays: 0, vendorFen: 0 };
  const money = { plannedFen: 0, subsidyFen: 0, parentFen: 0, uncoveredFen: 0, waivedFen: 0 };
  for (const pupil of pupils) {
    const asked = new Map<string, number>();
    for (const day of days) {
      let lessons = 0;
      for (const block of counted) {
        const place = attendance.place(pupil.index, day.index, block);
        if (place === NOT_THERE || attendance.absent(pupil.index, day.index, block)) continue;
        const fee = place < 0 ? null : vendorFee[place];
        if (fee === null) lessons += 1;
        else sums.vendorFen += fee;
      }
      if (lessons === 0) continue;
      sums.pupilLessons += lessons;
      sums.pupilDays += 1;
      const { cost, byPublic, byParents, open } = dayShares(lessons, prices);
      money.plannedFen += cost;
      money.subsidyFen += byPublic;
      money.uncoveredFen += open;
      const month = day.date.slice(0, 7);
      asked.set(month, (asked.get(month) ?? 0) + byParents);
    }
    for (const byParents of asked.values()) {
      const { paid, waived, above } = monthShares(byParents, prices, school, pupil.source);
      money.parentFen += paid;
      money.waivedFen += waived;
      money.uncoveredFen += above;
    }
  }
  const silent = {
    plannedFen: null,
    subsidyFen: null,
    parentFen: null,
    uncoveredFen: null,
    waivedFen: null,
  };
  return { ...sums, ...(prices.price === null ? silent : money) };
}
