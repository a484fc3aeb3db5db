import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planSchool } from '../../../solver/plan.ts';
import { runCli } from '../../support/run-cli.ts';
import { smallSchool } from '../../support/small-school.ts';

let folder = '';
const at = (name: string): string => join(folder, name);
const write = (name: string, value: unknown): string => {
  writeFileSync(at(name), typeof value === 'string' ? value : JSON.stringify(value));
  return at(name);
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'afterbell-dismissal-'));
  write('school.json', smallSchool());
  write('plan.json', await planSchool(smallSchool(), { seed: 1, iterations: 200 }));
  write('rain.json', { name: '下雨', rain: true });
  write('more.json', [
    { name: '准时', guardians: { meanEarlySeconds: -600, deviationSeconds: 60 } },
    { name: '关门', gates: [{ gate: 'east', closed: true }] },
  ]);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const files = () => [at('school.json'), at('plan.json')];
const days = ['--replications', '20', '--weekday', '1'];

describe('afterbell simulate', () => {
  it('shows gates and waves, in Chinese and English', () => {
    const chinese = runCli('simulate', ...files(), ...days);
    expect([chinese.exit, chinese.error]).toEqual([0, '']);
    expect(chinese.out).toContain('周一放学模拟（20 天，60 名学生）');
    expect(chinese.out).toContain('东门');
    const english = runCli('simulate', ...files(), ...days, '--lang', 'en', '--scenario', at('rain.json'));
    expect(english.exit).toBe(0);
    expect(english.out).toContain('Level of service');
    expect(english.out).toContain('against the plan');
  });

  it('gives programs everything, with positions', () => {
    const { out, exit } = runCli('simulate', ...files(), ...days, '--json', '--positions', '--step', '30');
    expect(exit).toBe(0);
    const answer = JSON.parse(out);
    expect(answer.plan).toMatchObject({ weekday: 1, replications: 20, pupils: 60 });
    expect(answer.positions.stepSeconds).toBe(30);
  });
});

describe('afterbell compare', () => {
  it('compares every scenario it can, and fails because of one that contradicts itself', () => {
    const { out, error, exit } = runCli('compare', ...files(), at('rain.json'), at('more.json'), ...days);
    expect(exit).toBe(1);
    for (const name of ['下雨', '准时', '关门']) expect(out).toContain(`情景“${name}”`);
    expect(error).toContain('SCENARIO_NO_WAY');
    const json = runCli('compare', ...files(), at('rain.json'), ...days, '--json');
    expect(json.exit).toBe(0);
    const [scenario] = JSON.parse(json.out).scenarios;
    expect(scenario.comparison.map(({ measure }: { measure: string }) => measure)).toContain('emptyMinute');
  });

  it('says what is no scenario and no plan', () => {
    write('bad.json', { name: 'x', rian: true });
    expect(runCli('compare', ...files(), at('bad.json')).error).toContain('SCENARIO_SHAPE');
    expect(runCli('simulate', at('school.json'), at('school.json')).error).toContain('PLAN_SHAPE');
  });
});

describe('afterbell calibrate', () => {
  const counts = [30, 30, 30, 24, 9, 7, 5, 4, 2, 1, 1, 0];
  const csv = counts.map(
    (count, k) => `17:${31 + Math.floor(k / 2)}:${k % 2 === 0 ? '00' : '30'},east,${count}`,
  );

  it('estimates with errors', () => {
    write('counts.csv', ['time,gate,count', ...csv].join('\n'));
    const shown = runCli(
      'calibrate',
      at('counts.csv'),
      '--announced',
      '17:30',
      '--school',
      at('school.json'),
    );
    expect(shown.exit).toBe(0);
    expect(shown.out).toContain('dismissal.collectorDeviationSeconds');
    const { out } = runCli('calibrate', at('counts.csv'), '--announced', '17:30', '--json');
    expect(JSON.parse(out).gates[0].gate).toBe('east');
  });

  it('names bad rows', () => {
    write('bad.csv', 'time,gate,count\n17:31,east,many\n17:30,east,2\n');
    const { error, exit } = runCli('calibrate', at('bad.csv'));
    expect(exit).toBe(1);
    expect(error).toContain('COUNTS_ROW_BAD');
    expect(runCli('calibrate', at('counts.csv'), '--announced', '25:00').exit).toBe(2);
  });
});
