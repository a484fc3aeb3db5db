import type { Pupil } from '../../model/pupil.ts';
import type { Ledger } from '../../model/term.ts';
import { NOT_THERE } from '../attendance.ts';
import type { AuditContext } from '../context.ts';
import type { AuditPupil } from '../pupils.ts';
import type { AuditDay } from '../school-days.ts';
import { isLesson } from './fees.ts';

export type Fate = 'attended' | 'reported' | 'unreported' | 'calledOff' | 'beforeJoining';

/** A lesson or vendor session of one pupil on one date, with what became of it. */
export interface PupilEntry {
  readonly ledger: Ledger;
  readonly date: string;
  readonly session: number;
  readonly vendor: string | null;
  readonly fee: number;
  readonly expected: boolean;
  readonly fate: Fate | null;
}

/** Is the day, block and group of pupils among what the school has called off? */
export function isOff(
  context: AuditContext,
  date: string,
  block: string,
  club: string | undefined,
  classes: readonly string[] | null,
): boolean {
  return (context.school.records?.cancelled ?? []).some((entry) => {
    if (entry.date !== date || (entry.block ?? block) !== block) return false;
    if (entry.club !== undefined && entry.club !== club) return false;
    if (entry.classes === undefined) return true;
    const off = entry.classes;
    return classes !== null && classes.length > 0 && classes.every((id) => off.includes(id));
  });
}

/** Everything that is or might be billed for a pupil. `lateFrom`: first date billed of somebody who joins late. */
export function entriesOf(
  context: AuditContext,
  pupil: AuditPupil,
  lateFrom: (joins: string) => string | null,
): PupilEntry[] {
  const { school, attendance, days, plan } = context;
  const grade = context.gradeOfClass.get(pupil.class) ?? '';
  const source = pupil.source;
  const found = new Map(
    (school.records?.attendance ?? [])
      .filter((entry) => entry.pupil === pupil.id)
      .map((entry) => [`${entry.date}/${entry.block ?? '*'}`, entry.status]),
  );
  const clubOf = new Map(
    plan.enrolment.placements
      .filter((entry) => entry.pupil === pupil.id)
      .map((entry) => [
        `${entry.weekday}/${entry.block}`,
        plan.matrix.sessions.findIndex(({ id }) => id === entry.session),
      ]),
  );
  const entries: PupilEntry[] = [];
  for (const day of days) {
    school.blocks.forEach((block, b) => {
      if (!isLesson(block) || context.blockSpan(day, grade, block.id) === null) return;
      const place = attendance.place(pupil.index, day.index, b);
      const there = place !== NOT_THERE;
      const excused = there && attendance.absent(pupil.index, day.index, b);
      const status = found.get(`${day.date}/${block.id}`) ?? found.get(`${day.date}/*`);
      const early = !there && isEarly(pupil, source, day, block.id);
      const expected = there && !excused;
      if (!there && status === undefined && !early) return;
      const at = there ? place : clubSession(context, clubOf, day, grade, block.id);
      const club = at < 0 ? undefined : plan.matrix.sessions[at].club;
      const offer = club === undefined ? undefined : context.club.get(club);
      const off = isOff(context, day.date, block.id, club, [pupil.class]);
      const from = early ? lateFrom(source?.joins ?? '') : null;
      const fate = off
        ? expected
          ? 'calledOff'
          : null
        : fateOf(status, expected, excused, from !== null && from <= day.date);
      if (fate === null && !expected) return;
      const isVendor = offer?.provider === 'vendor';
      entries.push({
        ledger: block.ledger,
        date: day.date,
        session: at,
        vendor: isVendor ? (offer.vendor ?? '') : null,
        fee: isVendor ? offer.feeFenPerSession : 0,
        expected,
        fate,
      });
    });
  }
  return entries;
}

function fateOf(
  status: string | undefined,
  expected: boolean,
  excused: boolean,
  early: boolean,
): Fate | null {
  if (status === 'absentReported' || status === 'absentUnreported') {
    if (!expected && !excused) return null;
    return status === 'absentReported' ? 'reported' : 'unreported';
  }
  if (status !== undefined || expected) return 'attended';
  if (excused) return 'reported';
  return early ? 'beforeJoining' : null;
}

/** A regular stay before the day of joining. */
function isEarly(pupil: AuditPupil, source: Pupil | null, day: AuditDay, block: string): boolean {
  return source?.joins !== undefined && day.date < source.joins && pupil.stays.has(`${day.follows}|${block}`);
}

/** The club in which somebody is placed who was not expected, where it meets. */
function clubSession(
  context: AuditContext,
  clubOf: ReadonlyMap<string, number>,
  day: AuditDay,
  grade: string,
  block: string,
): number {
  const at = clubOf.get(`${day.follows}/${block}`) ?? -1;
  if (at < 0 || !day.clubs.has(grade)) return -1;
  return context.attendance.sessionSpan(at, day.index) === null ? -1 : at;
}
