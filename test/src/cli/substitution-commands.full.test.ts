import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Plan } from '../../../solver/model/plan-document.ts';
import { runCli } from '../../support/run-cli.ts';
import { smallSchool } from '../../support/small-school.ts';

let folder = '';
const at = (name: string): string => join(folder, name);
let person = '';
let date = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'afterbell-substitute-'));
  writeFileSync(at('school.json'), JSON.stringify(smallSchool()));
  expect(runCli('plan', at('school.json'), '--iterations', '500', '--out', at('plan.json')).exit).toBe(0);
  const { roster } = Plan.parse(JSON.parse(readFileSync(at('plan.json'), 'utf8')));
  const duty = roster.duties.find((entry) => entry.role === 'fixed' && entry.person !== null);
  person = duty?.person ?? '';
  date = duty?.date ?? '';
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('afterbell substitute', () => {
  it('names substitutes and writes a plan that its audit passes; the old plan stays', () => {
    const before = readFileSync(at('plan.json'), 'utf8');
    const args = ['--school', at('school.json'), '--person', person, '--from', date, '--out', at('new.json')];
    const run = runCli('substitute', at('plan.json'), ...args);
    expect(run.error).toBe('');
    expect(run.out).toContain('请假');
    expect(run.exit).toBe(0);
    expect(readFileSync(at('plan.json'), 'utf8')).toBe(before);
    const plan = Plan.parse(JSON.parse(readFileSync(at('new.json'), 'utf8')));
    expect(plan.changes).toHaveLength(1);
    expect(runCli('audit', at('school.json'), at('new.json')).exit).toBe(0);
  });

  it('speaks JSON, and says why it refuses', () => {
    const args = ['--school', at('school.json'), '--from', date, '--json'];
    const run = runCli('substitute', at('plan.json'), '--person', person, ...args);
    const { status, recommendations } = JSON.parse(run.out);
    expect(status).toBe('repaired');
    expect(recommendations.duties.length).toBeGreaterThan(0);
    const refused = runCli('substitute', at('plan.json'), '--person', 'nobody', ...args);
    expect(refused.exit).toBe(1);
    expect(JSON.parse(refused.out).refusal.code).toBe('PERSON_UNKNOWN');
    const wrong = runCli(
      'substitute',
      at('plan.json'),
      '--person',
      person,
      '--school',
      at('school.json'),
      '--from',
      'soon',
    );
    expect([wrong.exit, wrong.error.startsWith('ABSENCE_SHAPE')]).toEqual([1, true]);
  });
});

describe('afterbell frontier', () => {
  it('shows the points and writes the school with the chosen one', () => {
    const run = runCli(
      'frontier',
      at('school.json'),
      '--iterations',
      '500',
      '--choose',
      '0',
      '--out',
      at('chosen.json'),
    );
    expect(run.out).toContain('最公平');
    expect(run.exit).toBe(0);
    const { options } = JSON.parse(readFileSync(at('chosen.json'), 'utf8'));
    const told = runCli('frontier', at('school.json'), '--iterations', '500', '--json');
    const { frontier } = JSON.parse(told.out) as {
      frontier: { points: { position: number; options: Record<string, unknown> }[] };
    };
    expect(options).toMatchObject(frontier.points.find(({ position }) => position === 0)?.options ?? {});
    const none = runCli('frontier', at('school.json'), '--iterations', '500', '--choose', 'nothing');
    expect([none.exit, none.error.includes('POINT_UNKNOWN')]).toEqual([1, true]);
  });
});
