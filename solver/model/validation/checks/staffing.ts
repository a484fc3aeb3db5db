import type { TermDay } from '../../calendar.ts';
import type { Post } from '../../menu.ts';
import { clockOf } from '../../primitives.ts';
import type { Check, Report } from '../check.ts';
import {
  approvedInTerm,
  canBeThere,
  canTake,
  qualifies,
  qualifiesFromOutside,
  refuses,
} from '../facts/abilities.ts';
import { runningAt, type StaffDemand, staffDemands, startMinutes } from '../facts/demand.ts';
import type { Facts } from '../facts/facts.ts';
import { type TightDemand, tightSets } from '../facts/tight-sets.ts';
import { type Word, weekdayWord } from '../words.ts';

/** For every block of every weekday there are people enough who qualify, are free and, where refusals bind, willing. */
export const checkStaffing: Check = (facts, report) => {
  if (!facts.held) return;
  const nobody = new Set<string>();
  const short = new Set<string>();
  for (const day of kindsOfDay(facts.held.calendar.days)) {
    for (const minute of startMinutes(facts, day)) {
      const demands = staffDemands(facts, day, runningAt(facts, day, minute));
      const able = demands.filter((demand) => hasSomebody(facts, report, day, demand, nobody));
      checkMinute(facts, report, day, minute, able, short);
    }
  }
};

/** One day of each kind: same season, weekday and day kinds of the grades need the same people. */
function kindsOfDay(days: readonly TermDay[]): TermDay[] {
  const kinds = new Map<string, TermDay>();
  for (const day of days) {
    const grades = [...day.grades].map(
      ([grade, { service, clubs }]) => `${grade}:${Number(service)}${Number(clubs)}`,
    );
    const key = `${day.season}/${day.weekday}/${grades.join()}`;
    if (!kinds.has(key)) kinds.set(key, day);
  }
  return [...kinds.values()];
}

/** Ids of those who may take the post, times aside. */
function qualified(facts: Facts, post: Post): string[] {
  const { school } = facts;
  return [
    ...school.staff.filter((person) => qualifies(post, person)),
    ...school.externals.filter(
      (person) => qualifiesFromOutside(post, person) && approvedInTerm(school.term, person.approved),
    ),
  ].map((person) => person.id);
}

function ableFor(facts: Facts, day: TermDay, { post, block }: StaffDemand): string[] {
  return qualified(facts, post).filter((person) => canTake(facts, person, day.weekday, block.id, post.work));
}

/** Reports a post that nobody can take then; a post for which nobody qualifies at all is reported with the posts. */
function hasSomebody(
  facts: Facts,
  report: Report,
  day: TermDay,
  demand: StaffDemand,
  seen: Set<string>,
): boolean {
  if (ableFor(facts, day, demand).length > 0) return true;
  const { post, block } = demand;
  const people = qualified(facts, post);
  // A post of the whole day is missing once, not in each block.
  const key = `${day.weekday}/${post.rotating?.during === 'day' ? '' : block.id}/${post.id}`;
  if (people.length === 0 || seen.has(key)) return false;
  seen.add(key);
  report('BLOCK_NOBODY', ['blocks', facts.school.blocks.indexOf(block)], {
    weekday: weekdayWord(day.weekday),
    block: block.name,
    post: post.name,
    qualified: people.length,
    refusals: refusalWord(facts, day, [demand]),
  });
  return false;
}

function checkMinute(
  facts: Facts,
  report: Report,
  day: TermDay,
  minute: number,
  able: readonly StaffDemand[],
  seen: Set<string>,
): void {
  const demands: TightDemand<StaffDemand>[] = able.map((demand) => ({
    item: demand,
    suppliers: ableFor(facts, day, demand),
    needed: demand.needed,
  }));
  for (const tight of tightSets(demands, () => 1)) {
    const blocks = [...new Set(tight.items.map((item) => item.block))];
    const key = `${day.weekday}/${blocks.map((block) => block.id).join('/')}`;
    if (seen.has(key)) continue;
    seen.add(key);
    report('BLOCK_STAFF_SHORT', ['blocks', facts.school.blocks.indexOf(blocks[0])], {
      weekday: weekdayWord(day.weekday),
      blocks: blocks.map((block) => block.name),
      time: clockOf(minute),
      posts: tight.items.map((item) => `${item.post.name} ${item.needed}`),
      needed: tight.needed,
      available: tight.available,
      missing: tight.needed - tight.available,
      refusals: refusalWord(facts, day, tight.items),
    });
  }
}

/** How many are missing only because their refusals bind. */
function refusalWord(facts: Facts, day: TermDay, demands: readonly StaffDemand[]): Word {
  const refusing = new Set<string>();
  for (const { post, block } of demands) {
    for (const person of qualified(facts, post)) {
      const there = canBeThere(facts, person, day.weekday, block.id);
      if (there && refuses(facts, person, day.weekday, block.id, post.work)) refusing.add(person);
    }
  }
  const value = refusing.size;
  if (value === 0) return { value, zh: '', en: '' };
  return {
    value,
    zh: `（其中 ${value} 人表示拒绝，学校规定有约束力）`,
    en: ` (${value} of them refuse, which binds)`,
  };
}
