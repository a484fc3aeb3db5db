import { showComparison } from '../dismissal-tables.ts';
import { EXIT, type Terminal } from '../io.ts';
import { showFindings } from '../render-findings.ts';
import { type SimulateOptions, simulateFiles } from '../simulate-files.ts';

/**
 * `afterbell compare SCHOOL PLAN SCENARIO…`: each scenario against the plan on the same simulated days, as one table a
 * scenario. Fails where a scenario has errors; the others are compared all the same.
 */
export function compareCommand(
  terminal: Terminal,
  schoolFile: string,
  planFile: string,
  scenarioFiles: string[],
  options: SimulateOptions,
): number {
  const result = simulateFiles(terminal, { schoolFile, planFile, scenarioFiles }, options);
  if (!result) return EXIT.badInput;
  const { comparison } = result;
  if (terminal.json) {
    const scenarios = comparison.scenarios.map(({ name, findings, comparison: measures }) => ({
      name,
      findings,
      comparison: measures,
    }));
    terminal.out(JSON.stringify({ findings: comparison.findings, scenarios }));
  } else {
    showFindings(terminal, comparison.findings);
    showComparison(terminal, comparison);
  }
  const failed = comparison.plan === null || comparison.scenarios.some(({ report }) => report === null);
  return failed ? EXIT.badInput : EXIT.ok;
}
