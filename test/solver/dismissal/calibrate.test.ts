import { describe, expect, it } from 'vitest';
import { calibrateDismissal } from '../../../solver/dismissal/calibrate.ts';
import { readCounts } from '../../../solver/dismissal/counts.ts';
import { GateDay } from '../../../solver/dismissal/gate-day.ts';
import { gateModel } from '../../../solver/dismissal/gates.ts';
import type { DismissalCount } from '../../../solver/model/dismissal-scenario.ts';
import { Calibration } from '../../../solver/model/dismissal-simulation.ts';
import { clockOf } from '../../../solver/model/primitives.ts';
import { at, gate, schoolWith } from './small-week.ts';

const MINUTE = at('17:30');
const INTERVAL = 30;

interface Truth {
  readonly pupils?: number;
  readonly points?: number;
  readonly handoverSeconds?: number;
  readonly mean?: number;
  readonly deviation?: number;
}

/** Counts somebody would take at a gate on one simulated day. */
function counted(replication: number, truth: Truth = {}, id = 'east'): DismissalCount[] {
  const { pupils = 200, points = 4, handoverSeconds = 5, mean = -120, deviation = 300 } = truth;
  const school = schoolWith({
    gates: [gate(id, { clearWidthCentimetres: 10_000, handoverPoints: points })],
    dismissal: {
      handoverSeconds,
      collectorMeanEarlySeconds: mean,
      collectorDeviationSeconds: deviation,
      collectedPermille: 1000,
      carPermille: 0,
    },
  });
  const wave = MINUTE * 60;
  const groups = [{ key: 7, pupils, waveSecond: wave, headSecond: wave, spacingSeconds: 0 }];
  const { waits } = new GateDay(school.dismissal, gateModel(school, school.gates[0]), groups).run(
    3,
    replication,
  );
  const rows = Math.ceil(Math.max(...waits) / INTERVAL) + 1;
  return Array.from({ length: rows }, (_, k) => ({
    second: wave + (k + 1) * INTERVAL,
    gate: id,
    count: [...waits].filter((wait) => k * INTERVAL < wait && wait <= (k + 1) * INTERVAL).length,
  }));
}

const codes = ({ findings }: { findings: readonly { code: string }[] }) => findings.map(({ code }) => code);

describe('calibration from counts of a dismissal with known truth', () => {
  const days = Array.from({ length: 40 }, (_, day) => calibrateDismissal(counted(day)));

  it('finds the rate of handover', () => {
    // Four points, five seconds a pupil: 48 a minute.
    const rates = days.map(({ gates }) => gates[0].pupilsPerMinute);
    const mean = rates.reduce((sum, { value }) => sum + value, 0) / rates.length;
    expect(Math.abs(mean / 48 - 1)).toBeLessThan(0.03);
    const held = rates.filter(({ low, high }) => low <= 48 && 48 <= high).length;
    expect(held).toBeGreaterThanOrEqual(32);
    for (const { standardError } of rates) expect(standardError).toBeLessThan(5);
  });

  it('finds when collectors come and how much they scatter, within its own errors', () => {
    for (const [name, truth] of [
      ['meanEarlySeconds', -120],
      ['deviationSeconds', 300],
    ] as const) {
      const found = days.map((day) => day[name]);
      const values = found.map((entry) => entry?.value ?? 0);
      const mean = values.reduce((a, b) => a + b, 0) / values.length;
      expect(Math.abs(mean - truth)).toBeLessThan(40);
      const held = found.filter((entry) => entry && entry.low <= truth && truth <= entry.high).length;
      expect(held).toBeGreaterThanOrEqual(32);
      // What it says of its error is what it errs by.
      const scatter = Math.sqrt(
        values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / (values.length - 1),
      );
      const said = found.reduce((sum, entry) => sum + (entry?.standardError ?? 0), 0) / found.length;
      expect(said / scatter).toBeGreaterThan(0.6);
      expect(said / scatter).toBeLessThan(2);
    }
  });

  it('does so for another truth, and turns rates into seconds where it knows the points', () => {
    const truth = { pupils: 300, points: 6, handoverSeconds: 8, mean: 60, deviation: 200 };
    const school = schoolWith({ gates: [gate('east', { handoverPoints: 6 })] });
    const result = calibrateDismissal(counted(1, truth), { school });
    expect(Calibration.parse(result)).toEqual(result);
    const { handoverSeconds, meanEarlySeconds, deviationSeconds } = result;
    for (const [found, value] of [
      [handoverSeconds, 8],
      [meanEarlySeconds, 60],
      [deviationSeconds, 200],
    ] as const) {
      expect(Math.abs((found?.value ?? 0) - value)).toBeLessThan(3.5 * (found?.standardError ?? 0) + 0.3);
    }
  });

  it('takes several gates together: arrivals are known better', () => {
    const one = calibrateDismissal(counted(2));
    const two = calibrateDismissal([...counted(2), ...counted(3, {}, 'west'), ...counted(4, {}, 'north')]);
    expect(two.gates.map(({ gate: id }) => id)).toEqual(['east', 'north', 'west']);
    const error = (result: Calibration) => result.deviationSeconds?.standardError ?? 0;
    expect(error(two)).toBeLessThan(0.85 * error(one));
  });

  it('says where nobody queued, and where arrivals were not seen', () => {
    const idle = calibrateDismissal(counted(1, { points: 60, mean: 300, deviation: 200 }));
    expect(codes(idle)).toEqual(['COUNTS_NOT_SATURATED']);
    expect(idle.gates[0].saturated).toBe(false);
    expect(Math.abs((idle.meanEarlySeconds?.value ?? 0) - 300)).toBeLessThan(60);
    const early = calibrateDismissal(
      counted(1, { points: 1, handoverSeconds: 8, mean: -1500, deviation: 60 }),
    );
    expect(codes(early)).toEqual(['COUNTS_ARRIVALS_UNSEEN']);
    expect(Math.abs(early.gates[0].pupilsPerMinute.value - 7.5)).toBeLessThan(0.3);
  });

  it('needs something to count', () => {
    const few = calibrateDismissal(counted(1).slice(0, 3));
    expect(codes(few)).toEqual(['COUNTS_TOO_FEW']);
    expect([few.gates, few.meanEarlySeconds]).toEqual([[], null]);
    expect(codes(calibrateDismissal([]))).toEqual(['COUNTS_TOO_FEW']);
  });

  it('does not know a gate that the school does not have', () => {
    expect(codes(calibrateDismissal(counted(1, {}, 'x'), { school: schoolWith({}) }))).toEqual([
      'COUNTS_GATE_UNKNOWN',
    ]);
  });
});

describe('the file of counts', () => {
  it('is read in Chinese and English, with any separator', () => {
    const english = readCounts('time,gate,count\n17:30:30,east,12\n17:31,east,9\n');
    expect(english.findings).toEqual([]);
    expect(english.counts).toEqual([
      { second: 63_030, gate: 'east', count: 12 },
      { second: 63_060, gate: 'east', count: 9 },
    ]);
    const chinese = readCounts('\uFEFF时间;校门;人数;公布时间\r\n17:31;东门;"9";17:30\r\n\r\n');
    expect(chinese.counts).toEqual([{ second: 63_060, gate: '东门', count: 9, announced: MINUTE }]);
  });

  it('brings back what was counted', () => {
    const counts = counted(1);
    const clock = (second: number): string =>
      `${clockOf(Math.floor(second / 60))}:${second % 60 < 10 ? '0' : ''}${second % 60}`;
    const csv = ['time,gate,count', ...counts.map((row) => `${clock(row.second)},${row.gate},${row.count}`)];
    expect(readCounts(csv.join('\n')).counts).toEqual(counts);
  });

  it('reports every bad row by line, cause and remedy, and keeps the good ones', () => {
    const { counts, findings } = readCounts(
      'time,gate,count,announced\n17:30,east,5,\n25:00,east,5,\n17:31,,5,\n17:32,east,-1,\n17:33,east,x,9\n17:30,east,1,\n',
    );
    expect(counts).toHaveLength(1);
    expect(findings.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'COUNTS_ROW_BAD /3/time',
      'COUNTS_ROW_BAD /4/gate',
      'COUNTS_ROW_BAD /5/count',
      'COUNTS_ROW_BAD /6/count',
      'COUNTS_ROW_BAD /6/announced',
      'COUNTS_BACKWARDS /7/time',
    ]);
    for (const { message, cause } of findings) expect(`${message.zh}${cause.en}`).not.toMatch(/[{}]/);
    const none = readCounts('a,b\n1,2');
    expect(codes(none)).toEqual(['COUNTS_HEADER_MISSING', 'COUNTS_HEADER_MISSING', 'COUNTS_HEADER_MISSING']);
  });
});
