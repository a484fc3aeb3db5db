#!/usr/bin/env node
/** Starts the built command line, building it first in a checkout whose sources changed. */
import { existsSync } from 'node:fs';
import { ensureBuilt } from './build.mjs';

const cli = new URL('../dist/cli.js', import.meta.url);

/** Says what is wrong on standard error and ends with status 2 (the program itself cannot run). */
function giveUp(lines) {
  for (const line of lines) console.error(line);
  process.exit(2);
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  giveUp([
    `放学后需要 Node.js 20.19 或更新版本，现在是 ${process.versions.node}。`,
    `Afterbell needs Node.js 20.19 or newer; this is ${process.versions.node}.`,
  ]);
}

try {
  await ensureBuilt({ say: (line) => process.stderr.isTTY && console.error(line) });
} catch (error) {
  giveUp(['放学后构建失败。', 'Afterbell could not be built.', error.message]);
}

if (!existsSync(cli)) {
  giveUp([
    '放学后还没有构建：请在项目目录里执行 npm ci（不要加 --omit=dev）或 npm run build。',
    'Afterbell is not built yet: run "npm ci" (without --omit=dev) or "npm run build" in its folder.',
  ]);
}

await import(cli.href);
