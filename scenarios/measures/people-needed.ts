import { staysWeekly } from '../../solver/model/attendance.ts';
import type { Pupil } from '../../solver/model/pupil.ts';
import type { School } from '../../solver/model/school.ts';
import { clubsIn, leftOver, sessionsOn } from './club-seats.ts';
import { supervisorsNeeded } from './groups-needed.ts';
import type { Slot } from './typical-week.ts';
import { isClubBlock } from './typical-week.ts';

/** People that one post needs, at the same moment or over a week. */
export interface PostNeed {
  readonly post: string;
  readonly people: number;
}

/** A hair less, so that five times a fifth is one. */
const ROUNDING = 1e-9;

/** People for the clubs of a slot by the full menu, and for the groups of those who are in none. */
export function clubSlotNeeds(school: School, pupils: readonly Pupil[], slot: Slot): PostNeed[] {
  const sessions = new Map<string, number>();
  const assistant = school.posts.find((post) => post.work === 'assistant');
  const add = (post: string, people: number): void => {
    sessions.set(post, (sessions.get(post) ?? 0) + people);
  };
  for (const club of clubsIn(school, slot)) {
    const held = sessionsOn(club, slot.weekday);
    if (club.assistant && assistant) add(assistant.id, held);
    if (club.provider === 'school')
      add(club.post, held * (club.leaders.alternating ? 1 : club.leaders.count));
  }
  return sumNeeds([
    ...[...sessions].map(([post, people]) => ({ post, people: Math.ceil(people - ROUNDING) })),
    ...supervisorsNeeded(school, slot.block, false, leftOver(school, pupils, slot)),
  ]);
}

/** People for the groups of a slot in which everybody is in the class's group: other blocks, and days without clubs. */
export function groupSlotNeeds(school: School, pupils: readonly Pupil[], slot: Slot): PostNeed[] {
  const gradeOf = new Map(school.classes.map((schoolClass) => [schoolClass.id, schoolClass.grade]));
  const counts = new Map<string, number>();
  for (const pupil of pupils) {
    if (!slot.grades.has(gradeOf.get(pupil.class) ?? '') || !staysWeekly(pupil, slot.weekday, slot.block))
      continue;
    counts.set(pupil.class, (counts.get(pupil.class) ?? 0) + 1);
  }
  return supervisorsNeeded(school, slot.block, isClubBlock(school, slot.block), counts);
}

/**
 * Rotating posts at a moment. `blocks` are under way; `justLeft`: lessons have just ended for some, so that the people who
 * take the others to the gate are not back yet.
 */
export function rotatingNeeds(
  school: School,
  weekday: number,
  blocks: readonly string[],
  justLeft: boolean,
): PostNeed[] {
  const inService = new Set(
    school.blocks
      .filter((block) => block.ledger === 'afterSchool' && block.kind !== 'break')
      .map((block) => block.id),
  );
  return school.posts.flatMap((post): PostNeed[] => {
    const { rotating } = post;
    if (!rotating || (rotating.weekdays && !rotating.weekdays.includes(weekday))) return [];
    const matching = blocks.filter((block) =>
      rotating.blocks ? rotating.blocks.includes(block) : inService.has(block),
    );
    if (rotating.during === 'block') return [{ post: post.id, people: rotating.count * matching.length }];
    if (rotating.during === 'day')
      return matching.length > 0 ? [{ post: post.id, people: rotating.count }] : [];
    const escorts = rotating.during === 'firstDismissal' && post.work === 'escort';
    return escorts && justLeft ? [{ post: post.id, people: rotating.count }] : [];
  });
}

export function sumNeeds(needs: readonly PostNeed[]): PostNeed[] {
  const sums = new Map<string, number>();
  for (const { post, people } of needs) sums.set(post, (sums.get(post) ?? 0) + people);
  return [...sums].filter(([, people]) => people > 0).map(([post, people]) => ({ post, people }));
}
