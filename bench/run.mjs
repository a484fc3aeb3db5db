/**
 * Builds the benches and runs them one after another, each in its own process: `npm run bench [-- name...]`.
 * A bench is bench/<name>.bench.ts; names select by substring.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { ensureBuilt } from '../bin/build.mjs';

const root = resolve(import.meta.dirname, '..');
const out = join(root, 'dist', 'bench');
const wanted = process.argv.slice(2);

/** Runs Node and ends with its status when it fails. */
function run(args, env = {}) {
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  if (status !== 0) process.exit(status ?? 1);
}

await ensureBuilt({ say: (line) => console.error(line) });
rmSync(out, { recursive: true, force: true });
const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js');
run([vite, 'build', '--app'], { AFTERBELL_BENCH: '1' });

const benches = existsSync(out)
  ? readdirSync(out, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.js') && !file.startsWith('chunks'))
      .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
      .sort()
  : [];
if (benches.length === 0) {
  console.error('no bench matches');
  process.exit(1);
}
for (const bench of benches) {
  console.log(`\n# ${bench.replace(/\.js$/, '')}`);
  run(['--expose-gc', join(out, bench)]);
}
