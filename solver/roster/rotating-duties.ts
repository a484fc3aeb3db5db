import type { BlockTime, TermDay } from '../model/calendar.ts';
import type { DismissalStream } from '../model/dismissal-plan.ts';
import type { DutyDemand } from '../model/duty.ts';
import type { Post } from '../model/menu.ts';
import type { WorkKind } from '../model/primitives.ts';
import { compareText } from '../model/primitives.ts';
import type { RosterContext } from './context.ts';
import { AFTER_LESSONS, WHOLE_DAY } from './eligibility/covers-block.ts';
import { type SessionRuns, wider } from './session-runs.ts';

const LEAVING_WORK: readonly WorkKind[] = ['gate', 'escort', 'waiting'];

/** Posts people take in turn: in each block, once over the day, and while pupils leave. */
export function rotatingDuties(context: RosterContext, runs: SessionRuns): DutyDemand[] {
  const demands: DutyDemand[] = [];
  const add = (
    day: TermDay,
    block: string,
    post: Post,
    n: string,
    time: BlockTime,
    leaving?: { readonly work: WorkKind; readonly gate: string },
  ): void => {
    const id = `${day.date}/${block}/${post.id}/${n}`;
    const { rotation } = context.school.options;
    const series =
      rotation.kind === 'dated'
        ? id
        : `${post.id}/${block}/${n}/${day.weekday}/${((day.week - 1) % rotation.weeks) + 1}`;
    demands.push({
      id,
      date: day.date,
      block,
      post: post.id,
      work: leaving?.work ?? post.work,
      ...(leaving ? { gate: leaving.gate } : {}),
      startMinute: time.startMinute,
      endMinute: time.endMinute,
      units: post.loadUnits,
      payUnits: post.payUnits,
      series,
      role: 'rotating',
    });
  };
  const ordered = [...context.dismissal.streams].sort((a, b) => compareText(a.id, b.id));
  for (const day of context.days) {
    const streams = ordered.filter((stream) => holds(stream, day, runs));
    for (const post of context.school.posts) {
      const { rotating } = post;
      if (!rotating || rotating.weekdays?.includes(day.weekday) === false) continue;
      for (const { block, time } of postTimes(post, day, context, runs, streams)) {
        for (let n = 1; n <= rotating.count; n++) add(day, block, post, `${n}`, time);
      }
    }
    for (const leaving of leavingPosts(context, streams)) {
      const post = context.post.get(leaving.post);
      if (post) add(day, leaving.block, post, leaving.n, leaving.time, leaving);
    }
  }
  return demands;
}

/** Blocks and times of a rotating post on a day; posts of the dismissal plan have none here. */
function postTimes(
  post: Post,
  day: TermDay,
  context: RosterContext,
  runs: SessionRuns,
  streams: readonly DismissalStream[],
): { block: string; time: BlockTime }[] {
  const { during, blocks } = post.rotating as NonNullable<Post['rotating']>;
  if (during === 'block' || during === 'day') {
    const times: { block: string; time: BlockTime }[] = [];
    for (const block of context.school.blocks) {
      const counted = blocks
        ? blocks.includes(block.id)
        : block.ledger === 'afterSchool' && block.kind !== 'break';
      const time = counted ? runs.span(day, block.id) : undefined;
      if (time) times.push({ block: block.id, time });
    }
    if (during === 'block' || times.length === 0) return times;
    return [{ block: WHOLE_DAY, time: times.map((entry) => entry.time).reduce(wider) }];
  }
  if (LEAVING_WORK.includes(post.work)) return [];
  const leaving = streams.filter((stream) => (stream.after === null) === (during === 'firstDismissal'));
  let block = AFTER_LESSONS;
  let startMinute = Number.POSITIVE_INFINITY;
  let endMinute = 0;
  for (const stream of leaving) {
    for (const unit of stream.units) {
      if (!leaves(unit, day, runs)) continue;
      startMinute = Math.min(startMinute, unit.endMinute);
      if (unit.minute <= endMinute) continue;
      endMinute = unit.minute;
      block = stream.after ?? AFTER_LESSONS;
    }
  }
  return startMinute < endMinute ? [{ block, time: { startMinute, endMinute } }] : [];
}

function leaves(unit: DismissalStream['units'][number], day: TermDay, runs: SessionRuns): boolean {
  if (unit.kind === 'session') return runs.runsOn(unit.id, day);
  return unit.grades.some((grade) => day.grades.get(grade)?.service ?? false);
}

function holds(stream: DismissalStream, day: TermDay, runs: SessionRuns): boolean {
  return (
    stream.season === day.season &&
    stream.weekday === day.weekday &&
    stream.units.some((unit) => leaves(unit, day, runs))
  );
}

interface Leaving {
  readonly block: string;
  readonly post: string;
  readonly n: string;
  readonly gate: string;
  readonly work: WorkKind;
  readonly time: BlockTime;
}

/** The posts of the streams of a day; what two streams ask for alike is one post from first to last minute. */
function leavingPosts(context: RosterContext, streams: readonly DismissalStream[]): Leaving[] {
  const merged = new Map<string, Leaving>();
  for (const post of context.dismissal.posts) {
    const stream = streams.find((candidate) => candidate.id === post.stream);
    if (!stream) continue;
    const block = stream.after ?? AFTER_LESSONS;
    const n = post.n === 1 ? post.gate : `${post.gate}#${post.n}`;
    const key = `${block}/${post.post}/${n}`;
    const time = wider(merged.get(key)?.time, { startMinute: post.startMinute, endMinute: post.endMinute });
    merged.set(key, { block, post: post.post, n, gate: post.gate, work: post.work, time });
  }
  return [...merged].sort((a, b) => compareText(a[0], b[0])).map(([, leaving]) => leaving);
}
