import { describe, expect, it } from 'vitest';
import { causesInForce } from '../../../../solver/matrix/diagnosis/causes.ts';
import { findConflict } from '../../../../solver/matrix/diagnosis/conflict.ts';
import { placeExactly } from '../../../../solver/matrix/diagnosis/exact-search.ts';
import { compilePart } from '../../../../solver/matrix/diagnosis/part.ts';
import { SearchState } from '../../../../solver/matrix/state/search-state.ts';
import { UNLIMITED, WorkControl } from '../../../../solver/numeric/control.ts';
import { placeable, tightSchool, wholePart } from './tiny-parts.ts';

const SEEDS = Array.from({ length: 40 }, (_, seed) => seed);

describe('the complete search', () => {
  it.each(SEEDS)('agrees with plain backtracking on a tight school, seed %i', (seed) => {
    const { part, frame } = wholePart(tightSchool(seed));
    const { problem, rules } = compilePart(part, frame);
    const sections = problem.sections.ids.map((_, section) => section);
    const answer = placeExactly({ problem, rules, sections, control: UNLIMITED });
    expect(answer.status).toBe(placeable(part, frame) ? 'placed' : 'impossible');
    if (answer.status !== 'placed') return;
    const state = new SearchState(problem, rules);
    state.load(answer.assignment);
    expect(state.levels[0]).toBe(0);
    expect(answer.assignment.slot.every((slot) => slot >= 0)).toBe(true);
  });

  it('says that it does not know when its budget ends', () => {
    const { part, frame } = wholePart(tightSchool(1));
    const { problem, rules } = compilePart(part, frame);
    const control = new WorkControl({ budgetUnits: 0 });
    expect(placeExactly({ problem, rules, sections: [0], control }).status).toBe('unknown');
  });
});

describe('a conflict', () => {
  it('is found in enough of the tight schools to be worth the test', () => {
    const impossible = SEEDS.filter((seed) => {
      const { part, frame } = wholePart(tightSchool(seed));
      return !placeable(part, frame);
    });
    expect(impossible.length).toBeGreaterThan(8);
    expect(impossible.length).toBeLessThan(SEEDS.length);
  });

  it.each(SEEDS)('is irreducible by plain backtracking, seed %i', (seed) => {
    const { part, frame } = wholePart(tightSchool(seed));
    const conflict = findConflict(part, frame, new WorkControl());
    if (placeable(part, frame)) {
      expect(conflict).toBeNull();
      return;
    }
    expect(conflict?.irreducible).toBe(true);
    if (!conflict) return;
    const all = causesInForce(part, compilePart(part, frame).problem);
    const nameOf = ({ code, ref }: (typeof all)[number]): string => `${code} ${ref}`;
    const named = new Set(conflict.causes.map(nameOf));
    const within = (kept: ReadonlySet<string>) =>
      all.reduce((given, cause) => (kept.has(nameOf(cause)) ? given : cause.lift(given)), part);
    expect(placeable(within(named), frame)).toBe(false);
    for (const name of named) {
      const rest = new Set([...named].filter((other) => other !== name));
      expect(placeable(within(rest), frame)).toBe(true);
    }
    // What a way out promises: these causes thought away, everything else in force.
    for (const { causes } of conflict.exits) {
      const gone = new Set(causes.map(nameOf));
      const kept = new Set(all.map(nameOf).filter((name) => !gone.has(name)));
      expect(placeable(within(kept), frame)).toBe(true);
    }
  });
});
