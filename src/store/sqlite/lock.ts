import Database from 'libsql';

/** Another process has the database open. */
export class StoreInUse extends Error {
  constructor(readonly file: string) {
    super(`${file} is open in another process`);
  }
}

/**
 * Makes sure that one process works on a database: two would both resume its unfinished jobs. The lock is an open
 * transaction on a file of its own, so the system gives it back however the process ends. Throws `StoreInUse`.
 */
export function lockFile(file: string): { release(): void } {
  const database = new Database(`${file}.lock`, { timeout: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (isBusy(error)) throw new StoreInUse(file);
    throw error;
  }
  return {
    release: () => {
      database.exec('ROLLBACK');
      database.close();
    },
  };
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}
