/**
 * The dismissal: planning, 200 simulated days of a school of 2,000 pupils, four scenarios on the same days, and how far
 * the expected peaks are from their bounds.
 */
import { Bench } from 'tinybench';
import { findReference, generateSchool } from '../scenarios/index.ts';
import { compareDismissals } from '../solver/dismissal/compare-dismissals.ts';
import { planDismissal } from '../solver/dismissal/plan-dismissal.ts';
import { pupilsOf } from '../solver/model/attendance.ts';
import { buildCalendar } from '../solver/model/calendar.ts';
import { canonicalSchool } from '../solver/model/canonical.ts';
import { DismissalScenario, SimulationRequest } from '../solver/model/dismissal-scenario.ts';
import { School, type SchoolInput } from '../solver/model/school.ts';
import { planSchool } from '../solver/plan.ts';
import { record } from './record.ts';

const PUPILS = 2000;

interface Case {
  readonly name: string;
  readonly input: SchoolInput;
}

function schoolOf(pupils: number): Case {
  for (let classes = 40; classes <= 60; classes++) {
    const input = generateSchool({ classes, seed: 1, region: 'helan' });
    if ((input.pupils?.length ?? 0) >= pupils) return { name: `${classes} classes, seed 1, helan`, input };
  }
  throw new Error(`no generated school has ${pupils} pupils`);
}

const primary = findReference('helan-primary');
if (!primary) throw new Error('the reference school helan-primary is missing');
const cases: Case[] = [{ name: 'helan-primary', input: primary.build() }, schoolOf(PUPILS)];
const scenarios = [
  { name: 'rain', rain: true },
  { name: 'punctual', guardians: { meanEarlySeconds: -300, deviationSeconds: 120 } },
  { name: 'planned anew with gaps of 5 minutes', replan: true, gapMinutes: 5 },
  { name: 'two handover points less', gates: [{ gate: 'gate-south', handoverPoints: 4 }] },
].map((scenario) => DismissalScenario.parse(scenario));

const figures = [];
for (const { name, input } of cases) {
  const school = canonicalSchool(School.parse(input));
  const plan = await planSchool(input, { seed: 1, iterations: 2000 });
  const dismissal = {
    school,
    calendar: buildCalendar(school),
    sessions: plan.matrix.sessions,
    placements: plan.enrolment.placements,
    pupils: pupilsOf(school),
    params: { replications: 0 },
    seed: 1,
  };
  const one = SimulationRequest.parse({ replications: 200 });
  const all = SimulationRequest.parse({ replications: 200, scenarios });
  const bench = new Bench({ time: 1000, iterations: 3, warmupTime: 0, warmupIterations: 1 });
  bench
    .add('plan the dismissal of the term', () => planDismissal(dismissal))
    .add('200 days of the plan, in full', () => compareDismissals({ school, plan }, one))
    .add('200 days of the plan and four scenarios', () => compareDismissals({ school, plan }, all));
  await bench.run();
  const { plan: report } = compareDismissals({ school, plan }, one);
  const share = (of: (stream: (typeof plan.dismissal.streams)[number]) => number): number => {
    const shares = plan.dismissal.streams
      .filter(({ figures: own }) => own.expectedPeak > 0)
      .map((stream) => of(stream) / stream.figures.expectedPeak)
      .sort((a, b) => a - b);
    return Math.round((shares[Math.floor(shares.length / 2)] ?? 1) * 100) / 100;
  };
  figures.push({
    name,
    pupils: dismissal.pupils.length,
    leavingOnTheDay: report?.pupils,
    medianMs: Object.fromEntries(
      bench.tasks.map((task) => [
        task.name,
        'latency' in task.result ? Math.round(task.result.latency.p50) : task.result.state,
      ]),
    ),
    streams: plan.dismissal.streams.length,
    medianShareOfPeakThatIsBound: share(({ figures: own }) => own.expectedPeakBound),
    medianShareOfPeakThatIsBoundAtGap: share(
      ({ figures: own }) => own.expectedPeakBoundAtGap ?? own.expectedPeakBound,
    ),
    day: report && {
      meanWaitSeconds: report.pupilWait.mean,
      p95WaitSeconds: report.pupilWait.p95,
      peakPeople: report.peakPeople.p95,
      levelOfService: report.gates.map(({ gate, levelOfService }) => `${gate} ${levelOfService.p95}`),
    },
  });
}
record('dismissal', figures);
