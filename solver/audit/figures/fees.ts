import type { Pupil } from '../../model/pupil.ts';
import type { School } from '../../model/school.ts';
import type { Block, Ledger } from '../../model/term.ts';
import type { ResolvedPolicy } from '../../policy/resolve.ts';
import { wholeParam } from '../policy-params.ts';

/** The audit's own reading of what a pupil-lesson costs. `null` prices: nobody has said. */
export interface Tariff {
  readonly free: boolean;
  readonly price: number | null;
  readonly grant: number;
  readonly cap: number;
  readonly monthly: number;
  readonly fromRegion: boolean;
}

export const inForce = (policy: ResolvedPolicy, id: string): boolean =>
  policy.rules.some((rule) => rule.id === id && rule.level !== 'schoolDecides');

/** Blocks in which a pupil-lesson is counted. */
export function isLesson(block: Block): boolean {
  if (block.ledger === 'afterSchool') return ['homework', 'club'].includes(block.kind);
  return block.kind !== 'break';
}

const decided = (school: School, ledger: Ledger) =>
  (school.money?.fees ?? []).find((entry) => entry.ledger === ledger) ?? { ledger };

export function tariff(school: School, policy: ResolvedPolicy, ledger: Ledger): Tariff {
  const own = decided(school, ledger);
  const service = ledger === 'afterSchool';
  const monthly = own.mostParentFenPerMonth ?? Number.MAX_SAFE_INTEGER;
  const ofRegion = (rule: string, param: string): number | undefined =>
    service ? wholeParam(policy, rule, param) : undefined;
  const nothing = { price: null, grant: 0, cap: 0, monthly, fromRegion: false };
  if (service && inForce(policy, 'free-of-charge')) return { free: true, ...nothing };
  const stated = ofRegion('basic-fee-planned', 'fenPerPupilLesson');
  const price = stated ?? own.plannedFenPerLesson ?? own.parentFenPerLesson ?? null;
  if (price === null) return { free: false, ...nothing };
  const caps = [ofRegion('basic-parent-cap', 'fenPerPupilLesson'), own.parentFenPerLesson].filter(
    (entry) => entry !== undefined,
  );
  return {
    free: false,
    price,
    grant: ofRegion('basic-subsidy', 'fenPerPupilDay') ?? own.subsidyFenPerPupilDay ?? 0,
    cap: Math.min(price, ...caps),
    monthly,
    fromRegion: stated !== undefined,
  };
}

/** Rate of the school's own people for a lesson of a ledger. */
export function rateOf(school: School, policy: ResolvedPolicy, ledger: Ledger): number | null {
  const rules: Partial<Record<Ledger, string>> = { afterSchool: 'staff-pay', lunch: 'noon-pay' };
  const rule = rules[ledger];
  const stated = rule === undefined ? undefined : wholeParam(policy, rule, 'fenPerLesson');
  return stated ?? decided(school, ledger).staffPayFenPerLesson ?? null;
}

/** Who pays the lessons of one day: public money first, then parents up to their cap, and what is left. */
export function dayShares(lessons: number, { price, grant, cap }: Tariff) {
  const cost = lessons * (price ?? 0);
  const byPublic = lessons === 0 ? 0 : Math.min(cost, grant);
  const byParents = Math.min(cost - byPublic, lessons * cap);
  return { cost, byPublic, byParents, open: cost - byPublic - byParents };
}

/** Month's cap first, then what the waiver takes off, rounded in favour of the parents. */
export function monthShares(byParents: number, { monthly }: Tariff, school: School, pupil: Pupil | null) {
  const asked = Math.min(byParents, monthly);
  const waiver = pupil?.waiver ?? 'none';
  const off = { none: 0, reduced: school.money?.reducedWaiverPercent ?? 0, free: 100 }[waiver];
  const paid = Math.floor((asked * (100 - off)) / 100);
  return { paid, waived: asked - paid, above: byParents - asked };
}
