import { pino } from 'pino';
import { startService } from '../../api/service.ts';
import { StoreInUse } from '../../store/sqlite.ts';
import { CommandError, EXIT, type Terminal } from '../io.ts';
import { text } from '../messages.ts';

export interface ServeOptions {
  readonly port?: number;
  readonly host?: string;
  readonly data?: string;
  readonly workers?: number;
  readonly empty?: boolean;
}

const DEFAULT_PORT = 8787;

/**
 * `afterbell serve`: the service and its page, until SIGTERM or Ctrl-C. `PORT`, `HOST`, `DATA_DIR` and `LOG_LEVEL` of
 * the environment hold where no option is given. Logs are JSON lines on the error stream.
 */
export async function serveCommand(terminal: Terminal, options: ServeOptions): Promise<number> {
  const { language } = terminal;
  const host = options.host ?? process.env.HOST ?? '127.0.0.1';
  const port = options.port ?? portOf(process.env.PORT);
  const dataDir = options.data ?? process.env.DATA_DIR ?? './data';
  const log = pino({ level: process.env.LOG_LEVEL ?? 'warn' }, pino.destination(2));
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
  });
  const service = await startService({
    dataDir,
    host,
    port,
    referenceSchools: !options.empty,
    log,
    ...(options.workers === undefined ? {} : { threads: options.workers }),
  }).catch((error: unknown) => {
    throw explained(error, host, port, dataDir);
  });
  terminal.out(
    terminal.json
      ? JSON.stringify({ address: service.address })
      : text(language, 'serving', { address: service.address }),
  );
  await stopped;
  terminal.error(text(language, 'stopping'));
  await service.close();
  return EXIT.ok;
}

function portOf(value: string | undefined): number {
  if (value === undefined || value === '') return DEFAULT_PORT;
  const port = Number(value);
  if (!/^\d{1,5}$/.test(value) || port > 65_535) {
    throw new CommandError('PORT_BAD', EXIT.usage, 'portBad', { port: value });
  }
  return port;
}

/** What a person can do something about, as a sentence; everything else as it came. */
function explained(error: unknown, host: string, port: number, dataDir: string): unknown {
  if (error instanceof StoreInUse) {
    return new CommandError('DATA_IN_USE', EXIT.badInput, 'dataInUse', { folder: dataDir });
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'EADDRINUSE') return new CommandError('PORT_IN_USE', EXIT.badInput, 'portInUse', { port });
  if (['EACCES', 'EADDRNOTAVAIL', 'ENOTFOUND'].includes(code)) {
    return new CommandError('ADDRESS_REFUSED', EXIT.badInput, 'addressRefused', { host, port, code });
  }
  return error;
}
