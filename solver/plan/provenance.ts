import { hashOf, planningHash } from '../model/canonical.ts';
import type { Plan } from '../model/plan-document.ts';
import type { School } from '../model/school.ts';
import type { ResolvedPolicy } from '../policy/resolve.ts';
import { type LoopLimits, loopIterations } from './matrix-enrolment/limits.ts';
import type { MemberResult, PlanEnvironment, PlanOptions } from './options.ts';
import { memberKey } from './portfolio.ts';
import { VERSION } from './version.ts';

/** Where a plan comes from: enough to make it again. Wall-clock figures belong to the job, not to the plan. */
export function provenanceOf(
  school: School,
  policy: ResolvedPolicy,
  options: PlanOptions,
  environment: PlanEnvironment,
  members: readonly MemberResult[],
  loop: LoopLimits,
): Plan['provenance'] {
  const underClock = environment.limitMs !== undefined;
  const { iterations } = options;
  return {
    schoolHash: planningHash(school),
    policyHash: hashOf(policy.rules),
    seed: options.seed,
    budget:
      underClock || options.replay
        ? { kind: 'clock' }
        : iterations === undefined
          ? { kind: 'usual' }
          : { kind: 'iterations', iterations },
    iterations: {
      ...Object.fromEntries(members.map(({ result, spent }) => [memberKey(result.member), spent])),
      ...loopIterations(loop),
    },
    version: VERSION,
  };
}
