import { streamSSE } from 'hono/streaming';
import { z } from 'zod';
import type { PlanEvent } from '../../jobs/job-events.ts';
import { isEnd, type PlanRecord } from '../../store/plans.ts';
import { EventStream } from '../http/event-stream.ts';
import { problem } from '../http/problem-response.ts';
import { newResource, type Resource } from '../http/resource.ts';
import { createRoute, problems } from '../openapi/route.ts';
import { PlanParams } from '../schemas/common.ts';
import { planSummary } from '../schemas/plans.ts';
import { currentPlan } from './plans.ts';

const events = createRoute({
  method: 'get',
  path: '/v1/schools/{school}/plans/{plan}/events',
  tags: ['plans'],
  summary: 'Server-sent events: `progress` (Progress), `state` and `end` (PlanSummary)',
  description:
    'Every event is a full snapshot with a growing id. A new reader first gets the present state; `Last-Event-ID` ' +
    'leaves out what was seen. `end` is always sent, also for plans that ended long ago, and closes the stream. ' +
    'A stream that closes without `end` (the service stopped) is to be opened again.',
  request: {
    params: PlanParams,
    headers: z.object({ 'last-event-id': z.string().optional() }),
  },
  responses: {
    200: { description: 'The stream', content: { 'text/event-stream': { schema: { type: 'string' } } } },
    ...problems('PLAN_UNKNOWN'),
  },
});

export const planEventRoutes: Resource = (services) => {
  const { runner, district, stopping } = services;
  const app = newResource();
  app.openapi(events, async (c) => {
    const params = c.req.valid('param');
    if (!(await currentPlan(services, params))) return problem(c, 'PLAN_UNKNOWN');
    const lastSeen = Number(c.req.header('last-event-id') ?? 0) || 0;
    c.header('Cache-Control', 'no-store');
    // Tells proxies to pass every event on at once.
    c.header('X-Accel-Buffering', 'no');
    return streamSSE(c, async (stream) => {
      const queue = new EventStream();
      // Listens first and reads then, so that nothing falls between the two.
      const leave = runner.subscribe({ district, ...params }, (event) => queue.push(event));
      const close = (): void => queue.close();
      stopping.addEventListener('abort', close);
      stream.onAbort(close);
      if (stopping.aborted) close();
      try {
        const record = await currentPlan(services, params);
        if (!record) return;
        const present = presentEvent(record, lastSeen);
        if (present) queue.push(present);
        for await (const event of queue) {
          if (event === 'quiet') await stream.write(': quiet\n\n');
          else await stream.writeSSE(messageOf(event));
        }
      } finally {
        stopping.removeEventListener('abort', close);
        leave();
      }
    });
  });
  return app;
};

/** What a new reader has to know; the latest progress is part of the state. */
function presentEvent(record: PlanRecord, lastSeen: number): PlanEvent | null {
  const { revision: id } = record;
  if (isEnd(record.state)) return { id, type: 'end', data: record };
  return id > lastSeen ? { id, type: 'state', data: record } : null;
}

function messageOf({ id, type, data }: PlanEvent): { id: string; event: string; data: string } {
  const body = type === 'progress' ? data : planSummary(data);
  return { id: String(id), event: type, data: JSON.stringify(body) };
}
