import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { planSchool } from '../../../solver/plan.ts';
import { runCli } from '../../support/run-cli.ts';
import { smallSchool } from '../../support/small-school.ts';

let folder: string;
let school: string;
let plan: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'afterbell-'));
  [school, plan] = ['school.json', 'plan.json'].map((name) => join(folder, name)) as [string, string];
  const document = smallSchool({ region: 'sanya' });
  writeFileSync(school, JSON.stringify(document));
  writeFileSync(plan, JSON.stringify(await planSchool(document, { seed: 1, iterations: 0 })));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('bills: accounts, rules and proof in Chinese first, a table on request', () => {
  const out = join(folder, 'bills.html');
  const { exit, out: printed } = runCli('bills', school, plan, '--out', out);
  expect(exit).toBe(0);
  expect(printed).toContain('计费规则');
  expect(printed).toContain('每生每课时不高于1.75元');
  expect(printed).toContain('控制数全部相等');
  expect(readFileSync(out, 'utf8')).toContain('缴费通知单');
  expect(runCli('bills', school, plan, '--lang', 'en').out).toContain('control sums agree');
  expect(runCli('bills', school, plan, '--out', join(folder, 'bills.pdf')).exit).toBe(2);
});

it('bills as JSON: the accounts and what the audit finds', () => {
  const { exit, out } = runCli('bills', school, plan, '--json');
  const answer = JSON.parse(out);
  expect([exit, answer.difference, answer.accounts.schema]).toEqual([0, null, 'afterbell.accounts/1']);
});

it('budget: what a fee cap would buy', () => {
  const { exit, out } = runCli('budget', school, plan, '--fee-cap', '320.5');
  expect(exit).toBe(0);
  expect(out).toContain('每生每月最多 320.50 元');
  expect(out).toContain('最大的菜单（已证明最优）');
  expect(runCli('budget', school, plan, '--fee-cap', '1').out).toContain('连其他课酬都不够');
  expect(runCli('budget', school, plan, '--fee-cap', 'much').exit).toBe(2);
});
