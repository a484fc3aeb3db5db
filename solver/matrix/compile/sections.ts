import type { Lock } from '../../model/lock.ts';
import type { Club } from '../../model/menu.ts';
import type { OpenItem } from '../../model/plan-document.ts';
import type { Sentence } from '../../model/primitives.ts';
import type { School } from '../../model/school.ts';
import { sectionId } from '../../model/session.ts';
import { cellName, sectionName } from '../result/names.ts';
import type { SlotTables } from './problem.ts';

export type SectionLock = Extract<Lock, { kind: 'section' }>;

/** A section that is to open, with the locks of its meetings (the first meetings in order). */
export interface OpenedSection {
  readonly club: number;
  readonly number: number;
  readonly locks: readonly SectionLock[];
}

export interface ClosedSection {
  readonly section: string;
  readonly reason: Sentence;
}

/**
 * Which sections of the menu are worth opening: as many as the pupils who list the club can fill, all of a closed
 * group, and every locked one. The others are closed for lack of wishes, which no timetable could change.
 */
export function chooseSections(
  school: School,
  listed: Int32Array,
): { opened: OpenedSection[]; closed: ClosedSection[]; open: OpenItem[] } {
  const opened: OpenedSection[] = [];
  const closed: ClosedSection[] = [];
  const open: OpenItem[] = [];
  const locksOf = new Map<string, SectionLock[]>();
  for (const lock of school.locks) {
    if (lock.kind !== 'section') continue;
    const id = sectionId(lock.club, lock.section);
    const list = locksOf.get(id);
    if (list) list.push(lock);
    else locksOf.set(id, [lock]);
  }
  school.clubs.forEach((club, index) => {
    const useful = usefulSections(club, listed[index]);
    for (let number = 1; number <= club.sections; number++) {
      const id = sectionId(club.id, number);
      const { kept, dropped } = usableLocks(club, locksOf.get(id) ?? []);
      locksOf.delete(id);
      open.push(
        ...dropped.map((lock) => lockNotKept(school, lock, { sentence: TOO_MANY, remedy: CHANGE_LOCK })),
      );
      if (number <= useful || kept.length > 0) opened.push({ club: index, number, locks: kept });
      else closed.push({ section: id, reason: tooFewWishes(club, listed[index], useful) });
    }
  });
  for (const locks of locksOf.values())
    open.push(
      ...locks.map((lock) => lockNotKept(school, lock, { sentence: NO_SUCH_SECTION, remedy: CHANGE_LOCK })),
    );
  return { opened, closed, open };
}

function usefulSections(club: Club, listed: number): number {
  if (club.members) return club.members.length > 0 ? club.sections : 0;
  if (listed < Math.max(1, club.minSize)) return 0;
  return club.repeatable ? club.sections : Math.min(club.sections, Math.ceil(listed / club.maxSize));
}

/** One lock a meeting, on different weekdays. */
function usableLocks(
  club: Club,
  locks: readonly SectionLock[],
): { kept: SectionLock[]; dropped: SectionLock[] } {
  const kept: SectionLock[] = [];
  const dropped: SectionLock[] = [];
  for (const lock of locks) {
    const fits = kept.length < club.sessionsPerWeek && kept.every((other) => other.weekday !== lock.weekday);
    (fits ? kept : dropped).push(lock);
  }
  return { kept, dropped };
}

/** Slots a meeting may have: the locked one, or those the club and the locks on empty cells allow. */
export function allowedSlots(
  school: School,
  club: Club,
  profile: (slot: number) => number,
  slots: SlotTables,
  lock: SectionLock | undefined,
): number[] {
  const result: number[] = [];
  for (let slot = 0; slot < slots.count; slot++) {
    const weekday = slots.weekday[slot];
    const block = slots.block[slot];
    if (profile(slot) < 0) continue;
    const emptied = school.locks.some(
      (other) =>
        other.kind === 'noClub' &&
        other.club === club.id &&
        other.weekday === weekday &&
        other.block === block,
    );
    if (emptied) continue;
    const wanted = lock
      ? lock.weekday === weekday && lock.block === block
      : (club.weekdays?.includes(weekday) ?? true) && (club.blocks?.includes(block) ?? true);
    if (wanted) result.push(slot);
  }
  return result;
}

const TOO_MANY: Sentence = {
  zh: '该班次每周的次数少于锁定的次数，或同一天锁定了两次。',
  en: 'the section meets less often than it is locked, or is locked twice on a day.',
};
const NO_SUCH_SECTION: Sentence = {
  zh: '没有这个社团或班次。',
  en: 'there is no such club or section.',
};

const CHANGE_LOCK: Sentence = { zh: '修改或取消这个锁定。', en: 'Change or remove the lock.' };

/** The open item of a lock that is not kept. `why` ends with its own mark. */
export function lockNotKept(
  school: School,
  lock: SectionLock,
  why: Pick<OpenItem, 'sentence' | 'remedy'>,
): OpenItem {
  const id = sectionId(lock.club, lock.section);
  const [name, at] = [sectionName(school, id), cellName(school, lock.weekday, lock.block)];
  return {
    code: 'LOCK_NOT_KEPT',
    stage: 'matrix',
    refs: [id, `${lock.weekday}/${lock.block}`],
    sentence: {
      zh: `${name.zh}锁定在${at.zh}，无法做到：${why.sentence.zh}`,
      en: `${name.en} is locked to ${at.en}, which cannot be kept: ${why.sentence.en}`,
    },
    remedy: why.remedy,
  };
}

function tooFewWishes(club: Club, listed: number, useful: number): Sentence {
  return {
    zh: `“${club.name}”有 ${listed} 名学生填报，只够开 ${useful} 个班次（每班 ${club.minSize}–${club.maxSize} 人）。`,
    en: `${listed} pupils list "${club.name}", enough for ${useful} sections of ${club.minSize} to ${club.maxSize}.`,
  };
}
