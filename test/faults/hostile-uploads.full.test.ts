import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schoolToWorkbook } from '../../src/exchange/workbook/write-workbook.ts';
import { compressed, craftedArchive, partOfSheet, patched } from '../src/exchange/archives.ts';
import { type RunningService, startRunningService } from '../support/running-service.ts';
import { smallSchool } from '../support/small-school.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const JSON_TYPE = 'application/json';
const MiB = 1024 * 1024;

const folder = mkdtempSync(join(tmpdir(), 'afterbell-hostile-'));
let service: RunningService;
let good: Uint8Array;
beforeAll(async () => {
  good = await schoolToWorkbook(smallSchool());
  service = await startRunningService(folder);
});
afterAll(async () => {
  if (service.process.exitCode === null) await service.kill();
  rmSync(folder, { recursive: true, force: true });
});

interface Refusal {
  readonly code: string;
  readonly message: { readonly zh: string; readonly en: string };
  readonly findings: readonly {
    readonly code: string;
    readonly message: { readonly zh: string; readonly en: string };
  }[];
}

async function send(method: string, path: string, body: Uint8Array | string, type: string) {
  const response = await fetch(service.address + path, {
    method,
    headers: { 'Content-Type': type, 'If-Match': '"1"' },
    body: body as Uint8Array<ArrayBuffer> | string,
  });
  return { status: response.status, json: (await response.json()) as Refusal };
}

/** A sheet of the good workbook with more rows. */
const withRows = (sheet: string, count: number, row: (number: number) => string): Promise<Uint8Array> =>
  compressed(good, (files) => {
    const part = partOfSheet(files, sheet);
    const rows: string[] = [];
    for (let i = 0; i < count; i++) rows.push(row(1_048_576 - count + 1 + i));
    files.set(part, (files.get(part) ?? '').replace('</sheetData>', `${rows.join('')}</sheetData>`));
  });

const WORKBOOKS: readonly [string, () => Uint8Array | Promise<Uint8Array>, string][] = [
  ['text', () => new TextEncoder().encode('编号,名称'), 'WORKBOOK_UNREADABLE'],
  [
    'sizes of gigabytes, declared',
    () =>
      craftedArchive(
        Array.from({ length: 20 }, (_, i) => ({ name: `xl/${i}.xml`, content: '', declared: 0xfffffff0 })),
      ),
    'WORKBOOK_TOO_LARGE',
  ],
  [
    'sizes of gigabytes, not declared',
    () => craftedArchive([{ name: 'xl/workbook.xml', content: new Uint8Array(300 * MiB), declared: 10 }]),
    'WORKBOOK_UNREADABLE',
  ],
  [
    'half a million rows with a value',
    () => withRows('学生', 500_000, (n) => `<row r="${n}"><c r="A${n}"><v>${n}</v></c></row>`),
    'SHEET_TOO_LONG',
  ],
  [
    'XML without an end',
    () =>
      patched(good, (files) => {
        files.set(partOfSheet(files, '学生'), `<worksheet><sheetData>${'<row><c>'.repeat(2_000_000)}`);
      }),
    '',
  ],
];

describe('hostile workbooks, one after another, at a running service', () => {
  it.each(WORKBOOKS)('%s', async (_, bytes, code) => {
    const { status, json } = await send('POST', '/v1/schools/workbook', await bytes(), XLSX);
    expect([status, json.code]).toEqual([422, 'WORKBOOK_INVALID']);
    if (code !== '') expect(json.findings.map((finding) => finding.code)).toContain(code);
    for (const { message } of json.findings) {
      expect(message.zh).toMatch(/[一-鿿]/);
      expect(message.en).toMatch(/[a-z]/);
    }
    expect((await fetch(`${service.address}/healthz`)).status).toBe(200);
  });

  it('a million rows that are only formatted are read past, and the school is stored', async () => {
    const bytes = await withRows('学生', 1_000_000, (n) => `<row r="${n}" s="1" customFormat="1"/>`);
    const response = await fetch(`${service.address}/v1/schools/workbook`, {
      method: 'POST',
      headers: { 'Content-Type': XLSX },
      body: bytes as Uint8Array<ArrayBuffer>,
    });
    expect([response.status, ((await response.json()) as { id: string }).id]).toEqual([201, 'small']);
  });
});

describe('hostile documents at the same service', () => {
  it.each([
    ['POST', '/v1/schools', ' '.repeat(51 * MiB), JSON_TYPE, 413, 'BODY_TOO_LARGE'],
    ['POST', '/v1/schools', `"${'x'.repeat(49 * MiB)}"`, JSON_TYPE, 422, 'SCHOOL_INVALID'],
    ['POST', '/v1/schools', '{"id":', JSON_TYPE, 400, 'BODY_NOT_JSON'],
    ['POST', '/v1/schools', '['.repeat(MiB), JSON_TYPE, 400, 'BODY_TOO_DEEP'],
    ['POST', '/v1/schools', '{"schema":7,"id":{"$ne":1},"pupils":"all"}', JSON_TYPE, 422, 'SCHOOL_INVALID'],
    ['PUT', '/v1/schools/none', '{}', JSON_TYPE, 404, 'SCHOOL_UNKNOWN'],
    ['POST', '/v1/schools/none/plans', '{}', JSON_TYPE, 404, 'SCHOOL_UNKNOWN'],
    ['POST', '/v1/schools/small/plans', '{"seed":"one"}', JSON_TYPE, 422, 'REQUEST_INVALID'],
    ['POST', '/v1/analyze', '{"plan":{}}', JSON_TYPE, 422, 'PLAN_INVALID'],
  ])('%s %s %#', async (method, path, body, type, status, code) => {
    const answer = await send(method, path, body, type);
    expect([answer.status, answer.json.code]).toEqual([status, code]);
    expect(answer.json.message.zh).toMatch(/[一-鿿]/);
  });
});

describe('after all that', () => {
  it('the process is the same, answers, and has stored nothing else', async () => {
    expect(service.process.exitCode).toBeNull();
    expect((await fetch(`${service.address}/readyz`)).status).toBe(200);
    const list = (await (await fetch(`${service.address}/v1/schools`)).json()) as {
      items: { id: string; version: number }[];
    };
    expect(list.items.map(({ id, version }) => [id, version])).toEqual([['small', 1]]);
    const plans = await fetch(`${service.address}/v1/schools/small/plans`);
    expect(((await plans.json()) as { items: unknown[] }).items).toEqual([]);
    expect((await service.stop()).code).toBe(0);
  });
});
