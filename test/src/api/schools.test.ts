import { beforeEach, describe, expect, it } from 'vitest';
import { smallSchool } from '../../support/small-school.ts';
import { type TestApp, testApp } from './test-app.ts';

let api: TestApp;
beforeEach(async () => {
  api = await testApp();
});

const post = (options: { headers?: Record<string, string>; body?: unknown } = {}) =>
  api.call('POST', '/v1/schools', { body: smallSchool(), ...options });

describe('storing a school', () => {
  it('answers with its address, version and figures', async () => {
    const { status, headers, json } = await post();
    expect(status).toBe(201);
    expect(headers.get('location')).toBe('/v1/schools/small');
    expect(headers.get('etag')).toBe('"1"');
    expect(json).toMatchObject({
      id: 'small',
      name: '小样小学',
      version: 1,
      figures: { grades: 2, classes: 4, pupils: 60, staff: 10 },
    });
  });

  it('gives the document back with its defaults written out, in the order in which it came', async () => {
    const school = smallSchool();
    await post({ body: { ...school, staff: [...school.staff].reverse() } });
    const { status, json, headers } = await api.call('GET', '/v1/schools/small');
    expect([status, headers.get('etag')]).toEqual([200, '"1"']);
    expect(json.staff.map(({ id }: { id: string }) => id)).toEqual(
      school.staff.map(({ id }) => id).reverse(),
    );
    expect(json.timeZone).toBe('Asia/Shanghai');
  });

  it('takes an id once', async () => {
    await post();
    const again = await post();
    expect([again.status, again.json.code]).toEqual([409, 'SCHOOL_EXISTS']);
  });

  it('refuses a wrong document with all findings in both languages, and stores nothing', async () => {
    const school = smallSchool();
    const { status, json, headers } = await post({
      body: { ...school, name: 7, rooms: [], classes: [{ ...school.classes[0], pupils: -1 }] },
    });
    expect(status).toBe(422);
    expect(headers.get('content-type')).toBe('application/problem+json');
    expect(json).toMatchObject({ code: 'SCHOOL_INVALID', status: 422, type: '/v1/problems#SCHOOL_INVALID' });
    const paths = json.findings.map(({ path }: { path: string }) => path);
    expect(paths).toEqual(expect.arrayContaining(['/name', '/rooms', '/classes/0/pupils']));
    for (const { code, message, cause, remedy } of json.findings) {
      expect(code).toMatch(/^[A-Z][A-Z0-9_]+$/);
      for (const sentence of [message, cause, remedy]) {
        expect(sentence).toEqual({ zh: expect.any(String), en: expect.any(String) });
      }
    }
    expect((await api.call('GET', '/v1/schools/small')).status).toBe(404);
    expect((await api.call('GET', '/v1/schools')).json.items).toEqual([]);
  });

  it('refuses a region that no policy pack knows', async () => {
    const { status, json } = await post({ body: smallSchool({ region: 'atlantis' }) });
    expect(status).toBe(422);
    expect(
      json.findings.map(({ code, path }: { code: string; path: string }) => [code, path]),
    ).toContainEqual(['REGION_UNKNOWN', '/region']);
  });

  it('lists at most a thousand findings and counts them all', async () => {
    const staff = Array.from({ length: 1500 }, (_, i) => ({ id: `t${i}`, name: 7, kind: 'teacher' }));
    const { json } = await post({ body: { ...smallSchool(), staff } });
    expect(json.findings).toHaveLength(1000);
    expect(json.findingsTotal).toBeGreaterThanOrEqual(1500);
  });

  it('only checks with dryRun=true', async () => {
    const good = await api.call('POST', '/v1/schools?dryRun=true', { body: smallSchool() });
    expect([good.status, good.json.valid]).toEqual([200, true]);
    const bad = await api.call('POST', '/v1/schools?dryRun=true', { body: {} });
    expect(bad.status).toBe(422);
    expect((await api.call('GET', '/v1/schools')).json.items).toEqual([]);
  });

  it('speaks the language of the caller in the title, and both in the message', async () => {
    await post();
    const zh = await post();
    const en = await post({ headers: { 'Accept-Language': 'en-GB,en;q=0.8,zh;q=0.5' } });
    expect(zh.json.title).toBe(zh.json.message.zh);
    expect(en.json.title).toBe(en.json.message.en);
  });
});

describe('an Idempotency-Key', () => {
  it('makes a repetition harmless', async () => {
    const headers = { 'Idempotency-Key': 'one' };
    const first = await post({ headers });
    const second = await post({ headers });
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.json).toEqual(first.json);
    expect(second.headers.get('idempotency-replayed')).toBe('true');
    expect(second.headers.get('location')).toBe('/v1/schools/small');
    expect((await api.call('GET', '/v1/schools/small/summary')).json.version).toBe(1);
  });

  it('belongs to one body', async () => {
    const headers = { 'Idempotency-Key': 'one' };
    await post({ headers });
    const other = await post({ headers, body: smallSchool({ id: 'other' }) });
    expect([other.status, other.json.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
    expect((await api.call('GET', '/v1/schools/other')).status).toBe(404);
  });

  it('is not used up by a document with errors', async () => {
    const headers = { 'Idempotency-Key': 'one' };
    expect((await post({ headers, body: {} })).status).toBe(422);
    expect((await post({ headers })).status).toBe(201);
  });

  it('has to be readable', async () => {
    const { status, json } = await post({ headers: { 'Idempotency-Key': 'x'.repeat(201) } });
    expect([status, json.code]).toEqual([422, 'IDEMPOTENCY_KEY_INVALID']);
  });
});

describe('changing a school', () => {
  const put = (options: { headers?: Record<string, string>; body?: unknown } = {}) =>
    api.call('PUT', '/v1/schools/small', { body: smallSchool({ name: '新名' }), ...options });

  it('wants to know which version is changed', async () => {
    await post();
    const without = await put();
    expect([without.status, without.json.code]).toEqual([428, 'VERSION_MISSING']);
    const any = await put({ headers: { 'If-Match': '*' } });
    expect(any.status).toBe(428);
    for (const tag of ['"2"', '"0"', 'W/"1"', '1', '"x"', '"1", "2"']) {
      const stale = await put({ headers: { 'If-Match': tag } });
      expect([tag, stale.status, stale.json.code]).toEqual([tag, 412, 'VERSION_STALE']);
    }
    expect((await api.call('GET', '/v1/schools/small/summary')).json.name).toBe('小样小学');
  });

  it('makes the next version and keeps the one before', async () => {
    await post();
    const changed = await put({ headers: { 'If-Match': '"1"' } });
    expect([changed.status, changed.headers.get('etag'), changed.json.version]).toEqual([200, '"2"', 2]);
    expect((await api.call('GET', '/v1/schools/small')).json.name).toBe('新名');
    expect((await api.call('GET', '/v1/schools/small/versions/1')).json.name).toBe('小样小学');
    const { json } = await api.call('GET', '/v1/schools/small/versions');
    expect(json.items.map(({ version }: { version: number }) => version)).toEqual([2, 1]);
    expect((await put({ headers: { 'If-Match': '"1"' } })).status).toBe(412);
  });

  it('with dryRun=true a new version is only checked, against the version it is to follow', async () => {
    await api.call('POST', '/v1/schools', { body: smallSchool({ id: 'dry' }) });
    const send = (tag: string, body: unknown) =>
      api.call('PUT', '/v1/schools/dry?dryRun=true', { body, headers: { 'If-Match': tag } });
    const checked = await send('"1"', smallSchool({ id: 'dry', name: '新名' }));
    expect([checked.status, checked.json.valid]).toEqual([200, true]);
    expect((await send('"7"', smallSchool({ id: 'dry' }))).status).toBe(412);
    expect((await send('"1"', { id: 'dry' })).json.code).toBe('SCHOOL_INVALID');
    const { json } = await api.call('GET', '/v1/schools/dry/summary');
    expect([json.version, json.name]).toEqual([1, smallSchool().name]);
  });

  it('takes the ETag of a compressed answer too', async () => {
    await post();
    const read = await api.app.request('/v1/schools/small', { headers: { 'Accept-Encoding': 'gzip' } });
    const etag = read.headers.get('etag') ?? '';
    expect(etag).toBe('"1-gzip"');
    expect((await put({ headers: { 'If-Match': etag } })).status).toBe(200);
  });

  it('keeps the id', async () => {
    await post();
    const other = await put({ headers: { 'If-Match': '"1"' }, body: smallSchool({ id: 'other' }) });
    expect([other.status, other.json.code]).toEqual([422, 'SCHOOL_ID_DIFFERS']);
  });

  it('changes nothing on error, or where there is nothing', async () => {
    await post();
    expect((await put({ headers: { 'If-Match': '"1"' }, body: {} })).status).toBe(422);
    expect((await api.call('GET', '/v1/schools/small/summary')).json).toMatchObject({
      version: 1,
      name: '小样小学',
    });
    const missing = await api.call('PUT', '/v1/schools/none', {
      body: smallSchool({ id: 'none' }),
      headers: { 'If-Match': '"1"' },
    });
    expect([missing.status, missing.json.code]).toEqual([404, 'SCHOOL_UNKNOWN']);
  });
});

describe('reading schools', () => {
  it('pages through the list', async () => {
    for (const id of ['a', 'b', 'c']) await post({ body: smallSchool({ id }) });
    const first = await api.call('GET', '/v1/schools?limit=2');
    expect(first.json.items.map(({ id }: { id: string }) => id)).toEqual(['a', 'b']);
    const second = await api.call('GET', `/v1/schools?limit=2&cursor=${first.json.next}`);
    expect(second.json.items.map(({ id }: { id: string }) => id)).toEqual(['c']);
    expect(second.json.next).toBeNull();
  });

  it.each(['limit=0', 'limit=101', 'limit=many', 'limit=1.5', 'cursor=abc'])('refuses %s', async (query) => {
    const { status, json } = await api.call('GET', `/v1/schools?${query}`);
    expect(status).toBe(422);
    expect(json.code).toBe(query.startsWith('cursor') ? 'CURSOR_INVALID' : 'REQUEST_INVALID');
  });

  it('says what is not there', async () => {
    for (const path of ['', '/summary', '/versions', '/versions/1', '/plans']) {
      const { status, json } = await api.call('GET', `/v1/schools/none${path}`);
      expect([path, status, json.code]).toEqual([path, 404, 'SCHOOL_UNKNOWN']);
    }
    await post();
    const version = await api.call('GET', '/v1/schools/small/versions/9');
    expect([version.status, version.json.code]).toEqual([404, 'SCHOOL_VERSION_UNKNOWN']);
    expect((await api.call('GET', '/v1/schools/small/versions/first')).status).toBe(422);
  });

  it('sends nothing twice', async () => {
    await post();
    const { status, text } = await api.call('GET', '/v1/schools/small', {
      headers: { 'If-None-Match': '"1"' },
    });
    expect([status, text]).toEqual([304, '']);
    const other = await api.call('GET', '/v1/schools/small', { headers: { 'If-None-Match': '"2"' } });
    expect(other.status).toBe(200);
  });

  it('finds schools with Chinese ids', async () => {
    const created = await post({ body: smallSchool({ id: '贺兰 一小' }) });
    expect(created.status).toBe(201);
    const found = await api.call('GET', created.headers.get('location') ?? '');
    expect(found.json.id).toBe('贺兰 一小');
  });
});

describe('checking a school', () => {
  it('answers with all findings, right or wrong', async () => {
    const right = await api.call('POST', '/v1/schools/small/validate', { body: smallSchool() });
    expect([right.status, right.json.valid]).toEqual([200, true]);
    const wrong = await api.call('POST', '/v1/schools/small/validate', { body: { schema: 'x' } });
    expect([wrong.status, wrong.json.valid, wrong.json.figures]).toEqual([200, false, null]);
    expect(wrong.json.findings.length).toBeGreaterThan(5);
  });

  it('checks the stored one where no body is sent', async () => {
    const missing = await api.call('POST', '/v1/schools/small/validate');
    expect(missing.status).toBe(404);
    await post();
    const { status, json } = await api.call('POST', '/v1/schools/small/validate');
    expect([status, json.valid, json.figures.classes]).toEqual([200, true, 4]);
  });
});

describe('removing a school', () => {
  const remove = (headers: Record<string, string> = {}) =>
    api.call('DELETE', '/v1/schools/small', { headers });

  it('takes its version, and everything goes', async () => {
    await post();
    expect((await remove()).status).toBe(428);
    expect((await remove({ 'If-Match': '"2"' })).status).toBe(412);
    expect((await remove({ 'If-Match': '"1"' })).status).toBe(204);
    expect((await api.call('GET', '/v1/schools/small')).status).toBe(404);
    expect((await remove({ 'If-Match': '"1"' })).status).toBe(404);
  });

  it('waits for its plans', async () => {
    await post();
    await api.call('POST', '/v1/schools/small/plans', { body: {} });
    const { status, json } = await remove({ 'If-Match': '"1"' });
    expect([status, json.code]).toEqual([409, 'SCHOOL_HAS_UNFINISHED_PLAN']);
  });
});
