import { EXIT, readJson, type Terminal, writeText } from '../io.ts';
import { text } from '../messages.ts';
import { checkForCommand, readPacks } from '../packs.ts';
import { planInPool } from '../plan-in-pool.ts';
import { showFindings, showOpen, showViolations } from '../render-findings.ts';
import { planSummary, showSummary } from '../summary.ts';

export interface PlanCommandOptions {
  readonly seconds?: number;
  readonly iterations?: number;
  readonly seed?: number;
  readonly out?: string;
  readonly workers?: number;
  readonly policy?: string[];
}

/** `afterbell plan SCHOOL`: validates, plans in the worker pool, writes the plan, says what is open. */
export async function planCommand(
  terminal: Terminal,
  file: string,
  options: PlanCommandOptions,
): Promise<number> {
  const { language } = terminal;
  const input = readJson(file);
  const packs = readPacks(options.policy);
  const { school, findings } = checkForCommand(input, packs);
  if (!school) {
    if (terminal.json) terminal.out(JSON.stringify({ status: 'invalid', findings }));
    else {
      showFindings(terminal, findings);
      terminal.out(text(language, 'notPlanned'));
    }
    return EXIT.badInput;
  }
  if (!terminal.json) showFindings(terminal, findings);
  const { result, seconds } = await planInPool(terminal, school, {
    ...options,
    packs,
  });
  if (!result.ok) {
    if (terminal.json) terminal.out(JSON.stringify({ status: 'fault', fault: result.fault, findings }));
    else terminal.error(`${result.fault.code}: ${result.fault.sentence[language]} ${result.fault.detail}`);
    return EXIT.fault;
  }
  const plan = result.value;
  if (options.out !== undefined) writeText(options.out, `${JSON.stringify(plan)}\n`);
  if (terminal.json) {
    const summary = {
      ...planSummary(plan),
      seconds,
      findings,
      ...(options.out === undefined ? { plan } : {}),
    };
    terminal.out(JSON.stringify(summary));
  } else {
    showSummary(terminal, school, plan, seconds);
    showOpen(terminal, plan.open);
    showViolations(terminal, plan.audit.violations);
    if (options.out !== undefined) terminal.out(text(language, 'written', { file: options.out }));
  }
  const broken = plan.audit.violations.some((violation) => violation.level === 'hard');
  return plan.status === 'complete' && !broken ? EXIT.ok : EXIT.incomplete;
}
