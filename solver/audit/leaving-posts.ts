import type { DismissalStream, LeavingPost } from '../model/dismissal-plan.ts';
import type { Post } from '../model/menu.ts';
import type { Sentence } from '../model/primitives.ts';
import type { AuditContext, Span } from './context.ts';
import { clock, gateName } from './describe.ts';
import { expectedStreams, streamKey } from './leaving.ts';

const LEAVING_WORK = ['gate', 'escort', 'waiting'] as const;

/** A post that must be there while a stream leaves: how many people, and from when to when at least. */
interface Demand {
  readonly post: Post;
  readonly gate: string | null;
  readonly span: Span;
}

/**
 * What is wrong with the posts of the dismissal plan: one the school has set up for this dismissal is missing, too short or
 * too few, or one stands that the school has not set up.
 */
export function wrongLeavingPosts(context: AuditContext): { stream: string; what: Sentence }[] {
  const expected = expectedStreams(context);
  const problems: { stream: string; what: Sentence }[] = [];
  for (const stream of context.plan.dismissal.streams) {
    const own = context.plan.dismissal.posts.filter((post) => post.stream === stream.id);
    const mainEnd = expected.get(streamKey(stream))?.mainEnd ?? false;
    const demands = demandsOf(context, stream, mainEnd);
    const asked = new Set(demands.map(({ post }) => post.id));
    for (const demand of demands) {
      const people = serving(own, demand);
      const due = demand.post.rotating?.count ?? 1;
      if (people === due) continue;
      const gate = demand.gate === null ? '' : gateName(context, demand.gate);
      const [name, time] = [`${gate}${demand.post.name}`, demand.span.map(clock).join('–')];
      problems.push({
        stream: stream.id,
        what: {
          zh: `放学 ${stream.id} 在 ${time} 需要 ${due} 名${name}，方案有 ${people} 名`,
          en: `the dismissal ${stream.id} needs ${due} people for ${name} at ${time}; the plan has ${people}`,
        },
      });
    }
    for (const { post } of own.filter((entry) => !asked.has(entry.post))) {
      const name = context.post.get(post)?.name ?? post;
      problems.push({
        stream: stream.id,
        what: {
          zh: `放学 ${stream.id} 不需要${name}，方案却设了这个岗`,
          en: `the dismissal ${stream.id} needs no ${name}, but the plan has the post`,
        },
      });
    }
  }
  const known = new Set(context.plan.dismissal.streams.map(({ id }) => id));
  for (const { stream, post } of context.plan.dismissal.posts) {
    if (known.has(stream)) continue;
    const what = {
      zh: `岗位 ${post} 所属的放学 ${stream} 不存在`,
      en: `post ${post} serves no dismissal: ${stream}`,
    };
    problems.push({ stream, what });
  }
  return problems;
}

function demandsOf(context: AuditContext, stream: DismissalStream, mainEnd: boolean): Demand[] {
  const { after, weekday, units } = stream;
  if (units.length === 0) return [];
  const during = after === null ? 'firstDismissal' : 'dismissal';
  const minutes = (list: typeof units): Span => [
    Math.min(...list.map(({ minute }) => minute)),
    Math.max(...list.map(({ minute }) => minute)),
  ];
  return context.school.posts.flatMap((post): Demand[] => {
    const { rotating, work } = post;
    if (rotating?.during !== during || !LEAVING_WORK.some((leaving) => leaving === work)) return [];
    if (rotating.weekdays && !rotating.weekdays.includes(weekday)) return [];
    if (after !== null && rotating.blocks && !rotating.blocks.includes(after)) return [];
    if (work === 'gate') {
      return [...new Set(units.map(({ gate }) => gate))].map((gate) => ({
        post,
        gate,
        span: minutes(units.filter((unit) => unit.gate === gate)),
      }));
    }
    if (work === 'escort') {
      const escorted = units.filter(({ escort }) => escort === 'post');
      const start = Math.min(...escorted.map(({ endMinute }) => endMinute));
      return escorted.length === 0 ? [] : [{ post, gate: null, span: [start, minutes(escorted)[1]] }];
    }
    const last = minutes(units)[1];
    return mainEnd || after === null ? [{ post, gate: null, span: [last, last + 1] }] : [];
  });
}

/** People of the post who are there all of the time. */
function serving(own: readonly LeavingPost[], { post, gate, span }: Demand): number {
  return own.filter(
    (entry) =>
      entry.post === post.id &&
      entry.work === post.work &&
      (gate === null || entry.gate === gate) &&
      entry.startMinute <= span[0] &&
      span[1] <= entry.endMinute,
  ).length;
}
