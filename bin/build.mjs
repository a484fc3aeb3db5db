/**
 * Builds dist/ when its sources changed since the last build.
 *
 * Used by `prepare`, `npm run build`, `predemo`, `prestart`, the launcher and the tests' global set-up. Several
 * processes may ask at once (tests and a command line in one checkout): a lock folder lets one build and the others
 * wait, and files are written beside dist/ and moved into place one by one, shared chunks before entries, so that
 * nobody imports a half-written file.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');
const staging = join(root, 'dist.local');
const lock = join(root, 'dist.lock.local');
const stampFile = join(dist, '.stamp');

const SOURCES = ['src', 'workers', 'solver', 'scenarios', 'vite.config.ts', 'package-lock.json'];
const ENTRIES = ['src/cli/main.ts', 'workers/solve-worker.ts'];
const LOCK_WAIT_MS = 200;
const LOCK_GIVE_UP_MS = 180_000;

/** All files below a path, sorted, as paths from the root with forward slashes. */
function filesBelow(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      relative(root, join(entry.parentPath ?? entry.path, entry.name))
        .split(sep)
        .join('/'),
    )
    .sort();
}

/** One line that changes when a source is added, removed or written. */
function sourceStamp() {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap(filesBelow)) {
    const { mtimeMs, size } = statSync(join(root, file), { throwIfNoEntry: false }) ?? {
      mtimeMs: 0,
      size: 0,
    };
    hash.update(`${file} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex');
}

const builtStamp = () => (existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : '');

/** The build tool's own launcher, or null in an installation without development dependencies. */
function viteBin() {
  try {
    const manifest = createRequire(import.meta.url).resolve('vite/package.json');
    return join(dirname(manifest), 'bin', 'vite.js');
  } catch {
    return null;
  }
}

/** What the build tool printed, without colours and without the stack of the tool itself. */
function buildError(output) {
  const lines = stripVTControlCharacters(output).split('\n');
  const stack = lines.findIndex((line) => /^ {4}at /.test(line));
  return new Error(
    lines
      .slice(0, stack < 0 ? lines.length : stack)
      .join('\n')
      .trim(),
  );
}

/** Runs the build tool into the staging folder; rejects with its output when it fails. */
function runVite(vite, env) {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [vite, 'build', '--app'], {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (part) => (output += part));
    child.stderr.on('data', (part) => (output += part));
    child.on('error', fail);
    child.on('close', (code) => (code === 0 ? done() : fail(buildError(output))));
  });
}

/** Moves the staged files over dist/ and removes what this build no longer makes. `dist/bench` is left alone. */
function moveIntoPlace() {
  const staged = readdirSync(staging, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(staging, join(entry.parentPath ?? entry.path, entry.name)));
  const isEntry = (file) => !file.includes(sep);
  staged.sort((a, b) => Number(isEntry(a)) - Number(isEntry(b)));
  for (const file of staged) {
    mkdirSync(dirname(join(dist, file)), { recursive: true });
    renameSync(join(staging, file), join(dist, file));
  }
  const kept = new Set(staged);
  for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
    const file = relative(dist, join(entry.parentPath ?? entry.path, entry.name));
    if (entry.isFile() && !kept.has(file) && !file.startsWith(`bench${sep}`)) rmSync(join(dist, file));
  }
  rmSync(staging, { recursive: true, force: true });
}

/** True while the process that holds the lock is alive. */
function holderAlive() {
  try {
    process.kill(Number(readFileSync(join(lock, 'pid'), 'utf8')), 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM' || (error.code === 'ENOENT' && existsSync(lock));
  }
}

async function withLock(work) {
  const start = Date.now();
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (!holderAlive() || Date.now() - start > LOCK_GIVE_UP_MS)
        rmSync(lock, { recursive: true, force: true });
      else await sleep(LOCK_WAIT_MS);
    }
  }
  try {
    writeFileSync(join(lock, 'pid'), String(process.pid));
    return await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/**
 * Makes dist/ current. Outcomes: `fresh` nothing to do; `built`; `no-sources` an installed package, which carries its
 * dist/; `no-entries` a checkout without the entry files; `no-tools` sources newer than dist/ but no build tool
 * (installed with --omit=dev). Rejects when the build itself fails.
 */
export async function ensureBuilt({ force = false, say = () => {} } = {}) {
  if (!existsSync(join(root, 'vite.config.ts'))) return 'no-sources';
  if (!ENTRIES.some((entry) => existsSync(join(root, entry)))) return 'no-entries';
  if (!force && builtStamp() === sourceStamp()) return 'fresh';
  const vite = viteBin();
  if (!vite) return 'no-tools';
  return withLock(async () => {
    const stamp = sourceStamp();
    if (!force && builtStamp() === stamp) return 'fresh';
    say('正在构建…… Building ...');
    rmSync(staging, { recursive: true, force: true });
    await runVite(vite, { AFTERBELL_OUT_DIR: staging });
    mkdirSync(dist, { recursive: true });
    moveIntoPlace();
    writeFileSync(stampFile, stamp);
    return 'built';
  });
}

const WITHOUT_TOOLS =
  '没有构建工具，无法构建：请用 npm ci（不要加 --omit=dev）安装；要精简可随后执行 npm prune --omit=dev。\n' +
  'Cannot build without the build tool: install with "npm ci" (not --omit=dev), then slim down with "npm prune --omit=dev".';

/** `node bin/build.mjs [--force] [--prepare]`: --prepare never fails an installation for a missing build tool. */
async function main(args) {
  const say = (line) => console.error(line);
  const outcome = await ensureBuilt({ force: args.includes('--force'), say });
  if (outcome === 'no-tools') {
    say(WITHOUT_TOOLS);
    if (!args.includes('--prepare')) process.exitCode = 1;
  }
}

if (process.argv[1] && pathToFileURL(resolve(process.argv[1])).href === import.meta.url) {
  main(process.argv.slice(2)).catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
