/**
 * What sections are worth to pupils at the times they have and could have, at the seat prices of one enrolment. Worked
 * out when first asked for, one section and time after the other.
 */

import type { Pair, SeatMarket } from '../../enrolment/market/seat-market.ts';
import type { Prepared } from '../../enrolment/prepare.ts';
import type { Section } from '../../enrolment/section.ts';
import type { MatrixProblem } from '../../matrix/compile/problem.ts';
import type { School } from '../../model/school.ts';
import { type Session, sessionId } from '../../model/session.ts';

export class SlotWorths {
  readonly #school: School;
  readonly #problem: MatrixProblem;
  readonly #market: SeatMarket;
  readonly #indexOf: ReadonlyMap<string, number>;
  readonly #known = new Map<string, readonly Pair[]>();

  constructor(school: School, problem: MatrixProblem, prepared: Prepared, market: SeatMarket) {
    this.#school = school;
    this.#problem = problem;
    this.#market = market;
    this.#indexOf = new Map(prepared.sections.map(({ id }, index) => [id, index]));
  }

  /** What `seats` of a section save if it meets in these slots (rising). */
  savings(section: number, slots: readonly number[], seats: number): Pair {
    const sums = this.#worth(section, slots);
    return sums[Math.min(seats, sums.length - 1)];
  }

  /** Price at which just so many pupils want a seat; nothing where there are enough. */
  price(section: number, slots: readonly number[], seats: number): Pair {
    const sums = this.#worth(section, slots);
    if (seats + 1 >= sums.length) return [0, 0];
    return [sums[seats + 1][0] - sums[seats][0], sums[seats + 1][1] - sums[seats][1]];
  }

  #worth(section: number, slots: readonly number[]): readonly Pair[] {
    const key = `${section}/${slots.join('/')}`;
    let known = this.#known.get(key);
    if (!known) {
      const id = this.#problem.sections.ids[section];
      known = this.#market.worth(this.#indexOf.get(id) ?? -1, this.#sectionAt(section, slots));
      this.#known.set(key, known);
    }
    return known;
  }

  #sectionAt(section: number, slots: readonly number[]): Section {
    const { sections, slots: table } = this.#problem;
    const club = this.#school.clubs[sections.club[section]];
    const id = sections.ids[section];
    const meetings = slots.map((slot): Session => {
      const [weekday, block] = [table.weekday[slot], table.block[slot]];
      return {
        id: sessionId(weekday, block, id),
        weekday,
        block,
        weeks: club.weeks,
        kind: 'club',
        mode: 'normal',
        club: club.id,
        section: id,
        classes: [],
        grades: club.grades,
        room: '',
        leaders: [],
        assistants: 0,
        supervisors: 0,
        post: club.post,
        pupils: 0,
      };
    });
    return { id, club, meetings, grades: club.grades };
  }
}
