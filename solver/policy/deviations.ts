import type { Deviation } from '../model/evidence.ts';
import type { ResolvedRule } from './resolve.ts';

/** May a school depart from this rule with a reason on record? In principle rules, and the screening of words. */
export function allowsDeviation(rule: ResolvedRule): boolean {
  return (
    rule.level === 'inPrinciple' ||
    Object.values(rule.params).some(({ unit }) => unit === 'prohibited-content')
  );
}

/** The reason on record for a rule at a place; undefined where there is none. */
export function deviationFor(
  deviations: readonly Deviation[],
  rule: string,
  where: string,
): Deviation | undefined {
  return deviations.find((entry) => entry.rule === rule && (entry.where ?? where) === where);
}
