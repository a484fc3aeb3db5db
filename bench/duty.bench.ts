/**
 * Every published week of duties in a folder through the roster's own engine: one JSON line each on standard output.
 * `npm run bench:duty -- DIR [--out DIR]`; without DIR the folder `duty` of `AFTERBELL_BENCHMARKS`.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkWeek } from './duty-check.ts';
import { solveWeek } from './duty-solve.ts';
import { readDutyWeek } from './duty-week.ts';

const { values, positionals } = parseArgs({
  options: { out: { type: 'string' } },
  allowPositionals: true,
});
const data = process.env.AFTERBELL_BENCHMARKS;
const folder = positionals[0] ?? (data === undefined ? undefined : join(data, 'duty'));

if (folder === undefined || !existsSync(folder)) {
  console.error(
    folder === undefined
      ? 'skipped: name a folder of duty weeks, or set AFTERBELL_BENCHMARKS'
      : `no such folder: ${folder}`,
  );
  process.exitCode = positionals.length > 0 ? 1 : 0;
} else {
  run(resolve(folder), values.out);
}

function run(from: string, out: string | undefined): void {
  const files = statSync(from).isDirectory()
    ? readdirSync(from)
        .filter((file) => file.endsWith('.json'))
        .sort()
        .map((file) => join(from, file))
    : [from];
  if (files.length === 0) console.error(`no *.json in ${from}`);
  if (out !== undefined) mkdirSync(out, { recursive: true });
  for (const file of files) solveFile(file, out);
}

function solveFile(file: string, out: string | undefined): void {
  const fallback = file.replace(/^.*[\\/]/, '').replace(/\.json$/, '');
  const week = readWeek(file, fallback);
  if (typeof week === 'string') {
    console.error(`${file}: ${week}`);
    process.exitCode = 1;
    return;
  }
  const start = performance.now();
  const { assigned, optimal } = solveWeek(week);
  const ms = Math.round((performance.now() - start) * 10) / 10;
  const verdict = checkWeek(week, assigned);
  if (!verdict.ok) throw new Error(`${file}: ${verdict.fault}`);
  const { sumOfSquares: sumsq, preference, uncovered } = verdict;
  // The name the document gives itself, unless it could not be a file's name.
  const instance = /^[\w.-]+$/.test(week.name) ? week.name : fallback;
  // The format asks for every duty: what is left open is said, with the least number that has to be.
  const open = uncovered > 0 ? { uncovered } : {};
  process.stdout.write(`${JSON.stringify({ instance, sumsq, preference, optimal, ms, ...open })}\n`);
  if (out !== undefined) {
    writeFileSync(join(out, `${instance}.json`), `${JSON.stringify(assigned)}\n`);
  }
}

function readWeek(file: string, name: string): ReturnType<typeof readDutyWeek> {
  try {
    return readDutyWeek(JSON.parse(readFileSync(file, 'utf8')), name);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
