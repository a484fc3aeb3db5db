import { describe, expect, it } from 'vitest';
import { generateSchool } from '../../../../scenarios/index.ts';
import { loopIterations, loopLimits } from '../../../../solver/plan/matrix-enrolment/limits.ts';
import { caseOf } from './loop-case.ts';

describe('the limits of loop and proof', () => {
  const nowMs = () => 0;

  it('give the proof more under a longer clock, and repeat both from what was recorded', () => {
    const [short, long] = [10_000, 200_000].map((limitMs) => loopLimits({ seed: 1 }, { nowMs, limitMs }));
    const iterations = short.proof?.iterations ?? 0;
    expect(long.proof?.iterations).toBeGreaterThan(iterations);
    long.control.spend(123);
    const again = loopLimits({ seed: 1, replay: loopIterations(long) }, {});
    expect(again.proof).toEqual(long.proof);
    again.control.spend(122);
    expect(again.control.shouldStop()).toBe(false);
    again.control.spend(1);
    expect(again.control.shouldStop()).toBe(true);
  });

  it('say nothing of the proof without a clock', () => {
    const usual = loopLimits({ seed: 1 }, {});
    expect(usual.proof).toBeUndefined();
    expect(Object.keys(loopIterations(usual))).toEqual(['matrix-enrolment']);
  });

  it('decide how far the proof gets', async () => {
    const { planned } = caseOf(generateSchool({ classes: 10, seed: 1, region: 'national' }));
    const status = async (iterations: number) => (await planned(0, { iterations })).enrolment.status;
    expect(await status(1)).toBe('bounded');
    expect(await status(20_000)).toBe('optimal');
  });
});
