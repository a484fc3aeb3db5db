import { existsSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';
import { beforeAll, describe, expect, it } from 'vitest';
import { repository } from '../../support/planted-tree.ts';
import { testApp } from './test-app.ts';

/**
 * `npm run openapi` writes both files anew (snapshots of this test); here they only have to be equal.
 */
const DOCUMENT = `${repository}src/api/openapi.json`;
const TYPES = `${repository}src/web/api-types.ts`;

let document: {
  openapi: string;
  paths: Record<string, Record<string, { summary?: string; responses: Record<string, unknown> }>>;
  components: { schemas: Record<string, unknown> };
};
beforeAll(async () => {
  const { app } = await testApp();
  document = (await (await app.request('/openapi.json')).json()) as typeof document;
});

describe('the OpenAPI document', () => {
  it.each([DOCUMENT, TYPES])('is committed: %s', (file) => {
    expect(existsSync(file)).toBe(true);
  });

  it('is the committed one', async () => {
    await expect(`${JSON.stringify(document, null, 2)}\n`).toMatchFileSnapshot(DOCUMENT);
  });

  it("is what the page's types were made from", async () => {
    const types = astToString(await openapiTS(JSON.stringify(document)));
    const head = '/** Made from the OpenAPI document by `npm run openapi`; not edited by hand. */\n';
    await expect(head + types).toMatchFileSnapshot(TYPES);
  });

  it('is version 3.1 and refers to nothing that it does not hold', () => {
    expect(document.openapi).toBe('3.1.0');
    const text = JSON.stringify(document);
    const names = [...text.matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(names.length).toBeGreaterThan(100);
    expect([...new Set(names)].filter((name) => !(name in document.components.schemas))).toEqual([]);
    expect(text).not.toContain('"#/$defs');
  });

  it('tells every route what it is for and how it can refuse', () => {
    const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ name: `${method} ${path}`, operation })),
    );
    expect(operations.length).toBeGreaterThan(30);
    expect(operations.filter(({ operation }) => !operation.summary).map(({ name }) => name)).toEqual([]);
    const withParameters = operations.filter(({ name }) => name.includes('{'));
    const never404 = withParameters.filter(({ operation }) => !('404' in operation.responses));
    expect(never404.map(({ name }) => name)).toEqual([]);
  });

  it.each([
    ['put', '/v1/schools/{school}'],
    ['delete', '/v1/schools/{school}'],
    ['delete', '/v1/schools/{school}/plans/{plan}'],
    ['post', '/v1/schools/{school}/plans/{plan}/publish'],
  ])('%s %s wants the version that is changed', (method, path) => {
    const responses = document.paths[path]?.[method]?.responses ?? {};
    expect(Object.keys(responses)).toEqual(expect.arrayContaining(['404', '412', '428']));
  });
});
