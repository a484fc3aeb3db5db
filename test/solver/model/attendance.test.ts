import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attendsOn, pupilsOf, staysWeekly } from '../../../solver/model/attendance.ts';
import { buildCalendar, type TermDay } from '../../../solver/model/calendar.ts';
import { Pupil } from '../../../solver/model/pupil.ts';
import type { School } from '../../../solver/model/school.ts';
import { parsedSmallSchool } from '../../support/small-school.ts';

const { pupils: _, ...rest } = parsedSmallSchool();
type Counts = NonNullable<School['headCounts']>;
const withCounts = (headCounts: Counts): School => ({ ...rest, headCounts });

describe('pupils of a school with head counts', () => {
  it('are as many as the class has, and stay in as many blocks as possible each', () => {
    const pupils = pupilsOf(
      withCounts([
        { class: 'g1c1', weekday: 1, block: 'homework', pupils: 3 },
        { class: 'g1c1', weekday: 1, block: 'clubs', pupils: 2 },
      ]),
    ).filter((pupil) => pupil.class === 'g1c1');
    expect(pupils).toHaveLength(15);
    expect(pupils.map((pupil) => pupil.stay).slice(0, 4)).toEqual([
      [{ weekday: 1, blocks: ['homework', 'clubs'] }],
      [{ weekday: 1, blocks: ['homework', 'clubs'] }],
      [{ weekday: 1, blocks: ['homework'] }],
      [],
    ]);
    expect(pupils[0].id).toBe('g1c1~01');
  });

  it('have the form of pupils', () => {
    for (const pupil of pupilsOf(withCounts([{ class: 'g1c1', weekday: 1, block: 'homework', pupils: 3 }]))) {
      expect(Pupil.parse(pupil)).toEqual(pupil);
    }
  });

  it('keep every figure, whatever the counts: those who stay, and those registered for each club', () => {
    const weekdays = [1, 2, 3] as const;
    const counts = fc.array(
      fc.record({
        weekday: fc.constantFrom(...weekdays),
        staying: fc.nat({ max: 15 }),
        shares: fc.tuple(fc.nat({ max: 8 }), fc.nat({ max: 8 })),
      }),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(counts, (entries) => {
        const byWeekday = [...new Map(entries.map((entry) => [entry.weekday, entry])).values()];
        const headCounts: Counts = byWeekday.flatMap(({ weekday, staying, shares: [a, b] }) => {
          const football = Math.min(a, staying);
          const art = Math.min(b, staying - football);
          return [
            { class: 'g1c1', weekday, block: 'clubs', pupils: staying },
            { class: 'g1c1', weekday, block: 'clubs', club: 'football', pupils: football },
            { class: 'g1c1', weekday, block: 'clubs', club: 'art', pupils: art },
          ];
        });
        const pupils = pupilsOf(withCounts(headCounts));
        for (const entry of headCounts) {
          const counted = pupils.filter((pupil) =>
            entry.club === undefined
              ? staysWeekly(pupil, entry.weekday, entry.block)
              : pupil.pins.some((pin) => pin.weekday === entry.weekday && pin.club === entry.club),
          );
          expect(counted).toHaveLength(entry.pupils);
        }
        for (const pupil of pupils) {
          expect(pupil.want).toBe(pupil.pins.length);
          expect(new Set(pupil.pins.map((pin) => pin.weekday)).size).toBe(pupil.pins.length);
          for (const pin of pupil.pins) {
            expect(staysWeekly(pupil, pin.weekday, 'clubs')).toBe(true);
            expect(pupil.choices).toContain(pin.club);
          }
        }
      }),
      { seed: 7, numRuns: 100 },
    );
  });

  it('come from the list where there is one', () => {
    const school = parsedSmallSchool();
    expect(pupilsOf(school)).toBe(school.pupils);
  });
});

describe('attendance on a date', () => {
  const school = parsedSmallSchool();
  const dayOn = (date: string): TermDay =>
    buildCalendar(school).days.find((day) => day.date === date) as TermDay;
  const pupil = Pupil.parse({
    id: 'p',
    name: '张三',
    class: 'g1c1',
    stay: [{ weekday: 5, blocks: ['homework'] }],
    joins: '2026-09-18',
    leaves: '2026-09-23',
    absences: [{ from: '2026-09-18', to: '2026-09-18' }],
    bookings: [{ date: '2026-09-15', blocks: ['clubs'] }],
  });

  it('is the regular stay within joining and leaving, less absences, plus bookings', () => {
    expect(attendsOn(pupil, dayOn('2026-09-11'), 'homework')).toBe(false);
    expect(attendsOn(pupil, dayOn('2026-09-18'), 'homework')).toBe(false);
    expect(attendsOn({ ...pupil, absences: [] }, dayOn('2026-09-18'), 'homework')).toBe(true);
    expect(attendsOn(pupil, dayOn('2026-09-15'), 'clubs')).toBe(true);
    expect(attendsOn(pupil, dayOn('2026-09-15'), 'homework')).toBe(false);
  });

  it('follows the table of the make-up day', () => {
    expect(attendsOn(pupil, dayOn('2026-09-20'), 'homework')).toBe(true);
    expect(attendsOn({ ...pupil, leaves: '2026-09-19' }, dayOn('2026-09-20'), 'homework')).toBe(false);
  });
});
