import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { REFERENCE_SCHOOLS } from '../../scenarios/index.ts';
import { Plan } from '../../solver/model/plan-document.ts';
import { type RunningService, startRunningService } from '../support/running-service.ts';

const folder = mkdtempSync(join(tmpdir(), 'afterbell-kill-'));
const started: RunningService[] = [];
afterAll(async () => {
  for (const service of started) if (service.process.exitCode === null) await service.kill();
  rmSync(folder, { recursive: true, force: true });
});

const ID = 'hubei-village';
const SCHOOL = JSON.stringify(REFERENCE_SCHOOLS.find(({ id }) => id === ID)?.build());
const REQUEST = JSON.stringify({ name: '秋季', seed: 5, iterations: 40_000 });
const JSON_BODY = { 'Content-Type': 'application/json' };

async function start(data: string): Promise<RunningService> {
  const service = await startRunningService(join(folder, data));
  started.push(service);
  return service;
}

// biome-ignore lint/suspicious/noExplicitAny: the shapes of answers are checked in the API's own tests.
async function get(address: string, path: string): Promise<any> {
  const response = await fetch(address + path);
  expect([path, response.status]).toEqual([path, 200]);
  return response.json();
}

/** Reads events until one fits; its data. */
async function event(address: string, plan: string, fits: (type: string, data: string) => boolean) {
  const response = await fetch(`${address}/v1/schools/${ID}/plans/${plan}/events`);
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) throw new Error(`the events ended with ${text}`);
    text += decoder.decode(value, { stream: true });
    for (const [, type, data] of text.matchAll(/event: (\w+)\ndata: (.*)\n/g)) {
      if (!fits(type ?? '', data ?? '')) continue;
      await reader.cancel();
      return { type: type ?? '', data: JSON.parse(data ?? '') };
    }
  }
}

/** Stores the school and asks for the plan; the plan's id. */
async function submit(address: string): Promise<string> {
  const stored = await fetch(`${address}/v1/schools`, { method: 'POST', headers: JSON_BODY, body: SCHOOL });
  expect(stored.status).toBe(201);
  const accepted = await fetch(`${address}/v1/schools/${ID}/plans`, {
    method: 'POST',
    headers: { ...JSON_BODY, 'Idempotency-Key': 'the-plan' },
    body: REQUEST,
  });
  expect(accepted.status).toBe(202);
  return ((await accepted.json()) as { id: string }).id;
}

describe('a process that is killed in the middle of a job', () => {
  it('loses nothing that was acknowledged, and the job finishes to the same plan', async () => {
    const undisturbed = await start('undisturbed');
    const reference = await submit(undisturbed.address);
    await event(undisturbed.address, reference, (type) => type === 'end');
    const expected = await get(undisturbed.address, `/v1/schools/${ID}/plans/${reference}/document`);
    await undisturbed.stop();

    let service = await start('killed');
    const plan = await submit(service.address);
    const version = await fetch(`${service.address}/v1/schools/${ID}`, {
      method: 'PUT',
      headers: { ...JSON_BODY, 'If-Match': '"1"' },
      body: SCHOOL.replace('"nationalBase":true', '"nationalBase":false'),
    });
    expect(version.status).toBe(200);
    const queued = await fetch(`${service.address}/v1/schools/${ID}/plans`, {
      method: 'POST',
      headers: JSON_BODY,
      body: JSON.stringify({ iterations: 0 }),
    });
    const second = ((await queued.json()) as { id: string }).id;
    const search = await event(service.address, plan, (_, data) => data.includes('"stage":"matrix"'));
    expect(search.type).not.toBe('end');
    await service.kill();

    service = await start('killed');
    const before = await get(service.address, `/v1/schools/${ID}/plans/${plan}`);
    expect(['queued', 'running']).toContain(before.state);
    expect(before).toMatchObject({ name: '秋季', seed: 5, schoolVersion: 1 });
    expect((await get(service.address, `/v1/schools/${ID}/summary`)).version).toBe(2);
    // Killed a second time, later: what was finished meanwhile is not done again.
    await event(service.address, plan, (_, data) => /"stage":"(enrolment|dismissal|roster)"/.test(data));
    await service.kill();

    service = await start('killed');
    const { data } = await event(service.address, plan, (type) => type === 'end');
    expect(data).toMatchObject({ state: 'done', document: 'final', attempts: 3 });
    const document = await get(service.address, `/v1/schools/${ID}/plans/${plan}/document`);
    expect(Plan.parse(document)).toEqual(expected);
    await event(service.address, second, (type) => type === 'end');
    const other = await get(service.address, `/v1/schools/${ID}/plans/${second}`);
    expect(other).toMatchObject({ state: 'done', schoolVersion: 2 });
    const repeated = await fetch(`${service.address}/v1/schools/${ID}/plans`, {
      method: 'POST',
      headers: { ...JSON_BODY, 'Idempotency-Key': 'the-plan' },
      body: REQUEST,
    });
    expect([repeated.status, ((await repeated.json()) as { id: string }).id]).toEqual([202, plan]);
    expect((await get(service.address, `/v1/schools/${ID}/plans`)).items).toHaveLength(2);
    expect((await service.stop()).code).toBe(0);
  });

  it('gives back what was acknowledged even in the moment of the kill', async () => {
    const acknowledged: string[] = [];
    for (let round = 0; round < 5; round++) {
      const service = await start('writes');
      const pending: Promise<void>[] = [];
      for (let i = 0; i < 12; i++) {
        const id = `school-${round}-${i}`;
        const body = SCHOOL.replace(`"id":"${ID}"`, `"id":"${id}"`);
        const sent = fetch(`${service.address}/v1/schools`, { method: 'POST', headers: JSON_BODY, body });
        pending.push(
          sent.then(
            (response) => {
              if (response.status === 201) acknowledged.push(id);
            },
            // Cut off: nothing was promised.
            () => undefined,
          ),
        );
      }
      await Promise.race(pending);
      await service.kill();
      await Promise.allSettled(pending);
    }
    const service = await start('writes');
    const { items } = await get(service.address, '/v1/schools?limit=100');
    const kept = items.map(({ id }: { id: string }) => id);
    expect(acknowledged.length).toBeGreaterThan(0);
    expect(acknowledged.filter((id) => !kept.includes(id))).toEqual([]);
    for (const id of kept) expect((await get(service.address, `/v1/schools/${id}`)).id).toBe(id);
    await service.stop();
  });
});
