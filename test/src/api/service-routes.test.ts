import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REFERENCE_SCHOOLS } from '../../../scenarios/index.ts';
import { PROBLEM_CODES } from '../../../src/api/problems.ts';
import { loadReferenceSchools } from '../../../src/api/reference-schools.ts';
import { type TestApp, testApp } from './test-app.ts';

let api: TestApp;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'afterbell-page-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>放学后</title>');
  writeFileSync(join(folder, 'assets', 'main-abc123.js'), `console.log(${JSON.stringify('x'.repeat(5000))})`);
  api = await testApp({ pageFolder: folder });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the service', () => {
  it('is alive and ready', async () => {
    expect((await api.call('GET', '/healthz')).json).toEqual({ status: 'ok' });
    expect((await api.call('GET', '/readyz')).json).toEqual({ status: 'ok' });
  });

  it('lists every code it can refuse with', async () => {
    const { json } = await api.call('GET', '/v1/problems');
    expect(json.items.map(({ code }: { code: string }) => code)).toEqual(PROBLEM_CODES);
  });
});

describe('a method that an address does not take', () => {
  it.each([
    ['PATCH', '/v1/schools/small', 'DELETE, GET, PUT'],
    ['DELETE', '/v1/schools', 'GET, POST'],
    ['POST', '/healthz', 'GET'],
    ['PUT', '/v1/schools/small/plans/x/stop', 'POST'],
  ])('%s %s', async (method, path, allow) => {
    const { status, json, headers } = await api.call(method, path);
    expect([status, json.code, headers.get('allow')]).toEqual([405, 'METHOD_UNKNOWN', allow]);
  });
});

describe('the documentation', () => {
  it('loads nothing from elsewhere', async () => {
    const { text, headers } = await api.call('GET', '/docs');
    const addresses = [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(addresses.length).toBe(4);
    for (const address of addresses) {
      expect(address).toMatch(/^\/docs\//);
      const response = await api.app.request(address);
      expect([address, response.status]).toEqual([address, 200]);
      await response.arrayBuffer();
    }
    expect(headers.get('content-security-policy')).not.toContain("script-src 'unsafe");
    expect((await api.call('GET', '/docs/start.js')).text).toContain("url: '/openapi.json'");
  });
});

describe('the page', () => {
  const browse = (path: string, headers: Record<string, string> = {}) =>
    api.app.request(path, { headers: { Accept: 'text/html,*/*', ...headers } });

  it('is served at the root and at addresses inside it', async () => {
    for (const path of ['/', '/schools/helan-primary/plans']) {
      const response = await browse(path);
      expect(response.status).toBe(200);
      expect(await response.text()).toContain('放学后');
    }
  });

  it('keeps hashed files for ever, and sends them compressed', async () => {
    const response = await browse('/assets/main-abc123.js', { 'Accept-Encoding': 'gzip' });
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(response.headers.get('content-type')).toContain('javascript');
    await response.arrayBuffer();
  });

  it('does not stand in for what is missing', async () => {
    for (const path of ['/v1/nothing', '/assets/none.js', '/healthz/none']) {
      const response = await api.app.request(path);
      expect([path, response.status]).toEqual([path, 404]);
    }
    expect((await browse('/v1/nothing')).status).toBe(404);
  });

  it('stays inside its folder', async () => {
    writeFileSync(join(folder, '..', 'afterbell-outside.txt'), 'outside');
    for (const path of ['/..%2fafterbell-outside.txt', '/assets/../../afterbell-outside.txt']) {
      expect(await (await browse(path)).text()).not.toContain('outside');
    }
    rmSync(join(folder, '..', 'afterbell-outside.txt'));
  });

  it('leads to the documentation where no page is built', async () => {
    const bare = await testApp();
    const response = await bare.app.request('/');
    expect([response.status, response.headers.get('location')]).toEqual([302, '/docs']);
  });
});

describe('the reference schools', () => {
  it('are listed, and ready to post', async () => {
    const { json } = await api.call('GET', '/v1/demo/schools');
    expect(json.items.map(({ id }: { id: string }) => id)).toEqual(REFERENCE_SCHOOLS.map(({ id }) => id));
    const village = await api.call('GET', '/v1/demo/schools/hubei-village');
    expect(village.status).toBe(200);
    expect((await api.call('POST', '/v1/schools?dryRun=true', { body: village.json })).json.valid).toBe(true);
    expect((await api.call('GET', '/v1/demo/schools/none')).json.code).toBe('DEMO_SCHOOL_UNKNOWN');
  });

  it('are loaded into a new installation, once', async () => {
    await loadReferenceSchools(api.services);
    const { json } = await api.call('GET', '/v1/schools');
    expect(json.items.map(({ id }: { id: string }) => id).sort()).toEqual(
      REFERENCE_SCHOOLS.map(({ id }) => id).sort(),
    );
    expect((await api.call('GET', '/v1/demo/schools')).json.items[0].stored).toBe(true);
    await api.call('DELETE', '/v1/schools/hubei-village', { headers: { 'If-Match': '"1"' } });
    await loadReferenceSchools(api.services);
    expect((await api.call('GET', '/v1/schools/hubei-village/summary')).status).toBe(404);
  });
});
