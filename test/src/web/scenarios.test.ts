import { describe, expect, it } from 'vitest';
import { DismissalScenario } from '../../../solver/model/dismissal-scenario.ts';
import { type Cases, scenariosOf } from '../../../src/web/features/dismissal/what-if/scenarios.ts';

const NAMES = { rain: '下雨', closed: '关闭东门', late: '家长晚到 5 分钟' };
const none: Cases = { rain: false, closed: false, gate: 'east', late: false, lateMinutes: 5, replan: false };

describe('the scenarios of the what-if form', () => {
  it('are none where nothing is chosen', () => {
    expect(scenariosOf(none, -300, NAMES)).toEqual([]);
  });

  it('are one a choice, each as the service takes it', () => {
    const made = scenariosOf({ ...none, rain: true, closed: true, late: true }, -300, NAMES);
    expect(made.map((scenario) => DismissalScenario.parse(scenario))).toEqual(made);
    expect(made.map(({ name }) => name)).toEqual(Object.values(NAMES));
    expect(made.map(({ rain }) => rain)).toEqual([true, false, false]);
    expect(made[1]?.gates).toEqual([{ gate: 'east', closed: true }]);
    expect(made[2]?.guardians).toEqual({ meanEarlySeconds: 0 });
  });

  it('plan anew where the reader says so', () => {
    const made = scenariosOf({ ...none, rain: true, late: true, replan: true }, 0, NAMES);
    expect(made.every(({ replan }) => replan)).toBe(true);
  });
});
