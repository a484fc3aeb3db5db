import { canonicalJson, hashOf } from '../../../solver/model/canonical.ts';
import { School } from '../../../solver/model/school.ts';
import { validateSchool } from '../../../solver/model/validation/index.ts';
import { checkSchoolPolicy } from '../../../solver/policy/check-school.ts';
import { isUsable } from '../../../solver/policy/findings.ts';
import type { PolicyPack } from '../../../solver/policy/schema.ts';
import { packText } from '../../jobs/pack.ts';
import type { CheckedSchool, Invalid } from './desk.ts';
import { foundList, invalid } from './found-list.ts';

/** Checks shape, sense and region of a school document. */
export function checkSchool(input: unknown, packs: readonly PolicyPack[]): CheckedSchool | Invalid {
  const validation = validateSchool(input);
  const { school } = validation;
  if (!school) return invalid(validation.findings);
  // Parsed once more, because the validated school is in canonical order and people want their own.
  const own = School.parse(input);
  const findings = [...validation.findings, ...checkSchoolPolicy(own, packs).findings];
  if (!isUsable(findings)) return invalid(findings);
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
    document: packText(canonicalJson(own)),
    ...foundList(findings),
  };
}
