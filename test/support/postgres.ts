import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** Where Debian's packages put the server's own programs, newest version last. */
const VERSIONS = '/usr/lib/postgresql';

export interface PostgresServer {
  /** A new empty database. */
  create(): Promise<string>;
  stop(): void;
}

/** The server's programs; throws where the Debian package `postgresql` is not installed. */
function programs(): string {
  const versions = existsSync(VERSIONS) ? readdirSync(VERSIONS).sort((a, b) => Number(a) - Number(b)) : [];
  const newest = versions.at(-1);
  if (newest === undefined) throw new Error('PostgreSQL is not installed (Debian package "postgresql")');
  return join(VERSIONS, newest, 'bin');
}

/** PostgreSQL refuses to run as root; its package brings a user of its own. */
function account(): { uid: number; gid: number } | Record<string, never> {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** Starts a server of its own in a temporary folder, reachable through a socket in that folder only. */
export function startPostgres(): PostgresServer {
  const bin = programs();
  const user = account();
  const folder = mkdtempSync(join(tmpdir(), 'afterbell-pg-'));
  const data = join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  if ('uid' in user) for (const path of [folder, data]) chownSync(path, user.uid, user.gid);
  const run = (program: string, args: readonly string[]): void => {
    execFileSync(join(bin, program), args, { ...user, cwd: folder, stdio: 'ignore' });
  };
  run('initdb', ['-D', data, '-U', 'afterbell', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8']);
  const settings = `-c listen_addresses='' -c unix_socket_directories='${folder}' -c fsync=off`;
  run('pg_ctl', ['-D', data, '-w', '-l', join(folder, 'log'), '-o', settings, 'start']);
  let count = 0;
  return {
    create: async () => {
      count += 1;
      const name = `test_${count}`;
      const client = new pg.Client({ host: folder, user: 'afterbell', database: 'postgres' });
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      return `postgresql://afterbell@/${name}?host=${encodeURIComponent(folder)}`;
    },
    stop: () => {
      run('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop']);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
