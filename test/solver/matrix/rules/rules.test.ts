import { describe, expect, it } from 'vitest';
import { RULES } from '../../../../solver/matrix/rules/index.ts';
import { LEVELS } from '../../../../solver/matrix/state/objective.ts';
import { Bench } from '../bench.ts';
import { RULE_CASES } from './cases.ts';

describe('the rules of the matrix', () => {
  it('each have a case, and each case a rule', () => {
    expect(Object.keys(RULE_CASES).sort()).toEqual(RULES.map(({ id }) => id).sort());
  });

  it('have different ids and a sentence in both languages', () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
    for (const { sentence, level, weight } of RULES) {
      expect(sentence.zh).toMatch(/[\u4e00-\u9fff].*。$/u);
      expect(sentence.en).toMatch(/^[A-Z].*\.$/u);
      expect(LEVELS).toContain(level);
      expect(Number.isInteger(weight) && weight > 0).toBe(true);
    }
  });

  describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
    const { school, harmless, conflicting, harmlessCost = 0, conflictingCost } = RULE_CASES[id];

    it('is content with the harmless case', () => {
      expect(harmless(new Bench(school)).cost(id)).toBe(harmlessCost);
    });

    it('counts the conflicting case', () => {
      expect(conflicting(new Bench(school)).cost(id)).toBe(conflictingCost);
    });

    it('tells the same by deltas, also when events are taken out again', () => {
      for (const situation of [harmless, conflicting]) {
        const { state } = situation(new Bench(school));
        expect(Array.from(state.levels)).toEqual(Array.from(state.recompute()));
        for (let event = 0; event < state.placement.slot.length; event++) {
          if (state.placement.slot[event] < 0) continue;
          state.remove(event);
          expect(Array.from(state.levels)).toEqual(Array.from(state.recompute()));
        }
      }
    });

    it('claims no lower bound above either', () => {
      for (const situation of [harmless, conflicting]) {
        const bench = situation(new Bench(school));
        const bound = rule.bind(bench.compiled.problem, bench.state.placement).lowerBound?.() ?? 0;
        expect(bound).toBeLessThanOrEqual(bench.cost(id));
      }
    });
  });
});
