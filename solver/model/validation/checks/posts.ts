import type { Post } from '../../menu.ts';
import type { WorkKind } from '../../primitives.ts';
import type { Check, Report } from '../check.ts';
import { qualifies, qualifiesFromOutside } from '../facts/abilities.ts';
import type { Facts } from '../facts/facts.ts';
import { postNeeds } from '../facts/needs.ts';
import { type Word, workWord } from '../words.ts';

/** Every post has people who qualify, a sensible load and a use; no work is without its post. */
export const checkPosts: Check = (facts, report) => {
  const users = usersOf(facts);
  for (const [at, post] of facts.school.posts.entries()) {
    checkPeople(facts, report, post, at);
    checkLoad(facts, report, post, at);
    const user = users.get(post.id);
    if (post.rotating && user !== undefined) {
      report('POST_ROTATING_USED', ['posts', at, 'rotating'], { post: post.name, user });
    }
    if (!post.rotating && user === undefined && !PLANNED_WORK.includes(post.work)) {
      report('POST_UNUSED', ['posts', at], { post: post.name, work: workWord(post.work) });
    }
  }
  checkMissing(facts, report);
};

/** Posts of these kinds come into being with the clubs or the dismissal plan. */
const PLANNED_WORK: readonly WorkKind[] = ['assistant', 'gate', 'escort', 'waiting'];

/** A working day of eight hours. */
const MOST_MINUTES = 480;

function usersOf({ school }: Facts): Map<string, string> {
  const users = new Map<string, string>();
  for (const item of [...school.clubs, ...school.activities])
    if (!users.has(item.post)) users.set(item.post, item.name);
  return users;
}

function checkPeople({ school }: Facts, report: Report, post: Post, at: number): void {
  const qualified =
    school.staff.filter((person) => qualifies(post, person)).length +
    school.externals.filter((person) => qualifiesFromOutside(post, person)).length;
  if (qualified === 0) {
    report('POST_NO_STAFF', ['posts', at], { post: post.name, needs: postNeeds(post) });
  } else if (post.rotating && post.rotating.count > qualified) {
    report('POST_COUNT_ABOVE_STAFF', ['posts', at, 'rotating', 'count'], {
      post: post.name,
      count: post.rotating.count,
      qualified,
    });
  }
}

function checkLoad({ school }: Facts, report: Report, post: Post, at: number): void {
  const { unitsPerLesson, lessonMinutes } = school.options;
  const path = ['posts', at, 'loadUnits'];
  if (post.loadUnits === 0) report('POST_LOAD_ZERO', path, { post: post.name, unitsPerLesson });
  if (post.loadUnits * lessonMinutes > MOST_MINUTES * unitsPerLesson) {
    report('POST_LOAD_ABOVE_DAY', path, {
      post: post.name,
      units: post.loadUnits,
      minutes: Math.round((post.loadUnits * lessonMinutes) / unitsPerLesson),
      most: MOST_MINUTES,
      lessonMinutes,
      unitsPerLesson,
    });
  }
}

function checkMissing({ school }: Facts, report: Report): void {
  const missing = (work: WorkKind, reason: Word): void => {
    if (school.posts.some((post) => post.work === work)) return;
    report('POST_MISSING', ['posts'], { work: workWord(work), reason, code: work });
  };
  const clubs = school.clubs.filter((club) => club.assistant).length;
  if (clubs > 0) {
    missing('assistant', {
      value: clubs,
      zh: `有 ${clubs} 个社团需要助教`,
      en: `the number of clubs with an assistant is ${clubs}`,
    });
  }
  missing('gate', {
    value: 'dismissal',
    zh: '放学时校门要有人',
    en: 'somebody has to be at the gate at dismissal',
  });
  missing('escort', {
    value: 'firstDismissal',
    zh: '不参加的学生要有人护送离校',
    en: 'pupils who do not take part are escorted',
  });
}
