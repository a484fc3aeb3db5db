import { afterAll, beforeAll } from 'vitest';
import { openPostgresStore } from '../../../src/store/postgres.ts';
import { type PostgresServer, startPostgres } from '../../support/postgres.ts';
import { storeConformance } from './conformance.ts';

let server: PostgresServer | undefined;
beforeAll(() => {
  server = startPostgres();
});
afterAll(() => server?.stop());

storeConformance({
  name: 'PostgreSQL',
  open: async () => {
    if (!server) throw new Error('PostgreSQL did not start');
    return openPostgresStore(await server.create());
  },
});
