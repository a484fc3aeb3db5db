import type { DismissalStream } from '../../../solver/model/dismissal-plan.ts';
import type { Plan } from '../../../solver/model/plan-document.ts';
import { type Corruption, dutyOf, need, withoutPosts } from './corruption.ts';

/** Waves and totals of a stream that follow from its units. */
function recount(stream: DismissalStream): void {
  const waves = new Map<string, DismissalStream['waves'][number]>();
  for (const { id, minute, gate, pupils } of stream.units) {
    const wave = waves.get(`${minute}|${gate}`) ?? { minute, gate, pupils: 0, units: [] };
    wave.pupils += pupils;
    wave.units.push(id);
    waves.set(`${minute}|${gate}`, wave);
  }
  stream.waves = [...waves.values()];
  stream.figures.pupils = stream.units.reduce((sum, { pupils }) => sum + pupils, 0);
  stream.figures.lastMinute = Math.max(...stream.units.map(({ minute }) => minute));
  delete stream.figures.gapMinutes;
}

/** Those who do not take part, on a Monday: escorted by nobody, several classes. */
function firstDismissal(plan: Plan): DismissalStream {
  const stream = plan.dismissal.streams.find(({ after, weekday }) => after === null && weekday === 1);
  return need(stream, 'first dismissal on Monday');
}

/** The plan with all units of a stream at the last minute of the stream, through one gate; escorts stay as long. */
function inOneBatch(original: Plan, id: string): Plan {
  const plan = structuredClone(original);
  const stream = need(
    plan.dismissal.streams.find((entry) => entry.id === id),
    id,
  );
  const minute = Math.max(...stream.units.map((unit) => unit.minute));
  const later = new Map<string, number>();
  for (const unit of stream.units) {
    if (unit.escort === 'leader') later.set(unit.id, minute - unit.minute);
    unit.minute = minute;
    unit.gate = stream.units[0].gate;
  }
  recount(stream);
  for (const duty of plan.roster.duties) duty.endMinute += later.get(duty.session ?? '') ?? 0;
  return plan;
}

function noClash(plan: Plan): boolean {
  const byPersonDay = new Map<string, { startMinute: number; endMinute: number }[]>();
  return plan.roster.duties.every((duty) => {
    const key = `${duty.person}|${duty.date}`;
    const own = byPersonDay.get(key) ?? [];
    byPersonDay.set(key, [...own, duty]);
    return !own.some((other) => other.startMinute < duty.endMinute && duty.startMinute < other.endMinute);
  });
}

/** Rules about leaving, and about figures and proofs. */
export const LEAVING_CORRUPTIONS: readonly Corruption[] = [
  {
    rule: 'dismissal-complete',
    what: 'a pupil less in a wave than leaves',
    plan: (plan) => {
      const stream = need(
        plan.dismissal.streams.find(({ after, weekday }) => after === 'clubs' && weekday === 1),
        'dismissal after clubs',
      );
      stream.units[0].pupils -= 1;
      recount(stream);
    },
  },
  {
    rule: 'dismissal-window',
    what: 'a window in which nobody can be at the gate',
    school: (school) => {
      school.dismissal.windowMinutes = school.dismissal.gatherMinutes;
    },
  },
  {
    rule: 'dismissal-gap',
    what: 'two waves one minute apart',
    plan: (plan) => {
      const stream = firstDismissal(plan);
      stream.units[0].minute = Math.max(...stream.units.map(({ minute }) => minute)) + 1;
      recount(stream);
      for (const post of plan.dismissal.posts) {
        if (post.stream !== stream.id || post.work !== 'waiting') continue;
        post.startMinute += 1;
        post.endMinute += 1;
        for (const duty of plan.roster.duties) {
          const weekday = new Date(duty.date).getUTCDay();
          if (duty.post !== post.post || weekday !== 1) continue;
          duty.startMinute += 1;
          duty.endMinute += 1;
        }
      }
    },
    remade: true,
  },
  {
    rule: 'gate-open',
    what: 'a gate that closes before the last wave',
    school: (school) => {
      for (const gate of school.gates) gate.open = [{ from: '06:00', to: '17:00' }];
    },
  },
  {
    rule: 'gate-open',
    what: 'a gate that is closed on one of the dates',
    school: (school) => {
      for (const gate of school.gates) gate.closedDates = [{ from: '2026-09-14', to: '2026-09-14' }];
    },
  },
  {
    rule: 'assembly-capacity',
    what: 'an assembly area for one pupil',
    school: (school) => {
      const gates = school.gates.map(({ id }) => id);
      school.grounds.assemblyAreas = [{ id: 'yard', name: '操场集合区', gates, pupils: 1 }];
    },
  },
  {
    rule: 'bus-departure',
    what: 'a bus that leaves before the last wave',
    school: (school) => {
      school.grounds.buses = [
        {
          id: 'bus',
          name: '一号校车',
          gate: school.gates[0].id,
          departs: '17:34',
          weekdays: [1, 2, 3, 4, 5],
          boardMinutes: 3,
          pupils: ['g1c1-05'],
        },
      ];
    },
  },
  {
    rule: 'escort-clash',
    what: 'an escort that ends when the session does',
    plan: (plan) => {
      const escorted = new Map(
        plan.dismissal.streams.flatMap(({ units }) =>
          units
            .filter(({ escort, kind }) => escort === 'leader' && kind === 'session')
            .map((unit) => [unit.id, unit.endMinute] as const),
        ),
      );
      const duty = dutyOf(plan, ({ session }) => escorted.has(session ?? ''), 'escort');
      duty.endMinute = escorted.get(duty.session ?? '') ?? 0;
    },
    remade: true,
  },
  { rule: 'gate-post', what: 'nobody at the gate', ...withoutPosts(['gate']) },
  { rule: 'waiting-supervision', what: 'nobody with those who wait', ...withoutPosts(['waiting']) },
  {
    rule: 'staggered-dismissal',
    what: 'more than a hundred pupils in one batch',
    roll: 30,
    school: (school) => {
      school.dismissal.windowMinutes = 60;
    },
    plan: (plan) => {
      const crowded = plan.dismissal.streams.filter(({ figures }) => figures.pupils > 100);
      const changed = crowded.map(({ id }) => inOneBatch(plan, id)).find((trial) => noClash(trial));
      Object.assign(
        plan,
        need(changed, 'dismissal of more than a hundred whose escorts are free afterwards'),
      );
    },
    remade: true,
  },
  {
    rule: 'certificate-valid',
    what: 'an altered potential',
    plan: (plan) => {
      plan.roster.flows[0].levels[0].potentials[0] += 1;
    },
  },
  {
    rule: 'figures-consistent',
    what: 'a report that pays a lesson more',
    plan: (plan) => {
      plan.reports.finance.people[0].lessons += 1;
    },
  },
];
