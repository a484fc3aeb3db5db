import type { DismissalStream, LeavingPost } from '../model/dismissal-plan.ts';
import type { Post } from '../model/menu.ts';
import { compareText } from '../model/primitives.ts';
import type { School } from '../model/school.ts';

/** People at a gate are there this long before the first wave, and stay this long after the last. */
const BEFORE_MINUTES = 5;
const AFTER_MINUTES = 5;
/** How long those wait who are not collected with their wave. */
const WAITING_MINUTES = 15;

/**
 * The posts that exist because pupils leave, as far as the school has such posts (`rotating.during`): at each gate
 * used, escorts for groups whose leader stays with others, and somebody who waits with pupils not collected yet.
 */
export function leavingPosts(school: School, stream: DismissalStream, mainEnd: boolean): LeavingPost[] {
  if (stream.units.length === 0) return [];
  const during = stream.after === null ? 'firstDismissal' : 'dismissal';
  const postsOf = (work: Post['work']): Post[] =>
    school.posts.filter(
      (post) =>
        post.work === work &&
        post.rotating?.during === during &&
        (post.rotating.weekdays?.includes(stream.weekday) ?? true) &&
        (stream.after === null || (post.rotating.blocks?.includes(stream.after) ?? true)),
    );
  const gates = [...new Set(stream.waves.map((wave) => wave.gate))].sort(compareText);
  const result: LeavingPost[] = [];
  const add = (
    post: Post,
    work: LeavingPost['work'],
    gate: string,
    startMinute: number,
    endMinute: number,
  ): void => {
    for (let n = 1; n <= (post.rotating?.count ?? 1); n++) {
      result.push({ stream: stream.id, work, post: post.id, gate, n, startMinute, endMinute });
    }
  };
  for (const gate of gates) {
    const minutes = stream.waves.filter((wave) => wave.gate === gate).map((wave) => wave.minute);
    for (const post of postsOf('gate')) {
      add(post, 'gate', gate, Math.min(...minutes) - BEFORE_MINUTES, Math.max(...minutes) + AFTER_MINUTES);
    }
  }
  const escorted = stream.units.filter((unit) => unit.escort === 'post');
  if (escorted.length > 0) {
    const start = Math.min(...escorted.map((unit) => unit.endMinute));
    const end = Math.max(...escorted.map((unit) => unit.minute));
    const gate = busiest(stream);
    for (const post of postsOf('escort')) add(post, 'escort', gate, start, end);
  }
  if (mainEnd || stream.after === null) {
    const last = Math.max(...stream.waves.map((wave) => wave.minute));
    for (const post of postsOf('waiting'))
      add(post, 'waiting', busiest(stream), last, last + WAITING_MINUTES);
  }
  return result;
}

/** The gate with most pupils. */
function busiest(stream: DismissalStream): string {
  const pupils = new Map<string, number>();
  for (const wave of stream.waves) pupils.set(wave.gate, (pupils.get(wave.gate) ?? 0) + wave.pupils);
  return [...pupils].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))[0][0];
}
