import type { OpenAPIHono } from '@hono/zod-openapi';
import { pino } from 'pino';
import { createApp } from '../../../src/api/app.ts';
import type { DocumentDesk } from '../../../src/api/desk/desk.ts';
import { DirectDesk } from '../../../src/api/desk/direct-desk.ts';
import type { ApiEnv, Services } from '../../../src/api/services.ts';
import { uuidV7Source } from '../../../src/api/uuid-v7.ts';
import { JobRunner } from '../../../src/jobs/job-runner.ts';
import type { Planner } from '../../../src/jobs/planner.ts';
import { openMemoryStore } from '../../../src/store/sqlite.ts';
import type { Store } from '../../../src/store/store.ts';
import { FakePlanner } from '../jobs/fake-planner.ts';
import { checkAnswer } from './check-answer.ts';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape; shapes are checked below.
  readonly json: any;
}

export interface CallOptions {
  /** A value is sent as JSON; text and bytes as they are. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface TestApp {
  readonly app: OpenAPIHono<ApiEnv>;
  readonly services: Services;
  readonly store: Store;
  readonly planner: FakePlanner;
  readonly stopping: AbortController;
  /** Sends a request without a socket. Every answer is checked against the OpenAPI document. */
  call(method: string, path: string, options?: CallOptions): Promise<Answer>;
}

/** The service with a store in memory, the desk in this thread, and a planner led by the test. */
export async function testApp(
  parts: { readonly desk?: DocumentDesk; readonly planner?: Planner; readonly pageFolder?: string } = {},
): Promise<TestApp> {
  const store = await openMemoryStore();
  const fake = new FakePlanner();
  const planner = parts.planner ?? fake;
  const log = pino({ level: 'silent' });
  let time = Date.parse('2026-11-20T08:00:00.000Z');
  const clock = {
    now: () => {
      time += 1000;
      return new Date(time).toISOString();
    },
    monotonicMs: () => time,
  };
  const stopping = new AbortController();
  const services: Services = {
    store,
    planner,
    runner: new JobRunner({ store, planner, clock, onError: () => undefined }),
    desk: parts.desk ?? new DirectDesk(),
    clock,
    newId: uuidV7Source(),
    district: 'default',
    log,
    stopping: stopping.signal,
    pageFolder: parts.pageFolder ?? null,
  };
  const app = createApp(services);
  return {
    app,
    services,
    store,
    planner: fake,
    stopping,
    call: async (method, path, { body, headers = {} } = {}) => {
      const raw = typeof body === 'string' || body instanceof Uint8Array || body === undefined;
      const response = await app.request(path, {
        method,
        headers: { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
        ...(body === undefined
          ? {}
          : { body: raw ? (body as string | Uint8Array<ArrayBuffer>) : JSON.stringify(body) }),
      });
      const text = await response.text();
      const type = response.headers.get('content-type') ?? '';
      const json: unknown = /json/.test(type) && text !== '' ? JSON.parse(text) : undefined;
      checkAnswer(method, path, response.status, type, json);
      return { status: response.status, headers: response.headers, text, json };
    },
  };
}
