import type { Context } from 'hono';
import { readWorkbook } from '../../exchange/workbook/read-in-thread.ts';
import { readLimited } from '../http/body.ts';
import { deskProblem } from '../http/desk-answers.ts';
import { etagOf, ifMatch } from '../http/etag.ts';
import { problem } from '../http/problem-response.ts';
import { newResource, type Resource } from '../http/resource.ts';
import { serveFile, XLSX_TYPE } from '../http/serve-file.ts';
import { createRoute, IfMatchHeader, problems, sends, sendsOne } from '../openapi/route.ts';
import { DryRunQuery, SchoolParams } from '../schemas/common.ts';
import { storedPacks } from '../stored-packs.ts';
import { newSchool, stored } from './school-writes.ts';
import { validationOf } from './validation.ts';

const FILE = { schema: { type: 'string', format: 'binary' } } as const;
const WORKBOOK = { description: 'The workbook', content: { [XLSX_TYPE]: FILE } };

/** The workbook of a 120-class school has 3 MB. */
const MOST_WORKBOOK_BYTES = 20 * 1024 * 1024;
/** Workbooks that may wait: each is read in a thread with a memory of its own, one after another. */
const MOST_WAITING = 8;

const template = createRoute({
  method: 'get',
  path: '/v1/template.xlsx',
  tags: ['workbooks'],
  summary: 'The empty Excel template',
  responses: { 200: WORKBOOK, ...problems('BUSY') },
});

const upload = createRoute({
  method: 'post',
  path: '/v1/schools/workbook',
  tags: ['workbooks'],
  summary:
    'Stores the school of a filled template; findings name sheet and cell, and on errors nothing is stored',
  description:
    'The body is the .xlsx file itself, or a form with it in the field `file`. A school whose id is known already is ' +
    'replaced only with `If-Match`; without it the answer is 409 and names the current version.',
  request: {
    query: DryRunQuery,
    headers: IfMatchHeader,
    body: {
      required: true,
      content: {
        [XLSX_TYPE]: FILE,
        'multipart/form-data': { schema: { type: 'object', properties: { file: FILE.schema } } },
      },
    },
  },
  responses: {
    200: sendsOne('Stored as the next version; dry run: the findings', 'SchoolStored', 'Validation'),
    201: sends('Stored as version 1', 'SchoolStored'),
    ...problems(
      'BODY_EMPTY',
      'SCHOOL_UNKNOWN',
      'SCHOOL_EXISTS',
      'VERSION_STALE',
      'BODY_TOO_LARGE',
      'DOCUMENT_TOO_DEMANDING',
      'WORKBOOK_TYPE_UNSUPPORTED',
      'CONTENT_ENCODING_UNSUPPORTED',
      'WORKBOOK_INVALID',
      'SCHOOL_INVALID',
      'BUSY',
    ),
  },
});

const filled = createRoute({
  method: 'get',
  path: '/v1/schools/{school}/workbook',
  tags: ['workbooks'],
  summary: 'The template filled with the current version of a school',
  request: { params: SchoolParams },
  responses: { 200: WORKBOOK, ...problems('SCHOOL_UNKNOWN', 'BUSY', 'DOCUMENT_TOO_DEMANDING') },
});

/** Schools as Excel workbooks, in and out. */
export const workbookRoutes: Resource = (services) => {
  const { store, desk, district, clock } = services;
  const app = newResource();
  const inTurn = queue(MOST_WAITING);

  app.openapi(template, async (c) => {
    const answer = await desk.workbook(null);
    if (answer.outcome !== 'file') return deskProblem(c, answer);
    return serveFile(c, answer.bytes, XLSX_TYPE, '放学后模板.xlsx');
  });

  app.openapi(filled, async (c) => {
    const { school } = c.req.valid('param');
    const document = await store.schools.document({ district, school });
    if (!document) return problem(c, 'SCHOOL_UNKNOWN');
    const answer = await desk.workbook(document.document);
    if (answer.outcome !== 'file') return deskProblem(c, answer);
    return serveFile(c, answer.bytes, XLSX_TYPE, `${school}.xlsx`);
  });

  app.openapi(upload, async (c) => {
    const bytes = await uploadedFile(c);
    if (bytes instanceof Response) return bytes;
    const read = await inTurn(() => readWorkbook(bytes));
    if (read === null) return problem(c, 'BUSY', { headers: { 'Retry-After': '10' } });
    const { json, findings, total, schoolCells } = read;
    if (json === null) return problem(c, 'WORKBOOK_INVALID', { findings, total });
    const checked = await desk.school(json, await storedPacks(store.policies, district));
    if (checked.outcome === 'invalid') {
      const located = checked.findings.map((finding) => {
        const cell = schoolCells[finding.path];
        return cell === undefined ? finding : { ...finding, cell };
      });
      return problem(c, 'SCHOOL_INVALID', { findings: located, total: checked.total });
    }
    if (checked.outcome !== 'valid') return deskProblem(c, checked);
    const school = newSchool(checked, district, clock.now());
    const warnings = { ...checked, findings, total };
    if (c.req.valid('query').dryRun === 'true') return c.json(validationOf(warnings), 200);
    const expected = ifMatch(c);
    if (!expected) {
      const created = await store.schools.create(school);
      if (created.outcome !== 'stored') {
        const known = await store.schools.get(school.key);
        return problem(c, 'SCHOOL_EXISTS', { params: { school: checked.id, version: known?.version ?? 0 } });
      }
      const Location = `/v1/schools/${encodeURIComponent(checked.id)}`;
      return c.json(stored(school, 1, school.at, warnings), 201, { Location, ETag: etagOf(1) });
    }
    const known = await store.schools.get(school.key);
    if (!known) return problem(c, 'SCHOOL_UNKNOWN');
    const replaced = await store.schools.replace(school, expected.version);
    if (replaced.outcome === 'missing') return problem(c, 'SCHOOL_UNKNOWN');
    if (replaced.outcome === 'stale') return problem(c, 'VERSION_STALE');
    const { version } = replaced;
    return c.json(stored(school, version, known.createdAt, warnings), 200, { ETag: etagOf(version) });
  });

  return app;
};

/** The bytes of the workbook: the body itself, or the first file of a form. */
async function uploadedFile(c: Context): Promise<Uint8Array | Response> {
  const coding = c.req.header('content-encoding');
  if (coding !== undefined && coding.toLowerCase() !== 'identity') {
    return problem(c, 'CONTENT_ENCODING_UNSUPPORTED');
  }
  const header = c.req.header('content-type') ?? '';
  const type = header.split(';')[0]?.trim().toLowerCase() ?? '';
  const isForm = type === 'multipart/form-data';
  if (!isForm && type !== XLSX_TYPE && type !== 'application/octet-stream') {
    return problem(c, 'WORKBOOK_TYPE_UNSUPPORTED');
  }
  const bytes = await readLimited(c, MOST_WORKBOOK_BYTES);
  if (bytes instanceof Response) return bytes;
  const file = isForm ? await fileOfForm(bytes, header) : bytes;
  if (file === null) return problem(c, 'WORKBOOK_TYPE_UNSUPPORTED');
  return file.byteLength === 0 ? problem(c, 'BODY_EMPTY') : file;
}

async function fileOfForm(bytes: Uint8Array, type: string): Promise<Uint8Array | null> {
  try {
    const body = new Response(bytes as Uint8Array<ArrayBuffer>, { headers: { 'Content-Type': type } });
    const file = [...(await body.formData()).values()].find((value) => value instanceof File);
    return file instanceof File ? new Uint8Array(await file.arrayBuffer()) : null;
  } catch {
    // A form that cannot be taken apart holds no file.
    return null;
  }
}

/** Runs work one after another; null when too much is waiting. */
function queue(most: number): <T>(work: () => Promise<T>) => Promise<T | null> {
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  return async (work) => {
    if (waiting >= most) return null;
    waiting += 1;
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      waiting -= 1;
    }
  };
}
