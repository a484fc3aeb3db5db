import { describe, expect, it } from 'vitest';
import type { AbsenceRequest } from '../../../../solver/model/substitution.ts';
import { type RepairedRoster, repairAbsence } from '../../../../solver/roster/substitution/repair.ts';
import type { SubstitutionInput } from '../../../../solver/roster/substitution/state.ts';
import { mostCovered, tinyWeeks } from './tiny-week.ts';

const SEEDS = [1, 2, 3, 4];

function repaired(input: SubstitutionInput, absence: AbsenceRequest): RepairedRoster {
  const answer = repairAbsence(input, absence);
  if (answer.outcome === 'refused') throw new Error(answer.refusal.sentence.en);
  return answer;
}

function absencesOf(input: SubstitutionInput): AbsenceRequest[] {
  const dates = [...new Set(input.duties.map(({ date }) => date))].sort();
  return input.school.staff.flatMap(({ id }, at) => {
    const from = dates[at % dates.length];
    const to = dates[Math.min(dates.length - 1, (at % dates.length) + (at % 2))];
    return [{ person: id, dates: { from, to } }];
  });
}

describe('repairing an absence on tiny rosters', () => {
  it('touches duties of others only where brute force finds no direct substitution', () => {
    let direct = 0;
    let chained = 0;
    for (const seed of SEEDS) {
      const input = tinyWeeks(seed);
      for (const absence of absencesOf(input)) {
        const { from, to } = absence.dates;
        const open = input.duties
          .filter(({ person, date }) => person === absence.person && date >= from && date <= to)
          .map(({ id }) => id);
        if (open.length === 0) continue;
        const { repair } = repaired(input, absence);
        const possible = mostCovered(input, open, absence.person);
        const covered = open.filter((id) => !repair.uncovered.includes(id)).length;
        expect(covered).toBeGreaterThanOrEqual(possible);
        if (possible === open.length) expect(repair.othersChanged).toBe(0);
        // Each duty beyond what is possible directly needs at least one change more, and chains of two need only that.
        if (repair.othersChanged > 0) {
          expect(covered).toBeGreaterThan(possible);
          chained += 1;
        } else direct += 1;
      }
    }
    expect(direct).toBeGreaterThan(10);
    expect(chained).toBeGreaterThan(0);
  });

  it('gives the same answer for the same input, whatever the order of duties', () => {
    const input = tinyWeeks(3);
    const [absence] = absencesOf(input).filter(({ person }) =>
      input.duties.some((duty) => duty.person === person),
    );
    const a = repaired(input, absence);
    const b = repaired({ ...input, duties: [...input.duties].reverse() }, absence);
    expect(b.repair).toEqual(a.repair);
  });

  it('only takes the blocks that are asked for', () => {
    const input = tinyWeeks(2);
    const holder = input.duties.find(({ block, person }) => block === 'b1' && person !== null)?.person ?? '';
    const dates = { from: '2026-09-01', to: '2026-09-11' };
    const { repair } = repaired(input, { person: holder, dates, blocks: ['b1'] });
    const own = repair.change.moves.filter(({ from }) => from === holder);
    expect(own.length).toBeGreaterThan(0);
    const duties = new Map(input.duties.map((duty) => [duty.id, duty]));
    for (const { duty } of own) expect(['b1', 'day']).toContain(duties.get(duty)?.block);
  });

  it('refuses people whom nobody knows and times without dates', () => {
    const input = tinyWeeks(1);
    const dates = { from: '2026-09-01', to: '2026-09-02' };
    expect(repairAbsence(input, { person: 'nobody', dates })).toMatchObject({
      refusal: { code: 'PERSON_UNKNOWN' },
    });
    const { id } = input.school.staff[0];
    const turned = { from: '2026-09-02', to: '2026-09-01' };
    expect(repairAbsence(input, { person: id, dates: turned })).toMatchObject({
      refusal: { code: 'DATES_PAST' },
    });
  });

  it('says what is proven', () => {
    const input = tinyWeeks(4);
    const certificates = absencesOf(input).map((absence) => repaired(input, absence).repair.certificate);
    expect(certificates.some(({ status }) => status === 'optimal')).toBe(true);
    for (const { status, objective } of certificates) {
      if (status === 'optimal') for (const { value, bound } of objective) expect(value).toBe(bound);
    }
  });
});
