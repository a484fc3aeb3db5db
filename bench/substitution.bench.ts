/** A teacher is away for one day, a week, two weeks: ranking and repair on a school of 2,000 pupils (40 classes). */
import { generateSchool } from '../scenarios/index.ts';
import { School } from '../solver/model/school.ts';
import { PlanInUse } from '../solver/plan/change-plan.ts';
import { SolverPool } from '../workers/pool.ts';
import { record, spread } from './record.ts';

const PEOPLE = 12;
const school = generateSchool({ classes: 42, seed: 1, region: 'helan' });
const pool = new SolverPool();
const planned = await pool.plan(school, { plan: { seed: 1, iterations: 200_000 } }).result;
await pool.close();
if (!planned.ok) throw new Error(planned.fault.detail);
const plan = planned.value;
const parsed = School.parse(school);
const use = new PlanInUse(parsed, plan);
const dates = plan.calendar.days.filter(({ serviceGrades }) => serviceGrades > 0).map(({ date }) => date);

const figures = [];
for (const days of [1, 5, 10]) {
  const rank: number[] = [];
  const repair: number[] = [];
  const whole: number[] = [];
  const changed: number[] = [];
  const others: number[] = [];
  let uncovered = 0;
  let optimal = 0;
  let hardViolations = 0;
  for (let n = 0; n < PEOPLE; n++) {
    const person = parsed.staff[Math.floor((n * parsed.staff.length) / PEOPLE)].id;
    const from = 10 + 4 * n;
    const absence = { person, dates: { from: dates[from], to: dates[from + days - 1] } };
    const milliseconds = (start: number): number => Math.round(performance.now() - start);
    let start = performance.now();
    use.recommendations(absence);
    rank.push(milliseconds(start));
    start = performance.now();
    const answer = use.repair(absence);
    repair.push(milliseconds(start));
    if (answer.outcome !== 'repaired') throw new Error(answer.refusal.code);
    start = performance.now();
    const after = answer.plan();
    whole.push(milliseconds(start));
    changed.push(answer.repair.changedDuties);
    others.push(answer.repair.othersChanged);
    uncovered += answer.repair.uncovered.length;
    if (answer.repair.certificate.status === 'optimal') optimal += 1;
    const before = plan.audit.violations.filter(({ level }) => level === 'hard').length;
    hardViolations += after.audit.violations.filter(({ level }) => level === 'hard').length - before;
  }
  figures.push({
    days,
    absences: PEOPLE,
    rankMs: spread(rank),
    repairMs: spread(repair),
    newPlanWithAuditMs: spread(whole),
    changedDuties: spread(changed),
    dutiesOfOthers: spread(others),
    provenOptimal: optimal,
    uncovered,
    hardViolations,
  });
}
record('substitution', {
  pupils: parsed.pupils?.length ?? 0,
  staff: parsed.staff.length,
  duties: plan.roster.duties.length,
  figures,
});
