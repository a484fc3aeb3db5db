/**
 * What-if: the plan of a school's dismissal and any number of scenarios, simulated on the same days and compared. Bad
 * scenarios get coded findings and no report; the others are compared all the same.
 */
import { pupilsOf } from '../model/attendance.ts';
import { buildCalendar } from '../model/calendar.ts';
import { canonicalSchool } from '../model/canonical.ts';
import type { DismissalStream } from '../model/dismissal-plan.ts';
import type { SimulationRequest } from '../model/dismissal-scenario.ts';
import type { DismissalComparison, Positions, ScenarioReport } from '../model/dismissal-simulation.ts';
import type { Finding } from '../model/findings.ts';
import type { Plan } from '../model/plan-document.ts';
import type { School } from '../model/school.ts';
import type { Path } from '../model/validation/pointer.ts';
import { scenarioConditions, scenarioStreams } from './apply-scenario.ts';
import { type Conditions, dryConditions } from './conditions.ts';
import { chooseDay, leavingDay, roomsOf, streamsOfDay } from './leaving-day.ts';
import { pairedMeasures } from './paired.ts';
import { planDismissal } from './plan-dismissal.ts';
import { positionsOf } from './positions.ts';
import { dismissalFinding, hasErrors, openItemFinding } from './scenario-findings.ts';
import { type SimulatedDay, simulateDay } from './simulate-day.ts';

export interface ComparedPlan {
  readonly school: School;
  /** Of the plan: who is where, and the dismissal. */
  readonly plan: Pick<Plan, 'dismissal' | 'matrix' | 'enrolment'>;
  /** The region's earliest end, for scenarios that plan anew. */
  readonly earliestEndMinute?: number | undefined;
}

interface Simulated {
  readonly day: SimulatedDay;
  readonly positions: Positions | undefined;
}

/**
 * One day of the plan, and each scenario against it. Everything may be left out of `request`; the same request gives the
 * same answer. Never throws for bad scenarios.
 *
 * @param request see `SimulationRequest`: which day, replications, seed, step in seconds, scenarios
 */
export function compareDismissals(
  { school: given, plan, earliestEndMinute }: ComparedPlan,
  request: SimulationRequest,
): DismissalComparison {
  const school = canonicalSchool(given);
  const choice = chooseDay(plan.dismissal, request);
  const streams = streamsOfDay(plan.dismissal, choice);
  if (streams.every(({ units }) => units.length === 0)) {
    const known = [
      ...new Set(plan.dismissal.streams.map(({ season, weekday }) => `${season} ${weekday}`)),
    ].sort();
    const { season, weekday } = choice;
    return {
      findings: [dismissalFinding('SIMULATION_DAY_EMPTY', [], { season, weekday, known })],
      plan: null,
      scenarios: [],
    };
  }
  const roomOf = roomsOf(school, plan.matrix.sessions);
  const simulate = (conditions: Conditions, own: readonly DismissalStream[]): Simulated => {
    const day = leavingDay(conditions, own, roomOf);
    return {
      day: simulateDay(conditions, choice, day, request),
      positions: request.positions ? positionsOf(conditions, day, request) : undefined,
    };
  };
  const base = simulate(dryConditions(school), streams);
  const names = new Set<string>();
  const scenarios = request.scenarios.map((scenario, at): ScenarioReport => {
    const path: Path = ['scenarios', at];
    const findings: Finding[] = [];
    if (names.has(scenario.name))
      findings.push(dismissalFinding('SCENARIO_NAME_TWICE', [...path, 'name'], { name: scenario.name }));
    names.add(scenario.name);
    const changed = scenarioConditions(school, scenario, path);
    findings.push(...changed.findings);
    const { conditions } = changed;
    const start = scenario.replan && !hasErrors(findings) ? replanned(conditions) : null;
    if (start) {
      findings.push(...start.findings.map((item) => openItemFinding(item, path)));
      findings.push(...lostFindings(school, conditions, streams, start.streams, path));
    }
    const own = scenarioStreams(
      school,
      { conditions, scenario },
      start ? start.streams : streams,
      roomOf,
      path,
    );
    findings.push(...own.findings);
    if (hasErrors(findings)) return { name: scenario.name, findings, report: null, comparison: [] };
    const result = simulate(conditions, own.streams);
    return {
      name: scenario.name,
      findings,
      report: result.day.report,
      comparison: pairedMeasures(base.day.measures, result.day.measures),
      ...(result.positions ? { positions: result.positions } : {}),
    };
  });
  return {
    findings: [],
    plan: base.day.report,
    ...(base.positions ? { positions: base.positions } : {}),
    scenarios,
  };

  function replanned(conditions: Conditions) {
    const anew = planDismissal({
      school: conditions.school,
      calendar: buildCalendar(conditions.school),
      sessions: plan.matrix.sessions,
      placements: plan.enrolment.placements,
      pupils: pupilsOf(conditions.school),
      params: {
        replications: 0,
        weather: conditions.weather,
        ...(earliestEndMinute === undefined ? {} : { earliestEndMinute }),
      },
      seed: request.seed,
    });
    return { streams: streamsOfDay(anew.plan, choice), findings: anew.open };
  }
}

/** Groups of the plan that planning anew found no gate for. */
function lostFindings(
  school: School,
  conditions: Conditions,
  before: readonly DismissalStream[],
  after: readonly DismissalStream[],
  path: Path,
): Finding[] {
  const idsOf = (streams: readonly DismissalStream[]): string[] =>
    streams.flatMap(({ id, units }) => units.map((unit) => `${id} ${unit.id}`));
  const kept = new Set(idsOf(after));
  const lost = idsOf(before).filter((key) => !kept.has(key));
  if (lost.length === 0) return [];
  const open = conditions.school.gates.map(({ id }) => id);
  const shut = school.gates.map(({ id }) => id).filter((id) => !open.includes(id));
  const groups = [...new Set(lost.map((key) => key.slice(key.indexOf(' ') + 1)))].sort();
  return [dismissalFinding('SCENARIO_NO_WAY', [...path, 'gates'], { groups, open, shut })];
}
