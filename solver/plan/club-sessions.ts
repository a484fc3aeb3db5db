import type { Pupil } from '../model/pupil.ts';
import type { School } from '../model/school.ts';
import type { Placement, Session } from '../model/session.ts';

/**
 * Club sessions as they are after enrolment: sections that stayed closed are gone, grades are those of the members,
 * and the number of pupils is that of the members.
 */
export function withEnrolment(
  school: School,
  pupils: readonly Pupil[],
  sessions: readonly Session[],
  enrolment: { readonly placements: readonly Placement[] },
): Session[] {
  const gradeOfClass = new Map(school.classes.map((entry) => [entry.id, entry.grade]));
  const gradeOf = new Map(pupils.map((pupil) => [pupil.id, gradeOfClass.get(pupil.class) as string]));
  const members = new Map<string, string[]>();
  for (const { session, pupil } of enrolment.placements) {
    const list = members.get(session);
    if (list) list.push(pupil);
    else members.set(session, [pupil]);
  }
  return sessions.flatMap((session) => {
    const own = members.get(session.id);
    if (!own) return [];
    const grades = new Set(own.map((pupil) => gradeOf.get(pupil) as string));
    return [
      {
        ...session,
        grades: school.grades.filter(({ id }) => grades.has(id)).map(({ id }) => id),
        pupils: own.length,
      },
    ];
  });
}
