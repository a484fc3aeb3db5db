import type { Names } from '../../shared/names.ts';
import type { School, Session } from '../../shared/types.ts';

/** Names the groups of a wave: clubs, classes, and whole grades instead of all their classes. */
export function groupNamer(
  school: School,
  names: Names,
  sessions: readonly Session[],
): (units: readonly string[]) => string[] {
  const sessionOf = new Map(sessions.map((session) => [session.id, session]));
  return (units) => {
    const clubs: string[] = [];
    const classes = new Set<string>();
    for (const unit of units) {
      const session = sessionOf.get(unit);
      if (session?.kind === 'club') clubs.push(names.content(session));
      else for (const id of session?.classes ?? [unit]) classes.add(id);
    }
    const grouped = school.grades.flatMap(({ id: grade, name }) => {
      const all = school.classes.filter((entry) => entry.grade === grade);
      const here = all.filter(({ id }) => classes.has(id));
      return here.length > 1 && here.length === all.length ? [name] : here.map((entry) => entry.name);
    });
    return [...grouped, ...clubs];
  };
}
