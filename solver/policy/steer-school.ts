import type { Activity, Club } from '../model/menu.ts';
import type { ExternalPerson } from '../model/people.ts';
import type { School } from '../model/school.ts';
import type { Block } from '../model/term.ts';
import { barredExternals } from './barred.ts';
import type { BASIC_STAFF } from './known-parameters.ts';
import type { ResolvedPolicy } from './resolve.ts';
import { ruleReader } from './rule-reader.ts';
import { binds } from './school-checks/check.ts';

/** A range that no date of a term lies in: approved for no day at all. */
const NEVER = { from: '0001-01-01', to: '0001-01-01' };

/** What pupils without written homework do instead, best first. */
const INSTEAD_OF_HOMEWORK: readonly Activity['kind'][] = [
  'outdoor',
  'labour',
  'reading',
  'independent',
  'film',
];

/**
 * The school as the region's binding rules leave it to the planner. It gets stricter, never looser, and the audit holds the
 * plan against the school as it was handed in:
 * - people from outside whom a rule keeps out (vendor on no list, subject institution, teacher in service at a vendor, no
 *   qualification) are approved for no date;
 * - clubs led from outside have an assistant beside the leader, where the region demands it;
 * - grades without written homework get another activity in homework blocks, where the region demands it and the school
 *   has one;
 * - only the flags that the region serves first give priority; where its sources are silent, the school's own stand.
 * A recommendation changes nothing.
 */
export function steeredSchool(school: School, policy: ResolvedPolicy): School {
  const barred = barredExternals(school, policy);
  const holds = (id: string): boolean => policy.rules.some((rule) => rule.id === id && binds(rule));
  const assisted = holds('assistants-beside-externals');
  const read = ruleReader(policy);
  const unwritten = holds('lower-grades-no-written-homework')
    ? (read.texts('lower-grades-no-written-homework', 'grades')?.value ?? [])
    : [];
  const flags = holds('priority-pupils') ? read.texts('priority-pupils', 'flags')?.value : undefined;
  return {
    ...school,
    externals: school.externals.map(
      (person): ExternalPerson => (barred.has(person.id) ? { ...person, approved: NEVER } : person),
    ),
    clubs: assisted
      ? school.clubs.map((club): Club => (club.provider === 'school' ? club : { ...club, assistant: true }))
      : school.clubs,
    blocks: unwritten.length > 0 ? withoutHomework(school, unwritten) : school.blocks,
    ...(flags && school.pupils
      ? {
          pupils: school.pupils.map((pupil) => ({
            ...pupil,
            priority: pupil.priority.filter((flag) => flags.includes(flag)),
          })),
        }
      : {}),
  };
}

/** Homework blocks in which the grades of these numbers do the first fitting activity that the school has. */
function withoutHomework(school: School, numbers: readonly string[]): Block[] {
  const grades = school.grades.filter(({ number }) => numbers.includes(String(number))).map(({ id }) => id);
  const kindOf = new Map(school.activities.map((activity) => [activity.id, activity.kind]));
  const instead = INSTEAD_OF_HOMEWORK.flatMap((kind) =>
    school.activities.filter((activity) => activity.kind === kind),
  ).at(0);
  if (!instead || grades.length === 0) return school.blocks;
  return school.blocks.map((block): Block => {
    if (block.kind !== 'homework' || block.ledger !== 'afterSchool') return block;
    const moved = grades.filter((grade) => {
      const entry = block.defaults.find((candidate) => !candidate.grades || candidate.grades.includes(grade));
      return entry !== undefined && kindOf.get(entry.activity) === 'homework';
    });
    if (moved.length === 0) return block;
    return { ...block, defaults: [{ grades: moved, activity: instead.id }, ...block.defaults] };
  });
}

/** Who may do the basic part (homework), where a rule binds. */
export function basicStaffOf(policy: ResolvedPolicy): (typeof BASIC_STAFF)[number] | undefined {
  const rule = policy.rules.find(({ id }) => id === 'basic-own-staff');
  if (!rule || !binds(rule)) return undefined;
  return ruleReader(policy).code('basic-own-staff', 'staff', ['ownTeachers', 'ownStaff'])?.value;
}
