import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smallSchool } from '../../support/small-school.ts';
import { type TestApp, testApp } from './test-app.ts';

let api: TestApp;
beforeAll(async () => {
  api = await testApp();
  await api.call('POST', '/v1/schools', { body: smallSchool() });
});

const MARK = 'secret-that-nobody-repeats';

/** Routes that read a body, large or small. */
const BODIES = [
  ['POST', '/v1/schools'],
  ['PUT', '/v1/schools/small'],
  ['POST', '/v1/schools/small/validate'],
  ['POST', '/v1/schools/small/plans'],
  ['POST', '/v1/analyze'],
  ['POST', '/v1/policies'],
] as const;

describe.each(BODIES)('%s %s', (method, path) => {
  const send = (body: unknown, headers: Record<string, string> = {}) =>
    api.call(method, path, { body, headers: { 'If-Match': '"1"', ...headers } });

  it.each([
    ['nothing', '', 'BODY_EMPTY'],
    ['half of it', `{"id": "${MARK}", `, 'BODY_NOT_JSON'],
    ['something else', `<xml>${MARK}</xml>`, 'BODY_NOT_JSON'],
    ['two documents', `{}{"a":"${MARK}"}`, 'BODY_NOT_JSON'],
    ['not a number', '{"seed": NaN}', 'BODY_NOT_JSON'],
    ['a very deep list', '['.repeat(60_000), 'BODY_TOO_DEEP'],
    ['a very deep object', '{"a":'.repeat(65), 'BODY_TOO_DEEP'],
  ])('refuses %s', async (_, body, code) => {
    const { status, json, text } = await send(body);
    expect([status, json.code]).toEqual([400, code]);
    expect(text).not.toContain(MARK);
  });

  it('refuses what is not UTF-8', async () => {
    const { status, json } = await send(new Uint8Array([0x22, 0xff, 0xfe, 0x22]));
    expect([status, json.code]).toEqual([400, 'BODY_NOT_UTF8']);
  });

  it.each([[null], [7], ['text'], [[]], [{ unknown: MARK, __proto__: { seed: 1 } }]])(
    'finds no fault in itself with %j',
    async (body) => {
      const { status } = await send(JSON.stringify(body));
      expect([200, 422]).toContain(status);
    },
  );

  it('refuses other media types and compressed bodies', async () => {
    const form = await send('a=b', { 'Content-Type': 'application/x-www-form-urlencoded' });
    expect([form.status, form.json.code]).toEqual([415, 'MEDIA_TYPE_UNSUPPORTED']);
    const packed = await send('{}', { 'Content-Encoding': 'gzip' });
    expect([packed.status, packed.json.code]).toEqual([415, 'CONTENT_ENCODING_UNSUPPORTED']);
  });

  it('stops reading at the limit, whatever the header says', async () => {
    let sent = 0;
    const chunk = new Uint8Array(1024 * 1024).fill(0x20);
    const endless = new ReadableStream({
      pull(controller) {
        sent += chunk.length;
        controller.enqueue(chunk);
      },
    });
    const response = await api.app.request(path, {
      method,
      headers: { 'Content-Type': 'application/json', 'If-Match': '"1"' },
      body: endless,
      duplex: 'half',
    } as RequestInit);
    expect(response.status).toBe(413);
    expect(((await response.json()) as { code: string }).code).toBe('BODY_TOO_LARGE');
    expect(sent).toBeLessThan(60 * 1024 * 1024);
    const declared = await send('{}', { 'Content-Length': String(51 * 1024 * 1024) });
    expect(declared.status).toBe(413);
  });
});

describe('hostile addresses', () => {
  it.each([
    '/v1/schools/%00',
    '/v1/schools/..%2f..%2fetc%2fpasswd',
    `/v1/schools/${'x'.repeat(5000)}`,
    "/v1/schools/'%20or%201=1--",
    '/v1/schools/small/plans/not-a-uuid',
    '/v1/schools/small/plans/not-a-uuid/roster',
    '/v1/schools/small/plans/not-a-uuid/events',
    '/v1/schools/small/plans/00000000-0000-7000-8000-000000000000/compare/also-none',
    '/v1/demo/schools/__proto__',
    '/v1/policies/constructor',
    '/v1/nothing/here',
    '/docs/../../package.json',
  ])('%s leads nowhere', async (path) => {
    const { status, json } = await api.call('GET', path);
    expect(status).toBe(404);
    expect(json.code).toMatch(/_UNKNOWN$/);
  });

  it('a broken escape is answered', async () => {
    const { status } = await api.call('GET', '/v1/schools/%E4%BD');
    expect(status).toBe(404);
  });
});

describe('other websites', () => {
  const stop = (headers: Record<string, string>) =>
    api.call('POST', '/v1/schools/small/validate', { headers });

  it.each([
    ['Origin', 'https://evil.example'],
    ['Origin', 'null'],
    ['Sec-Fetch-Site', 'cross-site'],
  ])('cannot change anything (%s: %s)', async (name, value) => {
    const { status, json } = await stop({ [name]: value });
    expect([status, json.code]).toEqual([403, 'FOREIGN_ORIGIN']);
  });

  it('the page itself can, and so can programs', async () => {
    expect((await stop({ Origin: 'http://localhost', Host: 'localhost' })).status).toBe(200);
    expect((await stop({})).status).toBe(200);
  });
});

describe('after all that', () => {
  afterAll(() => api.store.close());

  it('the service stands, and nothing was stored by half', async () => {
    const { json } = await api.call('GET', '/v1/schools');
    expect(json.items.map(({ id, version }: { id: string; version: number }) => [id, version])).toEqual([
      ['small', 1],
    ]);
    expect((await api.call('GET', '/healthz')).status).toBe(200);
  });

  it('every answer carries the security headers', async () => {
    for (const path of ['/healthz', '/v1/schools/none', '/docs']) {
      const { headers } = await api.call('GET', path);
      expect(headers.get('content-security-policy')).toContain("default-src 'self'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  it('an internal fault says nothing of what is inside', async () => {
    await api.store.close();
    const { status, json, text } = await api.call('GET', '/v1/schools');
    expect([status, json.code]).toEqual([500, 'INTERNAL']);
    expect(json.instance).toMatch(/^urn:uuid:/);
    expect(text).not.toMatch(/sqlite|kysely|at .*\.ts/i);
    expect((await api.call('GET', '/readyz')).status).toBe(503);
  });
});
