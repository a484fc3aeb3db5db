/**
 * Course allocation instances: `students[]` {want, value: [[section, value], …]}, `sections[]` {course, section,
 * capacity, meets: [[weekday, start minute, end minute], …]}. At most `want` sections a student, one of a course, no
 * overlapping meetings, no section above its capacity; the sum of values is to be greatest.
 */
import { z } from 'zod';
import { type AllocationProblem, LEVELS } from '../../solver/enrolment/allocation/problem.ts';

export const Instance = z.object({
  name: z.string(),
  students: z.array(
    z.object({ want: z.int().min(0), value: z.array(z.tuple([z.int().min(0), z.int().min(0)])) }),
  ),
  sections: z.array(
    z.object({
      course: z.string(),
      section: z.string(),
      capacity: z.int().min(0),
      meets: z.array(z.tuple([z.int(), z.int(), z.int()])),
    }),
  ),
});
export type Instance = z.infer<typeof Instance>;
type Section = Instance['sections'][number];

function meetTogether(a: Section, b: Section): boolean {
  return a.meets.some(([day, start, end]) => b.meets.some((m) => m[0] === day && m[1] < end && start < m[2]));
}

/** The instance as the enrolment engine's own problem: values are gains on its first level. */
export function allocationProblem({ students, sections }: Instance): AllocationProblem {
  const count = sections.length;
  const conflict = new Uint8Array(count * count);
  sections.forEach((a, i) => {
    sections.forEach((b, j) => {
      if (i === j || a.course === b.course || meetTogether(a, b)) conflict[i * count + j] = 1;
    });
  });
  const items = students.flatMap(({ value }, agent) =>
    [...value]
      .sort((a, b) => a[0] - b[0])
      .filter(([, worth]) => worth > 0)
      .map(([section, worth]) => ({ agent, section, worth })),
  );
  const itemStart = new Int32Array(students.length + 1);
  for (const { agent } of items) itemStart[agent + 1]++;
  for (let agent = 0; agent < students.length; agent++) itemStart[agent + 1] += itemStart[agent];
  const itemCost = new Float64Array(items.length * LEVELS);
  items.forEach(({ worth }, item) => {
    itemCost[item * LEVELS] = -worth;
  });
  return {
    agentCount: students.length,
    sectionCount: count,
    want: Int32Array.from(students, ({ want }) => want),
    feeLimit: new Float64Array(students.length).fill(Number.POSITIVE_INFINITY),
    itemStart,
    itemAgent: Int32Array.from(items, ({ agent }) => agent),
    itemSection: Int32Array.from(items, ({ section }) => section),
    itemUnits: new Int32Array(items.length).fill(1),
    itemFee: new Float64Array(items.length),
    itemCost,
    itemTop: new Uint8Array(items.length),
    missCost: new Float64Array(students.length * LEVELS),
    conflict,
    capacity: Int32Array.from(sections, ({ capacity }) => capacity),
    least: new Int32Array(count).fill(1),
    mustOpen: new Uint8Array(count),
  };
}

/** Counts the value of a solution (sections of each student) again from the instance; says what is broken. */
export function checkSolution(
  { students, sections }: Instance,
  solution: readonly (readonly number[])[],
): { readonly value: number; readonly broken: readonly string[] } {
  const broken: string[] = [];
  const taken = new Int32Array(sections.length);
  let value = 0;
  if (solution.length !== students.length) broken.push(`${solution.length} students answered`);
  students.forEach(({ want, value: values }, student) => {
    const held = solution[student] ?? [];
    if (held.length > want) broken.push(`student ${student} has ${held.length} of ${want}`);
    held.forEach((section, k) => {
      const worth = values.find(([listed]) => listed === section)?.[1];
      if (worth === undefined) broken.push(`student ${student} did not ask for section ${section}`);
      value += worth ?? 0;
      taken[section]++;
      for (const other of held.slice(0, k)) {
        const [a, b] = [sections[section], sections[other]];
        if (a.course === b.course || meetTogether(a, b))
          broken.push(`student ${student} has sections ${other} and ${section}`);
      }
    });
  });
  sections.forEach(({ capacity }, section) => {
    if (taken[section] > capacity) broken.push(`section ${section} has ${taken[section]} of ${capacity}`);
  });
  return { value, broken };
}
