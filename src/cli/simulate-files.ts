import { z } from 'zod';
import { compareDismissals } from '../../solver/dismissal/compare-dismissals.ts';
import {
  DismissalScenario,
  MOST_SCENARIOS,
  SimulationRequest,
} from '../../solver/model/dismissal-scenario.ts';
import type { DismissalComparison } from '../../solver/model/dismissal-simulation.ts';
import type { School } from '../../solver/model/school.ts';
import { planningParameters } from '../../solver/policy/parameters.ts';
import { CommandError, EXIT, readJson, type Terminal } from './io.ts';
import { readSchoolAndPlan } from './read-plan.ts';

export interface SimulateOptions {
  readonly weekday?: number;
  readonly season?: string;
  readonly mode?: 'normal' | 'replacement';
  readonly replications?: number;
  readonly seed?: number;
  readonly step?: number;
  readonly positions?: boolean;
  readonly policy?: string[];
}

export interface SimulatedFiles {
  readonly school: School;
  readonly comparison: DismissalComparison;
}

/** A scenario, or a list of them, from each file. */
function readScenarios(files: readonly string[]): DismissalScenario[] {
  return files.flatMap((file) => {
    const value = readJson(file);
    const parsed = z.array(DismissalScenario).safeParse(Array.isArray(value) ? value : [value]);
    if (parsed.success) return parsed.data;
    const detail = z.prettifyError(parsed.error);
    throw new CommandError('SCENARIO_SHAPE', EXIT.badInput, 'notScenario', { file, detail });
  });
}

/** Simulates a day of the plan and the scenarios of the files; null where the school has errors. */
export function simulateFiles(
  terminal: Terminal,
  { schoolFile, planFile, scenarioFiles }: { schoolFile: string; planFile: string; scenarioFiles: string[] },
  options: SimulateOptions,
): SimulatedFiles | null {
  const read = readSchoolAndPlan(terminal, schoolFile, planFile, options.policy);
  if (!read) return null;
  const { school, plan, policy } = read;
  const { season, weekday, mode, replications, seed, step, positions } = options;
  const scenarios = readScenarios(scenarioFiles);
  if (scenarios.length > MOST_SCENARIOS) {
    throw new CommandError('SCENARIOS_TOO_MANY', EXIT.usage, 'tooManyScenarios', {
      count: scenarios.length,
      most: MOST_SCENARIOS,
    });
  }
  const request = SimulationRequest.parse({
    ...(season === undefined ? {} : { season }),
    ...(weekday === undefined ? {} : { weekday }),
    ...(mode === undefined ? {} : { mode }),
    ...(replications === undefined ? {} : { replications }),
    ...(seed === undefined ? {} : { seed }),
    ...(step === undefined ? {} : { stepSeconds: step }),
    positions: positions ?? false,
    scenarios,
  });
  const earliestEndMinute = planningParameters(policy).earliestEndMinute?.value;
  return { school, comparison: compareDismissals({ school, plan, earliestEndMinute }, request) };
}
