/**
 * A pupil who draws for places, and what a section would be to him or her: the item of the allocation problem.
 */
import type { TermCalendar } from '../model/calendar.ts';
import { compareText } from '../model/primitives.ts';
import type { Pupil } from '../model/pupil.ts';
import type { School } from '../model/school.ts';
import { keyedHash } from '../numeric/keyed-hash.ts';
import { termFeeFen } from './fees.ts';
import type { FixedPlace } from './fixed-members.ts';
import { rankCost } from './rank-cost.ts';
import type { Section } from './section.ts';
import { sectionReason, type Wishes, wishesOf } from './wishes.ts';

/** Weight of a kept place inside level 2, above everything siblings can gain. */
export const KEPT = 1 << 20;
const HASH_SPAN = 65_536;
const MOST_LOST = 3;

/** A pupil with the cleaned list: what no matrix changes. */
export interface Applicant {
  readonly wishes: Wishes;
  /** Weight in ties: a keyed hash, last term's losers above all others. */
  readonly tieWeight: number;
}

/** All pupils in the order of the keyed hash of their ids. */
export function applicantsOf(school: School, pupils: readonly Pupil[], seed: number): Applicant[] {
  return wishesOf(school, pupils)
    .map((wishes) => ({ wishes, order: keyedHash(seed, 'enrolment', wishes.pupil.id) }))
    .sort((a, b) => a.order - b.order || compareText(a.wishes.pupil.id, b.wishes.pupil.id))
    .map(({ wishes, order }) => ({
      wishes,
      tieWeight: 1 + (order % HASH_SPAN) + HASH_SPAN * Math.min(MOST_LOST, wishes.pupil.lostLastTerm),
    }));
}

/** A pupil who draws in this matrix. */
export interface Draw {
  readonly applicant: Applicant;
  readonly wishes: Wishes;
  readonly fixed: readonly FixedPlace[];
  /** Sessions still wanted, and fees still allowed, when fixed places are taken off. */
  readonly want: number;
  readonly feeLimit: number;
}

/** What a section is to a pupil who can attend it. */
export interface Item {
  readonly units: number;
  readonly fee: number;
  /** Among the first choices. */
  readonly top: boolean;
  /** Rank cost saved, in the pupil's own tier. */
  readonly gain: number;
  /** Cost on the level of kept places. */
  readonly keptCost: number;
  /** The pupil asks to keep this club. */
  readonly keeps: boolean;
  /** Weighted places saved: the tie level before its scale. */
  readonly tie: number;
}

/** Makes the items of sections; what a club is to pupils at given times is worked out once for all matrices. */
export class ItemMaker {
  readonly #firstChoices: number;
  readonly #calendar: TermCalendar;
  readonly #listing = new Map<string, Applicant[]>();
  readonly #items = new Map<string, ReadonlyMap<Applicant, Item>>();
  readonly #fees = new Map<string, number>();

  constructor(school: School, calendar: TermCalendar, applicants: readonly Applicant[]) {
    this.#firstChoices = school.options.firstChoices;
    this.#calendar = calendar;
    for (const applicant of applicants) {
      for (const club of applicant.wishes.clubs) {
        const list = this.#listing.get(club);
        if (list) list.push(applicant);
        else this.#listing.set(club, [applicant]);
      }
    }
  }

  /** Items of those who list the club and can attend every meeting. Fixed places are not looked at. */
  itemsOf(section: Section): ReadonlyMap<Applicant, Item> {
    const key = timesOf(section);
    let items = this.#items.get(key);
    if (!items) {
      const made = new Map<Applicant, Item>();
      for (const applicant of this.#listing.get(section.club.id) ?? []) {
        const { pupil, grade } = applicant.wishes;
        if (!sectionReason(section, pupil, grade)) made.set(applicant, this.#item(applicant, section));
      }
      items = made;
      this.#items.set(key, items);
    }
    return items;
  }

  /** What a pupil of the grade pays for the section over the term, in fen. */
  fee(section: Section, grade: string): number {
    if (section.club.feeFenPerSession === 0) return 0;
    const key = `${grade} ${timesOf(section)}`;
    let fee = this.#fees.get(key);
    if (fee === undefined) {
      fee = termFeeFen(section, grade, this.#calendar);
      this.#fees.set(key, fee);
    }
    return fee;
  }

  #item({ wishes, tieWeight }: Applicant, section: Section): Item {
    const { pupil, clubs, rank, grade } = wishes;
    const last = clubs.length + 1;
    const place = rank.get(section.club.id) ?? last;
    const units = section.meetings.length;
    const keeps = !section.club.repeatable && pupil.keeps.includes(section.club.id);
    return {
      units,
      fee: this.fee(section, grade),
      top: place <= this.#firstChoices,
      gain: units * (rankCost(last) - rankCost(place)),
      keptCost: (wishes.keepsOffList ? KEPT : 0) - (keeps ? KEPT : 0),
      keeps,
      tie: units * tieWeight * (last - place),
    };
  }
}

/** Club, grades and times of a section: equal texts mean the same to every pupil. */
export function timesOf({ club, grades, meetings }: Section): string {
  let text = `${club.id} ${grades.join('/')}`;
  for (const { weekday, block, weeks } of meetings) text += ` ${weekday}/${block}/${weeks}`;
  return text;
}
