import type { FinanceReport } from '../../model/reports.ts';
import { NOT_THERE } from '../attendance.ts';
import type { AuditContext } from '../context.ts';
import { wholeParam } from '../policy-params.ts';

/** The finance report counted again from duties and attendance. Where the region is silent a figure is null. */
export function financeFigures(context: AuditContext): FinanceReport {
  const { school, plan, policy } = context;
  const { unitsPerLesson } = school.options;
  const payUnits = new Map<string, number>();
  for (const { person, payUnits: units } of plan.roster.duties) {
    if (person !== null) payUnits.set(person, (payUnits.get(person) ?? 0) + units);
  }
  const rate = wholeParam(policy, 'staff-pay', 'fenPerLesson') ?? null;
  const paid = (id: string, fenPerLesson: number): number =>
    Math.round(((payUnits.get(id) ?? 0) * fenPerLesson) / unitsPerLesson);
  const people = school.staff
    .filter(({ id }) => payUnits.has(id))
    .map(({ id }) => ({
      person: id,
      lessons: (payUnits.get(id) as number) / unitsPerLesson,
      fen: rate === null ? null : paid(id, rate),
    }));
  return {
    payUnits: people.reduce((sum, { person }) => sum + (payUnits.get(person) as number), 0),
    unitsPerLesson,
    staffPayFen: rate === null ? null : people.reduce((sum, { fen }) => sum + (fen ?? 0), 0),
    people,
    externals: school.externals
      .filter(({ id }) => payUnits.has(id))
      .map(({ id, payFenPerLesson }) => ({
        person: id,
        lessons: (payUnits.get(id) as number) / unitsPerLesson,
        fen: paid(id, payFenPerLesson),
      })),
    ...pupilFigures(context),
    freeOfCharge: policy.rules.some(({ id, level }) => id === 'free-of-charge' && level !== 'schoolDecides'),
  };
}

type PupilFigures = Omit<
  FinanceReport,
  'payUnits' | 'unitsPerLesson' | 'staffPayFen' | 'people' | 'externals' | 'freeOfCharge'
>;

/** Lessons and days of pupils, and who pays for them: public money first, parents up to their cap, the rest open. */
function pupilFigures(context: AuditContext): PupilFigures {
  const { school, plan, policy, attendance, days, pupils } = context;
  const planned = wholeParam(policy, 'basic-fee-planned', 'fenPerPupilLesson');
  const subsidy = wholeParam(policy, 'basic-subsidy', 'fenPerPupilDay');
  const cap = wholeParam(policy, 'basic-parent-cap', 'fenPerPupilLesson');
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
      if (planned === undefined || subsidy === undefined || cap === undefined) continue;
      const cost = lessons * planned;
      const byPublic = Math.min(cost, subsidy);
      const byParents = Math.min(cost - byPublic, lessons * cap);
      money.plannedFen += cost;
      money.subsidyFen += byPublic;
      money.uncoveredFen += cost - byPublic - byParents;
      money[pupil.source?.waiver === 'free' ? 'waivedFen' : 'parentFen'] += byParents;
    }
  }
  const silent = {
    plannedFen: null,
    subsidyFen: null,
    parentFen: null,
    uncoveredFen: null,
    waivedFen: null,
  };
  return { ...sums, ...(planned === undefined ? silent : money) };
}
