import type { School, Session } from './types.ts';

/** Looks names up by kind; an id without a name stands for itself. */
export interface Names {
  person(id: string): string;
  room(id: string): string;
  club(id: string): string;
  activity(id: string): string;
  post(id: string): string;
  gate(id: string): string;
  block(id: string): string;
  grade(id: string): string;
  schoolClass(id: string): string;
  season(id: string): string;
  /** The club or activity of a session. */
  content(session: Session): string;
}

const known = new WeakMap<School, Names>();

export function namesOf(school: School): Names {
  const before = known.get(school);
  if (before) return before;
  const of = (items: readonly { id: string; name: string }[]): ((id: string) => string) => {
    const map = new Map(items.map(({ id, name }) => [id, name]));
    return (id) => map.get(id) ?? id;
  };
  const names: Omit<Names, 'content'> = {
    person: of([...school.staff, ...school.externals]),
    room: of(school.rooms),
    club: of(school.clubs),
    activity: of(school.activities),
    post: of(school.posts),
    gate: of(school.gates),
    block: of(school.blocks),
    grade: of(school.grades),
    schoolClass: of(school.classes),
    season: of(school.term.seasons),
  };
  const content = ({ id, club, activity }: Session): string =>
    club !== undefined ? names.club(club) : activity !== undefined ? names.activity(activity) : id;
  const all = { ...names, content };
  known.set(school, all);
  return all;
}
