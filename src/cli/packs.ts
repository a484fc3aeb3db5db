import type { School } from '../../solver/model/school.ts';
import { isUsable } from '../../solver/policy/findings.ts';
import { BUNDLED_PACKS } from '../../solver/policy/index.ts';
import { parsePolicyPack } from '../../solver/policy/parse.ts';
import { type ResolvedPolicy, resolvePolicy } from '../../solver/policy/resolve.ts';
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

/** The rules in force for a school. */
export function resolveFor(school: School, packs: readonly PolicyPack[]): ResolvedPolicy {
  const known = [...BUNDLED_PACKS, ...packs];
  if (!known.some(({ id }) => id === school.region)) {
    throw new CommandError('REGION_UNKNOWN', EXIT.badInput, 'regionUnknown', { region: school.region });
  }
  return resolvePolicy(known, school.region, { withBase: school.nationalBase });
}
