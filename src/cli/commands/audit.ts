import { z } from 'zod';
import { auditPlan } from '../../../solver/audit/audit.ts';
import { canonicalSchool, planningHash } from '../../../solver/model/canonical.ts';
import { Plan } from '../../../solver/model/plan-document.ts';
import { CommandError, EXIT, readJson, type Terminal } from '../io.ts';
import { text } from '../messages.ts';
import { checkForCommand, readPacks } from '../packs.ts';
import { showFindings, showViolations } from '../render-findings.ts';

/** `afterbell audit SCHOOL PLAN`: recomputes every rule; succeeds only without hard violations. */
export function auditCommand(
  terminal: Terminal,
  schoolFile: string,
  planFile: string,
  options: { policy?: string[] },
): number {
  const { language } = terminal;
  const { school, policy, findings } = checkForCommand(readJson(schoolFile), readPacks(options.policy));
  if (!school) {
    if (terminal.json) terminal.out(JSON.stringify({ passed: false, findings }));
    else showFindings(terminal, findings);
    return EXIT.badInput;
  }
  const parsed = Plan.safeParse(readJson(planFile));
  if (!parsed.success) {
    throw new CommandError('PLAN_SHAPE', EXIT.badInput, 'notPlan', { detail: z.prettifyError(parsed.error) });
  }
  const canonical = canonicalSchool(school);
  const sameSchool = planningHash(canonical) === parsed.data.provenance.schoolHash;
  const { violations, rulesChecked } = auditPlan(canonical, parsed.data, policy);
  const hard = violations.filter((violation) => violation.level === 'hard');
  if (terminal.json) {
    terminal.out(JSON.stringify({ passed: hard.length === 0, sameSchool, rulesChecked, violations }));
  } else {
    if (!sameSchool) terminal.error(text(language, 'otherSchool'));
    showViolations(terminal, violations);
    if (hard.length === 0) terminal.out(text(language, 'noViolations', { rules: rulesChecked.length }));
  }
  return hard.length === 0 ? EXIT.ok : EXIT.incomplete;
}
