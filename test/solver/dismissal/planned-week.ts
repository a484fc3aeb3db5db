import type { ComparedPlan } from '../../../solver/dismissal/compare-dismissals.ts';
import {
  DismissalScenario,
  type DismissalScenario as Scenario,
  SimulationRequest,
} from '../../../solver/model/dismissal-scenario.ts';
import type { School } from '../../../solver/model/school.ts';
import { classWeek, planWeek } from './small-week.ts';

/** A school with the dismissal plan of its week of class groups. */
export function plannedWeek(school: School): ComparedPlan {
  const sessions = classWeek(school);
  return {
    school,
    plan: {
      dismissal: planWeek(school, { sessions }).plan,
      matrix: { sessions, closedSections: [] },
      enrolment: { placements: [] },
    },
  };
}

type Input = Parameters<typeof SimulationRequest.parse>[0];

export function request(input: Record<string, unknown> = {}): SimulationRequest {
  return SimulationRequest.parse({ weekday: 1, replications: 60, ...input } as Input);
}

export function scenario(name: string, input: Record<string, unknown> = {}): Scenario {
  return DismissalScenario.parse({ name, ...input });
}
