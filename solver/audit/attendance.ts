import type { Club } from '../model/menu.ts';
import type { Plan } from '../model/plan-document.ts';
import type { School } from '../model/school.ts';
import type { Session } from '../model/session.ts';
import type { AuditPupil } from './pupils.ts';
import { type AuditDay, auditBlockMinutes, inWeeks, type Span, within } from './school-days.ts';

/** The pupil stays, but no session of the plan takes him or her. */
export const NOWHERE = -1;
/** The pupil does not stay, or the block does not take place. */
export const NOT_THERE = -2;

/**
 * Who is where on every date, counted once for all rules in typed arrays (pupils × days × blocks), because rules ask
 * again and again. Indices are those of `school.grades`, `school.blocks`, `plan.matrix.sessions`, pupils and days.
 */
export interface Attendance {
  /** Minutes of a block for a grade on a day; null where it does not take place. */
  blockSpan(day: number, grade: number, block: number): Span | null;
  /** Minutes of a session on a day; null where it does not run. */
  sessionSpan(session: number, day: number): Span | null;
  /** Session index of a pupil who is expected (regular stay or booking), `NOWHERE` or `NOT_THERE`. */
  place(pupil: number, day: number, block: number): number;
  /** Expected, but reported absent on the date. */
  absent(pupil: number, day: number, block: number): boolean;
  /** Pupils expected in a session on a day, reported absences included. */
  expected(session: number, day: number): number;
  /** Pupils who are really there. */
  present(session: number, day: number): number;
}

export function buildAttendance(
  school: School,
  plan: Plan,
  days: readonly AuditDay[],
  pupils: readonly AuditPupil[],
): Attendance {
  const { sessions } = plan.matrix;
  const [D, B, C] = [days.length, school.blocks.length, school.classes.length];
  const gradeIndex = indexById(school.grades);
  const blockIndex = indexById(school.blocks);
  const sessionIndex = indexById(sessions);
  const spans = days.map((day) =>
    school.grades.map(({ id }) => school.blocks.map((block) => auditBlockMinutes(school, day, id, block.id))),
  );
  const sessionSpans = spansOfSessions(school, sessions, days, (day, grade, block) => {
    const [g, b] = [gradeIndex.get(grade), blockIndex.get(block)];
    return g === undefined || b === undefined ? null : spans[day][g][b];
  });
  const groupOn = groupsByClass(school, sessions, days, spans, sessionSpans);
  const clubAt = clubsByPupil(plan, sessionIndex, indexById(pupils), blockIndex, B);
  const classIndex = indexById(school.classes);
  const gradeOfClass = Int32Array.from(school.classes, ({ grade }) => gradeIndex.get(grade) ?? -1);
  const clubsMeet = days.map((day) =>
    Uint8Array.from(school.grades, ({ id }) => (day.clubs.has(id) ? 1 : 0)),
  );

  const places = new Int16Array(pupils.length * D * B).fill(NOT_THERE);
  const away = new Uint8Array(pupils.length * D * B);
  const expected = new Int32Array(sessions.length * D);
  const present = new Int32Array(sessions.length * D);
  for (const pupil of pupils) {
    const schoolClass = classIndex.get(pupil.class) ?? -1;
    const grade = gradeOfClass[schoolClass] ?? -1;
    if (grade < 0) continue;
    const stays = expectedCells(school, pupil, days);
    for (let day = 0; day < D; day++) {
      const weekCell = (pupil.index * 6 + days[day].follows) * B;
      for (let block = 0; block < B; block++) {
        const stay = stays[day * B + block];
        if (stay === 0 || spans[day][grade][block] === null) continue;
        let at = clubsMeet[day][grade] === 1 ? clubAt[weekCell + block] : NOWHERE;
        if (at < 0 || sessionSpans[at][day] === null) at = groupOn[(day * C + schoolClass) * B + block];
        const cell = (pupil.index * D + day) * B + block;
        places[cell] = at;
        away[cell] = stay === REPORTED_ABSENT ? 1 : 0;
        if (at < 0) continue;
        expected[at * D + day] += 1;
        if (stay !== REPORTED_ABSENT) present[at * D + day] += 1;
      }
    }
  }
  return {
    blockSpan: (day, grade, block) => spans[day][grade][block],
    sessionSpan: (session, day) => sessionSpans[session][day],
    place: (pupil, day, block) => places[(pupil * D + day) * B + block],
    absent: (pupil, day, block) => away[(pupil * D + day) * B + block] === 1,
    expected: (session, day) => expected[session * D + day],
    present: (session, day) => present[session * D + day],
  };
}

function indexById(entries: readonly { readonly id: string }[]): Map<string, number> {
  return new Map(entries.map(({ id }, index) => [id, index]));
}

const STAYS = 1;
const REPORTED_ABSENT = 2;

/** Per day and block whether a pupil stays, stays but is reported absent, or does not (0). */
function expectedCells(school: School, pupil: AuditPupil, days: readonly AuditDay[]): Uint8Array {
  const B = school.blocks.length;
  const cells = new Uint8Array(days.length * B);
  const { joins = '', leaves = '9999-12-31', absences = [], bookings = [] } = pupil.source ?? {};
  const week = Uint8Array.from({ length: 6 * B }, (_, cell) => {
    const weekday = Math.floor(cell / B);
    return pupil.stays.has(`${weekday}|${school.blocks[cell % B].id}`) ? STAYS : 0;
  });
  for (const { index, date, follows } of days) {
    if (date < joins || leaves < date) continue;
    const missing = absences.length > 0 && absences.some((range) => within(date, range));
    for (let block = 0; block < B; block++) {
      if (week[follows * B + block] === 1) cells[index * B + block] = missing ? REPORTED_ABSENT : STAYS;
    }
  }
  for (const { date, blocks } of bookings) {
    const day = days.find((candidate) => candidate.date === date);
    if (!day) continue;
    school.blocks.forEach(({ id }, block) => {
      if (blocks.includes(id)) cells[day.index * B + block] = STAYS;
    });
  }
  return cells;
}

/** Club session of each pupil by weekday and block, `NOWHERE` without one. */
function clubsByPupil(
  plan: Plan,
  sessionIndex: ReadonlyMap<string, number>,
  pupilIndex: ReadonlyMap<string, number>,
  blockIndex: ReadonlyMap<string, number>,
  B: number,
): Int16Array {
  const clubAt = new Int16Array(pupilIndex.size * 6 * B).fill(NOWHERE);
  for (const { pupil, weekday, block, session } of plan.enrolment.placements) {
    const [p, b, at] = [pupilIndex.get(pupil), blockIndex.get(block), sessionIndex.get(session)];
    if (p === undefined || b === undefined || at === undefined) continue;
    if (plan.matrix.sessions[at].kind === 'club') clubAt[(p * 6 + weekday) * B + b] = at;
  }
  return clubAt;
}

/** The group a class has on each day in each block, as far as it runs; days × classes × blocks. */
function groupsByClass(
  school: School,
  sessions: readonly Session[],
  days: readonly AuditDay[],
  spans: readonly (readonly (readonly (Span | null)[])[])[],
  sessionSpans: readonly (readonly (Span | null)[])[],
): Int16Array {
  const [B, C] = [school.blocks.length, school.classes.length];
  const groups = new Map<string, number>();
  sessions.forEach(({ kind, classes, weekday, block, mode }, index) => {
    if (kind !== 'group') return;
    for (const id of classes) groups.set(`${id}|${weekday}|${block}|${mode}`, index);
  });
  const result = new Int16Array(days.length * C * B).fill(NOWHERE);
  const gradeIndex = indexById(school.grades);
  for (const day of days) {
    school.classes.forEach(({ id, grade }, c) => {
      const mode = day.clubs.has(grade) ? 'normal' : 'replacement';
      school.blocks.forEach((block, b) => {
        if (!spans[day.index][gradeIndex.get(grade) ?? -1]?.[b]) return;
        const cell = `${id}|${day.follows}|${block.id}`;
        const at = groups.get(`${cell}|always`) ?? groups.get(`${cell}|${mode}`) ?? NOWHERE;
        if (at >= 0 && sessionSpans[at][day.index] !== null) result[(day.index * C + c) * B + b] = at;
      });
    });
  }
  return result;
}

/** Minutes of every session on every day. */
function spansOfSessions(
  school: School,
  sessions: readonly Session[],
  days: readonly AuditDay[],
  spanOf: (day: number, grade: string, block: string) => Span | null,
): (Span | null)[][] {
  const clubs = new Map(school.clubs.map((club) => [club.id, club]));
  return sessions.map((session) => {
    const club = clubs.get(session.club ?? '');
    return days.map((day) =>
      day.follows === session.weekday
        ? runningSpan(session, day, club, (grade) => spanOf(day.index, grade, session.block))
        : null,
    );
  });
}

/**
 * A club runs for the grades whose clubs meet, a `normal` group beside them, a `replacement` group for the other grades
 * with service; from the first start to the last end over those grades.
 */
export function runningSpan(
  session: Session,
  day: AuditDay,
  club: Club | undefined,
  spanOf: (grade: string) => Span | null,
): Span | null {
  if (session.weekday !== day.follows || !inWeeks(session.weeks, day.week)) return null;
  if (session.kind === 'club') {
    if (!club || !inWeeks(club.weeks, day.week)) return null;
    if (club.window && !within(day.date, club.window)) return null;
    if (club.provider === 'vendor' && !day.vendorsCome) return null;
  }
  let start = Number.POSITIVE_INFINITY;
  let end = Number.NEGATIVE_INFINITY;
  for (const grade of session.grades) {
    const clubsMeet = day.clubs.has(grade);
    if (!clubsMeet && (session.kind === 'club' || session.mode === 'normal')) continue;
    if (clubsMeet && session.kind === 'group' && session.mode === 'replacement') continue;
    const span = spanOf(grade);
    if (!span) continue;
    start = Math.min(start, span[0]);
    end = Math.max(end, span[1]);
  }
  return start < end ? [start, end] : null;
}
