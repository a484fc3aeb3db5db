import { describe, expect, it } from 'vitest';
import { generateSchool } from '../../scenarios/generate.ts';

const CASES = [
  ['national', 6],
  ['national', 24],
  ['henan', 6],
  ['henan', 18],
  ['chongming', 9],
  ['chongming', 27],
  ['sanya', 60],
] as const;

describe.each(CASES)('lessons of a school of %s with %i classes', (region, classes) => {
  const school = generateSchool({ classes, seed: 4, region });
  const teachers = school.staff.filter((person) => person.kind === 'teacher');

  it('give every teacher 10 to 16 a week', () => {
    const outside = teachers.filter((person) => person.weeklyLessons < 10 || person.weeklyLessons > 16);
    expect(outside.map((person) => [person.subjects, person.weeklyLessons])).toEqual([]);
  });

  it('have one teacher for each subject of a class', () => {
    const courses = school.staff.flatMap((person) =>
      person.teaches.map((course) => `${course.class} ${course.subject}`),
    );
    expect(new Set(courses).size).toBe(courses.length);
    for (const { id } of school.classes) {
      expect(courses).toEqual(expect.arrayContaining([`${id} 语文`, `${id} 数学`, `${id} 体育`]));
    }
  });

  it('give every class a homeroom teacher of its own who teaches it', () => {
    const homerooms = new Map(
      teachers.flatMap((person) => (person.homeroomOf ? [[person.homeroomOf, person]] : [])),
    );
    expect([...homerooms.keys()].sort()).toEqual(school.classes.map(({ id }) => id).sort());
    for (const [schoolClass, person] of homerooms) {
      expect(person.teaches.some((course) => course.class === schoolClass)).toBe(true);
    }
  });
});
