/** Who leaves after what, before waves and gates are chosen. */
import { staysWeekly } from '../model/attendance.ts';
import type { TermCalendar, TermDay } from '../model/calendar.ts';
import type { DismissalStream, LeavingUnit } from '../model/dismissal-plan.ts';
import { compareText } from '../model/primitives.ts';
import type { Pupil } from '../model/pupil.ts';
import type { School } from '../model/school.ts';
import type { Placement, Session } from '../model/session.ts';
import type { Block } from '../model/term.ts';
import { leavesAlone, leavesByCar } from './collection.ts';

/** A group that leaves together, with where it comes from. */
export interface Unit {
  readonly id: string;
  readonly kind: LeavingUnit['kind'];
  /** In the order of the school's grades. */
  readonly grades: readonly string[];
  /** Grade number of most of its pupils, of equals the lower: whom the group leaves with. */
  readonly homeGrade: number;
  readonly pupils: number;
  readonly alone: number;
  readonly cars: number;
  readonly endMinute: number;
  readonly room: string;
  /** Some of the session stay on in the same room, and nobody else could stay with them. */
  readonly partStays: boolean;
}

export interface Leaving {
  readonly season: string;
  readonly weekday: number;
  readonly after: string | null;
  readonly mode: DismissalStream['mode'];
  /** In the order of ids. */
  readonly units: readonly Unit[];
  /** Dates on which some grade has service on this weekday of this season. */
  readonly dates: readonly string[];
  /** No later block of the main service (extended care and evening apart) follows for anybody who leaves. */
  readonly mainEnd: boolean;
  /** Start of the next block of any grade on this weekday; `Infinity` after the last. */
  readonly nextStart: number;
  /** Unit of each pupil who leaves. */
  readonly unitOf: ReadonlyMap<string, string>;
}

export interface LeavingInput {
  readonly school: School;
  readonly calendar: TermCalendar;
  readonly sessions: readonly Session[];
  readonly placements: readonly Placement[];
  readonly pupils: readonly Pupil[];
}

interface TimedBlock {
  readonly block: Block;
  readonly startMinute: number;
  readonly endMinute: number;
}

interface GrowingUnit {
  readonly kind: LeavingUnit['kind'];
  readonly room: string;
  readonly pupilsByGrade: Map<string, number>;
  alone: number;
  cars: number;
  endMinute: number;
}

interface GrowingLeaving {
  readonly season: string;
  readonly weekday: number;
  readonly after: string | null;
  readonly mode: DismissalStream['mode'];
  readonly dates: readonly string[];
  readonly units: Map<string, GrowingUnit>;
  readonly unitOf: Map<string, string>;
  mainEnd: boolean;
  nextStart: number;
}

/**
 * Streams by season, weekday, time and mode, counted from the regular stay of every pupil: everybody leaves once, with
 * the session of the last block he or she stays in; who stays in none leaves with the class after the lessons. In club
 * blocks the days with clubs (`normal`) and without (`replacement`) are streams of their own. Blocks that end before
 * the lessons do (lunch) count for nothing here; breaks without an activity neither.
 * `missing` counts pupils whose last block has no session: a gap of an earlier stage.
 */
export function leavingStreams(input: LeavingInput): { streams: Leaving[]; missing: Map<string, string[]> } {
  const { school } = input;
  const places = new SessionPlaces(input);
  const streams = new Map<string, GrowingLeaving>();
  const staying = new Set<string>();
  const missing = new Map<string, string[]>();
  const classes = new Map(school.classes.map((entry) => [entry.id, entry]));
  for (const days of daysOfWeek(input.calendar)) {
    const cells = new Map(school.grades.map(({ id }) => [id, gradeCell(school, input.calendar, days, id)]));
    const dates = days
      .filter((day) => [...day.grades.values()].some(({ service }) => service))
      .map(({ date }) => date);
    for (const pupil of input.pupils) {
      const schoolClass = classes.get(pupil.class);
      const cell = schoolClass && cells.get(schoolClass.grade);
      if (!schoolClass || !cell) continue;
      const { season, weekday } = cell;
      const stays = cell.blocks.filter(
        ({ block, endMinute }) => endMinute > cell.lessonsEnd && staysWeekly(pupil, weekday, block.id),
      );
      const last = stays.at(-1);
      const endMinute = last?.endMinute ?? cell.lessonsEnd;
      places.noteWhoStays(pupil, cell, stays, staying);
      for (const mode of last?.block.kind === 'club' ? cell.modes : (['always'] as const)) {
        const id = last ? places.sessionOf(pupil, weekday, last.block.id, mode) : pupil.class;
        const key = `${season}/${weekday}/${last?.block.id ?? 'lessons'}/${mode}`;
        if (id === undefined) {
          missing.set(key, [...(missing.get(key) ?? []), pupil.id]);
          continue;
        }
        let stream = streams.get(key);
        if (!stream) {
          const after = last?.block.id ?? null;
          const head = { season, weekday, after, mode, dates, mainEnd: last !== undefined };
          stream = { ...head, units: new Map(), unitOf: new Map(), nextStart: Number.POSITIVE_INFINITY };
          streams.set(key, stream);
        }
        const later = cell.blocks.filter(({ startMinute }) => startMinute >= endMinute);
        if (later.some(({ block }) => block.kind !== 'extended' && block.kind !== 'evening'))
          stream.mainEnd = false;
        for (const { startMinute } of later) stream.nextStart = Math.min(stream.nextStart, startMinute);
        const room = last ? places.roomOf(id) : schoolClass.homeRoom;
        addPupil(stream, id, last ? 'session' : 'class', room, schoolClass.grade, endMinute, pupil);
      }
    }
  }
  return { streams: finish(school, streams, staying, places), missing };
}

interface GradeCell {
  readonly season: string;
  readonly weekday: number;
  readonly lessonsEnd: number;
  readonly blocks: readonly TimedBlock[];
  readonly modes: readonly ('normal' | 'replacement')[];
}

/** Days that share season and weekday, in the order of their first date. */
function daysOfWeek(calendar: TermCalendar): TermDay[][] {
  const groups = new Map<string, TermDay[]>();
  for (const day of calendar.days) {
    const key = `${day.season}/${day.weekday}`;
    const list = groups.get(key);
    if (list) list.push(day);
    else groups.set(key, [day]);
  }
  return [...groups.values()];
}

function gradeCell(
  school: School,
  calendar: TermCalendar,
  days: readonly TermDay[],
  grade: string,
): GradeCell | null {
  const held = days.filter((day) => day.grades.get(grade)?.service);
  const day = held.at(0);
  const lessonsEnd = day && calendar.lessonsEnd(day, grade);
  if (!day || lessonsEnd === null || lessonsEnd === undefined) return null;
  const blocks = school.blocks
    .filter(({ kind, defaults }) => kind !== 'break' || defaults.length > 0)
    .flatMap((block): TimedBlock[] => {
      const time = calendar.blockTime(day, grade, block.id);
      return time ? [{ block, ...time }] : [];
    })
    .sort((a, b) => a.startMinute - b.startMinute || compareText(a.block.id, b.block.id));
  const withClubs = held.some((entry) => entry.grades.get(grade)?.clubs);
  const without = held.some((entry) => !entry.grades.get(grade)?.clubs);
  const modes = [...(withClubs ? (['normal'] as const) : []), ...(without ? (['replacement'] as const) : [])];
  return { season: day.season, weekday: day.weekday, lessonsEnd, blocks, modes };
}

/** Which session a pupil is in. */
class SessionPlaces {
  readonly #session: Map<string, Session>;
  readonly #club = new Map<string, string>();
  readonly #group = new Map<string, string>();

  constructor({ sessions, placements }: LeavingInput) {
    this.#session = new Map(sessions.map((session) => [session.id, session]));
    for (const { pupil, weekday, block, session } of placements) {
      if (this.#session.get(session)?.kind === 'club')
        this.#club.set(`${pupil}/${weekday}/${block}`, session);
    }
    for (const { kind, classes, weekday, block, mode, id } of sessions) {
      if (kind !== 'group') continue;
      for (const schoolClass of classes) this.#group.set(`${schoolClass}/${weekday}/${block}/${mode}`, id);
    }
  }

  sessionOf(pupil: Pupil, weekday: number, block: string, mode: Session['mode']): string | undefined {
    const club = mode === 'normal' ? this.#club.get(`${pupil.id}/${weekday}/${block}`) : undefined;
    return club ?? this.#group.get(`${pupil.class}/${weekday}/${block}/${mode}`);
  }

  roomOf(session: string): string {
    return this.#session.get(session)?.room ?? '';
  }

  /** With two or more supervisors one can go while another stays. */
  hasSecondPerson(session: string): boolean {
    const found = this.#session.get(session);
    return (found?.kind === 'club' ? found.leaders.length + found.assistants : (found?.supervisors ?? 0)) > 1;
  }

  /** Notes sessions of which this pupil is still in the same room in the following block. */
  noteWhoStays(pupil: Pupil, cell: GradeCell, stays: readonly TimedBlock[], staying: Set<string>): void {
    for (let k = 0; k + 1 < stays.length; k++) {
      const [now, next] = [stays[k].block, stays[k + 1].block];
      const modes = now.kind === 'club' || next.kind === 'club' ? cell.modes : (['always'] as const);
      for (const mode of modes) {
        const at = (block: Block) =>
          this.sessionOf(pupil, cell.weekday, block.id, block.kind === 'club' ? mode : 'always');
        const [here, there] = [at(now), at(next)];
        if (here === undefined || there === undefined || this.roomOf(here) !== this.roomOf(there)) continue;
        staying.add(`${cell.season}/${here}`);
      }
    }
  }
}

function addPupil(
  stream: GrowingLeaving,
  id: string,
  kind: LeavingUnit['kind'],
  room: string,
  grade: string,
  endMinute: number,
  pupil: Pupil,
): void {
  let unit = stream.units.get(id);
  if (!unit) {
    unit = { kind, room, pupilsByGrade: new Map(), alone: 0, cars: 0, endMinute };
    stream.units.set(id, unit);
  }
  unit.pupilsByGrade.set(grade, (unit.pupilsByGrade.get(grade) ?? 0) + 1);
  unit.endMinute = Math.max(unit.endMinute, endMinute);
  if (leavesAlone(pupil)) unit.alone++;
  else if (leavesByCar(pupil)) unit.cars++;
  stream.unitOf.set(pupil.id, id);
}

function finish(
  school: School,
  streams: ReadonlyMap<string, GrowingLeaving>,
  staying: ReadonlySet<string>,
  places: SessionPlaces,
): Leaving[] {
  const number = new Map(school.grades.map(({ id, number: n }) => [id, n]));
  return [...streams]
    .sort((a, b) => compareText(a[0], b[0]))
    .map(([, stream]) => ({
      ...stream,
      units: [...stream.units]
        .sort((a, b) => compareText(a[0], b[0]))
        .map(([id, unit]): Unit => {
          const grades = school.grades
            .filter((grade) => unit.pupilsByGrade.has(grade.id))
            .map((grade) => grade.id);
          let home = grades[0];
          for (const grade of grades) {
            if ((unit.pupilsByGrade.get(grade) ?? 0) > (unit.pupilsByGrade.get(home) ?? 0)) home = grade;
          }
          let pupils = 0;
          for (const count of unit.pupilsByGrade.values()) pupils += count;
          return {
            id,
            kind: unit.kind,
            grades,
            homeGrade: number.get(home) ?? 0,
            pupils,
            alone: unit.alone,
            cars: unit.cars,
            endMinute: unit.endMinute,
            room: unit.room,
            partStays: staying.has(`${stream.season}/${id}`) && !places.hasSecondPerson(id),
          };
        }),
    }));
}
