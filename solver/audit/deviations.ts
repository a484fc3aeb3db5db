import type { Finding } from './audit.ts';
import type { AuditContext } from './context.ts';
import type { BindingLevel } from './policy-params.ts';

/**
 * Is there a reason on record that takes a finding back? Only for rules that hold in principle, and for the screening of
 * words, where the school may say that the find is a false alarm.
 */
export function excusedByReason(
  { school, policy }: AuditContext,
  rule: string,
  level: BindingLevel,
  finding: Finding,
): boolean {
  const screens = policy.rules.some(
    ({ id, params }) =>
      id === rule && Object.values(params).some(({ unit }) => unit === 'prohibited-content'),
  );
  if (level !== 'inPrinciple' && !screens) return false;
  return school.deviations.some(
    (entry) => entry.rule === rule && (entry.where === undefined || entry.where === finding.where),
  );
}
