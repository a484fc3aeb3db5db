/** Single steps of the service on one school of 24 classes: validation, hash, calendar, audit, workbook out. */
import { Bench } from 'tinybench';
import { findReference } from '../scenarios/index.ts';
import { auditPlan } from '../solver/audit/audit.ts';
import { buildCalendar } from '../solver/model/calendar.ts';
import { canonicalSchool, hashOf } from '../solver/model/canonical.ts';
import { School } from '../solver/model/school.ts';
import { validateSchool } from '../solver/model/validation/index.ts';
import { planSchool } from '../solver/plan.ts';
import { BUNDLED_PACKS } from '../solver/policy/index.ts';
import { resolvePolicy } from '../solver/policy/resolve.ts';
import { schoolToWorkbook } from '../src/exchange/workbook/write-workbook.ts';
import { record } from './record.ts';

const reference = findReference('helan-primary');
if (!reference) throw new Error('the reference school helan-primary is missing');
const input = reference.build();
const school = canonicalSchool(School.parse(input));
const plan = await planSchool(input, { seed: 1, iterations: 2000 });
const policy = resolvePolicy(BUNDLED_PACKS, school.region, { withBase: school.nationalBase });

const bench = new Bench({ time: 2000, warmupTime: 200, iterations: 5 });
bench
  .add('validate', () => validateSchool(input))
  .add('canonical form and hash', () => hashOf(canonicalSchool(school)))
  .add('calendar', () => buildCalendar(school))
  .add('audit', () => auditPlan(school, plan, policy))
  .add('workbook out', async () => {
    await schoolToWorkbook(input);
  });
await bench.run();
record(
  'steps',
  bench.tasks.map(({ name, result }) =>
    'latency' in result
      ? { name, medianMs: Math.round(result.latency.p50 * 100) / 100, runs: result.latency.samplesCount }
      : { name, state: result.state },
  ),
);
