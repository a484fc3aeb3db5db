import type { Club } from '../../menu.ts';
import type { Pupil } from '../../pupil.ts';
import type { Check, Report } from '../check.ts';
import { type Facts, gradeOf, nameIn } from '../facts/facts.ts';
import { type LockOf, lockPlace, locksOf } from '../facts/locks.ts';
import type { Word } from '../words.ts';

/** Locked members may be in the club, are locked to one thing, and are no more than the club takes. */
export const checkMemberLocks: Check = (facts, report) => {
  const locks = locksOf(facts.school, 'member');
  const excluded = locksOf(facts.school, 'notMember');
  const before = new Map<string, { at: number; lock: LockOf<'member'> }>();
  for (const { at, lock } of locks) {
    const club = facts.clubs.get(lock.club);
    const pupil = facts.pupils.get(lock.pupil);
    if (!club || !pupil) continue;
    const place = lockPlace(at);
    const names = { place, pupil: pupil.name, club: club.name };
    if (lock.section !== undefined && lock.section > club.sections) {
      const params = { place, club: club.name, section: lock.section, sections: club.sections };
      report('LOCK_SECTION_NUMBER', ['locks', at, 'section'], params);
    }
    const key = `${lock.pupil}/${lock.club}`;
    const first = before.get(key);
    const not = excluded.find((other) => other.lock.pupil === lock.pupil && other.lock.club === lock.club);
    const elsewhere = first && !club.repeatable && first.lock.section !== lock.section ? first : undefined;
    const other = not ?? elsewhere;
    if (other) report('LOCK_MEMBER_CONTRADICTED', ['locks', at], { ...names, other: lockPlace(other.at) });
    if (!first) before.set(key, { at, lock });
    const why = barrier(facts, club, pupil);
    if (why)
      report('LOCK_MEMBER_UNFIT', ['locks', at], {
        ...names,
        class: nameIn(facts.classes, pupil.class),
        why,
      });
  }
  checkExcluded(facts, report, excluded);
  checkPlaces(facts, report, locks);
};

/** Why the pupil cannot be a member, or null. */
function barrier(facts: Facts, club: Club, pupil: Pupil): Word | null {
  const grade = gradeOf(facts, pupil);
  if (grade !== '' && !club.grades.includes(grade)) {
    const grades = club.grades.map((entry) => nameIn(facts.grades, entry));
    return {
      value: 'grade',
      zh: `社团只面向${grades.join('、')}`,
      en: `the club is for ${grades.join(', ')}`,
    };
  }
  if (club.members && !club.members.includes(pupil.id)) {
    return { value: 'members', zh: '不在固定成员名单里', en: 'not on the list of fixed members' };
  }
  if (club.feeFenPerSession > 0 && !pupil.paidConsent.includes(club.id)) {
    return { value: 'consent', zh: '收费社团没有家长书面同意', en: 'no written consent to the fee' };
  }
  const cells = facts.held && facts.clubDays ? facts.held.meetings(club).cells : [];
  const stays = cells.some((cell) =>
    pupil.stay.some((stay) => stay.weekday === cell.weekday && stay.blocks.includes(cell.block)),
  );
  if (cells.length > 0 && !stays) {
    return { value: 'stay', zh: '社团上课时学生不留校', en: 'does not stay when the club may meet' };
  }
  return null;
}

/** A fixed member of a closed group cannot be kept out of it. */
function checkExcluded(
  facts: Facts,
  report: Report,
  locks: readonly { at: number; lock: LockOf<'notMember'> }[],
): void {
  for (const { at, lock } of locks) {
    const club = facts.clubs.get(lock.club);
    const pupil = facts.pupils.get(lock.pupil);
    if (!club?.members?.includes(lock.pupil) || !pupil) continue;
    const clubAt = facts.school.clubs.indexOf(club);
    const names = { place: lockPlace(at), pupil: pupil.name, club: club.name };
    report('LOCK_MEMBER_CONTRADICTED', ['locks', at], { ...names, other: `clubs/${clubAt}/members` });
  }
}

function checkPlaces(
  facts: Facts,
  report: Report,
  locks: readonly { at: number; lock: LockOf<'member'> }[],
): void {
  const groups = new Map<string, { club: Club; section: number | null; at: number; pupils: Set<string> }>();
  for (const { at, lock } of locks) {
    const club = facts.clubs.get(lock.club);
    if (!club) continue;
    for (const section of new Set([lock.section ?? null, null])) {
      const key = `${club.id}#${section ?? ''}`;
      const group = groups.get(key) ?? { club, section, at, pupils: new Set<string>() };
      group.pupils.add(lock.pupil);
      groups.set(key, group);
    }
  }
  for (const { club, section, at, pupils } of groups.values()) {
    const most = section === null ? club.maxSize * club.sections : club.maxSize;
    if (
      pupils.size <= most ||
      (section === null && club.sections === 1 && groups.get(`${club.id}#1`)?.pupils.size === pupils.size)
    )
      continue;
    report('LOCK_MEMBERS_TOO_MANY', ['locks', at], {
      club: club.name,
      section: sectionWord(section),
      locked: pupils.size,
      most,
    });
  }
}

function sectionWord(section: number | null): Word {
  return section === null
    ? { value: '', zh: '', en: '' }
    : { value: section, zh: `第 ${section} 班次`, en: `, section ${section}` };
}
