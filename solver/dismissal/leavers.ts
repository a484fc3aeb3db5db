import { staysWeekly } from '../model/attendance.ts';
import type { TermCalendar, TermDay } from '../model/calendar.ts';
import { compareText } from '../model/primitives.ts';
import type { Pupil } from '../model/pupil.ts';
import type { School } from '../model/school.ts';
import type { Placement, Session } from '../model/session.ts';

/** Those who leave together, before minute and gate are chosen. */
export interface Leavers {
  readonly id: string;
  readonly kind: 'session' | 'class';
  /** In order of the school's grades. */
  readonly grades: readonly string[];
  readonly pupils: readonly string[];
  /** Where they are: a room of the school. */
  readonly room: string;
  readonly endMinute: number;
}

export interface LeavingStream {
  readonly id: string;
  readonly season: string;
  readonly weekday: number;
  readonly after: string | null;
  readonly mode: 'always' | 'normal' | 'replacement';
  readonly units: readonly Leavers[];
  /** The main service ends here: no later block but extended care, so the leader has nobody left to look after. */
  readonly mainEnd: boolean;
}

export interface LeavingInput {
  readonly school: School;
  readonly calendar: TermCalendar;
  readonly pupils: readonly Pupil[];
  readonly sessions: readonly Session[];
  readonly placements: readonly Placement[];
}

interface BlockSpan {
  readonly id: string;
  readonly kind: School['blocks'][number]['kind'];
  readonly start: number;
  readonly end: number;
}

/**
 * Who leaves when: on every weekday of every season each pupil leaves once, after the last block of his or her
 * regular stay, with the session of that block; who stays in none leaves with the class after the lessons. Care over
 * lunch is no stay after the lessons. After club blocks there is one stream for days with clubs and one for days
 * without (`normal`, `replacement`).
 */
export function leavingStreams(input: LeavingInput): LeavingStream[] {
  const { school, calendar } = input;
  const streams: LeavingStream[] = [];
  const seasons = [...new Set(calendar.days.map((day) => day.season))].sort(compareText);
  for (const season of seasons) {
    for (let weekday = 1; weekday <= 5; weekday++) {
      const days = calendar.days.filter((day) => day.season === season && day.weekday === weekday);
      if (days.length > 0) streams.push(...streamsOf(input, season, weekday, days));
    }
  }
  return streams.map((stream) => ({ ...stream, units: sortUnits(school, stream.units) }));
}

function streamsOf(
  input: LeavingInput,
  season: string,
  weekday: number,
  days: readonly TermDay[],
): LeavingStream[] {
  const { school, calendar, sessions, placements } = input;
  const classById = new Map(school.classes.map((entry) => [entry.id, entry]));
  const placed = new Map(
    placements
      .filter((entry) => entry.weekday === weekday)
      .map((entry) => [`${entry.pupil} ${entry.block}`, entry.session]),
  );
  const groupOf = new Map<string, Session>();
  const sessionById = new Map<string, Session>();
  for (const session of sessions) {
    if (session.weekday !== weekday) continue;
    sessionById.set(session.id, session);
    for (const id of session.classes) groupOf.set(`${id} ${session.block} ${session.mode}`, session);
  }
  const collected = new Map<
    string,
    { stream: Omit<LeavingStream, 'units'>; units: Map<string, MutableUnit> }
  >();
  const put = (
    stream: Omit<LeavingStream, 'units'>,
    unit: Omit<MutableUnit, 'pupils'>,
    pupil: string,
  ): void => {
    const entry = collected.get(stream.id) ?? { stream, units: new Map<string, MutableUnit>() };
    collected.set(stream.id, entry);
    const known = entry.units.get(unit.id);
    if (!known) {
      entry.units.set(unit.id, { ...unit, pupils: [pupil] });
      return;
    }
    known.pupils.push(pupil);
    known.endMinute = Math.max(known.endMinute, unit.endMinute);
    for (const grade of unit.grades) if (!known.grades.includes(grade)) known.grades.push(grade);
  };
  for (const pupil of input.pupils) {
    const schoolClass = classById.get(pupil.class);
    if (!schoolClass) continue;
    const { grade } = schoolClass;
    const day = days.find((candidate) => candidate.grades.get(grade)?.service);
    const lessonsEnd = calendar.lessonsEnd(day ?? days[0], grade);
    if (!day || lessonsEnd === null) continue;
    const blocks = blocksOf(school, calendar, day, grade);
    const last = blocks
      .filter((block) => block.end > lessonsEnd && staysWeekly(pupil, weekday, block.id))
      .at(-1);
    if (!last) {
      const stream = describe(season, weekday, null, 'always', false);
      const unit = {
        id: pupil.class,
        kind: 'class',
        grades: [grade],
        room: schoolClass.homeRoom,
        endMinute: lessonsEnd,
      } as const;
      put(stream, { ...unit, grades: [grade] }, pupil.id);
      continue;
    }
    const mainEnd = !blocks.some(
      ({ kind, start }) => start >= last.end && kind !== 'extended' && kind !== 'evening',
    );
    for (const mode of modesOf(last, days, grade)) {
      const club =
        mode === 'normal' ? sessionById.get(placed.get(`${pupil.id} ${last.id}`) ?? '') : undefined;
      const session = club ?? groupOf.get(`${pupil.class} ${last.id} ${mode}`);
      if (!session) continue;
      const stream = describe(season, weekday, last.id, mode, mainEnd);
      put(
        stream,
        { id: session.id, kind: 'session', grades: [grade], room: session.room, endMinute: last.end },
        pupil.id,
      );
    }
  }
  return [...collected.values()].map(({ stream, units }) => ({ ...stream, units: [...units.values()] }));
}

interface MutableUnit {
  readonly id: string;
  readonly kind: 'session' | 'class';
  grades: string[];
  pupils: string[];
  readonly room: string;
  endMinute: number;
}

function describe(
  season: string,
  weekday: number,
  after: string | null,
  mode: LeavingStream['mode'],
  mainEnd: boolean,
): Omit<LeavingStream, 'units'> {
  return { id: `${season}/${weekday}/${after ?? 'lessons'}/${mode}`, season, weekday, after, mode, mainEnd };
}

/** Blocks of a grade on a day in order of time; breaks without an activity count for nothing. */
function blocksOf(school: School, calendar: TermCalendar, day: TermDay, grade: string): BlockSpan[] {
  return school.blocks
    .filter((block) => block.kind !== 'break' || block.defaults.length > 0)
    .flatMap(({ id, kind }) => {
      const time = calendar.blockTime(day, grade, id);
      return time ? [{ id, kind, start: time.startMinute, end: time.endMinute }] : [];
    })
    .sort((a, b) => a.start - b.start || compareText(a.id, b.id));
}

function modesOf(block: BlockSpan, days: readonly TermDay[], grade: string): LeavingStream['mode'][] {
  if (block.kind !== 'club') return ['always'];
  const modes: LeavingStream['mode'][] = [];
  const held = days.flatMap((day) => day.grades.get(grade) ?? []).filter(({ service }) => service);
  if (held.some(({ clubs }) => clubs)) modes.push('normal');
  if (held.some(({ clubs }) => !clubs)) modes.push('replacement');
  return modes;
}

/** Youngest first, then by id: the order in which waves are filled. */
function sortUnits(school: School, units: readonly Leavers[]): Leavers[] {
  const order = new Map(school.grades.map((grade, i) => [grade.id, i]));
  const rank = (grade: string): number => order.get(grade) ?? order.size;
  return units
    .map((unit) => ({ ...unit, grades: [...unit.grades].sort((a, b) => rank(a) - rank(b)) }))
    .sort((a, b) => rank(a.grades[0]) - rank(b.grades[0]) || compareText(a.id, b.id));
}
