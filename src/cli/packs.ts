import { DateTime } from 'luxon';
import type { Finding } from '../../solver/model/findings.ts';
import { School } from '../../solver/model/school.ts';
import { validateSchool } from '../../solver/model/validation/index.ts';
import { checkSchoolPolicy } from '../../solver/policy/check-school.ts';
import { isUsable } from '../../solver/policy/findings.ts';
import { parsePolicyPack } from '../../solver/policy/parse.ts';
import type { ResolvedPolicy } from '../../solver/policy/resolve.ts';
import type { PolicyPack } from '../../solver/policy/schema.ts';
import { CommandError, EXIT, readJson } from './io.ts';

/** Policy packs from files, for regions that do not come with the program. */
export function readPacks(files: readonly string[] = []): PolicyPack[] {
  return files.map((file) => {
    const { pack, findings } = parsePolicyPack(readJson(file));
    if (pack && isUsable(findings)) return pack;
    const detail = findings.map(({ code, path, message }) => `${code} ${path}: ${message.zh}`).join('; ');
    throw new CommandError('POLICY_BAD', EXIT.badInput, 'packBad', { file, detail });
  });
}

/** A school document as the commands take it: checked by itself and under the rules of its region. */
export type CheckedSchool =
  | { readonly school: School; readonly policy: ResolvedPolicy; readonly findings: readonly Finding[] }
  | { readonly school: null; readonly policy: null; readonly findings: readonly Finding[] };

/** Every finding about a school at once: shape, sense, region, and what its region's rules say of it as of today. */
export function checkForCommand(input: unknown, packs: readonly PolicyPack[]): CheckedSchool {
  const validation = validateSchool(input);
  if (!validation.school) return { school: null, policy: null, findings: validation.findings };
  // Paths of findings point into the caller's own order, which the validated school has lost.
  const own = School.parse(input);
  const zoned = DateTime.now().setZone(own.timeZone);
  const asOf = (zoned.isValid ? zoned : DateTime.utc()).toFormat('yyyy-MM-dd');
  const { policy, findings: region } = checkSchoolPolicy(own, packs, { asOf });
  const findings = [...validation.findings, ...region];
  return policy && isUsable(findings)
    ? { school: validation.school, policy, findings }
    : { school: null, policy: null, findings };
}
