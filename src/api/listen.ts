import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { ApiEnv } from './services.ts';

export interface Listening {
  /** For people: http://127.0.0.1:8787 */
  readonly address: string;
  /** Takes no more requests, ends streams, and gives running requests a few seconds. */
  close(): Promise<void>;
}

/** Requests that are still running then are cut off. */
const PATIENCE_MS = 5000;
const IDLE_EVERY_MS = 50;

/** Opens the address. Rejects with the system's error (EADDRINUSE, EACCES, …). */
export function listen(
  app: OpenAPIHono<ApiEnv>,
  { host, port }: { readonly host: string; readonly port: number },
  stopping: AbortController,
): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, (info) => {
      server.off('error', reject);
      const name = info.family === 'IPv6' ? `[${info.address}]` : info.address;
      resolve({ address: `http://${name}:${info.port}`, close: () => close(server, stopping) });
    }) as Server;
    server.once('error', reject);
  });
}

function close(server: Server, stopping: AbortController): Promise<void> {
  return new Promise((resolve) => {
    stopping.abort();
    const timer = setTimeout(() => server.closeAllConnections(), PATIENCE_MS);
    // A connection whose stream has just ended becomes idle a moment later.
    const idle = setInterval(() => server.closeIdleConnections(), IDLE_EVERY_MS);
    server.close(() => {
      clearTimeout(timer);
      clearInterval(idle);
      resolve();
    });
  });
}
