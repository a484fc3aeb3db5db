/**
 * Course allocation instances through the enrolment engine: `npm run bench:enrolment -- DIR [--out DIR]`. One JSON line
 * an instance, `{"instance","value","optimal","ms"}`; with `--out` the sections of each student as `<instance>.json`.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { allocate } from '../solver/enrolment/allocation/allocate.ts';
import { finishByMip } from '../solver/enrolment/allocation/finish-by-mip.ts';
import { allocationProblem, checkSolution, Instance } from './enrolment/instance.ts';

/** A bench may take its time over a proof. */
const LIMITS = { nodes: 20_000, iterations: 3_000_000, mostItems: 300_000 };

const benchmarks = process.env.AFTERBELL_BENCHMARKS;
const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: 'string' } } });
const folder = positionals[0] ?? (benchmarks === undefined ? undefined : join(benchmarks, 'enrolment'));
if (folder === undefined) {
  console.error('no instances: give a folder, or set AFTERBELL_BENCHMARKS');
} else {
  if (values.out !== undefined) mkdirSync(values.out, { recursive: true });
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.json')) continue;
    const instance = Instance.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
    const start = performance.now();
    const problem = allocationProblem(instance);
    const result = await finishByMip(problem, allocate(problem), LIMITS);
    const ms = Math.round(performance.now() - start);
    const solution = result.bundles.map((items) => items.map((item) => problem.itemSection[item]));
    const { value, broken } = checkSolution(instance, solution);
    if (broken.length > 0) throw new Error(`${instance.name}: ${broken.join('; ')}`);
    const optimal = result.status === 'optimal';
    console.log(JSON.stringify({ instance: instance.name, value, optimal, ms }));
    if (values.out !== undefined) {
      writeFileSync(join(values.out, `${instance.name}.json`), JSON.stringify(solution));
    }
  }
}
