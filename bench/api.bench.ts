/**
 * The service under load: how long /healthz and reads of a plan take while both cores solve and a school of 60 classes
 * is posted and its plan is read, again and again. Requests come at a fixed rate, so that a stall counts for every
 * request it delays. `AFTERBELL_BENCH_SECONDS` sets the length of each measurement.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import autocannon from 'autocannon';
import { generateSchool } from '../scenarios/index.ts';
import { record } from './record.ts';

const SECONDS = Number(process.env.AFTERBELL_BENCH_SECONDS ?? 20);
const REQUESTS_PER_SECOND = 50;
/** Two pages open at the same time. Requests of a second come in one burst, so these wait for one another. */
const CONNECTIONS = 2;
const TARGET_MS = 50;
const CLASSES = 60;
/** A school posts and reads more often than any office does. */
const PAUSE_MS = 500;

const cli = resolve('dist/cli.js');
if (!existsSync(cli)) throw new Error('nothing is built');
const data = mkdtempSync(join(tmpdir(), 'afterbell-bench-'));
const service = spawn(process.execPath, [cli, 'serve', '--json', '--empty', '--port', '0', '--data', data], {
  stdio: ['ignore', 'pipe', 'inherit'],
  env: { ...process.env, LOG_LEVEL: 'error' },
});
const [line] = (await once(service.stdout, 'data')) as [Buffer];
const { address } = JSON.parse(line.toString()) as { address: string };

const json = { 'Content-Type': 'application/json' };
const big = generateSchool({ classes: CLASSES, seed: 1, region: 'helan' });
const bigText = JSON.stringify(big);

async function send(method: string, path: string, body?: string, headers: Record<string, string> = json) {
  const init = { method, headers, ...(body === undefined ? {} : { body }) };
  const response = await fetch(address + path, init);
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 300)}`);
  return { response, text };
}

async function ended(plan: string): Promise<{ state: string; spentMs: number }> {
  const { text } = await send('GET', `${plan}/events`);
  const last = text
    .trimEnd()
    .split('\n')
    .reverse()
    .find((entry) => entry.startsWith('data: '));
  return JSON.parse((last ?? '').slice(6)) as { state: string; spentMs: number };
}

/** Reads as a browser does, compressed; unpacking it here would keep the cores from the service. */
async function readPacked(url: string): Promise<void> {
  const [response] = (await once(get(url, { headers: { 'Accept-Encoding': 'gzip' } }), 'response')) as [
    IncomingMessage,
  ];
  response.resume();
  await once(response, 'end');
}

/** A plan to read: of the school of 60 classes. */
await send('POST', '/v1/schools', bigText);
const plans = `/v1/schools/${encodeURIComponent(big.id)}/plans`;
const first = await send('POST', plans, '{"seed":1}');
const plan = first.response.headers.get('location') ?? '';
const { state, spentMs } = await ended(plan);
if (state !== 'done') throw new Error(`the plan ended as ${state}`);
const document = await send('GET', `${plan}/document`);

/** Both cores solve from here on: two searches without an end. */
const solving: string[] = [];
for (const seed of [2, 3]) {
  const { response } = await send('POST', plans, JSON.stringify({ seed, iterations: 2_000_000_000 }));
  solving.push(response.headers.get('location') ?? '');
}

/** Posts the school as a new version and reads the whole plan, one after the other, as long as it is asked to. */
let busy = true;
let posts = 0;
let slowestPostMs = 0;
const background = (async () => {
  for (let version = 1; busy; version++) {
    const start = performance.now();
    const headers = { ...json, 'If-Match': `"${version}"` };
    await send('PUT', `/v1/schools/${encodeURIComponent(big.id)}`, bigText, headers);
    slowestPostMs = Math.max(slowestPostMs, performance.now() - start);
    posts += 1;
    await readPacked(`${address}${plan}/document`);
    await sleep(PAUSE_MS);
  }
})();

const ROUTES = {
  healthz: '/healthz',
  summary: plan,
  matrix: `${plan}/matrix`,
  roster: `${plan}/roster`,
  reports: `${plan}/reports`,
  document: `${plan}/document`,
};

const routes = [];
for (const [name, path] of Object.entries(ROUTES)) {
  const result = await autocannon({
    url: address + path,
    headers: { 'Accept-Encoding': 'gzip' },
    connections: CONNECTIONS,
    overallRate: REQUESTS_PER_SECOND,
    duration: SECONDS,
    // In a thread of its own: the load below must not be measured as the service's slowness.
    workers: 1,
  });
  if (result.non2xx + result.errors > 0)
    throw new Error(`${name}: ${result.non2xx} refused, ${result.errors} failed`);
  const { p50, p99, max } = result.latency;
  routes.push({ name, requests: result.requests.total, p50, p99, max, met: p99 <= TARGET_MS });
}
busy = false;
await background;
for (const path of solving) await send('POST', `${path}/cancel`, undefined, {});
service.kill('SIGTERM');
await once(service, 'exit');
rmSync(data, { recursive: true, force: true });

record('api', {
  target: `99th percentile at most ${TARGET_MS} ms`,
  school: { classes: CLASSES, documentKiB: Math.round(bigText.length / 1024) },
  plan: { seconds: Math.round(spentMs / 1000), documentKiB: Math.round(document.text.length / 1024) },
  load: {
    solvingJobs: solving.length,
    connections: CONNECTIONS,
    requestsPerSecond: REQUESTS_PER_SECOND,
    secondsPerRoute: SECONDS,
    schoolsPosted: posts,
    slowestPostMs: Math.round(slowestPostMs),
  },
  milliseconds: routes,
});
const above = routes.filter(({ met }) => !met);
for (const { name, p99 } of above) {
  process.stderr.write(`${name}: 99th percentile ${p99} ms, above ${TARGET_MS} ms\n`);
}
if (above.length > 0) process.exitCode = 1;
