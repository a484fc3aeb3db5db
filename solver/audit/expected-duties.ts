import type { DismissalStream } from '../model/dismissal-plan.ts';
import type { Duty } from '../model/duty.ts';
import type { Post } from '../model/menu.ts';
import type { WorkKind } from '../model/primitives.ts';
import type { Session } from '../model/session.ts';
import type { AuditContext, Span } from './context.ts';
import type { AuditDay } from './school-days.ts';

/** A duty that calendar, matrix and dismissal plan call for on a date. */
export interface ExpectedDuty {
  readonly id: string;
  readonly date: string;
  readonly block: string;
  readonly post: Post;
  readonly work: WorkKind;
  readonly session?: Session;
  readonly gate?: string;
  readonly span: Span;
  /** Until when the person escorts the group to the gate and walks back; 0: no escort. */
  readonly escortUntil: number;
  readonly series: string;
  readonly role: Exclude<Duty['role'], 'cover'>;
  /** The leader whom the matrix names for this place on this date. */
  readonly leader?: string;
}

const remembered = new WeakMap<AuditContext, ReadonlyMap<string, ExpectedDuty>>();

/** Every duty of the term by id (`date/block/post/n`), counted afresh; once for all rules of a context. */
export function expectedDuties(context: AuditContext): ReadonlyMap<string, ExpectedDuty> {
  let expected = remembered.get(context);
  if (!expected) {
    expected = expand(context);
    remembered.set(context, expected);
  }
  return expected;
}

function expand(context: AuditContext): Map<string, ExpectedDuty> {
  const expected = new Map<string, ExpectedDuty>();
  const escorts = escortMinutes(context);
  for (const session of context.plan.matrix.sessions) addSession(context, session, escorts, expected);
  for (const day of context.days) {
    const streams = streamsOn(context, day);
    const spans = blockSpans(context, day);
    for (const post of context.school.posts) {
      if (post.rotating) addRotating(context, day, post, spans, streams, expected);
    }
    addLeaving(context, day, streams, expected);
  }
  return expected;
}

/** Season, weekday and session → minute at which those who escort it are back from the gate. */
function escortMinutes(context: AuditContext): Map<string, number> {
  const until = new Map<string, number>();
  for (const { season, weekday, units } of context.plan.dismissal.streams) {
    for (const unit of units) {
      if (unit.kind !== 'session' || unit.escort !== 'leader') continue;
      const key = `${season}|${weekday}|${unit.id}`;
      until.set(key, Math.max(until.get(key) ?? 0, unit.minute + unit.walkMinutes));
    }
  }
  return until;
}

function addSession(
  context: AuditContext,
  session: Session,
  escorts: ReadonlyMap<string, number>,
  expected: Map<string, ExpectedDuty>,
): void {
  const post = context.post.get(session.post);
  if (!post) return;
  const prefix = `${session.weekday}/${session.block}/`;
  const key = session.id.slice(prefix.length);
  const assistant = (session.assistants > 0 ? assistantPost(context) : undefined) ?? post;
  for (const { day, span } of context.runsOn(session)) {
    const escortUntil = escorts.get(`${day.season}|${day.follows}|${session.id}`) ?? 0;
    const add = (
      place: string,
      entry: Pick<ExpectedDuty, 'post' | 'work' | 'role'> & { leader?: string },
    ): void => {
      const id = `${day.date}/${session.block}/${entry.post.id}/${place}`;
      const { date } = day;
      expected.set(id, {
        id,
        date,
        block: session.block,
        session,
        span,
        escortUntil,
        series: prefix + place,
        ...entry,
      });
    };
    const numbered = (place: number): string => (place === 0 ? key : `${key}#${place + 1}`);
    if (session.kind === 'club') {
      leadersOn(context, session, day).forEach((leader, place) => {
        add(numbered(place), {
          post,
          work: post.work,
          role: 'leader',
          ...(leader === undefined ? {} : { leader }),
        });
      });
    } else {
      for (let place = 0; place < session.supervisors; place++) {
        add(numbered(place), { post, work: post.work, role: 'fixed' });
      }
    }
    for (let place = 1; place <= session.assistants; place++) {
      add(`${key}#a${place}`, { post: assistant, work: 'assistant', role: 'assistant' });
    }
  }
}

/** Leaders by place: one of two who take turns, or all at once; undefined where the matrix names nobody. */
function leadersOn(context: AuditContext, session: Session, day: AuditDay): (string | undefined)[] {
  const { leaders } = session;
  const wanted = context.club.get(session.club ?? '')?.leaders;
  if (wanted?.alternating && leaders.length === 2) return [leaders[day.week % 2 === 1 ? 0 : 1]];
  const places = Math.max(wanted?.count ?? 1, leaders.length);
  return Array.from({ length: places }, (_, place) => leaders[place]);
}

function assistantPost(context: AuditContext): Post | undefined {
  const posts = context.school.posts.filter(({ work, rotating }) => work === 'assistant' && !rotating);
  return posts.reduce<Post | undefined>(
    (first, post) => (first && first.id < post.id ? first : post),
    undefined,
  );
}

/** First start to last end of the sessions that run, by block. */
function blockSpans(context: AuditContext, day: AuditDay): Map<string, Span> {
  const spans = new Map<string, Span>();
  for (const session of context.plan.matrix.sessions) {
    const span = context.runs(session, day);
    if (!span) continue;
    const known = spans.get(session.block);
    spans.set(session.block, known ? union(known, span) : span);
  }
  return spans;
}

function union(a: Span, b: Span): Span {
  return [Math.min(a[0], b[0]), Math.max(a[1], b[1])];
}

const LEAVING_WORK: readonly WorkKind[] = ['gate', 'escort', 'waiting'];

function addRotating(
  context: AuditContext,
  day: AuditDay,
  post: Post,
  spans: ReadonlyMap<string, Span>,
  streams: readonly DismissalStream[],
  expected: Map<string, ExpectedDuty>,
): void {
  const { rotating } = post;
  if (!rotating || (rotating.weekdays && !rotating.weekdays.includes(day.follows))) return;
  const add = (block: string, span: Span): void => {
    for (let n = 1; n <= rotating.count; n++) {
      const entry = { date: day.date, block, post, work: post.work, span, escortUntil: 0, n: `${n}` };
      addInTurn(context, day, entry, expected);
    }
  };
  if (rotating.during === 'block' || rotating.during === 'day') {
    const counted = context.school.blocks.flatMap(({ id, ledger, kind }) => {
      const listed = rotating.blocks?.includes(id) ?? (ledger === 'afterSchool' && kind !== 'break');
      const span = listed ? spans.get(id) : undefined;
      return span ? [{ id, span }] : [];
    });
    if (rotating.during === 'block') for (const { id, span } of counted) add(id, span);
    else if (counted.length > 0) add('day', counted.map(({ span }) => span).reduce(union));
    return;
  }
  if (LEAVING_WORK.includes(post.work)) return;
  const first = rotating.during === 'firstDismissal';
  const leaving = streams
    .filter(({ after }) => (after === null) === first)
    .flatMap(({ after, units }) =>
      units
        .filter((unit) => leavesOn(context, day, unit))
        .map(({ endMinute, minute }) => ({ block: after ?? 'lessons', endMinute, minute })),
    );
  if (leaving.length === 0) return;
  const end = Math.max(...leaving.map(({ minute }) => minute));
  const last = leaving.find(({ minute }) => minute === end);
  const start = Math.min(...leaving.map(({ endMinute }) => endMinute));
  if (last && start < end) add(last.block, [start, end]);
}

/** A post that people take in turn: its series is its place in the cycle, or the single date. */
function addInTurn(
  context: AuditContext,
  day: AuditDay,
  entry: Omit<ExpectedDuty, 'id' | 'series' | 'role'> & { readonly n: string },
  expected: Map<string, ExpectedDuty>,
): void {
  const { n, ...duty } = entry;
  const id = `${duty.date}/${duty.block}/${duty.post.id}/${n}`;
  const { rotation } = context.school.options;
  const series =
    rotation.kind === 'dated'
      ? id
      : [duty.post.id, duty.block, n, day.follows, ((day.week - 1) % rotation.weeks) + 1].join('/');
  const known = expected.get(id);
  const span = known ? union(known.span, duty.span) : duty.span;
  expected.set(id, { ...duty, id, series, role: 'rotating', span });
}

/** Does a leaving unit leave on a date: a session that runs, or a class of a grade with service? */
function leavesOn(context: AuditContext, day: AuditDay, unit: DismissalStream['units'][number]): boolean {
  if (unit.kind === 'class') return unit.grades.some((grade) => day.service.has(grade));
  const session = context.session.get(unit.id);
  return session !== undefined && context.runs(session, day) !== null;
}

/** Streams of the dismissal plan that hold on a date. */
export function streamsOn(context: AuditContext, day: AuditDay): DismissalStream[] {
  return context.plan.dismissal.streams.filter(
    ({ season, weekday, units }) =>
      season === day.season && weekday === day.follows && units.some((unit) => leavesOn(context, day, unit)),
  );
}

/** Posts of the dismissal plan; what two streams of a date ask for alike is one duty from first to last minute. */
function addLeaving(
  context: AuditContext,
  day: AuditDay,
  streams: readonly DismissalStream[],
  expected: Map<string, ExpectedDuty>,
): void {
  for (const leaving of context.plan.dismissal.posts) {
    const stream = streams.find(({ id }) => id === leaving.stream);
    const post = context.post.get(leaving.post);
    if (!stream || !post) continue;
    const { gate, work } = leaving;
    const n = leaving.n === 1 ? gate : `${gate}#${leaving.n}`;
    const block = stream.after ?? 'lessons';
    const span: Span = [leaving.startMinute, leaving.endMinute];
    addInTurn(context, day, { date: day.date, block, post, work, gate, span, escortUntil: 0, n }, expected);
  }
}
