import { canonicalJson, hashOf } from '../../../solver/model/canonical.ts';
import { School } from '../../../solver/model/school.ts';
import { validateSchool } from '../../../solver/model/validation/index.ts';
import { BUNDLED_PACKS } from '../../../solver/policy/index.ts';
import { resolvePolicy } from '../../../solver/policy/resolve.ts';
import type { PolicyPack } from '../../../solver/policy/schema.ts';
import { packText } from '../../jobs/pack.ts';
import type { CheckedSchool, Invalid } from './desk.ts';
import { foundList, invalid } from './found-list.ts';

/** Checks shape, sense and region of a school document. */
export function checkSchool(input: unknown, packs: readonly PolicyPack[]): CheckedSchool | Invalid {
  const { school, findings } = validateSchool(input);
  if (!school) return invalid(findings);
  const known = [...BUNDLED_PACKS, ...packs];
  const policy = resolvePolicy(known, school.region, { withBase: school.nationalBase });
  const region = policy.findings
    .filter(({ severity }) => severity === 'error')
    .map((finding) => ({ ...finding, path: '/region' }));
  if (region.length > 0) return invalid([...findings, ...region]);
  return {
    outcome: 'valid',
    id: school.id,
    name: school.name,
    region: school.region,
    hash: hashOf(school),
    figures: {
      grades: school.grades.length,
      classes: school.classes.length,
      pupils: school.classes.reduce((sum, entry) => sum + entry.pupils, 0),
      staff: school.staff.length,
      clubs: school.clubs.length,
      warnings: findings.length,
    },
    // Parsed once more, because the validated school is in canonical order and people want their own.
    document: packText(canonicalJson(School.parse(input))),
    ...foundList(findings),
  };
}
