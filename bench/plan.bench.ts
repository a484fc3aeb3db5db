/** Whole plans through the worker pool: wall-clock, memory, hard violations. Three runs of each school. */
import { findReference, generateSchool } from '../scenarios/index.ts';
import { SolverPool } from '../workers/pool.ts';
import { record, spread } from './record.ts';

const RUNS = 3;
const schools = [
  { name: 'helan-primary', school: findReference('helan-primary')?.build(), limitSeconds: 10 },
  {
    name: '60 classes, seed 1, helan',
    school: generateSchool({ classes: 60, seed: 1, region: 'helan' }),
    limitSeconds: 60,
  },
];
const figures = [];
for (const { name, school, limitSeconds } of schools) {
  const seconds: number[] = [];
  let status = '';
  let hardViolations = 0;
  for (let run = 0; run < RUNS; run++) {
    const pool = new SolverPool();
    const start = performance.now();
    const result = await pool.plan(school, { plan: { seed: 1 } }).result;
    seconds.push(Math.round(performance.now() - start) / 1000);
    await pool.close();
    if (!result.ok) throw new Error(result.fault.detail);
    status = result.value.status;
    hardViolations = result.value.audit.violations.filter(({ level }) => level === 'hard').length;
  }
  const peakMiB = Math.round(process.resourceUsage().maxRSS / 1024);
  figures.push({ name, seconds: spread(seconds), limitSeconds, status, hardViolations, peakMiB });
}
record('plan', figures);
