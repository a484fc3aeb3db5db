import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { ServiceThread } from '../../../workers/service-thread.ts';
import type { WriterData, WriterEndpoint } from './protocol.ts';

/** Writing needs little: what is large comes packed. */
const MEMORY_MIB = 256;

/**
 * kysely over a connection in a thread of its own, because a write waits for the disk and nobody who reads should wait
 * with it. If the thread dies, a transaction may be cut off, so it stays dead and every later call is refused.
 */
export function threadDialect(file: string): Dialect {
  const data: WriterData = { file };
  const thread = new ServiceThread<WriterEndpoint>({
    file: 'store-thread.js',
    memoryMiB: MEMORY_MIB,
    data,
    irreplaceable: true,
  });
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new ThreadDriver(thread),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

class ThreadDriver implements Driver {
  readonly #thread: ServiceThread<WriterEndpoint>;
  readonly #connection: ThreadConnection;
  /** Resolves when the connection is free for the next one in the queue. */
  #free: Promise<void> = Promise.resolve();
  #release: () => void = () => undefined;

  constructor(thread: ServiceThread<WriterEndpoint>) {
    this.#thread = thread;
    this.#connection = new ThreadConnection(thread);
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const mine = this.#free;
    let release = (): void => undefined;
    this.#free = new Promise((resolve) => {
      release = resolve;
    });
    await mine;
    this.#release = release;
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {
    this.#release();
  }

  async beginTransaction(): Promise<void> {
    await this.#connection.run('begin immediate');
  }

  async commitTransaction(): Promise<void> {
    await this.#connection.run('commit');
  }

  async rollbackTransaction(): Promise<void> {
    await this.#connection.run('rollback');
  }

  async destroy(): Promise<void> {
    await this.#thread.call((writer) => writer.close());
    await this.#thread.close();
  }
}

class ThreadConnection implements DatabaseConnection {
  readonly #thread: ServiceThread<WriterEndpoint>;

  constructor(thread: ServiceThread<WriterEndpoint>) {
    this.#thread = thread;
  }

  async run(sql: string): Promise<void> {
    await this.#thread.call((writer) => writer.execute(sql, []));
  }

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const { rows, changes } = await this.#thread.call((writer) => writer.execute(sql, parameters));
    return { rows: rows as R[], ...(changes === null ? {} : { numAffectedRows: BigInt(changes) }) };
  }

  // biome-ignore lint/correctness/useYield: kysely asks for a generator; nothing here streams.
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('the writing thread does not stream');
  }
}
