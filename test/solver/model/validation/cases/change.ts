import { School } from '../../../../../solver/model/school.ts';
import type { FindingCode } from '../../../../../solver/model/validation/index.ts';
import { smallSchool } from '../../../../support/small-school.ts';

/** One way to break the small school, and the one code that must come of it. */
export interface Case {
  readonly code: FindingCode;
  readonly document: unknown;
  /** JSON pointer of the first finding. */
  readonly path: string;
  /** How many findings; one unless said otherwise. */
  readonly count?: number;
  /** Codes that the change cannot do without, because the case stands on an odd but valid school. */
  readonly also?: readonly FindingCode[];
}

type Writable<T> = T extends readonly (infer U)[]
  ? Writable<U>[]
  : T extends object
    ? { -readonly [K in keyof T]: Writable<T[K]> }
    : T;

/** The small school with all defaults written out, in the order of the caller's lists. */
export type Draft = Writable<School>;

export function draft(): Draft {
  return structuredClone(School.parse(smallSchool())) as Draft;
}

export function changed(change: (school: Draft) => void): Draft {
  const school = draft();
  change(school);
  return school;
}

/** As `changed`, where the change leaves the form of a school. */
export function broken(change: (school: Record<string, unknown> & Draft) => void): unknown {
  const school = draft() as Record<string, unknown> & Draft;
  change(school);
  return school;
}

export function withId<T extends { id: string }>(items: readonly T[] | undefined, id: string): T {
  const found = items?.find((item) => item.id === id);
  if (!found) throw new Error(`The small school has no ${id}`);
  return found;
}

export const club = (school: Draft, id: string): Draft['clubs'][number] => withId(school.clubs, id);
export const person = (school: Draft, id: string): Draft['staff'][number] => withId(school.staff, id);
export const outsider = (school: Draft, id: string): Draft['externals'][number] =>
  withId(school.externals, id);
export const post = (school: Draft, id: string): Draft['posts'][number] => withId(school.posts, id);
export const room = (school: Draft, id: string): Draft['rooms'][number] => withId(school.rooms, id);
export const pupil = (school: Draft, id: string): NonNullable<Draft['pupils']>[number] =>
  withId(school.pupils, id);
export const activity = (school: Draft, id: string): Draft['activities'][number] =>
  withId(school.activities, id);

/** Adds a block of extended care with its times; nobody stays in it. */
export function addExtended(school: Draft, start: string, end: string): Draft['blocks'][number] {
  const block: Draft['blocks'][number] = {
    id: 'extended',
    name: '延时托管',
    kind: 'extended',
    ledger: 'afterSchool',
    weekdays: [1, 2, 3, 4, 5],
    defaults: [{ activity: 'reading' }],
    replacement: [],
  };
  school.blocks.push(block);
  school.templates[0].times.push({ block: 'extended', start, end });
  return block;
}

/** The small school with head counts instead of a list, and without the closed group. */
export function withHeadCounts(
  change: (school: Draft, counts: NonNullable<Draft['headCounts']>) => void,
): Draft {
  return changed((school) => {
    delete school.pupils;
    school.clubs = school.clubs.filter((entry) => entry.id !== 'choir');
    school.headCounts = school.classes.flatMap(({ id }) =>
      [1, 2, 3, 4, 5].flatMap((weekday) => [
        { class: id, weekday, block: 'homework', pupils: 13 },
        { class: id, weekday, block: 'clubs', pupils: 12 },
        { class: id, weekday, block: 'clubs', club: 'football', pupils: 2 },
      ]),
    );
    change(school, school.headCounts);
  });
}
