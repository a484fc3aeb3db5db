import type { StageCertificate } from '../model/certificate.ts';
import type { DismissalPlan, DismissalStream, LeavingUnit } from '../model/dismissal-plan.ts';
import type { Gate } from '../model/place.ts';
import type { OpenItem } from '../model/plan-document.ts';
import { compareText, minuteOf } from '../model/primitives.ts';
import type { School } from '../model/school.ts';
import { type FluidModel, fluidModel, peakBound } from './fluid.ts';
import { type LeavingInput, type LeavingStream, leavingStreams } from './leavers.ts';
import { leavingPosts } from './leaving-posts.ts';
import { noWayToGate, outsideWindow } from './open-items.ts';
import { simulateDismissal } from './simulate.ts';
import { gateFlowPerMinute, walkMinutes } from './walking.ts';
import { expectedPeak, type PlannedUnit, planWaves, WAVE_LEVELS, type WavePlan, type WaveProblem } from './wave-plan.ts';

export interface DismissalInput extends LeavingInput {
  readonly params: {
    /** The main service ends no earlier; its groups leave no earlier either. */
    readonly earliestEndMinute?: number;
  };
  readonly seed: number;
}

export interface DismissalResult {
  readonly plan: DismissalPlan;
  readonly open: readonly OpenItem[];
  readonly certificates: readonly StageCertificate[];
}

/** Replications in a plan: enough for a figure beside the plan; `afterbell simulate` takes more. */
const REPLICATIONS = 20;

/**
 * Waves and gates for everybody who leaves, on every weekday of every season, and the posts this needs. Groups leave
 * within their window, never before they have gathered and walked; see `wave-plan.ts` for the order of objectives.
 */
export function planDismissal(input: DismissalInput): DismissalResult {
  const { school, seed } = input;
  const model = fluidModel(school.dismissal);
  const usable = school.gates.filter((gate) => gateFlowPerMinute(gate) > 0);
  const open: OpenItem[] = [];
  const streams: DismissalStream[] = [];
  const posts: DismissalPlan['posts'] = [];
  let outside = 0;
  let peak = 0;
  let bound = 0;
  const pairs = siblingPairs(input);
  for (const leaving of leavingStreams(input)) {
    const gates = usable.length > 0 ? usable : school.gates;
    const problem = problemOf(input, model, leaving, gates, pairs);
    const plan = planWaves(problem);
    const stream = streamOf(leaving, problem, plan, school);
    const simulated = simulateDismissal(school, stream, { replications: REPLICATIONS, seed });
    streams.push({
      ...stream,
      figures: {
        ...stream.figures,
        simulatedP95WaitSeconds: Math.round(simulated.p95WaitSeconds),
        simulatedPeak: Math.round(simulated.meanPeak * 10) / 10,
      },
    });
    posts.push(...leavingPosts(school, stream, leaving.mainEnd));
    open.push(...noWayToGate(school, leaving, problem), ...outsideWindow(school, leaving, problem, plan));
    outside += plan.objective[0];
    peak = Math.max(peak, stream.figures.expectedPeak);
    bound = Math.max(bound, stream.figures.expectedPeakBound);
  }
  return { plan: { streams, posts }, open, certificates: [certificate(outside, peak, bound)] };
}

function problemOf(
  { school, params }: DismissalInput,
  model: FluidModel,
  leaving: LeavingStream,
  gates: readonly Gate[],
  siblings: ReadonlyMap<string, readonly string[]>,
): WaveProblem {
  const { dismissal: settings } = school;
  const gradeNumber = new Map(school.grades.map((grade) => [grade.id, grade.number]));
  const unitOf = new Map(leaving.units.flatMap((unit, u) => unit.pupils.map((pupil) => [pupil, u] as const)));
  const notBefore = leaving.mainEnd ? (params.earliestEndMinute ?? 0) : 0;
  const openAt = (gate: Gate, minute: number): boolean =>
    gateFlowPerMinute(gate) > 0 &&
    gate.open.some(({ from, to }) => minuteOf(from) <= minute && minute <= minuteOf(to));
  return {
    gates,
    model,
    open: (g, minute) => openAt(gates[g], minute),
    units: leaving.units.map((unit): PlannedUnit => {
      const ready = unit.endMinute + settings.gatherMinutes;
      const latest = unit.endMinute + settings.windowMinutes;
      const slowest = Math.min(...unit.grades.map((grade) => gradeNumber.get(grade) ?? 9));
      const walk = gates.map((gate) => walkMinutes(school, unit.room, gate, slowest));
      const earliest = gates.map((gate, g) => {
        for (let minute = Math.max(ready + walk[g], notBefore); minute <= latest; minute++) {
          if (openAt(gate, minute)) return minute;
        }
        return Number.POSITIVE_INFINITY;
      });
      const together = new Map<number, number>();
      for (const pupil of unit.pupils) {
        for (const sibling of siblings.get(pupil) ?? []) {
          const other = unitOf.get(sibling);
          if (other !== undefined) together.set(other, (together.get(other) ?? 0) + 1);
        }
      }
      return {
        pupils: unit.pupils.length,
        earliest,
        latest,
        walk: walk.map((minutes) => (Number.isFinite(minutes) ? minutes : settings.windowMinutes)),
        together: [...together].map(([other, count]) => ({ unit: other, pairs: count })),
      };
    }),
  };
}

/** Brothers and sisters of those whose parents ask that they leave together. */
function siblingPairs({ pupils }: DismissalInput): Map<string, readonly string[]> {
  return new Map(
    pupils.filter((pupil) => pupil.siblingsTogether).map((pupil) => [pupil.id, pupil.siblings] as const),
  );
}

function streamOf(
  leaving: LeavingStream,
  problem: WaveProblem,
  plan: WavePlan,
  school: School,
): DismissalStream {
  const { dismissal: settings } = school;
  const units = leaving.units.map((unit, u): LeavingUnit => {
    const g = plan.gate[u];
    return {
      id: unit.id,
      kind: unit.kind,
      grades: [...unit.grades],
      pupils: unit.pupils.length,
      endMinute: unit.endMinute,
      readyMinute: unit.endMinute + settings.gatherMinutes,
      walkMinutes: problem.units[u].walk[g],
      minute: plan.minute[u],
      gate: problem.gates[g].id,
      escort: unit.kind === 'session' && escortedByLeader(leaving, school) ? 'leader' : 'post',
    };
  });
  const waves = new Map<string, DismissalStream['waves'][number]>();
  for (const unit of units) {
    const key = `${unit.minute} ${unit.gate}`;
    const wave = waves.get(key) ?? { minute: unit.minute, gate: unit.gate, pupils: 0, units: [] };
    waves.set(key, { ...wave, pupils: wave.pupils + unit.pupils, units: [...wave.units, unit.id] });
  }
  const earliest = Math.min(...problem.units.map((unit) => Math.min(...unit.earliest)));
  const latest = Math.max(...problem.units.map((unit) => unit.latest));
  const minutes = Number.isFinite(earliest)
    ? Math.floor((latest - earliest) / settings.leastGapMinutes) + 1
    : 1;
  const pupils = units.map((unit) => unit.pupils);
  const level = (name: (typeof WAVE_LEVELS)[number]): number => plan.objective[WAVE_LEVELS.indexOf(name)];
  const total = pupils.reduce((sum, count) => sum + count, 0);
  return {
    id: leaving.id,
    season: leaving.season,
    weekday: leaving.weekday,
    after: leaving.after,
    mode: leaving.mode,
    units,
    waves: [...waves.values()].sort((a, b) => a.minute - b.minute || compareText(a.gate, b.gate)),
    figures: {
      pupils: total,
      lastMinute: Math.max(0, ...units.map((unit) => unit.minute)),
      minutesOverCapacity: level('minutesOverCapacity'),
      expectedPeak: Math.round(expectedPeak(problem, plan) * 10) / 10,
      expectedPeakBound: Math.floor(peakBound(pupils, problem.gates.length, minutes, settings) * 10) / 10,
      meanWaitSeconds: total === 0 ? 0 : Math.round((60 * level('pupilMinutes')) / total),
    },
  };
}

/** The leader takes the group to the gate where nobody is left behind who needs the same leader. */
function escortedByLeader(leaving: LeavingStream, school: School): boolean {
  const kind = school.blocks.find(({ id }) => id === leaving.after)?.kind;
  return leaving.mainEnd || kind === 'extended' || kind === 'evening';
}

function certificate(outside: number, peak: number, bound: number): StageCertificate {
  return {
    stage: 'dismissal',
    name: 'waves',
    status: 'bounded',
    claim: {
      zh: '时间窗之外的分钟数为零即为最优；预期高峰给出下界：同组学生同时到达，任何批次安排都不会更低。不对百分位数作断言。',
      en: 'No minute outside the windows is optimal. The expected peak has a lower bound: pupils of a group arrive together, whatever the waves. Nothing is claimed for percentiles.',
    },
    objective: [
      { name: 'minutesOutsideWindow', value: outside, bound: 0 },
      { name: 'expectedPeak', value: peak, bound: Math.min(bound, peak) },
    ],
  };
}
