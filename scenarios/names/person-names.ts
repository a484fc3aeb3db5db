import type { Draw, Weighted } from '../draw.ts';
import type { Cohort } from './given-names.ts';
import { DOTTED_NAMES, GIVEN_NAMES } from './given-names.ts';
import { SURNAMES } from './surnames.ts';

export type Gender = 'male' | 'female';

/** Draws people's names of one region. All names are synthetic; equal names happen, as they do in schools. */
export class NameSource {
  readonly #draw: Draw;
  readonly #surnames: readonly Weighted<string>[];

  /** @param local surnames of the region, added to the national frequencies */
  constructor(draw: Draw, local: readonly Weighted<string>[]) {
    this.#draw = draw;
    this.#surnames = [...SURNAMES, ...local];
  }

  surname(key: string): string {
    return this.#draw.weighted(this.#surnames, key, 'surname');
  }

  given(key: string, gender: Gender, cohort: Cohort): string {
    const names = GIVEN_NAMES[cohort][gender];
    const way = this.#draw.below(1000, key, 'way of naming');
    if (way < names.wholePermille) return this.#draw.weighted(names.whole, key, 'given name');
    if (way < names.wholePermille + names.singlePermille) {
      return this.#draw.pick([...names.single], key, 'given name');
    }
    const first = this.#draw.pick([...names.first], key, 'first character');
    const seconds = [...names.second].filter((character) => character !== first);
    return first + this.#draw.pick(seconds, key, 'second character');
  }

  /** Surname and given name; one pupil in two thousand has a name with a middle dot. */
  full(key: string, gender: Gender, cohort: Cohort, surname = this.surname(key)): string {
    if (cohort === 'child' && this.#draw.below(2000, key, 'dotted') === 0) {
      return this.#draw.pick(DOTTED_NAMES, key, 'dotted name');
    }
    return surname + this.given(key, gender, cohort);
  }
}
