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

const withStaff = (id: string, changes: Partial<Person>): Partial<SchoolInput> => ({
  staff: smallSchool().staff.map((person) => (person.id === id ? { ...person, ...changes } : person)),
});
export const withExternal = (id: string, changes: Partial<External>): Partial<SchoolInput> => ({
  externals: (smallSchool().externals ?? []).map((person) =>
    person.id === id ? { ...person, ...changes } : person,
  ),
});
const withVendor = (changes: object): Partial<SchoolInput> => ({
  vendors: (smallSchool().vendors ?? []).map((vendor) => ({ ...vendor, ...changes })),
});

const robotics = clubSession(1, 'robotics', ['x-ma']);
const papercut = clubSession(1, 'papercut', ['x-jian']);
const choir = clubSession(1, 'choir', []);
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
const firstAid: Partial<DutyDemand> = {
  post: 'first-aid',
  work: 'firstAid',
  block: 'day',
  startMinute: 930,
  endMinute: 1050,
};
const openPost = {
  posts: smallSchool().posts.map((post) => (post.id === 'homework' ? { ...post, externals: true } : post)),
};
const status = (kind: 'pregnancy' | 'longLeave' | 'training', sharePermille: number): Partial<Person> => ({
  statuses: [{ kind, dates: { from: '2026-09-14', to: '2026-09-18' }, sharePermille }],
});
const twoCampuses: Partial<SchoolInput> = {
  campuses: [
    { id: 'main', name: '本部' },
    { id: 'north', name: '北校区' },
  ],
  ...withStaff('t-an', { campuses: ['north'] }),
};

const basicPart: Partial<DutyDemand> = { session: homeworkSession(1, 'g1c1').id };

export const CASES: readonly EligibilityCase[] = [
  {
    rule: 'basic-own-staff',
    what: 'a principal who teaches nothing, where own teachers do it',
    person: 's-lin',
    duty: basicPart,
    basicStaff: 'ownTeachers',
    bars: true,
  },
  {
    rule: 'basic-own-staff',
    what: 'a principal, where own staff does it',
    person: 's-lin',
    duty: basicPart,
    basicStaff: 'ownStaff',
    bars: false,
  },
  {
    rule: 'basic-own-staff',
    what: 'somebody from outside, where own staff does it',
    person: 'x-jian',
    duty: basicPart,
    basicStaff: 'ownStaff',
    bars: true,
  },
  {
    rule: 'basic-own-staff',
    what: 'somebody from outside, where the region is silent',
    person: 'x-jian',
    duty: basicPart,
    bars: false,
  },
  {
    rule: 'basic-own-staff',
    what: 'somebody from outside in a club',
    person: 'x-jian',
    sessions: [papercut],
    duty: clubDuty(papercut),
    basicStaff: 'ownTeachers',
    bars: false,
  },
  { rule: 'post-qualification', what: 'a teacher for homework', person: 't-an', bars: false },
  { rule: 'post-qualification', what: 'a guard for homework', person: 's-niu', bars: true },
  {
    rule: 'post-qualification',
    what: 'the nurse for first aid',
    person: 's-mo',
    duty: firstAid,
    bars: false,
  },
  {
    rule: 'post-qualification',
    what: 'a nurse without the certificate',
    person: 's-mo',
    school: withStaff('s-mo', { skills: [] }),
    duty: firstAid,
    bars: true,
  },
  { rule: 'externals-allowed', what: 'a member of staff', person: 't-an', bars: false },
  { rule: 'externals-allowed', what: 'an external for homework', person: 'x-jian', bars: true },
  {
    rule: 'externals-allowed',
    what: 'an external for a post open to externals',
    person: 'x-jian',
    school: openPost,
    bars: false,
  },
  {
    rule: 'externals-allowed',
    what: "a vendor's instructor for an open post",
    person: 'x-ma',
    school: openPost,
    bars: true,
  },
  {
    rule: 'externals-allowed',
    what: "a vendor's instructor for the vendor's club",
    person: 'x-ma',
    sessions: [robotics],
    duty: clubDuty(robotics),
    bars: false,
  },
  {
    rule: 'externals-allowed',
    what: "a vendor's instructor for another club",
    person: 'x-ma',
    sessions: [papercut],
    duty: clubDuty(papercut),
    bars: true,
  },
  {
    rule: 'missing-leader',
    what: 'the music teacher for the choir',
    person: 't-he',
    sessions: [choir],
    duty: clubDuty(choir, { role: 'leader' }),
    bars: false,
  },
  {
    rule: 'missing-leader',
    what: 'another teacher for the choir',
    person: 't-an',
    sessions: [choir],
    duty: clubDuty(choir, { role: 'leader' }),
    bars: true,
  },
  {
    rule: 'missing-leader',
    what: 'another teacher as cover of the choir on one date',
    person: 't-an',
    sessions: [choir],
    duty: clubDuty(choir),
    bars: false,
  },
  { rule: 'campus', what: 'the only campus', person: 't-an', duty: { gate: 'east' }, bars: false },
  {
    rule: 'campus',
    what: 'a gate of another campus',
    person: 't-an',
    school: twoCampuses,
    duty: { gate: 'east' },
    bars: true,
  },
  {
    rule: 'refusal-binds',
    what: 'a refusal that is a wish',
    person: 't-he',
    duty: { date: '2026-09-18' },
    bars: false,
  },
  {
    rule: 'refusal-binds',
    what: 'a refusal that binds',
    person: 't-he',
    school: { options: { refusalBinds: true } },
    duty: { date: '2026-09-18' },
    bars: true,
  },
  {
    rule: 'refusal-binds',
    what: 'a binding refusal of another weekday',
    person: 't-he',
    school: { options: { refusalBinds: true } },
    bars: false,
  },
  { rule: 'exempt', what: 'a full share', person: 't-an', bars: false },
  {
    rule: 'exempt',
    what: 'nothing wished',
    person: 't-an',
    school: withStaff('t-an', { weeklyLoad: { wished: 0 } }),
    bars: true,
  },
  {
    rule: 'recurring-unavailability',
    what: 'a meeting on another weekday',
    person: 't-he',
    duty: { date: '2026-09-15' },
    bars: false,
  },
  {
    rule: 'recurring-unavailability',
    what: 'a meeting at that time',
    person: 't-he',
    duty: { date: '2026-09-16' },
    bars: true,
  },
  {
    rule: 'recurring-unavailability',
    what: 'a meeting that ends when the duty begins',
    person: 't-he',
    duty: { date: '2026-09-16', block: 'clubs', startMinute: 980, endMinute: 1050 },
    bars: false,
  },
  {
    rule: 'recurring-unavailability',
    what: 'even weeks only, in the second week',
    person: 't-an',
    school: withStaff('t-an', { unavailable: [{ weeks: 'even' }] }),
    bars: true,
  },
  {
    rule: 'recurring-unavailability',
    what: 'even weeks only, in the first week',
    person: 't-an',
    school: withStaff('t-an', { unavailable: [{ weeks: 'even' }] }),
    duty: { date: '2026-09-07' },
    bars: false,
  },
  {
    rule: 'recurring-unavailability',
    what: 'a block that a duty of the whole day covers',
    person: 's-mo',
    school: withStaff('s-mo', { unavailable: [{ block: 'clubs' }] }),
    duty: firstAid,
    bars: true,
  },
  {
    rule: 'recurring-unavailability',
    what: 'another block',
    person: 't-an',
    school: withStaff('t-an', { unavailable: [{ block: 'clubs' }] }),
    bars: false,
  },
  {
    rule: 'dated-absence',
    what: 'away on that date',
    person: 't-an',
    school: withStaff('t-an', { absences: [{ dates: { from: '2026-09-14', to: '2026-09-14' } }] }),
    bars: true,
  },
  {
    rule: 'dated-absence',
    what: 'away on that date in another block',
    person: 't-an',
    school: withStaff('t-an', {
      absences: [{ dates: { from: '2026-09-14', to: '2026-09-14' }, block: 'clubs' }],
    }),
    bars: false,
  },
  {
    rule: 'day-off',
    what: 'a day in lieu',
    person: 't-an',
    school: withStaff('t-an', { daysOff: [{ from: '2026-09-14', to: '2026-09-14' }] }),
    bars: true,
  },
  {
    rule: 'day-off',
    what: 'a day in lieu the day after',
    person: 't-an',
    school: withStaff('t-an', { daysOff: [{ from: '2026-09-15', to: '2026-09-15' }] }),
    bars: false,
  },
  {
    rule: 'status',
    what: 'long leave',
    person: 't-an',
    school: withStaff('t-an', status('longLeave', 0)),
    bars: true,
  },
  {
    rule: 'status',
    what: 'half a share',
    person: 't-an',
    school: withStaff('t-an', status('training', 500)),
    bars: false,
  },
  {
    rule: 'status',
    what: 'long leave that is over',
    person: 't-an',
    school: withStaff('t-an', status('longLeave', 0)),
    duty: { date: '2026-09-21' },
    bars: false,
  },
  {
    rule: 'beyond-hours',
    what: 'homework while pregnant',
    person: 't-an',
    school: withStaff('t-an', status('pregnancy', 500)),
    bars: false,
  },
  {
    rule: 'beyond-hours',
    what: 'extended care while pregnant',
    person: 't-an',
    school: {
      ...withStaff('t-an', status('pregnancy', 500)),
      blocks: smallSchool().blocks.map((block) =>
        block.id === 'clubs' ? { ...block, kind: 'extended' as const } : block,
      ),
    },
    duty: { block: 'clubs' },
    bars: true,
  },
  {
    rule: 'beyond-hours',
    what: 'extended care in training',
    person: 't-an',
    school: {
      ...withStaff('t-an', status('training', 500)),
      blocks: smallSchool().blocks.map((block) =>
        block.id === 'clubs' ? { ...block, kind: 'extended' as const } : block,
      ),
    },
    duty: { block: 'clubs' },
    bars: false,
  },
  {
    rule: 'free-person',
    what: 'a lock on that block',
    person: 't-an',
    school: { locks: [{ kind: 'freePerson', person: 't-an', weekday: 1, block: 'homework' }] },
    bars: true,
  },
  {
    rule: 'free-person',
    what: "somebody else's lock",
    person: 't-bai',
    school: { locks: [{ kind: 'freePerson', person: 't-an', weekday: 1 }] },
    bars: false,
  },
  {
    rule: 'external-approved',
    what: 'an approved external',
    person: 'x-jian',
    duty: clubDuty(papercut),
    bars: false,
  },
  {
    rule: 'external-approved',
    what: 'an external whose approval has ended',
    person: 'x-jian',
    school: withExternal('x-jian', { approved: { from: '2026-09-01', to: '2026-09-13' } }),
    bars: true,
  },
  {
    rule: 'external-approved',
    what: 'a qualification that has run out',
    person: 'x-jian',
    school: withExternal('x-jian', { qualificationUntil: '2026-09-13' }),
    bars: true,
  },
  { rule: 'external-approved', what: "an approved vendor's instructor", person: 'x-ma', bars: false },
  {
    rule: 'external-approved',
    what: 'a vendor whose licence has ended',
    person: 'x-ma',
    school: withVendor({ licence: { from: '2024-01-01', to: '2026-09-13' } }),
    bars: true,
  },
  {
    rule: 'external-approved',
    what: 'a vendor of subject teaching',
    person: 'x-ma',
    school: withVendor({ kind: 'subject' }),
    bars: true,
  },
  {
    rule: 'external-approved',
    what: 'an in-service teacher at a vendor',
    person: 'x-ma',
    school: withExternal('x-ma', { inServiceTeacher: true }),
    bars: true,
  },
  {
    rule: 'external-approved',
    what: 'a make-up day without vendors',
    person: 'x-ma',
    duty: { date: '2026-09-20' },
    bars: true,
  },
  {
    rule: 'external-hours',
    what: 'a day agreed upon',
    person: 'x-jian',
    duty: { date: '2026-09-15' },
    bars: false,
  },
  { rule: 'external-hours', what: 'another day', person: 'x-jian', bars: true },
  {
    rule: 'external-hours',
    what: 'another block of a day agreed upon',
    person: 'x-jian',
    school: withExternal('x-jian', { available: [{ weekday: 1, block: 'clubs' }] }),
    bars: true,
  },
];
