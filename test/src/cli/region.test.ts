import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCli } from '../../support/run-cli.ts';
import { smallSchool } from '../../support/small-school.ts';

/** A region of its own in a file: what Henan asks for, and a service that ends at five at the earliest. */
const OWN = {
  schema: 'afterbell.policy/1',
  id: 'xin-xian',
  name: { zh: '新县', en: 'Xin county' },
  extends: ['core', 'national', 'henan'],
  document: {
    file: 'xin-xian.txt',
    title: '新县课后服务通知',
    headings: [{ number: '二(一)', text: '服务时间', occurrence: 1 }],
  },
  rules: [
    {
      id: 'earliest-end',
      level: 'hard',
      shownBy: 'plan',
      sentence: { zh: '课后服务不早于规定时刻结束。', en: 'The service ends no earlier than stated.' },
      params: { notBefore: { value: '17:00', unit: 'HH:mm' } },
      citation: { document: 'xin-xian.txt', number: '二(一)', heading: '服务时间' },
    },
  ],
};

let folder = '';
const write = (name: string, value: unknown): string => {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(value));
  return file;
};
const codes = (out: string): string[] => JSON.parse(out).findings.map(({ code }: { code: string }) => code);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'afterbell-region-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('a region in a file is checked, planned and audited without rebuilding; without it the region is unknown', () => {
  const school = write('school.json', smallSchool({ region: OWN.id }));
  const pack = write('pack.json', OWN);
  const plan = join(folder, 'plan.json');

  for (const command of [
    ['validate', school],
    ['plan', school],
    ['audit', school, school],
  ]) {
    const unknown = runCli(...command, '--json');
    expect(unknown.exit).toBe(1);
    expect(codes(unknown.out)).toEqual(['REGION_UNKNOWN']);
  }
  expect(runCli('validate', school, '--policy', pack)).toMatchObject({ exit: 0 });
  const planned = runCli('plan', school, '--policy', pack, '--iterations', '200', '--out', plan);
  expect(planned.exit).toBe(0);
  const audited = runCli('audit', school, plan, '--policy', pack, '--json');
  expect(audited.exit).toBe(0);
  expect(JSON.parse(audited.out).rulesChecked).toContain('earliest-end');
});

it("the figure of the file decides: an end at six is the school's to put right, and the audit's to object to", () => {
  const [rule] = OWN.rules;
  const late = { ...rule, params: { notBefore: { value: '18:00', unit: 'HH:mm' } } };
  const school = write('school.json', smallSchool({ region: OWN.id }));
  const pack = write('late.json', { ...OWN, rules: [late] });
  const plan = join(folder, 'late-plan.json');
  const validated = runCli('validate', school, '--policy', pack, '--json');
  expect(codes(validated.out)).toContain('REGION_ENDS_EARLY');
  expect(runCli('plan', school, '--policy', pack, '--iterations', '200', '--out', plan).exit).toBe(3);
  const audited = runCli('audit', school, plan, '--policy', pack, '--json');
  expect(audited.exit).toBe(3);
  expect(new Set(JSON.parse(audited.out).violations.map(({ rule: id }: { rule: string }) => id))).toEqual(
    new Set(['earliest-end']),
  );
});

it('a bad pack is refused with its findings', () => {
  const school = write('school.json', smallSchool({ region: OWN.id }));
  const pack = write('bad.json', { ...OWN, rules: [{ id: 'earliest-end' }] });
  const run = runCli('validate', school, '--policy', pack);
  expect(run.exit).toBe(1);
  expect(run.error).toContain('POLICY_SHAPE');
});

it('content that drills stops planning, and a reason on record lets it pass', () => {
  const base = smallSchool();
  const clubs = (base.clubs ?? []).map((club) =>
    club.id === 'art' ? { ...club, description: '古籍刷题签' } : club,
  );
  const stopped = runCli('plan', write('drill.json', { ...base, clubs }), '--json');
  expect(stopped.exit).toBe(1);
  expect(codes(stopped.out)).toContain('REGION_CONTENT_FORBIDDEN');
  expect(stopped.out).toContain('刷题');
  const deviations = [
    { rule: 'forbidden-content', where: 'art', reason: '工艺名称', by: '教务处', date: '2026-09-01' },
  ];
  const excused = runCli('validate', write('excused.json', { ...base, clubs, deviations }), '--json');
  expect(excused.exit).toBe(0);
  expect(codes(excused.out)).toContain('REGION_CONTENT_EXCUSED');
});
