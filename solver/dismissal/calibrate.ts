/**
 * Rate of handover and spread of arrivals from the counts of one real dismissal, with their errors.
 *
 * The expected counts (`calibration-model.ts`) are fitted by weighted least squares with the variance of independent
 * arrivals, weights from the fit before; in a line counts scatter less, so errors are rather too large than too small.
 * What the counts scatter more than that widens every interval (quasi-likelihood; P. McCullagh & J. Nelder, "Generalized
 * Linear Models", 1989). Pupils who leave alone are not counted; nobody is met before the announced minute, so of the
 * arrivals only those after it are seen, and the mean is told by how many are missing then.
 */
import type { DismissalCount } from '../model/dismissal-scenario.ts';
import type { Calibration, GateCalibration, Parameter } from '../model/dismissal-simulation.ts';
import type { Finding } from '../model/findings.ts';
import { compareText } from '../model/primitives.ts';
import type { School } from '../model/school.ts';
import { expectedCounts, type GateCounts } from './calibration-model.ts';
import { NORMAL_95 } from './estimate.ts';
import { type Fit, leastSquares } from './least-squares.ts';
import { dismissalFinding } from './scenario-findings.ts';

const LEAST_PUPILS = 30;
const LEAST_ROWS = 5;
/** A line that lasts less tells nothing about the rate; nor does one that ends within the first interval. */
const LEAST_SATURATED_SECONDS = 30;
/** Errors of arrivals beyond this say that they were not seen. */
const MOST_ERROR_SECONDS = 300;
const FITS = 4;
const STARTS: readonly (readonly [mean: number, deviation: number])[] = [
  [-300, 360],
  [-600, 240],
  [0, 240],
  [0, 480],
  [-120, 120],
];

/**
 * @param counts as read by `readCounts`
 * @param options announced minute of rows that name none (missing: the beginning of the first row of the gate), and
 *   the school, whose handover points turn rates into seconds a pupil
 */
export function calibrateDismissal(
  counts: readonly DismissalCount[],
  {
    announced,
    school,
  }: { readonly announced?: number | undefined; readonly school?: School | undefined } = {},
): Calibration {
  const findings: Finding[] = [];
  const all = gateCounts(counts, announced);
  const usable = all.filter(({ gate, counts: own }) => {
    const pupils = own.reduce((a, b) => a + b, 0);
    if (pupils >= LEAST_PUPILS && own.length >= LEAST_ROWS) return true;
    findings.push(dismissalFinding('COUNTS_TOO_FEW', [], { gate, pupils, rows: own.length }));
    return false;
  });
  const totals = {
    rows: counts.length,
    pupils: counts.reduce((sum, { count }) => sum + count, 0),
  };
  const nothing = { ...totals, gates: [], handoverSeconds: null, dispersion: 1, fitted: [] };
  if (usable.length === 0) {
    if (all.length === 0)
      findings.push(dismissalFinding('COUNTS_TOO_FEW', [], { gate: '–', pupils: 0, rows: 0 }));
    return { findings, ...nothing, meanEarlySeconds: null, deviationSeconds: null };
  }
  const first = fitAll(
    usable,
    usable.map(() => true),
  );
  const queued = usable.map((_, k) => hasQueue(usable, first, k));
  const last = queued.every((value) => value) ? first : fitAll(usable, queued);
  const gates = usable.map((gate, k): GateCalibration => {
    const pupils = gate.counts.reduce((a, b) => a + b, 0);
    if (!queued[k]) {
      findings.push(dismissalFinding('COUNTS_NOT_SATURATED', [], { gate: gate.gate }));
      const fastest = 60 * fastestRate(gate);
      const pupilsPerMinute = { value: fastest, low: fastest, high: fastest, standardError: 0 };
      return { gate: gate.gate, pupils, saturated: false, saturatedSeconds: 0, pupilsPerMinute };
    }
    const { saturatedSeconds } = expectedAt(gate, last, k);
    const pupilsPerMinute = scaled(parameter(last, placeOf(queued, k)), 60);
    return { gate: gate.gate, pupils, saturated: true, saturatedSeconds, pupilsPerMinute };
  });
  const [mean, deviation] = [-2, -1].map((k) => parameter(last, last.fit.parameters.length + k));
  if (
    last.fit.covariance === null ||
    Math.max(mean.standardError, deviation.standardError) > MOST_ERROR_SECONDS
  )
    findings.push(dismissalFinding('COUNTS_ARRIVALS_UNSEEN', [], {}));
  return {
    findings,
    ...totals,
    gates: gates.map((gate) => ({ ...gate, pupilsPerMinute: rounded(gate.pupilsPerMinute, 10) })),
    handoverSeconds: school ? secondsPerPupil(gates, school, findings) : null,
    meanEarlySeconds: last.fit.covariance ? rounded(mean, 1) : null,
    deviationSeconds: last.fit.covariance ? rounded(deviation, 1) : null,
    dispersion: Math.round(last.dispersion * 100) / 100,
    fitted: usable.flatMap((gate, k) => {
      const expected = expectedAt(gate, last, k);
      return gate.ends.map((second, i) => ({
        gate: gate.gate,
        second,
        counted: gate.counts[i],
        expected: Math.round(expected.counts[i] * 10) / 10,
      }));
    }),
  };
}

/**
 * Was there a line that tells the rate? It has to last, and a gate as fast as one likes has to fit clearly worse
 * (likelihood ratio, 95 %).
 */
function hasQueue(gates: readonly GateCounts[], fitted: Fitted, k: number): boolean {
  const { saturatedSeconds } = expectedAt(gates[k], fitted, k);
  if (saturatedSeconds < Math.max(LEAST_SATURATED_SECONDS, usualLength(gates[k].ends))) return false;
  const without = fitAll(
    gates,
    gates.map((_, other) => other !== k),
  );
  return without.fit.sum - fitted.fit.sum > NORMAL_95 * NORMAL_95 * fitted.dispersion;
}

/** Rows of each gate in time; rows of several waves that end together are one interval. */
function gateCounts(counts: readonly DismissalCount[], announced: number | undefined): GateCounts[] {
  return [...new Set(counts.map(({ gate }) => gate))].sort(compareText).map((gate) => {
    const own = counts.filter((row) => row.gate === gate);
    const ends = [...new Set(own.map(({ second }) => second))].sort((a, b) => a - b);
    const begin = ends[0] - usualLength(ends);
    const waves = new Map<number, number>();
    for (const row of own) {
      const minute = row.announced ?? announced;
      const second = minute === undefined ? begin : minute * 60;
      waves.set(second, (waves.get(second) ?? 0) + row.count);
    }
    return {
      gate,
      waves: [...waves].map(([second, pupils]) => ({ second, pupils })).filter(({ pupils }) => pupils > 0),
      from: begin,
      ends,
      counts: ends.map((end) =>
        own.filter(({ second }) => second === end).reduce((sum, { count }) => sum + count, 0),
      ),
    };
  });
}

/** Seconds of the middle one of the intervals. */
function usualLength(ends: readonly number[]): number {
  const lengths = ends.slice(1).map((end, k) => end - ends[k]);
  return lengths.sort((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 60;
}

/** Pupils a second in the busiest interval. */
function fastestRate({ from, ends, counts }: GateCounts): number {
  return Math.max(...counts.map((count, k) => count / (ends[k] - (k === 0 ? from : ends[k - 1]))));
}

interface Fitted {
  readonly fit: Fit;
  readonly queued: readonly boolean[];
  readonly dispersion: number;
}

/** Parameters: the rate of each gate with a queue, then mean and deviation of arrivals. */
function fitAll(gates: readonly GateCounts[], queued: readonly boolean[]): Fitted {
  const rates = gates.filter((_, k) => queued[k]).map((gate) => fastestRate(gate));
  const counted = gates.flatMap(({ counts }) => counts);
  const limits = {
    steps: [...rates.map((rate) => 0.01 * rate), 4, 4],
    least: [...rates.map((rate) => 0.3 * rate), -3600, 20],
    most: [...rates.map((rate) => 2 * rate), 3600, 3600],
  };
  let best: Fit | null = null;
  for (const [mean, deviation] of STARTS) {
    let current: Fit = { parameters: [...rates, mean, deviation], sum: 0, covariance: null };
    for (let round = 0; round < FITS; round++) {
      const weights = expectedAll(gates, queued, current.parameters).map(
        (count) => 1 / Math.sqrt(Math.max(1, count)),
      );
      const residuals = (parameters: readonly number[]): Float64Array =>
        Float64Array.from(
          expectedAll(gates, queued, parameters),
          (count, i) => (count - counted[i]) * weights[i],
        );
      current = leastSquares({ residuals, ...limits }, current.parameters);
    }
    if (best === null || current.sum < best.sum) best = current;
  }
  const found = best as Fit;
  return {
    fit: found,
    queued,
    dispersion: Math.max(1, found.sum / Math.max(1, counted.length - found.parameters.length)),
  };
}

/** Where the rate of a gate stands among the parameters. */
function placeOf(queued: readonly boolean[], gate: number): number {
  return queued.slice(0, gate).filter((value) => value).length;
}

function expectedWith(
  gate: GateCounts,
  queued: readonly boolean[],
  parameters: readonly number[],
  k: number,
) {
  const [mean, deviation] = parameters.slice(-2);
  const rate = queued[k] ? parameters[placeOf(queued, k)] : Number.POSITIVE_INFINITY;
  return expectedCounts(gate, rate, mean, Math.max(1, deviation));
}

function expectedAt(gate: GateCounts, { fit: { parameters }, queued }: Fitted, k: number) {
  return expectedWith(gate, queued, parameters, k);
}

function expectedAll(
  gates: readonly GateCounts[],
  queued: readonly boolean[],
  parameters: readonly number[],
): number[] {
  return gates.flatMap((gate, k) => [...expectedWith(gate, queued, parameters, k).counts]);
}

function parameter({ fit: { parameters, covariance }, dispersion }: Fitted, k: number): Parameter {
  const value = parameters[k];
  const variance = covariance?.[k][k] ?? 0;
  const standardError = Math.sqrt(Math.max(0, variance) * dispersion);
  const half = NORMAL_95 * standardError;
  return { value, low: value - half, high: value + half, standardError };
}

function scaled({ value, low, high, standardError }: Parameter, by: number): Parameter {
  return { value: value * by, low: low * by, high: high * by, standardError: standardError * by };
}

function rounded({ value, low, high, standardError }: Parameter, parts: number): Parameter {
  const to = (number: number): number => Math.round(number * parts) / parts;
  return { value: to(value), low: to(low), high: to(high), standardError: to(standardError) };
}

/** Seconds a pupil at one point, gates weighed by the precision of their rates. */
function secondsPerPupil(
  gates: readonly GateCalibration[],
  school: School,
  findings: Finding[],
): Parameter | null {
  let weight = 0;
  let sum = 0;
  for (const { gate, saturated, pupilsPerMinute } of gates) {
    const known = school.gates.find(({ id }) => id === gate);
    if (!known) findings.push(dismissalFinding('COUNTS_GATE_UNKNOWN', [], { gate }));
    if (!known || !saturated) continue;
    const seconds = (60 * known.handoverPoints) / pupilsPerMinute.value;
    const error = Math.max(1e-6, (seconds * pupilsPerMinute.standardError) / pupilsPerMinute.value);
    weight += 1 / (error * error);
    sum += seconds / (error * error);
  }
  if (weight === 0) return null;
  const value = sum / weight;
  const standardError = Math.sqrt(1 / weight);
  const half = NORMAL_95 * standardError;
  return rounded({ value, low: value - half, high: value + half, standardError }, 100);
}
