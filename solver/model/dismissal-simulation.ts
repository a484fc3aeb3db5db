import { z } from 'zod';
import { Finding } from './findings.ts';
import { Clock, Count, Id } from './primitives.ts';

/** A figure with its 95 % confidence interval. */
export const Estimate = z.object({ value: z.number(), low: z.number(), high: z.number() });
export type Estimate = z.infer<typeof Estimate>;

/** The middle day and a bad day (19 of 20 are better). */
export const DaysEstimate = z.object({ p50: Estimate, p95: Estimate });
export type DaysEstimate = z.infer<typeof DaysEstimate>;

/** Waits in seconds over all people of all days. */
export const WaitFigures = z.object({ mean: Estimate, p50: Estimate, p95: Estimate });
export type WaitFigures = z.infer<typeof WaitFigures>;

export const LevelOfService = z
  .enum(['A', 'B', 'C', 'D', 'E', 'F'])
  .describe('Of waiting areas: J. Fruin, "Pedestrian Planning and Design", 1971');
export type LevelOfService = z.infer<typeof LevelOfService>;

/** Values at the steps from `startSecond`, over all days. */
export const SeriesValues = z.object({ mean: z.array(z.number()), p95: z.array(z.number()) });

export const WaveReport = z.object({
  stream: z.string(),
  after: Id.nullable(),
  minute: z.int().describe('Announced minute'),
  gate: Id,
  pupils: Count,
  units: z.array(z.string()),
  lateSeconds: z.int().describe('The last pupil reaches the gate this long after the minute'),
  pupilWait: WaitFigures,
  guardianWait: WaitFigures,
  awayMinute: DaysEstimate.describe('Minute of the day at which its last pupil is away'),
  series: z.object({
    startSecond: z.int().describe('Seconds after midnight'),
    stepSeconds: z.int(),
    pupils: SeriesValues.describe('Pupils of the wave who are through the gate and still there'),
  }),
});
export type WaveReport = z.infer<typeof WaveReport>;

export const GateReport = z.object({
  gate: Id,
  pupils: Count,
  squareMetres: z.int(),
  pupilWait: WaitFigures,
  guardianWait: WaitFigures,
  peakPeople: DaysEstimate.describe('Most people in the waiting area'),
  peakDensity: DaysEstimate.describe('People per square metre'),
  levelOfService: z.object({ p50: LevelOfService, p95: LevelOfService }),
  kerbQueueCars: DaysEstimate.describe('Most cars that wait beyond the bays'),
  kerbQueueMetres: DaysEstimate,
  twoWheelersInArea: DaysEstimate.describe('Most two-wheelers without a place of their own'),
  parkedCars: DaysEstimate,
  awayMinute: DaysEstimate,
  series: z.object({
    startSecond: z.int().describe('Seconds after midnight'),
    stepSeconds: z.int(),
    people: SeriesValues,
    pupils: SeriesValues,
    guardians: SeriesValues,
    kerbCars: SeriesValues,
  }),
});
export type GateReport = z.infer<typeof GateReport>;

export const WayReport = z.object({
  way: Id,
  pupils: Count,
  mostWaiting: Count.describe('Most pupils in line before it'),
  longestDelaySeconds: z.int(),
});
export type WayReport = z.infer<typeof WayReport>;

/** One simulated day of the plan, or of a scenario, over all replications. */
export const SimulationReport = z.object({
  season: z.string(),
  weekday: z.int(),
  mode: z.enum(['normal', 'replacement']),
  weather: z.enum(['dry', 'rain']),
  replications: z.int(),
  seed: z.int(),
  pupils: Count,
  pupilWait: WaitFigures,
  guardianWait: WaitFigures,
  peakPeople: DaysEstimate.describe('In the fullest waiting area'),
  kerbQueueCars: DaysEstimate.describe('At the longest queue'),
  kerbQueueMetres: DaysEstimate,
  emptyMinute: DaysEstimate.describe('Minute of the day at which the last pupil is away'),
  waves: z.array(WaveReport),
  gates: z.array(GateReport),
  ways: z.array(WayReport),
});
export type SimulationReport = z.infer<typeof SimulationReport>;

export const ComparedMeasure = z.enum([
  'meanPupilWaitSeconds',
  'p95PupilWaitSeconds',
  'meanGuardianWaitSeconds',
  'peakPeople',
  'peakDensity',
  'kerbQueueMetres',
  'emptyMinute',
]);
export type ComparedMeasure = z.infer<typeof ComparedMeasure>;

/** One measure on the same days under the plan and under the scenario. */
export const PairedMeasure = z.object({
  measure: ComparedMeasure,
  plan: z.number().describe('Mean over the days'),
  scenario: z.number(),
  difference: Estimate.describe(
    'Scenario less plan, mean over the same days; below 0: the scenario is better',
  ),
  better: Estimate.describe('Probability that the scenario is better on the same day (Wilson)'),
  worse: Estimate,
});
export type PairedMeasure = z.infer<typeof PairedMeasure>;

/** Frames of replication 0 for an animation. */
export const Positions = z.object({
  startSecond: z.int(),
  stepSeconds: z.int(),
  groups: z.array(
    z.object({
      unit: z.string(),
      gate: Id,
      pupils: Count,
      places: z
        .array(
          z.object({
            second: z.int(),
            place: z.string().describe('`room:`, `way:`, `assembly:` or `gate:` and the id'),
            x: z.number(),
            y: z.number(),
          }),
        )
        .describe('Where the head of the group is; between two entries it moves in a straight line'),
    }),
  ),
  gates: z.array(
    z.object({
      gate: Id,
      x: z.number(),
      y: z.number(),
      pupils: z.array(z.int()).describe('Waiting pupils at each step'),
      guardians: z.array(z.int()),
      kerbCars: z.array(z.int()),
      away: z.array(z.int()).describe('Pupils who have left by then'),
    }),
  ),
});
export type Positions = z.infer<typeof Positions>;

export const ScenarioReport = z.object({
  name: z.string(),
  findings: z.array(Finding).describe('What is wrong with the scenario, or odd about it'),
  report: SimulationReport.nullable().describe('null: the scenario has errors'),
  comparison: z.array(PairedMeasure),
  positions: Positions.optional(),
});
export type ScenarioReport = z.infer<typeof ScenarioReport>;

export const DismissalComparison = z.object({
  findings: z.array(Finding),
  plan: SimulationReport.nullable(),
  positions: Positions.optional(),
  scenarios: z.array(ScenarioReport),
});
export type DismissalComparison = z.infer<typeof DismissalComparison>;

/** A parameter with its 95 % interval and standard error. */
export const Parameter = Estimate.extend({ standardError: z.number() });
export type Parameter = z.infer<typeof Parameter>;

export const GateCalibration = z.object({
  gate: z.string(),
  pupils: Count,
  saturated: z.boolean().describe('There was a queue; otherwise the rate is known from below only'),
  saturatedSeconds: z.int().describe('How long pupils left as fast as they could be handed over'),
  pupilsPerMinute: Parameter,
});
export type GateCalibration = z.infer<typeof GateCalibration>;

/** What the counts of one dismissal say about rate and arrivals. */
export const Calibration = z.object({
  findings: z.array(Finding),
  rows: Count,
  pupils: Count,
  gates: z.array(GateCalibration),
  handoverSeconds: Parameter.nullable().describe(
    'A pupil at one handover point, for `dismissal.handoverSeconds`; null without known gates or queues',
  ),
  meanEarlySeconds: Parameter.nullable().describe('For `dismissal.collectorMeanEarlySeconds`'),
  deviationSeconds: Parameter.nullable().describe('For `dismissal.collectorDeviationSeconds`'),
  dispersion: z
    .number()
    .describe('Scatter against what independent arrivals explain; above 1 the intervals are widened by it'),
  fitted: z
    .array(
      z.object({
        gate: z.string(),
        second: z.int().describe('End of the interval, seconds after midnight'),
        counted: z.number(),
        expected: z.number(),
      }),
    )
    .describe('For a chart: what was counted, and what the fitted model expects'),
});
export type Calibration = z.infer<typeof Calibration>;

/** Counts of one real dismissal, as text of a CSV file. */
export const CalibrationRequest = z.strictObject({
  csv: z
    .string()
    .max(60_000)
    .describe('Columns time, gate, count and, if known, announced; 时间、校门、人数、公布时间'),
  announced: Clock.optional().describe('Announced minute of all rows that name none'),
});
export type CalibrationRequest = z.infer<typeof CalibrationRequest>;
