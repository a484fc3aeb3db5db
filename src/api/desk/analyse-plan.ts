import { z } from 'zod';
import { auditPlan } from '../../../solver/audit/audit.ts';
import { buildCalendar } from '../../../solver/model/calendar.ts';
import { canonicalSchool, planningHash } from '../../../solver/model/canonical.ts';
import { type Plan, Violation } from '../../../solver/model/plan-document.ts';
import { FairnessMeasures, PersonLoad } from '../../../solver/model/reports.ts';
import type { School } from '../../../solver/model/school.ts';
import { BUNDLED_PACKS } from '../../../solver/policy/index.ts';
import { resolvePolicy } from '../../../solver/policy/resolve.ts';
import type { PolicyPack } from '../../../solver/policy/schema.ts';
import { fairnessReport } from '../../../solver/report/fairness.ts';

/** What a plan is worth as it stands, also after it was edited by hand. */
export const Analysis = z.object({
  sameSchool: z.boolean().describe('The plan was made from exactly this school document'),
  passed: z.boolean().describe('No hard rule is broken'),
  rulesChecked: z.array(z.string()),
  violations: z.array(Violation),
  figures: z.object({
    duties: z.int(),
    openDuties: z.int(),
    hardViolations: z.int(),
    deviations: z.int(),
  }),
  fairness: z.object({ total: FairnessMeasures, people: z.array(PersonLoad) }),
});
export type Analysis = z.infer<typeof Analysis>;

/** Audits a plan against a school and counts its loads anew, by the shares that the plan itself names. */
export function analysePlan(school: School, plan: Plan, packs: readonly PolicyPack[]): Analysis {
  const canonical = canonicalSchool(school);
  const policy = resolvePolicy([...BUNDLED_PACKS, ...packs], canonical.region, {
    withBase: canonical.nationalBase,
  });
  const { violations, rulesChecked } = auditPlan(canonical, plan, policy);
  const hard = violations.filter(({ level }) => level === 'hard').length;
  const { fairness } = plan.reports;
  const { total, people } = fairnessReport(
    canonical,
    buildCalendar(canonical),
    plan.matrix.sessions,
    plan.roster.duties,
    {
      ...fairness.certificate,
      shares: new Map(fairness.people.map(({ person, shareWeight }) => [person, shareWeight])),
    },
    plan.changes,
  );
  return {
    sameSchool: planningHash(canonical) === plan.provenance.schoolHash,
    passed: hard === 0,
    rulesChecked,
    violations,
    figures: {
      duties: plan.roster.duties.length,
      openDuties: plan.roster.duties.filter(({ person }) => person === null).length,
      hardViolations: hard,
      deviations: violations.length - hard,
    },
    fairness: { total, people },
  };
}
