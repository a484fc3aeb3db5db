import { beforeEach, describe, expect, it } from 'vitest';
import { smallSchool } from '../../support/small-school.ts';
import { packedPlan } from '../store/samples.ts';
import { type TestApp, testApp } from './test-app.ts';

let api: TestApp;
let at: string;
beforeEach(async () => {
  api = await testApp();
  await api.call('POST', '/v1/schools', { body: smallSchool() });
  at = (await api.call('POST', '/v1/schools/small/plans', { body: {} })).headers.get('location') ?? '';
});

interface Message {
  readonly id: number;
  readonly type: string;
  readonly data: Record<string, unknown>;
}

/** Reads a stream of events one by one. */
async function open(lastEventId?: number) {
  const response = await api.app.request(`${at}/events`, {
    headers: lastEventId === undefined ? {} : { 'Last-Event-ID': String(lastEventId) },
  });
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  let text = '';
  const next = async (): Promise<Message | null> => {
    for (;;) {
      const cut = text.indexOf('\n\n');
      if (cut >= 0) {
        const fields = new Map(
          text
            .slice(0, cut)
            .split('\n')
            .map((line): [string, string] => [
              line.slice(0, line.indexOf(':')),
              line.slice(line.indexOf(':') + 2),
            ]),
        );
        text = text.slice(cut + 2);
        if (!fields.has('data')) continue;
        return {
          id: Number(fields.get('id')),
          type: fields.get('event') ?? '',
          data: JSON.parse(fields.get('data') ?? ''),
        };
      }
      const { done, value } = await reader.read();
      if (done) return null;
      text += decoder.decode(value, { stream: true });
    }
  };
  return { next, leave: () => reader.cancel() };
}

const matrix = (donePermille: number) => ({ stage: 'matrix' as const, donePermille });

describe('the events of a plan', () => {
  it('begin with the present state and end with the end', async () => {
    const run = await api.planner.run(0);
    const stream = await open();
    const first = await stream.next();
    expect(first).toMatchObject({ type: 'state', data: { state: 'running', progress: null } });
    run.events.progress(matrix(100));
    const second = await stream.next();
    expect(second).toMatchObject({ type: 'progress', data: { stage: 'matrix', donePermille: 100 } });
    run.planned('x');
    const last = await stream.next();
    expect(last).toMatchObject({ type: 'end', data: { state: 'done', document: 'final' } });
    expect(await stream.next()).toBeNull();
    expect([first?.id, second?.id, last?.id]).toEqual([...new Set([first?.id, second?.id, last?.id])].sort());
  });

  it('are whole snapshots: a slow reader gets the latest of each kind', async () => {
    const run = await api.planner.run(0);
    const stream = await open();
    await stream.next();
    for (let done = 100; done <= 900; done += 100) run.events.progress(matrix(done));
    run.planned('x');
    const seen: string[] = [];
    for (let event = await stream.next(); event; event = await stream.next()) seen.push(event.type);
    expect(seen.at(-1)).toBe('end');
    expect(seen.length).toBeLessThan(9);
  });

  it('leave out what was seen', async () => {
    const run = await api.planner.run(0);
    const stream = await open();
    const first = await stream.next();
    await stream.leave();
    const again = await open(first?.id);
    run.events.progress(matrix(200));
    expect(await again.next()).toMatchObject({ type: 'progress', data: { donePermille: 200 } });
    run.planned('x');
    expect((await again.next())?.type).toBe('end');
  });

  it.each([undefined, 0, 999_999])(
    'always tell the end of a finished plan (Last-Event-ID %s)',
    async (last) => {
      (await api.planner.run(0)).planned('x');
      await (await open()).next();
      const stream = await open(last);
      const events = [];
      for (let event = await stream.next(); event; event = await stream.next()) events.push(event);
      expect(events.at(-1)).toMatchObject({ type: 'end', data: { state: 'done' } });
      const once = await open(last);
      expect(await once.next()).toMatchObject({ type: 'end' });
      expect(await once.next()).toBeNull();
    },
  );

  it('tell of stopping, of the best so far, and of a cancelled plan', async () => {
    const run = await api.planner.run(0);
    const stream = await open();
    await stream.next();
    run.events.best(packedPlan('best'));
    expect(await stream.next()).toMatchObject({ type: 'state', data: { document: 'bestSoFar' } });
    await api.call('POST', `${at}/stop`);
    expect(await stream.next()).toMatchObject({ type: 'state', data: { stopAsked: true } });
    await api.call('POST', `${at}/cancel`);
    expect(await stream.next()).toMatchObject({ type: 'end', data: { state: 'cancelled' } });
  });

  it('close when the service stops, without an end', async () => {
    await api.planner.run(0);
    const stream = await open();
    await stream.next();
    api.stopping.abort();
    expect(await stream.next()).toBeNull();
    expect((await api.call('GET', '/readyz')).status).toBe(503);
    const late = await open();
    expect(await late.next()).toBeNull();
  });

  it('leave nothing behind when the reader goes', async () => {
    const run = await api.planner.run(0);
    const streams = [await open(), await open()];
    for (const stream of streams) {
      await stream.next();
      await stream.leave();
    }
    run.events.progress(matrix(300));
    run.planned('x');
    const stream = await open();
    for (let event = await stream.next(); event; event = await stream.next());
    expect(api.services.runner.size).toBe(0);
  });
});
