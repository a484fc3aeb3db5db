import type { Pupil } from '../../model/pupil.ts';
import type { AttendanceRecord, Cancellation } from '../../model/records.ts';
import type { School } from '../../model/school.ts';
import type { Session } from '../../model/session.ts';

/** What the records of the term say about single dates, looked up by id and date. */
export interface Marks {
  /** The roll call's finding about a pupil in a block; the entry that names the block goes before one of the day. */
  attendance(pupil: string, date: string, block: string): AttendanceRecord['status'] | undefined;
  /** Has the block been called off for a pupil (who is in `club`, or in the group of the class)? */
  cancelledFor(pupil: Pupil, date: string, block: string, club: string | undefined): boolean;
  /** Has a duty's session been called off? Duties without a session fall away only with the whole block or day. */
  cancelledDuty(date: string, block: string, session: Session | undefined): boolean;
  /** Who is paid for a duty: the person, who covered, or nobody. */
  paidFor(person: string, date: string, block: string): string | null;
}

export function marksOf(school: School): Marks {
  const { attendance = [], staffAttendance = [], cancelled = [] } = school.records ?? {};
  const pupils = new Map(
    attendance.map((entry) => [`${entry.pupil} ${entry.date} ${entry.block ?? ''}`, entry.status]),
  );
  const staff = new Map(
    staffAttendance.map((entry) => [`${entry.person} ${entry.date} ${entry.block ?? ''}`, entry]),
  );
  const off = new Map<string, Cancellation[]>();
  for (const entry of cancelled) {
    const list = off.get(entry.date);
    if (list) list.push(entry);
    else off.set(entry.date, [entry]);
  }
  const calledOff = (date: string, block: string, applies: (entry: Cancellation) => boolean): boolean =>
    (off.get(date) ?? []).some(
      (entry) => (entry.block === undefined || entry.block === block) && applies(entry),
    );
  return {
    attendance: (pupil, date, block) =>
      pupils.get(`${pupil} ${date} ${block}`) ?? pupils.get(`${pupil} ${date} `),
    cancelledFor: (pupil, date, block, club) =>
      calledOff(
        date,
        block,
        (entry) =>
          (entry.club === undefined || entry.club === club) && (entry.classes?.includes(pupil.class) ?? true),
      ),
    cancelledDuty: (date, block, session) =>
      calledOff(date, block, (entry) => {
        const { club, classes } = entry;
        // A club called off for some classes only still meets.
        if (club !== undefined) return club === session?.club && classes === undefined;
        if (classes === undefined) return true;
        return (
          session?.kind === 'group' &&
          session.classes.length > 0 &&
          session.classes.every((id) => classes.includes(id))
        );
      }),
    paidFor: (person, date, block) => {
      const entry = staff.get(`${person} ${date} ${block}`) ?? staff.get(`${person} ${date} `);
      return entry?.status === 'absent' ? (entry.coveredBy ?? null) : person;
    },
  };
}
