import type { StaffMember } from '../../model/people.ts';
import type { AuditContext } from '../context.ts';
import { type AuditDay, inWeeks, within } from '../school-days.ts';

/** Shares are agreed in twentieths of a full-time equivalent over the term. */
export const SHARE_PARTS = 20;
/** Largest common multiple for which weights stay exact. */
const MOST_MULTIPLE = 27_720;

export interface AgreedShare {
  /** Twentieths of a full-time equivalent; 0: exempt. */
  readonly parts: number;
  /** Whole-number weight of the squared load, inverse to the share; 0: outside fairness. */
  readonly weight: number;
}

/** What every member of staff has agreed to carry, by id (`solver/roster/README.md`, section 3). */
export function agreedShares(context: AuditContext): Map<string, AgreedShare> {
  const { staff } = context.school;
  const serviceDays = context.days.filter(({ service }) => service.size > 0);
  const stated = staff.filter((person) => (wishOf(person) ?? 0) > 0 && person.fullTimePermille > 0);
  const wishedSum = stated.reduce((sum, person) => sum + (wishOf(person) as number), 0);
  const fullTimeSum = stated.reduce((sum, person) => sum + person.fullTimePermille, 0);
  const parts = staff.map((person) => {
    const wish = wishOf(person);
    const none = person.fullTimePermille === 0 || wish === 0 || person.weeklyLoad.most === 0;
    const available = none ? 0 : availableMilleOf(context, person);
    if (available === 0) return 0;
    const whole = serviceDays.length * 1000;
    const [up, down] =
      wish === undefined
        ? [available * person.fullTimePermille, whole * 1000]
        : [available * wish * fullTimeSum, whole * 1000 * wishedSum];
    return Math.max(1, nearest(SHARE_PARTS * up, down));
  });
  const multiple = parts.filter((share) => share > 0).reduce(commonMultiple, 1);
  return new Map(
    staff.map(({ id }, at) => {
      const share = parts[at];
      const weight =
        share === 0
          ? 0
          : multiple <= MOST_MULTIPLE
            ? multiple / share
            : Math.max(1, nearest(MOST_MULTIPLE, share));
      return [id, { parts: share, weight }];
    }),
  );
}

/** Service days on which the person is available, in thousandths; days with a lower target count in proportion. */
export function availableMilleOf({ days }: AuditContext, person: StaffMember): number {
  return sum(days.filter(({ service }) => service.size > 0).map((day) => permilleOn(person, day)));
}

function wishOf({ weeklyLoad: { wished, most } }: StaffMember): number | undefined {
  return wished === undefined || most === undefined ? wished : Math.min(wished, most);
}

/** Thousandths of a day on which the person counts as available. */
function permilleOn(person: StaffMember, day: AuditDay): number {
  const absent = person.absences.some(({ dates, block }) => block === undefined && within(day.date, dates));
  const never = person.unavailable.some(
    ({ weekday, weeks, block, from, to, dates }) =>
      block === undefined &&
      from === undefined &&
      to === undefined &&
      (weekday ?? day.follows) === day.follows &&
      inWeeks(weeks, day.week) &&
      (!dates || within(day.date, dates)),
  );
  if (absent || never) return 0;
  const held = person.statuses.filter(({ dates }) => within(day.date, dates));
  return Math.min(1000, ...held.map(({ sharePermille }) => sharePermille));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** a / b to the nearest whole number, halves up. Both whole, b > 0. */
function nearest(a: number, b: number): number {
  const rest = a % b;
  return (a - rest) / b + (2 * rest >= b ? 1 : 0);
}

/** Least common multiple; beyond the largest that matters it may be anything above that. */
function commonMultiple(a: number, b: number): number {
  if (a > MOST_MULTIPLE) return a;
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return (a / x) * b;
}

export { nearest as nearestWhole };
