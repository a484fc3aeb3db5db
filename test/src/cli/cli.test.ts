import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Plan } from '../../../solver/model/plan-document.ts';
import { runCli } from '../../support/run-cli.ts';
import { smallSchool } from '../../support/small-school.ts';

let folder = '';
const at = (name: string): string => join(folder, name);
const write = (name: string, value: unknown): string => {
  writeFileSync(at(name), typeof value === 'string' ? value : JSON.stringify(value));
  return at(name);
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'afterbell-cli-'));
  write('school.json', smallSchool());
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('afterbell plan and audit', () => {
  it('plans a school, writes the plan and passes its own audit', () => {
    const planned = runCli('plan', at('school.json'), '--iterations', '2000', '--out', at('plan.json'));
    expect(planned.error).not.toMatch(/ at .*\.js:\d+/);
    expect(planned.out).toContain('排课完成');
    expect(planned.exit).toBe(0);
    expect(Plan.parse(JSON.parse(readFileSync(at('plan.json'), 'utf8'))).status).toBe('complete');
    const audited = runCli('audit', at('school.json'), at('plan.json'));
    expect(audited.out).toContain('核查通过');
    expect(audited.exit).toBe(0);
  });

  it('gives the same bytes again, with one worker and with shuffled rows', () => {
    const school = smallSchool();
    const shuffled = {
      ...school,
      staff: school.staff.toReversed(),
      clubs: school.clubs?.toReversed(),
      pupils: school.pupils?.toReversed(),
      rooms: school.rooms.toReversed(),
      posts: school.posts.toReversed(),
    };
    runCli('plan', at('school.json'), '--iterations', '2000', '--seed', '7', '--out', at('a.json'));
    const file = write('shuffled.json', shuffled);
    runCli('plan', file, '--iterations', '2000', '--seed', '7', '--workers', '1', '--out', at('b.json'));
    expect(readFileSync(at('b.json'), 'utf8')).toBe(readFileSync(at('a.json'), 'utf8'));
  });

  it('answers programs in JSON', () => {
    const { out, exit } = runCli('plan', at('school.json'), '--iterations', '2000', '--json');
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      status: 'complete',
      hardViolations: 0,
      plan: { schema: 'afterbell.plan/1' },
    });
  });

  it('says which rule a tampered plan breaks, and fails', () => {
    runCli('plan', at('school.json'), '--iterations', '2000', '--out', at('plan.json'));
    const plan = Plan.parse(JSON.parse(readFileSync(at('plan.json'), 'utf8')));
    plan.roster.duties[0].person = null;
    const { out, exit } = runCli('audit', at('school.json'), write('tampered.json', plan), '--lang', 'en');
    expect(out).toContain('duty-covered');
    expect(exit).toBe(3);
  });
});

describe('afterbell validate and generate', () => {
  it('finds nothing wrong with a good school', () => {
    expect(runCli('validate', at('school.json'))).toMatchObject({ exit: 0 });
  });

  it('lists every finding of a bad school at once, in both languages', () => {
    const school = smallSchool();
    const bad = write('bad.json', {
      ...school,
      classes: school.classes.map((entry, i) => (i === 0 ? { ...entry, homeRoom: 'nowhere' } : entry)),
      term: { ...school.term, end: '2020-01-01' },
    });
    const zh = runCli('validate', bad);
    const en = runCli('validate', bad, '--lang', 'en');
    expect(zh.exit).toBe(1);
    expect(zh.error).toContain('/classes/0/homeRoom');
    expect(zh.error).toContain('/term');
    expect(zh.error).toMatch(/原因/);
    expect(en.error).toMatch(/Remedy/);
    const planned = runCli('plan', bad, '--json');
    expect(planned.exit).toBe(1);
    expect(JSON.parse(planned.out).findings.length).toBeGreaterThanOrEqual(2);
  });

  it('makes the same school from the same seed, and another from another', () => {
    const make = (seed: string, name: string): string => {
      runCli('generate', '--classes', '6', '--seed', seed, '--region', 'helan', '--out', at(name));
      return readFileSync(at(name), 'utf8');
    };
    expect(make('5', 'one.json')).toBe(make('5', 'two.json'));
    expect(make('6', 'three.json')).not.toBe(make('5', 'two.json'));
    expect(runCli('validate', at('one.json')).exit).toBe(0);
  });
});

describe('bad use', () => {
  it.each([
    [['plan', 'missing.json'], 1, 'FILE_MISSING'],
    [['validate', 'not-json'], 1, 'FILE_NOT_JSON'],
    [['audit', 'school', 'not-plan'], 1, 'PLAN_SHAPE'],
    [['generate', '--classes', '5'], 2, ''],
    [['plan', 'school', '--seconds', '5', '--iterations', '5'], 2, ''],
    [['nonsense'], 2, ''],
  ])('%j ends with exit %i and a sentence', (args, exit, code) => {
    const names: Record<string, string> = {
      'not-json': write('not.json', '{'),
      'not-plan': write('other.json', { schema: 'x' }),
      school: at('school.json'),
    };
    const run = runCli(...args.map((arg) => names[arg] ?? arg));
    expect(run.exit).toBe(exit);
    expect(run.error).toContain(code);
    expect(run.error.trim()).not.toBe('');
    expect(`${run.out}${run.error}`).not.toMatch(/\n\s+at /);
  });
});
