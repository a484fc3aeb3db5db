import type { StaffMember } from '../../solver/model/people.ts';
import { minuteOf } from '../../solver/model/primitives.ts';
import type { School } from '../../solver/model/school.ts';
import { willingnessFor } from '../../solver/model/willingness.ts';
import type { PostNeed } from './people-needed.ts';
import type { Moment } from './school-week.ts';
import type { Supply, TightSet } from './tightest-set.ts';
import { tightestSet } from './tightest-set.ts';

/**
 * Is the person there at this moment in every week of the term? Recurring unavailability counts, also if it is for some
 * weeks or dates only, as does a status without duties; single absences do not.
 */
export function isThere(person: StaffMember, moment: Moment): boolean {
  if (person.fullTimePermille === 0 || person.statuses.some((status) => status.sharePermille === 0))
    return false;
  return !person.unavailable.some(
    (entry) =>
      (entry.weekday === undefined || entry.weekday === moment.weekday) &&
      (entry.block === undefined || moment.blocks.includes(entry.block)) &&
      (entry.from === undefined || minuteOf(entry.from) < moment.endMinute) &&
      (entry.to === undefined || moment.startMinute < minuteOf(entry.to)),
  );
}

/** Of the posts named, those the person may take; clubs ask for skills, so people without any are no help there. */
export function postsFor(school: School, person: StaffMember, needs: readonly PostNeed[]): string[] {
  return school.posts
    .filter(
      (post) =>
        needs.some((need) => need.post === post.id) &&
        post.staffKinds.includes(person.kind) &&
        post.skills.every((skill) => person.skills.includes(skill)) &&
        (post.work !== 'club' || person.skills.length > 0),
    )
    .map((post) => post.id);
}

/** People at a moment against the posts due then, in the tightest set. A refusal counts where the school lets it bind. */
export function tightestAt(school: School, moment: Moment): TightSet {
  const work = new Map(school.posts.map((post) => [post.id, post.work]));
  const supplies = school.staff
    .filter((person) => isThere(person, moment))
    .map((person): Supply => {
      const refuses = (post: string): boolean =>
        school.options.refusalBinds &&
        moment.blocks.every(
          (block) => willingnessFor(person, moment.weekday, block, work.get(post) ?? 'reserve') === 'refuse',
        );
      return { posts: postsFor(school, person, moment.needs).filter((post) => !refuses(post)), amount: 1 };
    });
  return tightestSet(supplies, moment.needs);
}
