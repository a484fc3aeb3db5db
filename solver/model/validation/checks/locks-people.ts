import type { Activity, Club, Post } from '../../menu.ts';
import type { WeekPattern } from '../../primitives.ts';
import type { Check, Report } from '../check.ts';
import { canTake, leadersOf, qualifies, qualifiesFromOutside } from '../facts/abilities.ts';
import { type Facts, nameIn, personName } from '../facts/facts.ts';
import { lockPlace, locksOf } from '../facts/locks.ts';
import { leaderNeeds, postNeeds } from '../facts/needs.ts';
import { type Word, weekdayWord } from '../words.ts';

/** Locked people may take the work, are there then, are locked to one place at a time, and are not to be free. */
export const checkPersonLocks: Check = (facts, report) => {
  const uses = usesOf(facts);
  for (const use of uses) {
    const path = ['locks', use.at];
    const place = lockPlace(use.at);
    const person = personName(facts, use.person);
    const block = nameIn(facts.blocks, use.block);
    if (!use.fits) {
      report('LOCK_PERSON_UNFIT', path, { place, person, post: use.post.name, needs: use.needs });
    } else if (facts.held && !canTake(facts, use.person, use.weekday, use.block, use.post.work)) {
      report('LOCK_PERSON_UNAVAILABLE', path, { place, person, when: weekdayWord(use.weekday), block });
    }
    for (const { at, lock } of locksOf(facts.school, 'freePerson')) {
      const same = lock.person === use.person && lock.weekday === use.weekday;
      if (!same || (lock.block !== undefined && lock.block !== use.block)) continue;
      const weekday = weekdayWord(use.weekday);
      report('LOCK_PERSON_CONTRADICTED', path, { place, other: lockPlace(at), person, weekday });
    }
  }
  checkTwoPlaces(facts, report, uses);
  checkSupervisors(facts, report);
};

interface PersonUse {
  readonly at: number;
  readonly person: string;
  readonly weekday: number;
  readonly block: string;
  readonly weeks: WeekPattern;
  /** The place at which the person is needed; two uses with the same one do not clash. */
  readonly where: string;
  readonly grades: readonly string[];
  readonly post: Post;
  readonly fits: boolean;
  readonly needs: Word;
}

function usesOf(facts: Facts): PersonUse[] {
  return [...leaderUses(facts), ...supervisorUses(facts)];
}

function leaderUses(facts: Facts): PersonUse[] {
  return locksOf(facts.school, 'section').flatMap(({ at, lock }) => {
    const club = facts.clubs.get(lock.club);
    const post = facts.posts.get(club?.post ?? '');
    if (!club || !post || !facts.blocks.has(lock.block)) return [];
    const fitting = leadersOf(facts, club, post);
    const needs = leaderNeeds(facts, club, post);
    const { weekday, block } = lock;
    return (lock.leaders ?? []).flatMap((person, position) => {
      if (!isKnown(facts, person)) return [];
      const weeks = weeksOf(club, position);
      const where = `${club.id}#${lock.section}`;
      const { grades } = club;
      return [
        { at, person, weekday, block, weeks, where, grades, post, fits: fitting.includes(person), needs },
      ];
    });
  });
}

/** Of two alternating leaders the first takes the odd weeks. */
function weeksOf(club: Club, position: number): WeekPattern {
  if (!club.leaders.alternating || club.weeks !== 'every') return club.weeks;
  return position === 0 ? 'odd' : 'even';
}

function supervisorUses(facts: Facts): PersonUse[] {
  return locksOf(facts.school, 'supervisor').flatMap(({ at, lock }) => {
    const activity = activityOf(facts, lock.class, lock.block);
    const post = facts.posts.get(activity?.post ?? '');
    if (!activity || !post || !isKnown(facts, lock.person)) return [];
    const staff = facts.staff.get(lock.person);
    const external = facts.externals.get(lock.person);
    const fits = staff
      ? qualifies(post, staff)
      : external !== undefined && qualifiesFromOutside(post, external);
    const { person, weekday, block } = lock;
    const grades = [facts.classes.get(lock.class)?.grade ?? ''];
    const where = activity.merge === 'none' ? `class ${lock.class}` : `activity ${activity.id}`;
    return [
      {
        at,
        person,
        weekday,
        block,
        weeks: 'every' as const,
        where,
        grades,
        post,
        fits,
        needs: postNeeds(post),
      },
    ];
  });
}

function isKnown(facts: Facts, person: string): boolean {
  return facts.staff.has(person) || facts.externals.has(person);
}

function activityOf(facts: Facts, schoolClass: string, block: string): Activity | undefined {
  const grade = facts.classes.get(schoolClass)?.grade ?? '';
  const entry = facts.blocks
    .get(block)
    ?.defaults.find((candidate) => !candidate.grades || candidate.grades.includes(grade));
  return facts.activities.get(entry?.activity ?? '');
}

function checkTwoPlaces(facts: Facts, report: Report, uses: readonly PersonUse[]): void {
  for (const [position, use] of uses.entries()) {
    const other = uses
      .slice(0, position)
      .find(
        (before) =>
          before.person === use.person &&
          before.weekday === use.weekday &&
          before.block === use.block &&
          before.where !== use.where &&
          facts.held?.atOnce(use.block, use.weekday, [before.grades, use.grades]) === 2 &&
          (before.weeks === use.weeks || before.weeks === 'every' || use.weeks === 'every'),
      );
    if (!other) continue;
    report('LOCK_PERSON_TWICE', ['locks', use.at], {
      person: personName(facts, use.person),
      when: weekdayWord(use.weekday),
      block: nameIn(facts.blocks, use.block),
      place: lockPlace(use.at),
      other: lockPlace(other.at),
    });
  }
}

function checkSupervisors(facts: Facts, report: Report): void {
  const people = new Map<string, Set<string>>();
  for (const { at, lock } of locksOf(facts.school, 'supervisor')) {
    const schoolClass = facts.classes.get(lock.class);
    const activity = activityOf(facts, lock.class, lock.block);
    if (!schoolClass || !activity) continue;
    const cell = {
      class: schoolClass.name,
      weekday: weekdayWord(lock.weekday),
      block: nameIn(facts.blocks, lock.block),
    };
    const heads = facts.heads(lock.class, lock.weekday, lock.block);
    if (heads === 0 && !bookedByClass(facts, lock.class, lock.block)) {
      report('LOCK_CLASS_NOT_STAYING', ['locks', at], { place: lockPlace(at), ...cell });
      continue;
    }
    const key = `${lock.class}/${lock.weekday}/${lock.block}`;
    const locked = (people.get(key) ?? new Set<string>()).add(lock.person);
    people.set(key, locked);
    const needed = Math.max(1, Math.ceil(heads / activity.pupilsPerSupervisor));
    // A shared group may need more people than one class alone.
    if (activity.merge === 'none' && locked.size > needed) {
      report('LOCK_SUPERVISOR_TWICE', ['locks', at], { ...cell, locked: locked.size, needed });
    }
  }
}

function bookedByClass(facts: Facts, schoolClass: string, block: string): boolean {
  for (const pupil of facts.pupils.values()) {
    if (pupil.class === schoolClass && pupil.bookings.some((booking) => booking.blocks.includes(block)))
      return true;
  }
  return false;
}
