import Database from 'libsql';

/** How long one connection waits for another, in milliseconds. */
const BUSY_MS = 5000;

/** Opens one connection to the file. */
export function openDatabase(file: string): Database.Database {
  const database = new Database(file, { timeout: BUSY_MS });
  pragma(database, 'journal_mode = WAL');
  // Full: what was acknowledged survives a power failure, not only the end of the process.
  pragma(database, 'synchronous = FULL');
  return database;
}

export function pragma(database: Database.Database, text: string): void {
  const statement = database.prepare(`PRAGMA ${text}`);
  if (statement.reader) statement.all();
  else statement.run();
}
