/** Parts of the small school that the cases of eligibility change. */
import type { DutyDemand } from '../../../solver/model/duty.ts';
import type { SchoolInput } from '../../../solver/model/school.ts';
import type { Session } from '../../../solver/model/session.ts';
import { smallSchool } from '../../support/small-school.ts';
import { clubSession, homeworkSession } from './small-roster.ts';

/** One answer of one rule: does it bar this person of the small school from this duty? */
export interface EligibilityCase {
  readonly rule: string;
  readonly what: string;
  readonly person: string;
  readonly school?: Partial<SchoolInput>;
  readonly sessions?: readonly Session[];
  readonly duty?: Partial<DutyDemand>;
  /** What the region says of the homework part. */
  readonly basicStaff?: 'ownTeachers' | 'ownStaff';
  readonly bars: boolean;
}

type Person = SchoolInput['staff'][number];
type External = NonNullable<SchoolInput['externals']>[number];

export const withStaff = (id: string, changes: Partial<Person>): Partial<SchoolInput> => ({
  staff: smallSchool().staff.map((person) => (person.id === id ? { ...person, ...changes } : person)),
});
export const withExternal = (id: string, changes: Partial<External>): Partial<SchoolInput> => ({
  externals: (smallSchool().externals ?? []).map((person) =>
    person.id === id ? { ...person, ...changes } : person,
  ),
});
export const withVendor = (changes: object): Partial<SchoolInput> => ({
  vendors: (smallSchool().vendors ?? []).map((vendor) => ({ ...vendor, ...changes })),
});

export const robotics = clubSession(1, 'robotics', ['x-ma']);
export const papercut = clubSession(1, 'papercut', ['x-jian']);
export const choir = clubSession(1, 'choir', []);
export const clubDuty = (session: Session, changes: Partial<DutyDemand> = {}): Partial<DutyDemand> => ({
  block: 'clubs',
  post: 'club',
  work: 'club',
  session: session.id,
  role: 'cover',
  startMinute: 990,
  endMinute: 1050,
  ...changes,
});
export const firstAid: Partial<DutyDemand> = {
  post: 'first-aid',
  work: 'firstAid',
  block: 'day',
  startMinute: 930,
  endMinute: 1050,
};
export const openPost = {
  posts: smallSchool().posts.map((post) => (post.id === 'homework' ? { ...post, externals: true } : post)),
};
export const status = (
  kind: 'pregnancy' | 'longLeave' | 'training',
  sharePermille: number,
): Partial<Person> => ({
  statuses: [{ kind, dates: { from: '2026-09-14', to: '2026-09-18' }, sharePermille }],
});
export const twoCampuses: Partial<SchoolInput> = {
  campuses: [
    { id: 'main', name: '本部' },
    { id: 'north', name: '北校区' },
  ],
  ...withStaff('t-an', { campuses: ['north'] }),
};

export const basicPart: Partial<DutyDemand> = { session: homeworkSession(1, 'g1c1').id };
