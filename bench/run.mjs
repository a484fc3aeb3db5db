/**
 * Builds the benches and runs them one after another, each in its own process: `npm run bench [-- name...]`.
 * A bench is bench/<name>.bench.ts; names select by substring. `--only <name> [argument...]` runs that one bench, hands
 * it the arguments, and leaves standard output to it alone.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { ensureBuilt } from '../bin/build.mjs';

const root = resolve(import.meta.dirname, '..');
const out = join(root, 'dist', 'bench');
const [first, only, ...handedOn] = process.argv.slice(2);
const alone = first === '--only';
const wanted = process.argv.slice(2);

/** Runs Node and ends with its status when it fails. */
function run(args, env = {}, stdio = 'inherit') {
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio,
    env: { ...process.env, ...env },
  });
  if (status !== 0) process.exit(status ?? 1);
}

await ensureBuilt({ say: (line) => console.error(line) });
rmSync(out, { recursive: true, force: true });
const vite = join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), 'bin', 'vite.js');
// What the build says goes to standard error.
run([vite, 'build', '--app'], { AFTERBELL_BENCH: '1' }, ['inherit', process.stderr.fd, 'inherit']);

/** Does the command line name this bench? */
function isWanted(file) {
  if (alone) return file === `${only}.js`;
  return wanted.length === 0 || wanted.some((part) => file.includes(part));
}

const benches = existsSync(out)
  ? readdirSync(out, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.js') && !file.startsWith('chunks'))
      .filter((file) => isWanted(file))
      .sort()
  : [];
if (benches.length === 0) {
  console.error('no bench matches');
  process.exit(1);
}
for (const bench of benches) {
  if (!alone) console.log(`\n# ${bench.replace(/\.js$/, '')}`);
  run(['--expose-gc', join(out, bench), ...(alone ? handedOn : [])]);
}
