import type { TermDay } from '../../calendar.ts';
import type { Activity, Post } from '../../menu.ts';
import type { Block } from '../../term.ts';
import type { Facts } from './facts.ts';

/** People that a block needs for certain, whatever the plan: groups of its activities, and rotating posts. */
export interface StaffDemand {
  readonly post: Post;
  readonly block: Block;
  readonly needed: number;
}

/** Grades for which a block runs at a minute of a day (any minute where none is given). */
export type Running = ReadonlyMap<Block, readonly string[]>;

export function runningAt(facts: Facts, day: TermDay, minute: number | null): Running {
  const running = new Map<Block, string[]>();
  for (const block of facts.school.blocks) {
    for (const grade of facts.school.grades) {
      const time = facts.held?.calendar.blockTime(day, grade.id, block.id);
      if (!time || (minute !== null && (minute < time.startMinute || minute >= time.endMinute))) continue;
      const grades = running.get(block);
      if (grades) grades.push(grade.id);
      else running.set(block, [grade.id]);
    }
  }
  return running;
}

/** Minutes of a day at which some block starts: between two of them nobody new is needed. */
export function startMinutes(facts: Facts, day: TermDay): number[] {
  const minutes = new Set<number>();
  for (const block of facts.school.blocks) {
    for (const grade of facts.school.grades) {
      const time = facts.held?.calendar.blockTime(day, grade.id, block.id);
      if (time) minutes.add(time.startMinute);
    }
  }
  return [...minutes].sort((a, b) => a - b);
}

/**
 * A lower bound of the people needed for what runs. Classes that may share a group are counted as if they filled
 * groups without a gap; in club blocks only days without clubs count, because clubs may empty the default groups.
 */
export function staffDemands(facts: Facts, day: TermDay, running: Running): StaffDemand[] {
  const demands: StaffDemand[] = [];
  for (const [block, grades] of running) demands.push(...groupDemands(facts, day, block, grades));
  demands.push(...rotatingDemands(facts, day, running));
  return demands.filter((demand) => demand.needed > 0);
}

function groupDemands(facts: Facts, day: TermDay, block: Block, grades: readonly string[]): StaffDemand[] {
  const units = new Map<string, { activity: Activity; pupils: number }>();
  for (const schoolClass of facts.school.classes) {
    const { grade } = schoolClass;
    if (!grades.includes(grade)) continue;
    const clubs = day.grades.get(grade)?.clubs ?? false;
    if (block.kind === 'club' && clubs) continue;
    const activity = activityOf(facts, block, grade);
    const pupils = facts.heads(schoolClass.id, day.weekday, block.id);
    if (!activity || pupils === 0) continue;
    const key = `${activity.id}/${scopeOf(facts, activity, schoolClass.id, grade)}`;
    const unit = units.get(key);
    if (unit) unit.pupils += pupils;
    else units.set(key, { activity, pupils });
  }
  const needed = new Map<Post, number>();
  for (const { activity, pupils } of units.values()) {
    const post = facts.posts.get(activity.post);
    if (!post) continue;
    const supervisors = Math.ceil(pupils / activity.pupilsPerSupervisor);
    const groups = activity.merge === 'none' ? 1 : Math.ceil(pupils / activity.maxSize);
    needed.set(post, (needed.get(post) ?? 0) + Math.max(supervisors, groups));
  }
  return [...needed].map(([post, count]) => ({ post, block, needed: count }));
}

/** The activity of a grade on a date without clubs, or in a block of another kind. */
function activityOf(facts: Facts, block: Block, grade: string): Activity | undefined {
  const entries = block.kind === 'club' ? [...block.replacement, ...block.defaults] : block.defaults;
  const entry = entries.find((candidate) => !candidate.grades || candidate.grades.includes(grade));
  return facts.activities.get(entry?.activity ?? '');
}

/** Classes with the same scope may share a group of the activity; homework stays within the grade. */
function scopeOf(facts: Facts, activity: Activity, schoolClass: string, grade: string): string {
  if (activity.merge === 'none') return schoolClass;
  if (activity.merge === 'grade' || activity.kind === 'homework') return grade;
  return activity.merge === 'stage' ? (facts.grades.get(grade)?.stage ?? grade) : '';
}

function rotatingDemands(facts: Facts, day: TermDay, running: Running): StaffDemand[] {
  const demands: StaffDemand[] = [];
  for (const post of facts.school.posts) {
    const { rotating } = post;
    if (!rotating || (rotating.weekdays && !rotating.weekdays.includes(day.weekday))) continue;
    if (rotating.during !== 'block' && rotating.during !== 'day') continue;
    const blocks = [...running.keys()].filter((block) =>
      rotating.blocks
        ? rotating.blocks.includes(block.id)
        : block.ledger === 'afterSchool' && block.kind !== 'break',
    );
    const counted = rotating.during === 'block' ? blocks : blocks.slice(0, 1);
    for (const block of counted) demands.push({ post, block, needed: rotating.count });
  }
  return demands;
}
