/**
 * The gate, escort and waiting posts that exist because pupils leave. Which of them there are, on which weekdays, after
 * which blocks and with how many people is the school's own data: posts that people take in turn `during` the first
 * dismissal or the later ones. A school without such a post has none.
 *
 * - gate: at every gate in use, from the first to the last wave;
 * - escort: while groups leave that no leader takes to the gate, from their end until the way back;
 * - waiting: at the end of the main service and at the first dismissal, from the first wave until practically every
 *   collector has come after the last.
 */
import type { DismissalStream, LeavingPost } from '../model/dismissal-plan.ts';
import type { Post } from '../model/menu.ts';
import type { School } from '../model/school.ts';

/** Standard deviations after which one collector in two hundred is still missing. */
const LATE_DEVIATIONS = 2.576;
/** Somebody is at the gate this long before the first wave. */
const LEAD_MINUTES = 2;

interface Span {
  readonly gate: string;
  readonly startMinute: number;
  readonly endMinute: number;
}

export function leavingPosts(
  school: School,
  streams: readonly { readonly stream: DismissalStream; readonly mainEnd: boolean }[],
): LeavingPost[] {
  const posts = streams.flatMap(({ stream, mainEnd }) =>
    school.posts.flatMap((post) =>
      spansOf(school, post, stream, mainEnd).flatMap((span) => staffed(post, stream, span)),
    ),
  );
  return withoutOverlap(
    posts,
    streams.map(({ stream }) => stream),
  );
}

function staffed(post: Post, stream: DismissalStream, span: Span): LeavingPost[] {
  const { work } = post;
  if (work !== 'gate' && work !== 'escort' && work !== 'waiting') return [];
  return Array.from({ length: post.rotating?.count ?? 1 }, (_, k) => ({
    stream: stream.id,
    work,
    post: post.id,
    n: k + 1,
    ...span,
  }));
}

function spansOf(school: School, post: Post, stream: DismissalStream, mainEnd: boolean): Span[] {
  const { rotating, work } = post;
  const { after, weekday, units } = stream;
  if (units.length === 0 || rotating?.during !== (after === null ? 'firstDismissal' : 'dismissal')) return [];
  if (rotating.weekdays && !rotating.weekdays.includes(weekday)) return [];
  if (after !== null && rotating.blocks && !rotating.blocks.includes(after)) return [];
  const minutes = units.map(({ minute }) => minute);
  const [first, last] = [Math.min(...minutes), Math.max(...minutes)];
  if (work === 'gate') {
    return [...new Set(units.map(({ gate }) => gate))].sort().map((gate) => {
      const own = units.filter((unit) => unit.gate === gate).map(({ minute }) => minute);
      return { gate, startMinute: Math.min(...own) - LEAD_MINUTES, endMinute: Math.max(...own) + 1 };
    });
  }
  if (work === 'escort') {
    const escorted = units.filter(({ escort }) => escort === 'post');
    if (escorted.length === 0) return [];
    return [
      {
        gate: busiestGate(escorted),
        startMinute: Math.min(...escorted.map(({ endMinute }) => endMinute)),
        endMinute: Math.max(...escorted.map(({ minute, walkMinutes }) => minute + walkMinutes)),
      },
    ];
  }
  if (work !== 'waiting' || !(mainEnd || after === null)) return [];
  const { collectorMeanEarlySeconds, collectorDeviationSeconds } = school.dismissal;
  const late = Math.ceil((collectorMeanEarlySeconds + LATE_DEVIATIONS * collectorDeviationSeconds) / 60);
  return [{ gate: busiestGate(units), startMinute: first, endMinute: last + Math.max(1, late) }];
}

function busiestGate(units: DismissalStream['units']): string {
  const pupils = new Map<string, number>();
  for (const unit of units) pupils.set(unit.gate, (pupils.get(unit.gate) ?? 0) + unit.pupils);
  const gates = [...pupils.keys()].sort();
  return gates.reduce((best, gate) => ((pupils.get(gate) ?? 0) > (pupils.get(best) ?? 0) ? gate : best));
}

/**
 * Two streams of one weekday at one gate, a few minutes apart, need no second person at the gate: the lead of the
 * later post gives way to the earlier post's last wave.
 */
function withoutOverlap(posts: readonly LeavingPost[], streams: readonly DismissalStream[]): LeavingPost[] {
  const streamOf = new Map(streams.map((stream) => [stream.id, stream]));
  return posts.map((post) => {
    if (post.work !== 'gate') return post;
    const own = streamOf.get(post.stream);
    const before = posts.filter((other) => {
      const stream = streamOf.get(other.stream);
      return (
        other.work === 'gate' &&
        other.gate === post.gate &&
        other.stream !== post.stream &&
        stream?.season === own?.season &&
        stream?.weekday === own?.weekday &&
        other.startMinute < post.startMinute &&
        post.startMinute < other.endMinute
      );
    });
    const free = Math.max(post.startMinute, ...before.map(({ endMinute }) => endMinute));
    return { ...post, startMinute: Math.min(free, post.startMinute + LEAD_MINUTES) };
  });
}
