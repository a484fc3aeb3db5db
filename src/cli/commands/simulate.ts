import { showComparison, showSimulation } from '../dismissal-tables.ts';
import { EXIT, type Terminal } from '../io.ts';
import { showFindings } from '../render-findings.ts';
import { type SimulateOptions, simulateFiles } from '../simulate-files.ts';

/**
 * `afterbell simulate SCHOOL PLAN [--scenario FILE…]`: a day of the plan's dismissal, replicated, in full; the scenarios
 * in full as well, and against the plan. Fails where a scenario has errors.
 */
export function simulateCommand(
  terminal: Terminal,
  schoolFile: string,
  planFile: string,
  options: SimulateOptions & { readonly scenario?: string[] },
): number {
  const files = { schoolFile, planFile, scenarioFiles: options.scenario ?? [] };
  const result = simulateFiles(terminal, files, options);
  if (!result) return EXIT.badInput;
  const { school, comparison } = result;
  if (terminal.json) terminal.out(JSON.stringify(comparison));
  else {
    showFindings(terminal, comparison.findings);
    if (comparison.plan) showSimulation(terminal, school, comparison.plan);
    showComparison(terminal, comparison);
  }
  const failed = comparison.plan === null || comparison.scenarios.some(({ report }) => report === null);
  return failed ? EXIT.badInput : EXIT.ok;
}
