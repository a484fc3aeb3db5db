import type { DismissalStream, LeavingUnit } from '../model/dismissal-plan.ts';
import type { Sentence } from '../model/primitives.ts';
import type { AuditContext, Span } from './context.ts';
import { className, sessionName } from './describe.ts';
import { type AuditPupil, staysOn } from './pupils.ts';
import { type AuditDay, auditTemplate, minutes } from './school-days.ts';

/** Those who leave together, in words: the session, or the class at the first dismissal. */
export function unitName(context: AuditContext, unit: Pick<LeavingUnit, 'id' | 'kind'>): Sentence {
  const session = unit.kind === 'session' ? context.session.get(unit.id) : undefined;
  if (session) return sessionName(context, session);
  const name = className(context, unit.id);
  return { zh: name, en: name };
}

/** A group that must leave after a block (`after: null`: after the lessons), with the number of its pupils. */
export interface ExpectedUnit {
  readonly id: string;
  readonly kind: LeavingUnit['kind'];
  readonly grades: ReadonlySet<string>;
  readonly pupils: number;
  readonly members: readonly string[];
  readonly endMinute: number;
}

export interface ExpectedStream {
  readonly season: string;
  readonly weekday: number;
  readonly after: string | null;
  readonly mode: DismissalStream['mode'];
  /** No later block of the main service follows for the grades of the stream. */
  readonly mainEnd: boolean;
  readonly units: ReadonlyMap<string, ExpectedUnit>;
}

interface GrowingUnit {
  readonly id: string;
  readonly kind: LeavingUnit['kind'];
  readonly grades: Set<string>;
  readonly members: string[];
  pupils: number;
  endMinute: number;
}

type GrowingStream = Omit<ExpectedStream, 'units' | 'mainEnd'> & {
  mainEnd: boolean;
  readonly units: Map<string, GrowingUnit>;
};

export function streamKey(stream: Pick<DismissalStream, 'season' | 'weekday' | 'after' | 'mode'>): string {
  return `${stream.season}|${stream.weekday}|${stream.after ?? ''}|${stream.mode}`;
}

/**
 * Who leaves after what, counted pupil by pupil from the regular stay: on each weekday of each season everybody leaves
 * once in each mode, after the last block he or she stays in, with the session of that block; who stays in none leaves
 * with the class after the lessons. What ends before the lessons do (lunch) is no stay. Pupils without a session are
 * the matter of `pupil-placed`.
 */
export function expectedStreams(context: AuditContext): ReadonlyMap<string, ExpectedStream> {
  let streams = remembered.get(context);
  if (!streams) {
    streams = expand(context);
    remembered.set(context, streams);
  }
  return streams;
}

const remembered = new WeakMap<AuditContext, ReadonlyMap<string, ExpectedStream>>();

function expand(context: AuditContext): Map<string, ExpectedStream> {
  const streams = new Map<string, GrowingStream>();
  const clubOf = new Map<string, string>();
  for (const { pupil, weekday, block, session } of context.plan.enrolment.placements) {
    if (context.session.get(session)?.kind === 'club') clubOf.set(`${pupil}|${weekday}|${block}`, session);
  }
  const groupOf = new Map<string, string>();
  for (const { kind, classes, weekday, block, mode, id } of context.plan.matrix.sessions) {
    if (kind !== 'group') continue;
    for (const schoolClass of classes) groupOf.set(`${schoolClass}|${weekday}|${block}|${mode}`, id);
  }
  const byGrade = new Map<string, AuditPupil[]>();
  for (const pupil of context.pupils) {
    const grade = context.gradeOfClass.get(pupil.class) ?? '';
    const list = byGrade.get(grade);
    if (list) list.push(pupil);
    else byGrade.set(grade, [pupil]);
  }
  for (const cell of cellsOf(context)) {
    const { season, weekday, grade, blocks, lessonsEnd, modes } = cell;
    for (const pupil of byGrade.get(grade) ?? []) {
      const last = blocks.findLast(({ id, span }) => span[1] > lessonsEnd && staysOn(pupil, weekday, id));
      const endMinute = last ? last.span[1] : lessonsEnd;
      for (const mode of last?.kind === 'club' ? modes : (['always'] as const)) {
        const club = mode === 'normal' ? clubOf.get(`${pupil.id}|${weekday}|${last?.id}`) : undefined;
        const id = last ? (club ?? groupOf.get(`${pupil.class}|${weekday}|${last.id}|${mode}`)) : pupil.class;
        if (id === undefined) continue;
        const head = { season, weekday, after: last?.id ?? null, mode };
        const later = blocks.some(
          ({ kind, span }) => span[0] >= endMinute && kind !== 'extended' && kind !== 'evening',
        );
        const stream: GrowingStream = streams.get(streamKey(head)) ?? {
          ...head,
          mainEnd: last !== undefined,
          units: new Map(),
        };
        if (later) stream.mainEnd = false;
        streams.set(streamKey(head), stream);
        const unit: GrowingUnit = stream.units.get(id) ?? {
          id,
          kind: last ? 'session' : 'class',
          grades: new Set(),
          members: [],
          pupils: 0,
          endMinute,
        };
        unit.grades.add(grade);
        unit.pupils += 1;
        unit.members.push(pupil.id);
        unit.endMinute = Math.max(unit.endMinute, endMinute);
        stream.units.set(id, unit);
      }
    }
  }
  return streams;
}

interface Cell {
  readonly season: string;
  readonly weekday: number;
  readonly grade: string;
  readonly lessonsEnd: number;
  /** In order of time. */
  readonly blocks: readonly { readonly id: string; readonly kind: string; readonly span: Span }[];
  readonly modes: readonly ('normal' | 'replacement')[];
}

/** Weekdays of seasons on which a grade has service, with the blocks of its day. */
function cellsOf(context: AuditContext): Cell[] {
  const { school } = context;
  const groups = new Map<string, AuditDay[]>();
  for (const day of context.days) {
    const key = `${day.season}|${day.follows}`;
    groups.set(key, [...(groups.get(key) ?? []), day]);
  }
  return [...groups.values()].flatMap((days) =>
    school.grades.flatMap(({ id: grade }): Cell[] => {
      const held = days.filter(({ service }) => service.has(grade));
      const [day] = held;
      const template = day && auditTemplate(school, day, grade);
      if (!day || !template) return [];
      const blocks = school.blocks
        .filter(({ kind, defaults }) => kind !== 'break' || defaults.length > 0)
        .flatMap(({ id, kind }) => {
          const span = context.blockSpan(day, grade, id);
          return span ? [{ id, kind, span }] : [];
        })
        .sort((a, b) => a.span[0] - b.span[0] || (a.id < b.id ? -1 : 1));
      return [
        {
          season: day.season,
          weekday: day.follows,
          grade,
          lessonsEnd: minutes(template.lessonsEnd),
          blocks,
          modes: [
            ...(held.some(({ clubs }) => clubs.has(grade)) ? (['normal'] as const) : []),
            ...(held.some(({ clubs }) => !clubs.has(grade)) ? (['replacement'] as const) : []),
          ],
        },
      ];
    }),
  );
}

/** Up to this grade children walk at the lower pace. */
const LAST_SLOW_GRADE = 2;
/** Centimetres of a clear width that are lost to the edges. */
const EDGE_CENTIMETRES = 30;

/**
 * Minutes on foot from where a unit is to a gate, stairs included, whole and at least one; null between campuses and for
 * unknown places.
 */
export function walkMinutesOf(context: AuditContext, unit: LeavingUnit): number | null {
  const { school } = context;
  const roomId =
    unit.kind === 'session'
      ? context.session.get(unit.id)?.room
      : school.classes.find(({ id }) => id === unit.id)?.homeRoom;
  const room = context.room.get(roomId ?? '');
  const building = school.buildings.find(({ id }) => id === room?.building);
  const gate = context.gate.get(unit.gate);
  if (!room || !building || !gate || building.campus !== gate.campus) return null;
  const { walkMetresPerMinuteLower, walkMetresPerMinuteUpper, secondsPerFloor } = school.dismissal;
  const slow = school.grades.some(({ id, number }) => unit.grades.includes(id) && number <= LAST_SLOW_GRADE);
  const pace = slow ? walkMetresPerMinuteLower : walkMetresPerMinuteUpper;
  const stairs = (Math.abs(room.floor - 1) * secondsPerFloor) / 60;
  const routes = school.grounds.routes.filter(
    (route) =>
      route.building === building.id &&
      route.gate === gate.id &&
      (!route.floors || route.floors.includes(room.floor)),
  );
  if (routes.length > 0) return routeMinutes(school, routes, unit.pupils, pace, stairs);
  const metres = Math.abs(building.x - gate.x) + Math.abs(building.y - gate.y);
  return Math.max(1, Math.ceil(metres / pace + stairs));
}

/** Minutes over the route that says most for dry weather, until the last of a group has passed the narrowest way. */
function routeMinutes(
  { grounds, dismissal }: AuditContext['school'],
  routes: readonly AuditContext['school']['grounds']['routes'][number][],
  pupils: number,
  pace: number,
  stairs: number,
): number | null {
  const rank = ({ weather, floors }: (typeof routes)[number]): number =>
    (weather === 'dry' ? 2 : 0) + (floors ? 1 : 0);
  const [route] = routes
    .filter(({ weather }) => weather !== 'rain')
    .sort((a, b) => rank(b) - rank(a) || (a.id < b.id ? -1 : 1));
  if (!route) return null;
  const ways = route.ways.map((id) => grounds.ways.find((way) => way.id === id));
  let minutes = ways.some((way) => way?.kind === 'stairs') ? 0 : stairs;
  let flow = Number.POSITIVE_INFINITY;
  for (const way of ways) {
    if (!way || way.clearWidthCentimetres <= EDGE_CENTIMETRES) return null;
    const onStairs = way.kind === 'stairs';
    minutes += way.metres / (onStairs ? dismissal.stairsMetresPerMinute : pace);
    flow = Math.min(flow, ((way.clearWidthCentimetres - EDGE_CENTIMETRES) / 100) * (onStairs ? 1.1 : 1));
  }
  // A billionth is rounding, not a minute.
  return Math.max(1, Math.ceil(minutes + pupils / flow / 60 - 1e-9));
}
