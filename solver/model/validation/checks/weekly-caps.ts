import type { TermDay } from '../../calendar.ts';
import type { Post } from '../../menu.ts';
import type { Check } from '../check.ts';
import { approvedInTerm, coversTerm, qualifies, qualifiesFromOutside } from '../facts/abilities.ts';
import { runningAt, staffDemands } from '../facts/demand.ts';
import type { Facts } from '../facts/facts.ts';
import { type TightSet, tightSets } from '../facts/tight-sets.ts';

interface PostInWeek {
  readonly post: Post;
  readonly duties: number;
}

/** In no week there are more duties for certain than the caps per day and week allow. */
export const checkWeeklyCaps: Check = (facts, report) => {
  if (!facts.held) return;
  const weeks = new Map<number, TermDay[]>();
  for (const day of facts.held.calendar.days) weeks.set(day.week, [...(weeks.get(day.week) ?? []), day]);
  let worst: { tight: TightSet<PostInWeek>; monday: string } | null = null;
  for (const days of weeks.values()) {
    for (const tight of tightWeek(facts, days)) {
      const deficit = tight.needed - tight.available;
      if (!worst || deficit > worst.tight.needed - worst.tight.available)
        worst = { tight, monday: days[0].date };
    }
  }
  if (!worst) return;
  const { tight, monday } = worst;
  report('STAFF_CAPS_SHORT', ['staff'], {
    monday,
    needed: tight.needed,
    available: tight.available,
    people: tight.suppliers.length,
    posts: tight.items.map((item) => `${item.post.name} ${item.duties}`),
  });
};

function tightWeek(facts: Facts, days: readonly TermDay[]): TightSet<PostInWeek>[] {
  const duties = new Map<Post, number>();
  for (const day of days) {
    for (const { post, needed } of staffDemands(facts, day, runningAt(facts, day, null))) {
      duties.set(post, (duties.get(post) ?? 0) + needed);
    }
  }
  const demands = [...duties].flatMap(([post, needed]) => {
    const suppliers = suppliersOf(facts, post);
    return suppliers.length === 0 ? [] : [{ item: { post, duties: needed }, suppliers, needed }];
  });
  return tightSets(demands, (person) => capOf(facts, person, days.length));
}

function suppliersOf({ school }: Facts, post: Post): string[] {
  const away = (dates: { from: string; to: string }): boolean => coversTerm(school.term, dates);
  return [
    ...school.staff.filter(
      (person) =>
        qualifies(post, person) &&
        !person.statuses.some((status) => status.sharePermille === 0 && away(status.dates)) &&
        !person.absences.some((absence) => absence.block === undefined && away(absence.dates)),
    ),
    ...school.externals.filter(
      (person) => qualifiesFromOutside(post, person) && approvedInTerm(school.term, person.approved),
    ),
  ].map((person) => person.id);
}

/** People from outside have no caps. */
function capOf(facts: Facts, id: string, days: number): number {
  const person = facts.staff.get(id);
  if (!person) return Number.POSITIVE_INFINITY;
  const { defaultCaps } = facts.school.options;
  return Math.min(
    person.caps.perWeek ?? defaultCaps.perWeek,
    days * (person.caps.perDay ?? defaultCaps.perDay),
  );
}
