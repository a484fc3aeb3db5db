import { describe, expect, it } from 'vitest';
import { recommendSubstitutes } from '../../../../solver/roster/substitution/recommend.ts';
import { repairAbsence } from '../../../../solver/roster/substitution/repair.ts';
import { substitutionState, sumOfSquares } from '../../../../solver/roster/substitution/state.ts';
import { mostCovered, tinyWeeks } from './tiny-week.ts';

const input = tinyWeeks(5);
const dates = { from: '2026-09-07', to: '2026-09-09' };
const absent =
  input.duties.find(({ date, person }) => date === '2026-09-08' && person?.startsWith('t'))?.person ?? '';
const { duties } = recommendSubstitutes(input, { person: absent, dates }, { barred: true });

describe('ranked substitutes', () => {
  it('lists every duty of the absence', () => {
    const due = input.duties.filter(
      ({ person, date }) => person === absent && date >= dates.from && date <= dates.to,
    );
    expect(duties.map(({ duty }) => duty.id)).toEqual(due.map(({ id }) => id).sort());
    expect(duties.length).toBeGreaterThan(0);
  });

  it('says of everybody either that they can, with figures, or why they cannot', () => {
    const everybody = [...input.school.staff, ...input.school.externals].map(({ id }) => id).sort();
    for (const { substitutes, barred = [] } of duties) {
      const direct = substitutes.filter(({ changes }) => changes === 1).map(({ person }) => person);
      const said = [...direct, ...barred.map(({ person }) => person)].sort();
      expect(said).toEqual(everybody.filter((id) => id !== absent));
      for (const { sentence } of [...substitutes, ...barred]) {
        expect(sentence.zh.length).toBeGreaterThan(5);
        expect(sentence.en).not.toMatch(/undefined|NaN|null/);
      }
    }
  });

  it('names exactly those who fit by brute force', () => {
    for (const { duty, substitutes } of duties) {
      const direct = substitutes.some(({ changes }) => changes === 1);
      const all = input.duties.filter(
        ({ person, date }) => person === absent && date >= dates.from && date <= dates.to,
      );
      const rest = {
        ...input,
        duties: input.duties.map((entry) => (all.includes(entry) ? { ...entry, person: null } : entry)),
      };
      expect(mostCovered(rest, [duty.id], absent)).toBe(direct ? 1 : 0);
    }
  });

  it('tells the measure of fairness that the roster then has', () => {
    for (const { duty, substitutes } of duties) {
      for (const { person, changes, sumOfSquares: told, load } of substitutes) {
        if (changes > 1) continue;
        const moved = input.duties.map((entry) => (entry.id === duty.id ? { ...entry, person } : entry));
        const after = sumOfSquares(substitutionState({ ...input, duties: moved }, {}));
        expect(told.before).toBe(sumOfSquares(substitutionState(input, {})));
        expect(told.after).toBe(after);
        expect(load.afterUnits - load.beforeUnits).toBe(duty.units);
      }
    }
  });

  it('puts staff before externals, and among equals the one who carries least first', () => {
    for (const { substitutes } of duties) {
      const direct = substitutes.filter(({ changes }) => changes === 1);
      direct.slice(1).forEach((later, at) => {
        const earlier = direct[at];
        const keys = [later, earlier].map(({ external, affinity, sumOfSquares: { after } }) => [
          Number(external),
          affinity,
          after,
        ]);
        const [first] = keys[0]
          .map((value, k) => value - keys[1][k])
          .filter((difference) => difference !== 0);
        expect(first ?? 0).toBeGreaterThanOrEqual(0);
      });
    }
  });

  it('proposes for a single duty whom the repair takes', () => {
    const [first] = duties;
    const one = { from: first.duty.date, to: first.duty.date };
    const alone = recommendSubstitutes(input, { person: absent, dates: one, blocks: [first.duty.block] });
    if (alone.duties.length !== 1) return;
    const answer = repairAbsence(input, { person: absent, dates: one, blocks: [first.duty.block] });
    if (answer.outcome === 'refused') throw new Error('refused');
    const [best] = alone.duties[0].substitutes;
    const taker = answer.repair.change.moves.find(({ duty }) => duty === first.duty.id)?.to;
    const chosen = alone.duties[0].substitutes.find(({ person }) => person === taker);
    expect(chosen?.sumOfSquares.after).toBe(best?.sumOfSquares.after);
  });
});
