import type { Club } from '../model/menu.ts';
import { compareText } from '../model/primitives.ts';
import type { School } from '../model/school.ts';
import type { Session } from '../model/session.ts';

/** A section of a club as the matrix has placed it: the same members at every meeting. */
export interface Section {
  readonly id: string;
  readonly club: Club;
  /** In the order of weekday, block and id. */
  readonly meetings: readonly Session[];
  /** Every meeting is open to these grades. */
  readonly grades: readonly string[];
}

/** Sections by id. Sessions that belong to no club of the school, or are no club sessions, are left out. */
export function sectionsOf(school: School, sessions: readonly Session[]): Section[] {
  const clubs = new Map(school.clubs.map((club) => [club.id, club]));
  const bySection = new Map<string, Session[]>();
  for (const session of sessions) {
    if (session.kind !== 'club' || session.section === undefined) continue;
    const list = bySection.get(session.section);
    if (list) list.push(session);
    else bySection.set(session.section, [session]);
  }
  const sections: Section[] = [];
  for (const [id, list] of bySection) {
    const club = clubs.get(list[0].club ?? '');
    if (!club) continue;
    const meetings = list.sort(
      (a, b) => a.weekday - b.weekday || compareText(a.block, b.block) || compareText(a.id, b.id),
    );
    const grades = club.grades.filter((grade) => meetings.every((meeting) => meeting.grades.includes(grade)));
    sections.push({ id, club, meetings, grades });
  }
  return sections.sort((a, b) => compareText(a.id, b.id));
}

/** Can nobody be in both? They share a weekday and block, or are one club that is taken once (or once a day). */
export function sectionsConflict(a: Section, b: Section): boolean {
  if (a.id === b.id) return true;
  const sameClub = a.club.id === b.club.id;
  if (sameClub && !a.club.repeatable) return true;
  for (const x of a.meetings) {
    for (const y of b.meetings) if (x.weekday === y.weekday && (sameClub || x.block === y.block)) return true;
  }
  return false;
}
