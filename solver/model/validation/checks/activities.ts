import type { Check, Report } from '../check.ts';
import { qualifies, teachesAny } from '../facts/abilities.ts';
import type { Facts } from '../facts/facts.ts';
import { alwaysClosed } from '../facts/rooms.ts';
import { mergeWord } from '../words.ts';

/** Supervised activities are used, fit into rooms, and merge classes no further than they may. */
export const checkActivities: Check = (facts, report) => {
  const { activities, blocks } = facts.school;
  const used = new Set(
    blocks.flatMap((block) => [...block.defaults, ...block.replacement].map((entry) => entry.activity)),
  );
  for (const [at, activity] of activities.entries()) {
    const path = ['activities', at];
    if (!used.has(activity.id)) report('ACTIVITY_UNUSED', path, { activity: activity.name });
    if (activity.kind === 'homework' && (activity.merge === 'stage' || activity.merge === 'school')) {
      const merge = mergeWord(activity.merge);
      report('ACTIVITY_HOMEWORK_MERGE', [...path, 'merge'], { activity: activity.name, merge });
    }
    checkSubjects(facts, report, at);
    checkRooms(facts, report, at);
  }
};

function checkSubjects({ school, posts }: Facts, report: Report, at: number): void {
  const activity = school.activities[at];
  const post = posts.get(activity.post);
  if (!post || activity.subjects.length === 0) return;
  // A post for which nobody qualifies at all is reported with the posts.
  const people = school.staff.filter((person) => qualifies(post, person));
  if (people.length === 0 || people.some((person) => teachesAny(person, activity.subjects))) return;
  report('ACTIVITY_NO_SUBJECT_TEACHER', ['activities', at, 'subjects'], {
    activity: activity.name,
    subjects: activity.subjects,
  });
}

function checkRooms({ school }: Facts, report: Report, at: number): void {
  const activity = school.activities[at];
  const open = school.rooms.filter((room) => !alwaysClosed(school.term, room));
  if (open.length === 0) return;
  const largest = open.reduce((best, room) => (room.capacity > best.capacity ? room : best));
  if (activity.maxSize <= largest.capacity) return;
  report('ACTIVITY_ABOVE_ROOMS', ['activities', at, 'maxSize'], {
    activity: activity.name,
    maxSize: activity.maxSize,
    room: largest.name,
    capacity: largest.capacity,
  });
}
