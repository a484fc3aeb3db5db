/** One weekday of a dismissal plan as the simulator sees it: every group with its way, gate by gate. */
import type { DismissalPlan, DismissalStream, LeavingUnit } from '../model/dismissal-plan.ts';
import type { WayReport } from '../model/dismissal-simulation.ts';
import { compareText } from '../model/primitives.ts';
import type { School } from '../model/school.ts';
import type { Session } from '../model/session.ts';
import { hashString } from '../numeric/keyed-hash.ts';
import type { Conditions } from './conditions.ts';
import type { GateGroup } from './gate-day.ts';
import { type GateModel, gateModel } from './gates.ts';
import { type Walk, walkTo } from './routes.ts';
import { walkGroups } from './way-queues.ts';

/** Which day of the plan. */
export interface DayChoice {
  readonly season: string;
  readonly weekday: number;
  readonly mode: 'normal' | 'replacement';
}

/** The first season, and the weekday on which most people are expected at a gate, where nothing else is asked. */
export function chooseDay(
  plan: DismissalPlan,
  asked: { season?: string | undefined; weekday?: number | undefined; mode?: DayChoice['mode'] },
): DayChoice {
  const season =
    asked.season ?? [...plan.streams].sort((a, b) => compareText(a.id, b.id)).at(0)?.season ?? '-';
  const own = plan.streams.filter((stream) => stream.season === season);
  let weekday = asked.weekday ?? 1;
  let most = -1;
  if (asked.weekday === undefined) {
    for (const stream of [...own].sort((a, b) => a.weekday - b.weekday)) {
      if (stream.figures.expectedPeak <= most) continue;
      most = stream.figures.expectedPeak;
      weekday = stream.weekday;
    }
  }
  return { season, weekday, mode: asked.mode ?? 'normal' };
}

export function streamsOfDay(plan: DismissalPlan, day: DayChoice): DismissalStream[] {
  return plan.streams
    .filter(
      ({ season, weekday, mode }) =>
        season === day.season && weekday === day.weekday && (mode === 'always' || mode === day.mode),
    )
    .sort((a, b) => compareText(a.id, b.id));
}

/** Room of a group: that of the session, or of the class. */
export function roomsOf(school: School, sessions: readonly Session[]): (unit: LeavingUnit) => string {
  const rooms = new Map(sessions.map(({ id, room }) => [id, room]));
  const homes = new Map(school.classes.map(({ id, homeRoom }) => [id, homeRoom]));
  return ({ id, kind }) => (kind === 'session' ? rooms.get(id) : homes.get(id)) ?? '';
}

export interface LeavingGroup {
  readonly stream: DismissalStream;
  readonly unit: LeavingUnit;
  readonly room: string;
  readonly walk: Walk;
  readonly startSecond: number;
  readonly headSecond: number;
  readonly spacingSeconds: number;
  readonly enters: readonly number[];
}

/** Groups of one announced minute and stream at a gate. */
export interface LeavingWave {
  readonly stream: DismissalStream;
  readonly minute: number;
  readonly units: readonly string[];
  readonly pupils: number;
  /** The last pupil is at the gate this long after the minute. */
  readonly lateSeconds: number;
}

export interface GateGroups {
  readonly model: GateModel;
  readonly groups: readonly GateGroup[];
  readonly waves: readonly LeavingWave[];
}

export interface LeavingDay {
  readonly groups: readonly LeavingGroup[];
  readonly gates: readonly GateGroups[];
  readonly ways: readonly WayReport[];
}

/** Draws of two plans for one school agree where unit, weekday and season do. */
export function groupKey({ season, weekday, after }: DismissalStream, unit: string): number {
  return hashString(unit, hashString(`${season}/${weekday}/${after ?? 'lessons'}`)) | 0;
}

/**
 * Walks the groups of a day to their gates. A group starts in time for its minute, but not before it has gathered; in
 * rain it may be late. Groups at gates that are unknown or let nobody pass are left out.
 */
export function leavingDay(
  { school, weather }: Conditions,
  streams: readonly DismissalStream[],
  roomOf: (unit: LeavingUnit) => string,
): LeavingDay {
  const models = new Map(school.gates.map((gate) => [gate.id, gateModel(school, gate)]));
  const drafts = streams
    .flatMap((stream) =>
      stream.units.flatMap((unit) => {
        const model = models.get(unit.gate);
        if (!model || model.flow <= 0) return [];
        const room = roomOf(unit);
        const seconds = unit.walkMinutes * 60;
        const stated: Walk = { minutes: unit.walkMinutes, headSeconds: seconds, legs: [] };
        const walk = walkTo(school, { ...unit, room }, model.gate, weather) ?? stated;
        const ready = (unit.endMinute + school.dismissal.gatherMinutes) * 60;
        const startSecond = Math.max(ready, (unit.minute - walk.minutes) * 60);
        return [{ stream, unit, room, walk, startSecond, pupils: unit.pupils }];
      }),
    )
    .sort((a, b) => a.startSecond - b.startSecond || compareText(a.unit.id, b.unit.id));
  const { walked, ways } = walkGroups(drafts);
  const groups = drafts
    .map(({ pupils: _, ...draft }, k): LeavingGroup => ({ ...draft, ...walked[k] }))
    .sort(
      (a, b) =>
        a.unit.minute - b.unit.minute ||
        compareText(a.stream.id, b.stream.id) ||
        compareText(a.unit.id, b.unit.id),
    );
  const gates = [...new Set(groups.map(({ unit }) => unit.gate))].sort(compareText).flatMap((id) => {
    const model = models.get(id);
    const own = groups.filter(({ unit }) => unit.gate === id);
    return model ? [{ model, groups: own.map(gateGroup), waves: wavesOf(own) }] : [];
  });
  return { groups, gates, ways };
}

function gateGroup({ stream, unit, headSecond, spacingSeconds }: LeavingGroup): GateGroup {
  return {
    key: groupKey(stream, unit.id),
    pupils: unit.pupils,
    waveSecond: unit.minute * 60,
    headSecond,
    spacingSeconds,
    alone: unit.alone,
    cars: unit.cars,
  };
}

/** In the order of the groups, which lie together wave by wave. */
function wavesOf(groups: readonly LeavingGroup[]): LeavingWave[] {
  const waves: LeavingWave[] = [];
  for (const { stream, unit, headSecond, spacingSeconds } of groups) {
    const tail = headSecond + Math.max(0, unit.pupils - 1) * spacingSeconds;
    const late = Math.max(0, Math.ceil(tail - unit.minute * 60));
    const last = waves.at(-1);
    if (last && last.minute === unit.minute && last.stream === stream) {
      waves[waves.length - 1] = {
        ...last,
        units: [...last.units, unit.id],
        pupils: last.pupils + unit.pupils,
        lateSeconds: Math.max(last.lateSeconds, late),
      };
    } else {
      waves.push({ stream, minute: unit.minute, units: [unit.id], pupils: unit.pupils, lateSeconds: late });
    }
  }
  return waves;
}
