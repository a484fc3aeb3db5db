/**
 * Rules of regions that ask for exactly what another rule of the audit recomputes: a violation of the second breaks the
 * first. Used by the compliance report, and by the test that every rule a plan can break is audited.
 */
export const AUDIT_ALIASES: Readonly<Record<string, string>> = {
  'everyone-placed': 'pupil-placed',
  'elastic-booking': 'pupil-placed',
  'workload-balanced': 'certificate-valid',
};
