import { blockAppliesTo } from '../../calendar.ts';
import type { HeadCount } from '../../pupil.ts';
import type { Check, Report } from '../check.ts';
import { type Facts, nameIn, timeWord } from '../facts/facts.ts';
import { weekdayWord } from '../words.ts';

/** Head counts are given once, fit into their class, and are for blocks and clubs that take place. */
export const checkHeadCounts: Check = (facts, report) => {
  const entries = facts.school.headCounts ?? [];
  const first = new Map<string, HeadCount>();
  for (const [at, entry] of entries.entries()) {
    const key = keyOf(entry, entry.club ?? '');
    const before = first.get(key);
    if (before) {
      report('HEAD_COUNT_REPEATED', ['headCounts', at], {
        ...where(facts, entry),
        club: clubWord(facts, entry),
        first: before.pupils,
        second: entry.pupils,
      });
      continue;
    }
    first.set(key, entry);
    if (entry.club === undefined) checkStay(facts, report, entry, at);
    else checkClub(facts, report, entry, at);
  }
  checkRegistrations(facts, report, first);
  checkTwoPlaces(facts, report);
};

const keyOf = (entry: HeadCount, club: string): string =>
  `${entry.class}/${entry.weekday}/${entry.block}/${club}`;

function where(
  facts: Facts,
  entry: HeadCount,
): { class: string; weekday: ReturnType<typeof weekdayWord>; block: string } {
  return {
    class: nameIn(facts.classes, entry.class),
    weekday: weekdayWord(entry.weekday),
    block: nameIn(facts.blocks, entry.block),
  };
}

function clubWord(facts: Facts, entry: HeadCount): { value: string; zh: string; en: string } {
  const name = entry.club === undefined ? '' : nameIn(facts.clubs, entry.club);
  return name === '' ? { value: '', zh: '', en: '' } : { value: name, zh: `“${name}”`, en: ` (“${name}”)` };
}

function checkStay(facts: Facts, report: Report, entry: HeadCount, at: number): void {
  const schoolClass = facts.classes.get(entry.class);
  const block = facts.blocks.get(entry.block);
  if (!schoolClass) return;
  if (entry.pupils > schoolClass.pupils) {
    report('HEAD_COUNT_ABOVE_CLASS', ['headCounts', at, 'pupils'], {
      ...where(facts, entry),
      roll: schoolClass.pupils,
      pupils: entry.pupils,
    });
  }
  if (!block || !facts.held || entry.pupils === 0) return;
  if (
    !facts.held.service(entry.weekday, schoolClass.grade) ||
    !blockAppliesTo(block, entry.weekday, schoolClass.grade)
  ) {
    report('HEAD_COUNT_NEVER', ['headCounts', at], {
      ...where(facts, entry),
      pupils: entry.pupils,
      grade: nameIn(facts.grades, schoolClass.grade),
    });
  }
}

function checkClub(facts: Facts, report: Report, entry: HeadCount, at: number): void {
  const grade = facts.classes.get(entry.class)?.grade;
  const club = facts.clubs.get(entry.club ?? '');
  if (!club || grade === undefined || !facts.held || !facts.clubDays || !facts.blocks.has(entry.block))
    return;
  const offered =
    club.grades.includes(grade) &&
    facts.held
      .meetings(club)
      .cells.some((cell) => cell.weekday === entry.weekday && cell.block === entry.block);
  if (offered) return;
  report('HEAD_COUNT_CLUB_NOT_OFFERED', ['headCounts', at], {
    ...where(facts, entry),
    pupils: entry.pupils,
    club: club.name,
    grade: nameIn(facts.grades, grade),
  });
}

/** The clubs' registrations of a cell are part of those who stay. */
function checkRegistrations(facts: Facts, report: Report, entries: ReadonlyMap<string, HeadCount>): void {
  const registered = new Map<string, number>();
  for (const entry of entries.values()) {
    if (entry.club === undefined) continue;
    const key = keyOf(entry, '');
    registered.set(key, (registered.get(key) ?? 0) + entry.pupils);
  }
  const seen = new Set<string>();
  for (const [at, entry] of (facts.school.headCounts ?? []).entries()) {
    const key = keyOf(entry, '');
    const sum = registered.get(key) ?? 0;
    const staying = entries.get(key)?.pupils ?? 0;
    if (entry.club === undefined || seen.has(key) || sum <= staying) continue;
    seen.add(key);
    report('HEAD_COUNT_CLUBS_ABOVE_STAY', ['headCounts', at], {
      ...where(facts, entry),
      staying,
      registered: sum,
    });
  }
}

/** Without names the same heads are counted in every block of a weekday, so overlapping blocks put them in two places. */
function checkTwoPlaces(facts: Facts, report: Report): void {
  const { held } = facts;
  if (!held) return;
  const stays = new Map<string, { at: number; entry: HeadCount }[]>();
  for (const [at, entry] of (facts.school.headCounts ?? []).entries()) {
    if (entry.club !== undefined || entry.pupils === 0) continue;
    const key = `${entry.class}/${entry.weekday}`;
    stays.set(key, [...(stays.get(key) ?? []), { at, entry }]);
  }
  for (const list of stays.values()) {
    for (const [position, { at, entry: b }] of list.entries()) {
      const grade = facts.classes.get(b.class)?.grade ?? '';
      for (const { entry: a } of list.slice(0, position)) {
        const clash = held.clash(a.block, b.block, b.weekday, grade);
        if (!clash) continue;
        report('HEAD_COUNT_TWO_PLACES', ['headCounts', at], {
          class: nameIn(facts.classes, b.class),
          weekday: weekdayWord(b.weekday),
          a: nameIn(facts.blocks, a.block),
          aTime: timeWord(clash.a),
          aPupils: a.pupils,
          b: nameIn(facts.blocks, b.block),
          bTime: timeWord(clash.b),
          bPupils: b.pupils,
        });
      }
    }
  }
}
