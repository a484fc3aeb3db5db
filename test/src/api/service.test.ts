import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtCli } from '../../support/built.ts';
import { type RunningService, startRunningService } from '../../support/running-service.ts';
import { smallSchool } from '../../support/small-school.ts';

let folder: string;
let service: RunningService;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'afterbell-service-'));
  service = await startRunningService(join(folder, 'data'));
});
afterAll(async () => {
  if (service.process.exitCode === null) await service.kill();
  rmSync(folder, { recursive: true, force: true });
});

/** The command line, run to its end. */
function serve(args: readonly string[], env: Record<string, string> = {}) {
  return spawnSync(process.execPath, [fileURLToPath(builtCli()), 'serve', ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
}

describe('afterbell serve', () => {
  it('listens on this computer only, unless told otherwise', () => {
    expect(new URL(service.address).hostname).toBe('127.0.0.1');
  });

  it('serves the whole way from a school to an accepted plan', async () => {
    const body = JSON.stringify(smallSchool());
    const headers = { 'Content-Type': 'application/json' };
    const stored = await fetch(`${service.address}/v1/schools`, { method: 'POST', headers, body });
    expect(stored.status).toBe(201);
    const accepted = await fetch(`${service.address}/v1/schools/small/plans`, {
      method: 'POST',
      headers,
      body: '{"iterations":100}',
    });
    expect(accepted.status).toBe(202);
    const events = await fetch(`${service.address}${accepted.headers.get('location')}/events`);
    expect(await events.text()).toContain('"state":"done"');
    const roster = await fetch(`${service.address}${accepted.headers.get('location')}/roster`);
    expect(roster.headers.get('content-encoding')).toBe('gzip');
    expect(((await roster.json()) as { duties: unknown[] }).duties.length).toBeGreaterThan(0);
  });

  it('cuts an endless body off and goes on serving', async () => {
    const status = await new Promise<number>((resolve, reject) => {
      const { port } = new URL(service.address);
      const sent = request(
        {
          host: '127.0.0.1',
          port,
          method: 'POST',
          path: '/v1/schools',
          headers: { 'Content-Type': 'application/json' },
        },
        (response) => {
          resolve(response.statusCode ?? 0);
          sent.destroy();
        },
      );
      // The connection is closed while the body is still being sent.
      sent.on('error', () => reject(new Error('closed without an answer')));
      const chunk = Buffer.alloc(1024 * 1024, 0x20);
      const more = (): void => {
        while (!sent.destroyed && sent.write(chunk));
        if (!sent.destroyed) sent.once('drain', more);
      };
      more();
    });
    expect(status).toBe(413);
    expect((await fetch(`${service.address}/healthz`)).status).toBe(200);
  });

  it('explains what a person can do something about', () => {
    const taken = serve([
      '--empty',
      '--port',
      new URL(service.address).port,
      '--data',
      join(folder, 'other'),
    ]);
    expect([taken.status, taken.stderr]).toEqual([1, expect.stringMatching(/^PORT_IN_USE: /)]);
    const used = serve(['--empty', '--port', '0', '--data', join(folder, 'data')]);
    expect([used.status, used.stderr]).toEqual([1, expect.stringMatching(/^DATA_IN_USE: /)]);
    const wrong = serve(['--empty', '--data', join(folder, 'other')], { PORT: 'eighty' });
    expect([wrong.status, wrong.stderr]).toEqual([2, expect.stringMatching(/^PORT_BAD: /)]);
  });

  it('stops in good order, ends open streams, and keeps what is unfinished', async () => {
    const accepted = await fetch(`${service.address}/v1/schools/small/plans`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"iterations":2000000000}',
    });
    const { id } = (await accepted.json()) as { id: string };
    const events = await fetch(`${service.address}/v1/schools/small/plans/${id}/events`);
    const { code, errors } = await service.stop();
    expect([code, errors.trim()]).toEqual([0, '正在停止……']);
    expect(await events.text()).not.toContain('event: end');
    service = await startRunningService(join(folder, 'data'));
    const plan = await fetch(`${service.address}/v1/schools/small/plans/${id}`);
    expect(['queued', 'running']).toContain(((await plan.json()) as { state: string }).state);
    const cancelled = await fetch(`${service.address}/v1/schools/small/plans/${id}/cancel`, {
      method: 'POST',
    });
    expect(((await cancelled.json()) as { state: string }).state).toBe('cancelled');
  });
});
