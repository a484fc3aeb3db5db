import { describe, expect, it } from 'vitest';
import { generateSchool } from '../../../scenarios/index.ts';
import { auditPlan } from '../../../solver/audit/audit.ts';
import { canonicalSchool, hashOf } from '../../../solver/model/canonical.ts';
import type { Duty } from '../../../solver/model/duty.ts';
import { Plan } from '../../../solver/model/plan-document.ts';
import { School } from '../../../solver/model/school.ts';
import { PlanInUse } from '../../../solver/plan/change-plan.ts';
import { BUNDLED_PACKS } from '../../../solver/policy/index.ts';
import { resolvePolicy } from '../../../solver/policy/resolve.ts';
import { auditedPlan } from '../../support/audited-plan.ts';

const input = generateSchool({ classes: 6, seed: 3, region: 'helan' });
const school = canonicalSchool(School.parse(input));
const plan = await auditedPlan(input);
const policy = resolvePolicy(BUNDLED_PACKS, school.region, { withBase: school.nationalBase });
const DATES = plan.calendar.days.filter(({ serviceGrades }) => serviceGrades > 0).map(({ date }) => date);

function hardOf(changed: Plan) {
  return auditPlan(school, Plan.parse(changed), policy).violations.filter(({ level }) => level === 'hard');
}

/** Staff with most duties first. */
function busiest(): string[] {
  const counts = new Map<string, number>();
  for (const { person } of plan.roster.duties) {
    if (person !== null && school.staff.some(({ id }) => id === person))
      counts.set(person, (counts.get(person) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([person]) => person);
}

describe('an absence repaired in a finished plan', () => {
  const people = busiest();

  it.each([
    { at: 0, from: 20, days: 1 },
    { at: 1, from: 30, days: 5 },
    { at: people.length - 1, from: 10, days: 10 },
  ])('gives a plan that passes the audit: person $at, $days days', ({ at, from, days }) => {
    const absence = { person: people[at], dates: { from: DATES[from], to: DATES[from + days - 1] } };
    const before = hashOf(plan);
    const answer = new PlanInUse(school, plan).repair(absence);
    if (answer.outcome !== 'repaired') throw new Error(answer.refusal.sentence.en);
    const changed = answer.plan();
    expect(hashOf(plan)).toBe(before);
    const left = changed.roster.duties.filter(
      ({ person, date }) =>
        person === absence.person && date >= absence.dates.from && date <= absence.dates.to,
    );
    expect(left).toEqual([]);
    const { repair } = answer;
    expect(repair.change.moves.length).toBe(repair.changedDuties);
    // Nothing is broken but what nobody could take, and that is told as open.
    const open = changed.open.slice(plan.open.length).flatMap(({ refs }) => refs);
    expect(open.sort()).toEqual(repair.uncovered);
    expect(hardOf(changed).map(({ rule, where }) => [rule, where])).toEqual(
      repair.uncovered.map((id) => ['duty-covered', id]),
    );
    expect(changed.audit.violations).toEqual(auditPlan(school, changed, policy).violations);
    expect(changed.changes).toHaveLength(1);
    const moved = new Set(repair.change.moves.map(({ duty }) => duty));
    plan.roster.duties.forEach((duty, n) => {
      if (!moved.has(duty.id)) expect(changed.roster.duties[n]).toEqual(duty);
    });
  });

  it('leaves the past alone', () => {
    const [person] = people;
    const dates = { from: DATES[10], to: DATES[19] };
    const use = new PlanInUse(school, plan);
    const answer = use.repair({ person, dates, frozenBefore: DATES[15] });
    if (answer.outcome !== 'repaired') throw new Error(answer.refusal.sentence.en);
    expect(answer.repair.change.dates.from).toBe(DATES[15]);
    for (const { date } of answer.repair.change.moves) expect(date >= DATES[15]).toBe(true);
    expect(hardOf(answer.plan())).toEqual([]);
    const past = use.repair({ person, dates, frozenBefore: DATES[20] });
    expect(past).toMatchObject({ outcome: 'refused', refusal: { code: 'DATES_PAST' } });
  });

  it('holds up when absences and swaps follow each other', () => {
    let current = plan;
    for (const [at, person] of people.slice(0, 2).entries()) {
      const dates = { from: DATES[20 + at], to: DATES[24 + at] };
      const answer = new PlanInUse(school, current).repair({ person, dates });
      if (answer.outcome !== 'repaired') throw new Error(answer.refusal.sentence.en);
      current = answer.plan();
      const { change } = trySwap(current);
      current = change;
    }
    expect(current.changes?.map(({ kind }) => kind)).toEqual(['absence', 'swap', 'absence', 'swap']);
    expect(hardOf(current)).toEqual([]);
    // The certificates are still those of the plan as it was made.
    expect(current.roster.flows).toEqual(plan.roster.flows);
  });
});

/** Swaps the first pair of duties that can be swapped, of people with few duties. */
function trySwap(current: Plan): { change: Plan; pair: [string, string] } {
  for (const person of busiest().reverse()) {
    const found = swapOf(current, person);
    if (found) return found;
  }
  throw new Error('nobody has anything to swap');
}

function swapOf(current: Plan, person: string): { change: Plan; pair: [string, string] } | null {
  const use = new PlanInUse(school, current);
  const own = current.roster.duties.filter((duty) => duty.person === person && duty.date >= DATES[40]);
  const isFree = (id: string, duty: Duty): boolean =>
    !current.roster.duties.some(
      (entry) =>
        entry.person === id &&
        entry.date === duty.date &&
        entry.startMinute < duty.endMinute &&
        duty.startMinute < entry.endMinute,
    );
  for (const mine of own) {
    for (const other of current.roster.duties) {
      if (other.person === null || other.person === person || other.date < DATES[40]) continue;
      if (other.work !== mine.work || !isFree(person, other) || !isFree(other.person, mine)) continue;
      const answer = use.swap({ duties: [mine.id, other.id] });
      if (answer.outcome === 'swapped') return { change: answer.plan(), pair: [mine.id, other.id] };
    }
  }
  return null;
}

describe('a swap between two people', () => {
  const { change: swapped, pair } = trySwap(plan);

  it('burdens nobody, pays who does it, and passes the audit', () => {
    expect(hardOf(swapped)).toEqual([]);
    const loads = (of: Plan) => of.reports.fairness.people.map(({ payUnits: _, ...load }) => load);
    expect(loads(swapped)).toEqual(loads(plan));
    expect(swapped.reports.fairness.total).toEqual(plan.reports.fairness.total);
    const holders = pair.map((id) => swapped.roster.duties.find((duty) => duty.id === id)?.person);
    const before = pair.map((id) => plan.roster.duties.find((duty) => duty.id === id)?.person);
    expect(holders).toEqual([...before].reverse());
  });

  it('is refused with a reason', () => {
    const use = new PlanInUse(school, plan);
    const [mine, other] = pair;
    expect(use.swap({ duties: [mine, 'nothing'] })).toMatchObject({ refusal: { code: 'DUTY_UNKNOWN' } });
    expect(use.swap({ duties: [mine, mine] })).toMatchObject({ refusal: { code: 'SAME_PERSON' } });
    expect(use.swap({ duties: [mine, other], frozenBefore: '2099-01-01' })).toMatchObject({
      refusal: { code: 'DATES_PAST' },
    });
  });

  it('is found wrong by the audit when its record is touched', () => {
    const edits: ((copy: Plan) => void)[] = [
      (copy) => {
        copy.changes = [];
      },
      (copy) => {
        const [a, b] = copy.changes?.[0].moves ?? [];
        if (a && b) a.duty = b.duty;
      },
      (copy) => {
        const move = copy.changes?.[0].moves[0];
        if (move) move.role = move.role === 'cover' ? 'fixed' : 'cover';
      },
      (copy) => {
        const move = copy.changes?.[0].moves[0];
        if (move) move.date = DATES[0];
      },
      (copy) => {
        const move = copy.changes?.[0].moves[0];
        if (move) move.from = busiest()[7];
      },
    ];
    for (const edit of edits) {
      const copy = structuredClone(swapped);
      edit(copy);
      const rules = auditPlan(school, copy, policy).violations.map(({ rule }) => rule);
      expect(rules).toContain('certificate-valid');
    }
  });
});

describe('the record of an absence', () => {
  const person = busiest()[2];
  const answer = new PlanInUse(school, plan).repair({ person, dates: { from: DATES[12], to: DATES[14] } });
  if (answer.outcome !== 'repaired') throw new Error(answer.refusal.sentence.en);
  const changed = answer.plan();
  const rulesOf = (edit: (copy: Plan) => void): string[] => {
    const copy = structuredClone(changed);
    edit(copy);
    return auditPlan(school, Plan.parse(copy), policy).violations.map(({ rule }) => rule);
  };

  it('is right as it is', () => {
    expect(rulesOf(() => undefined).filter((rule) => rule === 'certificate-valid')).toEqual([]);
  });

  it('forbids the absent person every duty in that time', () => {
    const rules = rulesOf((copy) => {
      const [move] = copy.changes?.[0].moves ?? [];
      const duty = copy.roster.duties.find(({ id }) => id === move.duty);
      if (!duty) throw new Error('no duty');
      duty.person = person;
      duty.role = move.role;
      copy.changes?.[0].moves.shift();
    });
    expect(rules).toContain('person-unavailable');
  });

  it('must concern the absent person, or make room', () => {
    const stranger = changed.roster.duties.find(
      (duty) =>
        duty.person !== person &&
        duty.person !== null &&
        duty.series !== duty.id &&
        duty.role !== 'cover' &&
        !answer.repair.change.moves.some(({ to }) => to === duty.person),
    );
    const rules = rulesOf((copy) => {
      const duty = copy.roster.duties.find(({ id }) => id === stranger?.id);
      if (!duty || !stranger?.person) throw new Error('no duty');
      copy.changes?.[0].moves.push({
        duty: duty.id,
        date: duty.date,
        from: stranger.person,
        to: busiest()[9],
        role: duty.role,
      });
      duty.person = busiest()[9];
      duty.role = 'cover';
    });
    expect(rules).toContain('certificate-valid');
  });
});
