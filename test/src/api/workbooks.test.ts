import { Workbook } from '@cj-tech-master/excelts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { REFERENCE_SCHOOLS } from '../../../scenarios/index.ts';
import { canonicalSchool } from '../../../solver/model/canonical.ts';
import { School } from '../../../solver/model/school.ts';
import { workbookToSchool } from '../../../src/exchange/workbook/read-workbook.ts';
import { schoolToWorkbook } from '../../../src/exchange/workbook/write-workbook.ts';
import { smallSchool } from '../../support/small-school.ts';
import { type Answer, type TestApp, testApp } from './test-app.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const UPLOAD = '/v1/schools/workbook';

let api: TestApp;
let small: Uint8Array;
beforeAll(async () => {
  small = await schoolToWorkbook(smallSchool());
});
beforeEach(async () => {
  api = await testApp();
});
afterAll(() => api.store.close());

const upload = (body: Uint8Array, headers: Record<string, string> = {}): Promise<Answer> =>
  api.call('POST', UPLOAD, { body, headers: { 'Content-Type': XLSX, ...headers } });

/** The file of an answer. `call` reads text, so files are asked for directly. */
async function file(path: string) {
  const response = await api.app.request(path);
  return {
    status: response.status,
    headers: response.headers,
    bytes: new Uint8Array(await response.arrayBuffer()),
  };
}

async function edited(bytes: Uint8Array, edit: (workbook: Workbook) => void): Promise<Uint8Array> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  edit(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const schools = async (): Promise<unknown[]> => (await api.call('GET', '/v1/schools')).json.items;

describe('the template', () => {
  it('is a workbook to download, with a Chinese name', async () => {
    const { status, headers, bytes } = await file('/v1/template.xlsx');
    expect([status, headers.get('content-type')]).toEqual([200, XLSX]);
    expect(decodeURIComponent(headers.get('content-disposition') ?? '')).toBe(
      "attachment; filename*=UTF-8''放学后模板.xlsx",
    );
    expect(headers.get('content-length')).toBe(String(bytes.byteLength));
    const workbook = new Workbook();
    await workbook.xlsx.load(bytes);
    expect(workbook.getWorksheet('学校')).toBeDefined();
    expect(workbook.getWorksheet('班级')?.getCell('A2').value).toBe('编号*');
  });

  it('handed in empty is refused cell by cell', async () => {
    const { status, json } = await upload((await file('/v1/template.xlsx')).bytes);
    expect([status, json.code]).toEqual([422, 'WORKBOOK_INVALID']);
    expect(json.findings[0].cell).toEqual({ sheet: '学校', cell: 'B3' });
    expect(await schools()).toEqual([]);
  });
});

describe('a filled workbook', () => {
  it('becomes version 1 of a school, and comes back as the same workbook', async () => {
    const { status, json, headers } = await upload(small);
    expect([status, json.id, json.version]).toEqual([201, 'small', 1]);
    expect(headers.get('location')).toBe('/v1/schools/small');
    expect(headers.get('etag')).toBe('"1"');
    const document = await api.call('GET', '/v1/schools/small');
    const same = (value: unknown): School => canonicalSchool(School.parse(value));
    expect(same(document.json)).toEqual(same(smallSchool()));
    const back = await file('/v1/schools/small/workbook');
    expect(back.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''small.xlsx");
    expect(same((await workbookToSchool(back.bytes)).document)).toEqual(same(smallSchool()));
  });

  it('is accepted as a form of a browser, too', async () => {
    const form = new FormData();
    form.append('note', 'nothing');
    form.append('file', new File([small as Uint8Array<ArrayBuffer>], '我校.xlsx', { type: XLSX }));
    const response = await api.app.request(UPLOAD, { method: 'POST', body: form });
    expect(response.status).toBe(201);
    const empty = new FormData();
    empty.append('file', 'no file');
    const refused = await api.app.request(UPLOAD, { method: 'POST', body: empty });
    expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([
      415,
      'WORKBOOK_TYPE_UNSUPPORTED',
    ]);
  });

  it('brings a reference school through the routes and back', async () => {
    const reference = REFERENCE_SCHOOLS[0];
    if (!reference) throw new Error('there are reference schools');
    await api.call('POST', '/v1/schools', { body: reference.build() });
    const { hash } = (await api.call('GET', `/v1/schools/${reference.id}/summary`)).json;
    const { bytes } = await file(`/v1/schools/${reference.id}/workbook`);
    const { status, json } = await upload(bytes, { 'If-Match': '"1"' });
    expect([status, json.version, json.hash]).toEqual([200, 2, hash]);
  });
});

describe('mistakes in a workbook', () => {
  it('are named by sheet and cell, in both languages, and nothing is stored', async () => {
    const bytes = await edited(small, (workbook) => {
      const classes = workbook.getWorksheet('班级');
      if (classes) classes.getCell('E3').value = '很多';
      const staff = workbook.getWorksheet('教职工');
      if (staff) staff.getCell('B4').value = null;
    });
    const { status, json } = await upload(bytes);
    expect([status, json.code, json.findingsTotal]).toEqual([422, 'WORKBOOK_INVALID', 2]);
    expect(json.findings.map(({ code, cell }: { code: string; cell: unknown }) => [code, cell])).toEqual([
      ['CELL_UNREADABLE', { sheet: '班级', cell: 'E3' }],
      ['CELL_EMPTY', { sheet: '教职工', cell: 'B4' }],
    ]);
    for (const { message, remedy } of json.findings) {
      expect(message.zh).toMatch(/[一-鿿]/);
      expect(remedy.en).not.toBe('');
    }
    expect(await schools()).toEqual([]);
  });

  it('of sense have their cell, too, also those of the region', async () => {
    const nowhere = await upload(
      await edited(small, (workbook) => {
        const classes = workbook.getWorksheet('班级');
        if (classes) classes.getCell('D3').value = 'nowhere';
      }),
    );
    expect([nowhere.status, nowhere.json.code]).toEqual([422, 'WORKBOOK_INVALID']);
    expect(nowhere.json.findings[0].cell).toEqual({ sheet: '班级', cell: 'D3' });
    const region = await upload(
      await edited(small, (workbook) => {
        const sheet = workbook.getWorksheet('学校');
        sheet?.eachRow((row) => {
          if (row.getCell(1).value === '地区政策*') row.getCell(2).value = 'atlantis';
        });
      }),
    );
    expect([region.status, region.json.code]).toEqual([422, 'SCHOOL_INVALID']);
    const finding = region.json.findings.find(({ path }: { path: string }) => path === '/region');
    expect(finding.cell.sheet).toBe('学校');
    expect(await schools()).toEqual([]);
  });

  it('that do not stop anything are told with what was stored', async () => {
    const bytes = await edited(small, (workbook) => {
      workbook.addWorksheet('备忘').getCell('A1').value = '记得问门卫';
    });
    const { status, json } = await upload(bytes);
    expect(status).toBe(201);
    expect(json.findings.map(({ code }: { code: string }) => code)).toContain('SHEET_UNKNOWN');
  });
});

describe('the next version by workbook', () => {
  beforeEach(async () => {
    await upload(small);
  });

  it('needs the version that it follows: without one the answer names it', async () => {
    const { status, json } = await upload(small);
    expect([status, json.code, json.params]).toEqual([409, 'SCHOOL_EXISTS', { school: 'small', version: 1 }]);
  });

  it('is stored over the current version, and refused over an old one', async () => {
    expect((await upload(small, { 'If-Match': '"1"' })).json.version).toBe(2);
    const stale = await upload(small, { 'If-Match': '"1"' });
    expect([stale.status, stale.json.code]).toEqual([412, 'VERSION_STALE']);
    expect((await upload(small, { 'If-Match': 'nonsense' })).status).toBe(412);
    expect((await api.call('GET', '/v1/schools/small/summary')).json.version).toBe(2);
  });

  it('is refused with mistakes, and the stored version stays', async () => {
    const bytes = await edited(small, (workbook) => workbook.removeWorksheet('班级'));
    const { status, json } = await upload(bytes, { 'If-Match': '"1"' });
    expect([status, json.code]).toEqual([422, 'WORKBOOK_INVALID']);
    expect((await api.call('GET', '/v1/schools/small/summary')).json.version).toBe(1);
  });

  it('of a school that is not there is said so', async () => {
    const other = await schoolToWorkbook(smallSchool({ id: 'other' }));
    const { status, json } = await upload(other, { 'If-Match': '"1"' });
    expect([status, json.code]).toEqual([404, 'SCHOOL_UNKNOWN']);
    expect(await schools()).toHaveLength(1);
  });
});

describe('with dryRun=true', () => {
  it('a workbook is only checked', async () => {
    const answer = await api.call('POST', `${UPLOAD}?dryRun=true`, {
      body: small,
      headers: { 'Content-Type': XLSX },
    });
    expect([answer.status, answer.json.valid, answer.json.figures.classes]).toEqual([
      200,
      true,
      smallSchool().classes.length,
    ]);
    expect(await schools()).toEqual([]);
  });
});

describe('what is no workbook', () => {
  it.each([
    ['text', new TextEncoder().encode('编号,名称'), {}, 422, 'WORKBOOK_INVALID'],
    ['nothing', new Uint8Array(0), {}, 400, 'BODY_EMPTY'],
    [
      'JSON',
      new TextEncoder().encode('{}'),
      { 'Content-Type': 'application/json' },
      415,
      'WORKBOOK_TYPE_UNSUPPORTED',
    ],
    [
      'a packed body',
      new Uint8Array([1]),
      { 'Content-Encoding': 'gzip' },
      415,
      'CONTENT_ENCODING_UNSUPPORTED',
    ],
    [
      'a broken form',
      new TextEncoder().encode('x'),
      { 'Content-Type': 'multipart/form-data; boundary=b' },
      415,
      'WORKBOOK_TYPE_UNSUPPORTED',
    ],
    ['50 MB', new Uint8Array(50 * 1024 * 1024), {}, 413, 'BODY_TOO_LARGE'],
  ])('%s', async (_, body, headers, status, code) => {
    const answer = await upload(body, headers as Record<string, string>);
    expect([answer.status, answer.json.code]).toEqual([status, code]);
    expect(await schools()).toEqual([]);
  });

  it('a school that is not there has no workbook', async () => {
    const { status, json } = await api.call('GET', '/v1/schools/none/workbook');
    expect([status, json.code]).toEqual([404, 'SCHOOL_UNKNOWN']);
  });
});
