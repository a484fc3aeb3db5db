import { canonicalJson } from '../../canonical.ts';
import type { Check, Report } from '../check.ts';
import { type Facts, nameIn } from '../facts/facts.ts';
import { lockPlace, locksOf } from '../facts/locks.ts';
import { leadersNeeded } from '../facts/needs.ts';
import { weekdayWord } from '../words.ts';

/** Locked sections exist, may meet where they are locked, and are not locked to two places or too often. */
export const checkSectionLocks: Check = (facts, report) => {
  checkRepetitions(facts, report);
  const { school } = facts;
  const forbidden = locksOf(school, 'noClub');
  for (const { at, lock } of locksOf(school, 'section')) {
    const club = facts.clubs.get(lock.club);
    if (!club) continue;
    const place = lockPlace(at);
    const cell = {
      club: club.name,
      weekday: weekdayWord(lock.weekday),
      block: nameIn(facts.blocks, lock.block),
    };
    if (lock.section > club.sections) {
      const { section } = lock;
      report('LOCK_SECTION_NUMBER', ['locks', at, 'section'], {
        place,
        club: club.name,
        section,
        sections: club.sections,
      });
    }
    const cells =
      facts.held && facts.clubDays && facts.blocks.has(lock.block) ? facts.held.meetings(club).cells : null;
    if (cells && !cells.some(({ weekday, block }) => weekday === lock.weekday && block === lock.block)) {
      report('LOCK_SECTION_NOT_OFFERED', ['locks', at], { place, ...cell });
    }
    const needed = leadersNeeded(club);
    if (lock.leaders && new Set(lock.leaders).size !== needed) {
      const locked = new Set(lock.leaders).size;
      report('LOCK_LEADER_COUNT', ['locks', at, 'leaders'], { place, club: club.name, locked, needed });
    }
    for (const other of forbidden) {
      const { club: id, weekday, block } = other.lock;
      if (id !== lock.club || weekday !== lock.weekday || block !== lock.block) continue;
      report('LOCK_CELL_CONTRADICTED', ['locks', at], { place, other: lockPlace(other.at), ...cell });
    }
  }
  checkMeetings(facts, report);
};

function checkRepetitions({ school }: Facts, report: Report): void {
  const seen = new Map<string, number>();
  for (const [at, lock] of school.locks.entries()) {
    const key = canonicalJson(lock);
    const before = seen.get(key);
    if (before === undefined) seen.set(key, at);
    else report('LOCK_REPEATED', ['locks', at], { place: lockPlace(at), other: lockPlace(before) });
  }
}

/** A section meets once on a weekday, and `sessionsPerWeek` times a week. */
function checkMeetings(facts: Facts, report: Report): void {
  const bySection = new Map<
    string,
    { at: number; lock: ReturnType<typeof sectionLocks>[number]['lock'] }[]
  >();
  for (const entry of sectionLocks(facts)) {
    const key = `${entry.lock.club}#${entry.lock.section}`;
    bySection.set(key, [...(bySection.get(key) ?? []), entry]);
  }
  for (const entries of bySection.values()) {
    const { at: firstAt, lock: first } = entries[0];
    const club = facts.clubs.get(first.club);
    if (!club) continue;
    const section = { club: club.name, section: first.section };
    const byWeekday = new Map<number, number>();
    for (const { at, lock } of entries) {
      const before = byWeekday.get(lock.weekday);
      if (before === undefined) byWeekday.set(lock.weekday, at);
      else {
        const places = { place: lockPlace(at), other: lockPlace(before) };
        report('LOCK_SECTION_TWICE_A_DAY', ['locks', at], {
          ...places,
          ...section,
          weekday: weekdayWord(lock.weekday),
        });
      }
    }
    if (byWeekday.size > club.sessionsPerWeek) {
      const params = { ...section, locked: byWeekday.size, sessions: club.sessionsPerWeek };
      report('LOCK_SECTION_TOO_OFTEN', ['locks', firstAt], params);
    }
  }
}

/** Section locks without exact repetitions. */
function sectionLocks({ school }: Facts): ReturnType<typeof locksOf<'section'>> {
  const seen = new Set<string>();
  return locksOf(school, 'section').filter(({ lock }) => {
    const key = canonicalJson(lock);
    return seen.has(key) ? false : seen.add(key);
  });
}
