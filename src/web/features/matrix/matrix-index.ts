import type { PlanParts } from '../../shared/plan-context.ts';
import type { Duty, School, Session } from '../../shared/types.ts';

/** What a cell of the matrix shows, looked up by session. */
export interface MatrixIndex {
  /** Blocks in the order of the day. */
  readonly blocks: School['blocks'];
  /** Bell times, such as `16:30–17:30`, one for each season in which they differ. */
  timesOf(session: Session): readonly string[];
  /** Who is responsible as the week has it; null: nobody could be found. */
  peopleOf(session: Session): readonly { readonly person: string | null }[];
  fromClass(session: Session, classId: string): number;
  isBusy(person: string): boolean;
}

type Parts = Pick<PlanParts, 'matrix' | 'enrolment' | 'roster' | 'calendar'>;

export function matrixIndex(school: School, parts: Parts): MatrixIndex {
  const people = peopleBySession(parts.roster.duties);
  const classOf = new Map((school.pupils ?? []).map(({ id, class: own }) => [id, own]));
  const members = new Map<string, number>();
  for (const { pupil, session } of parts.enrolment.placements) {
    // Where only head counts are known, pupils are named `class~n`.
    const own = classOf.get(pupil) ?? pupil.slice(0, Math.max(0, pupil.lastIndexOf('~')));
    const key = `${session}|${own}`;
    members.set(key, (members.get(key) ?? 0) + 1);
  }
  const busy = new Set([...people.values()].flat().map(({ person }) => person));
  const seasons = new Map<number, string[]>();
  for (const { weekday, season } of parts.calendar.days) {
    const list = seasons.get(weekday) ?? [];
    if (!list.includes(season)) seasons.set(weekday, [...list, season]);
  }
  const timesOf = (session: Session): string[] => {
    const times = new Set<string>();
    for (const season of seasons.get(session.weekday) ?? []) {
      for (const grade of session.grades) {
        const time = bellTime(school, season, session.weekday, grade, session.block);
        if (time) times.add(time);
      }
    }
    return [...times];
  };
  const start = (block: string): string =>
    school.templates
      .flatMap(({ times }) => times)
      .filter((time) => time.block === block)
      .map((time) => time.start)
      .sort()[0] ?? '99:99';
  return {
    blocks: [...school.blocks].sort((a, b) =>
      start(a.id) < start(b.id) ? -1 : start(a.id) > start(b.id) ? 1 : 0,
    ),
    timesOf,
    peopleOf: (session) => people.get(session.id) ?? [],
    fromClass: (session, classId) => members.get(`${session.id}|${classId}`) ?? 0,
    isBusy: (person) => busy.has(person),
  };
}

/** Of the first template whose conditions all hold. */
function bellTime(
  school: School,
  season: string,
  weekday: number,
  grade: string,
  block: string,
): string | null {
  const template = school.templates.find(
    ({ seasons, weekdays, grades }) =>
      (!seasons || seasons.includes(season)) &&
      (!weekdays || weekdays.includes(weekday)) &&
      (!grades || grades.includes(grade)),
  );
  const time = template?.times.find((entry) => entry.block === block);
  return time ? `${time.start}–${time.end}` : null;
}

/** People of a session without those who only cover; in the order of their first duty. */
function peopleBySession(duties: readonly Duty[]): ReadonlyMap<string, { person: string | null }[]> {
  const result = new Map<string, { person: string | null }[]>();
  for (const { session, person, role } of duties) {
    if (session === undefined || role === 'cover') continue;
    const list = result.get(session) ?? [];
    if (!list.some((entry) => entry.person === person)) list.push({ person });
    result.set(session, list);
  }
  return result;
}
