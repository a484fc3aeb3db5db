/** The writing thread of the embedded database. Built to `dist/store-thread.js`. */
import { parentPort, workerData } from 'node:worker_threads';
import { expose } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { openDatabase, pragma } from './database.ts';
import type { WriterData, WriterEndpoint } from './protocol.ts';

if (parentPort) {
  const { file } = workerData as WriterData;
  const database = openDatabase(file);
  const endpoint: WriterEndpoint = {
    execute: async (sql, parameters) => {
      const statement = database.prepare(sql);
      if (statement.reader) return { rows: statement.all(parameters), changes: null };
      return { rows: [], changes: statement.run(parameters).changes };
    },
    close: async () => {
      // Brings the write-ahead log into the file, so that the file alone is a whole copy.
      pragma(database, 'wal_checkpoint(TRUNCATE)');
      database.close();
    },
  };
  expose(endpoint, nodeEndpoint(parentPort));
}
