import { compareDismissals } from '../../../solver/dismissal/compare-dismissals.ts';
import type { SimulationRequest } from '../../../solver/model/dismissal-scenario.ts';
import type { DismissalComparison } from '../../../solver/model/dismissal-simulation.ts';
import type { Plan } from '../../../solver/model/plan-document.ts';
import type { School } from '../../../solver/model/school.ts';
import { BUNDLED_PACKS } from '../../../solver/policy/index.ts';
import { planningParameters } from '../../../solver/policy/parameters.ts';
import { resolvePolicy } from '../../../solver/policy/resolve.ts';
import type { PolicyPack } from '../../../solver/policy/schema.ts';

/** A day of the plan and scenarios against it; those that plan anew keep the earliest end of the region. */
export function simulatePlan(
  school: School,
  plan: Plan,
  request: SimulationRequest,
  packs: readonly PolicyPack[],
): DismissalComparison {
  const policy = resolvePolicy([...BUNDLED_PACKS, ...packs], school.region, {
    withBase: school.nationalBase,
  });
  const earliestEndMinute = planningParameters(policy).earliestEndMinute?.value;
  return compareDismissals({ school, plan, earliestEndMinute }, request);
}
