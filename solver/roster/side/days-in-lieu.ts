import { inRange } from '../../model/primitives.ts';
import type { SideReport } from '../../model/side-report.ts';
import type { RosterContext, RosterDuty } from '../context.ts';
import { isLate } from './late.ts';

/**
 * Days in lieu of everybody who earns or takes some, in order of ids: load that counts, days earned by it, and service
 * days of the term kept free (`daysOff`). Empty where the school gives none and nobody takes one.
 */
export function daysInLieu(
  context: RosterContext,
  duties: readonly RosterDuty[],
  personOf: ReadonlyMap<string, string | null>,
): SideReport['daysInLieu'] {
  const rule = context.school.options.daysInLieu;
  const units = context.people.map(() => 0);
  for (const duty of duties) {
    const index = context.personIndexOf.get(personOf.get(duty.demand.id) ?? '');
    if (!rule || index === undefined || (rule.lateOnly && !isLate(duty, context))) continue;
    units[index] += duty.demand.units;
  }
  return context.people.flatMap(({ id, index, staff }) => {
    if (!staff) return [];
    const taken = context.days.filter(
      (day) =>
        [...day.grades.values()].some(({ service }) => service) &&
        (staff.daysOff ?? []).some((dates) => inRange(day.date, dates)),
    ).length;
    const earned = rule ? Math.floor(units[index] / rule.unitsPerDay) : 0;
    return earned + taken === 0 ? [] : [{ person: id, units: units[index], earned, taken }];
  });
}
