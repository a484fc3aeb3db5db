import { describe, expect, it } from 'vitest';
import { type NumericProgress, UNLIMITED, WorkControl } from '../../../solver/numeric/control.ts';

describe('WorkControl', () => {
  it('ends with the budget and says so', () => {
    const control = new WorkControl({ budgetUnits: 10 });
    control.spend(9);
    expect(control.shouldStop()).toBe(false);
    expect(control.remaining).toBe(1);
    control.spend(4);
    expect(control.shouldStop()).toBe(true);
    expect(control.reason).toBe('budget');
    expect(control.spent).toBe(13);
    expect(control.remaining).toBe(0);
  });

  it('reads a flag that another thread sets, and stays stopped', () => {
    const flag = new Int32Array(new SharedArrayBuffer(8));
    const control = new WorkControl({ stopFlag: flag, stopIndex: 1 });
    Atomics.store(flag, 0, 1);
    expect(control.shouldStop()).toBe(false);
    Atomics.store(flag, 1, 1);
    expect(control.shouldStop()).toBe(true);
    Atomics.store(flag, 1, 0);
    expect(control.shouldStop()).toBe(true);
    expect(control.reason).toBe('flag');
  });

  it('measures time only with the clock it is given', () => {
    let now = 1000;
    const control = new WorkControl({ nowMs: () => now, limitMs: 50 });
    now = 1049;
    expect(control.shouldStop()).toBe(false);
    now = 1050;
    expect(control.shouldStop()).toBe(true);
    expect(control.reason).toBe('time');
    expect(new WorkControl({ limitMs: 0 }).shouldStop()).toBe(false);
  });

  it('replays a timed run by its units', () => {
    const run = (control: WorkControl): number => {
      let steps = 0;
      while (!control.shouldStop()) {
        control.spend(7);
        steps++;
      }
      return steps;
    };
    let now = 0;
    const timed = new WorkControl({ nowMs: () => now++, limitMs: 12 });
    const steps = run(timed);
    expect(steps).toBeGreaterThan(3);
    expect(run(new WorkControl({ budgetUnits: timed.spent }))).toBe(steps);
  });

  it('gives stages limits of their own within the whole', () => {
    const heard: NumericProgress[] = [];
    const whole = new WorkControl({ budgetUnits: 100, onProgress: (progress) => heard.push(progress) });
    const first = whole.stage({ budgetUnits: 30 });
    first.spend(30);
    first.report({ iteration: 30, best: [4, 2], bound: 3 });
    expect(first.shouldStop()).toBe(true);
    expect(whole.shouldStop()).toBe(false);
    const second = whole.stage({ budgetUnits: 90 });
    second.spend(70);
    expect(second.shouldStop()).toBe(true);
    expect(second.reason).toBe('budget');
    expect(whole.spent).toBe(100);
    expect(heard).toEqual([{ iteration: 30, best: [4, 2], bound: 3 }]);
  });

  it('has a control without limits', () => {
    UNLIMITED.spend(1e9);
    UNLIMITED.report({ iteration: 1 });
    expect(UNLIMITED.shouldStop()).toBe(false);
  });
});
