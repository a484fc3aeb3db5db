import type { TermDay } from '../../calendar.ts';
import { inRange } from '../../primitives.ts';
import { weekFits } from '../../session-dates.ts';
import type { Check, Report } from '../check.ts';
import { canBeThere, qualifies, qualifiesFromOutside } from '../facts/abilities.ts';
import { type Facts, nameIn, personName } from '../facts/facts.ts';
import { type LockOf, lockPlace, locksOf } from '../facts/locks.ts';
import { postNeeds } from '../facts/needs.ts';
import type { Word } from '../words.ts';

/** Locked duties can exist, and go to one person each, who may take them and is there on that date. */
export const checkDutyLocks: Check = (facts, report) => {
  const byDuty = new Map<string, { at: number; person: string | null }>();
  const byPlace = new Map<string, { at: number; duty: string }>();
  for (const { at, lock } of locksOf(facts.school, 'duty')) {
    const parts = lock.duty.split('/');
    if (parts.length !== 4 || parts.some((part) => part === '')) {
      report('LOCK_DUTY_FORMAT', ['locks', at, 'duty'], { place: lockPlace(at), duty: lock.duty });
      continue;
    }
    const before = byDuty.get(lock.duty);
    if (!before) byDuty.set(lock.duty, { at, person: lock.person });
    else if (before.person !== lock.person) {
      const places = { place: lockPlace(at), other: lockPlace(before.at) };
      report('LOCK_DUTY_TWICE', ['locks', at], { ...places, duty: lock.duty });
      continue;
    }
    const day = checkParts(facts, report, lock, at);
    if (day && lock.person !== null) checkPerson(facts, report, lock, lock.person, day, at, byPlace);
  }
};

const partWord = (value: string, zh: string): Word => ({ value, zh, en: `the ${value}` });

/** Date, block and post of the id exist; the day of the term if so. */
function checkParts(facts: Facts, report: Report, lock: LockOf<'duty'>, at: number): TermDay | null {
  const [date, block, post] = lock.duty.split('/');
  if (!facts.held) return null;
  const day = facts.dayOn(date);
  const wrong = (part: Word, value: string): null => {
    report('LOCK_DUTY_UNKNOWN', ['locks', at, 'duty'], {
      place: lockPlace(at),
      duty: lock.duty,
      part,
      value,
    });
    return null;
  };
  if (!day || ![...day.grades.values()].some((grade) => grade.service))
    return wrong(partWord('date', '日期'), date);
  if (block !== 'day' && block !== 'lessons' && !facts.blocks.has(block))
    return wrong(partWord('block', '时段'), block);
  if (!facts.posts.has(post)) return wrong(partWord('post', '岗位'), post);
  return day;
}

function checkPerson(
  facts: Facts,
  report: Report,
  lock: LockOf<'duty'>,
  id: string,
  day: TermDay,
  at: number,
  byPlace: Map<string, { at: number; duty: string }>,
): void {
  const [date, block, postId] = lock.duty.split('/');
  const post = facts.posts.get(postId);
  const staff = facts.staff.get(id);
  const external = facts.externals.get(id);
  if (!post || (!staff && !external)) return;
  const names = { place: lockPlace(at), person: personName(facts, id) };
  const fits = staff
    ? qualifies(post, staff)
    : external !== undefined && qualifiesFromOutside(post, external);
  if (!fits) {
    report('LOCK_PERSON_UNFIT', ['locks', at, 'person'], {
      ...names,
      post: post.name,
      needs: postNeeds(post),
    });
  } else if (!isThereOn(facts, id, day, block)) {
    const params = { ...names, when: date, block: nameIn(facts.blocks, block) };
    report('LOCK_PERSON_UNAVAILABLE', ['locks', at, 'person'], params);
  }
  // Posts of the whole day or of the dismissal may share a person with a block.
  const key = `${id}/${date}/${block}`;
  const before = byPlace.get(key);
  if (before && before.duty !== lock.duty && runsOnce(facts, day, block)) {
    report('LOCK_PERSON_TWICE', ['locks', at], {
      ...names,
      when: date,
      block: nameIn(facts.blocks, block),
      other: lockPlace(before.at),
    });
  }
  byPlace.set(key, { at, duty: lock.duty });
}

/** Does the block run at one time only on the date, so that nobody can have two of its duties one after the other? */
function runsOnce({ school, held }: Facts, day: TermDay, block: string): boolean {
  const grades = school.grades.map((grade) => grade.id);
  return held?.turns(block, day.weekday, grades) === 1;
}

/** Is the person there on the date? Spans of time count where they hide the whole block. */
function isThereOn(facts: Facts, id: string, day: TermDay, block: string): boolean {
  if (facts.blocks.has(block) && !canBeThere(facts, id, day.weekday, block)) return false;
  const staff = facts.staff.get(id);
  const external = facts.externals.get(id);
  const absent = (staff ?? external)?.absences.some(
    (absence) => inRange(day.date, absence.dates) && (absence.block === undefined || absence.block === block),
  );
  if (absent) return false;
  if (external) return external.approved !== undefined && inRange(day.date, external.approved);
  if (!staff) return false;
  const exempt = staff.statuses.some(
    (status) => status.sharePermille === 0 && inRange(day.date, status.dates),
  );
  return (
    !exempt &&
    !staff.unavailable.some(
      (entry) =>
        entry.from === undefined &&
        entry.to === undefined &&
        weekFits(entry.weeks, day.week) &&
        (entry.weekday === undefined || entry.weekday === day.weekday) &&
        (entry.block === undefined || entry.block === block) &&
        (entry.dates === undefined || inRange(day.date, entry.dates)),
    )
  );
}
