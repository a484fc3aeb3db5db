/** What a pupil wishes and may have: the list as it counts, and which sections he or she can attend. */
import { staysWeekly } from '../model/attendance.ts';
import type { Club } from '../model/menu.ts';
import type { Pupil } from '../model/pupil.ts';
import type { School } from '../model/school.ts';
import type { Section } from './section.ts';

/** Why a club on the list is not open to the pupil at all, whatever the matrix. */
export type ListReason = 'unknown' | 'grade' | 'closedGroup' | 'consent' | 'locked' | 'want';

/** Why a section is not open to the pupil although the club is. */
export type SectionReason = 'grade' | 'stay' | 'pin';

export interface Wishes {
  readonly pupil: Pupil;
  readonly grade: string;
  readonly tier: 0 | 1;
  readonly want: number;
  /** Clubs that count, best first. */
  readonly clubs: readonly string[];
  /** Place on the counted list, from 1. */
  readonly rank: ReadonlyMap<string, number>;
  readonly refused: ReadonlyMap<string, ListReason>;
  /** The pupil asks to keep the place in a club that is open to him or her and does not stand on the list. */
  readonly keepsOffList: boolean;
}

/** Lists of all pupils, cleaned of repetitions and of clubs that are not open to them. */
export function wishesOf(school: School, pupils: readonly Pupil[]): Wishes[] {
  const clubs = new Map(school.clubs.map((club) => [club.id, club]));
  const gradeOf = new Map(school.classes.map((schoolClass) => [schoolClass.id, schoolClass.grade]));
  const barred = new Set(
    school.locks.flatMap((lock) => (lock.kind === 'notMember' ? [`${lock.pupil}/${lock.club}`] : [])),
  );
  return pupils.map((pupil) => {
    const grade = gradeOf.get(pupil.class) ?? '';
    const reasonFor = (id: string): ListReason | null =>
      listReason(clubs.get(id), pupil, grade, barred.has(`${pupil.id}/${id}`));
    const rank = new Map<string, number>();
    const refused = new Map<string, ListReason>();
    for (const id of pupil.choices) {
      if (rank.has(id) || refused.has(id)) continue;
      const reason = reasonFor(id);
      if (reason) refused.set(id, reason);
      else rank.set(id, rank.size + 1);
    }
    const tier = pupil.priority.length > 0 ? 0 : 1;
    const keepsOffList = pupil.keeps.some((id) => !rank.has(id) && reasonFor(id) === null);
    return { pupil, grade, tier, want: pupil.want, clubs: [...rank.keys()], rank, refused, keepsOffList };
  });
}

function listReason(club: Club | undefined, pupil: Pupil, grade: string, barred: boolean): ListReason | null {
  if (!club) return 'unknown';
  if (club.members) return 'closedGroup';
  if (barred) return 'locked';
  if (!club.grades.includes(grade)) return 'grade';
  if (club.feeFenPerSession > 0 && !pupil.paidConsent.includes(club.id)) return 'consent';
  if (club.sessionsPerWeek > pupil.want) return 'want';
  return null;
}

/** Null if the pupil can attend every meeting of the section. */
export function sectionReason(section: Section, pupil: Pupil, grade: string): SectionReason | null {
  if (!section.grades.includes(grade)) return 'grade';
  const { id } = section.club;
  const pinned = pupil.pins.some((pin) => pin.club === id);
  for (const { weekday, block } of section.meetings) {
    if (!staysWeekly(pupil, weekday, block)) return 'stay';
    if (pinned && !pupil.pins.some((pin) => pin.club === id && pin.weekday === weekday)) return 'pin';
  }
  return null;
}
