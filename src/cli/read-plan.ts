import { z } from 'zod';
import { Plan } from '../../solver/model/plan-document.ts';
import type { School } from '../../solver/model/school.ts';
import type { ResolvedPolicy } from '../../solver/policy/resolve.ts';
import { CommandError, EXIT, readJson, type Terminal } from './io.ts';
import { checkForCommand, readPacks } from './packs.ts';
import { showFindings } from './render-findings.ts';

export interface ReadPlan {
  readonly school: School;
  readonly policy: ResolvedPolicy;
  readonly plan: Plan;
}

/** School and plan from files; null where the school has errors, which are shown. */
export function readSchoolAndPlan(
  terminal: Terminal,
  schoolFile: string,
  planFile: string,
  packFiles: readonly string[] | undefined,
): ReadPlan | null {
  const { school, policy, findings } = checkForCommand(readJson(schoolFile), readPacks(packFiles));
  if (!school) {
    if (terminal.json) terminal.out(JSON.stringify({ findings }));
    else showFindings(terminal, findings);
    return null;
  }
  const parsed = Plan.safeParse(readJson(planFile));
  if (!parsed.success) {
    throw new CommandError('PLAN_SHAPE', EXIT.badInput, 'notPlan', { detail: z.prettifyError(parsed.error) });
  }
  return { school, policy, plan: parsed.data };
}
