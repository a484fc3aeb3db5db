import { describe, expect, it } from 'vitest';
import { compareNatural } from '../../../../solver/matrix/groups/class-order.ts';
import { demandCell, demandOf, leftoverDemandOf } from '../../../../solver/matrix/groups/demand.ts';
import { pupilsOf } from '../../../../solver/model/attendance.ts';
import { buildCalendar } from '../../../../solver/model/calendar.ts';
import type { School } from '../../../../solver/model/school.ts';
import type { Session } from '../../../../solver/model/session.ts';
import { parsedSmallSchool } from '../../../support/small-school.ts';
import { withClubs, withPupils } from '../bench.ts';

function demandFor(school: School) {
  return demandOf(school, buildCalendar(school), pupilsOf(school));
}

const session = (id: string, club: string, weekday: number): Session => ({
  id,
  weekday,
  block: 'clubs',
  weeks: 'every',
  kind: 'club',
  mode: 'normal',
  club,
  section: `${club}#1`,
  classes: [],
  grades: ['g1', 'g3'],
  room: 'lab',
  leaders: [],
  assistants: 0,
  supervisors: 0,
  post: 'club',
  pupils: 16,
});

describe('demand', () => {
  it('counts those who stay, apart for dates with and without clubs', () => {
    const demand = demandFor(parsedSmallSchool());
    expect(demandCell(demand, 'g1c1', 1, 'homework', 'always')?.peak).toBe(14);
    // Clubs meet from Wednesday the 9th, so the first Monday is a replacement date.
    expect([...(demandCell(demand, 'g1c1', 1, 'clubs', 'replacement')?.counts ?? [])]).toEqual([14, 0, 0]);
    expect([...(demandCell(demand, 'g1c1', 1, 'clubs', 'normal')?.counts ?? [])]).toEqual([0, 14, 14]);
    expect(demandCell(demand, 'g1c1', 3, 'clubs', 'replacement')).toBeUndefined();
    // Number 14 leaves after homework on Fridays.
    expect(demandCell(demand, 'g1c1', 5, 'clubs', 'normal')?.peak).toBe(13);
  });

  it('counts joining, leaving and one-day bookings by date, but takes no absences off', () => {
    const school = parsedSmallSchool(
      withPupils((pupil) => {
        if (pupil.id === 'g1c1-01') return { joins: '2026-09-15' };
        if (pupil.id === 'g1c1-02') return { leaves: '2026-09-14' };
        if (pupil.id === 'g1c1-03') return { absences: [{ from: '2026-09-07', to: '2026-09-21' }] };
        // Stays anyway, and goes home otherwise: only the latter is one more.
        if (pupil.id === 'g1c1-04') return { bookings: [{ date: '2026-09-14', blocks: ['homework'] }] };
        if (pupil.id === 'g1c1-15') {
          return {
            bookings: [
              { date: '2026-09-14', blocks: ['homework'] },
              { date: '2026-09-14', blocks: ['homework'] },
            ],
          };
        }
        return {};
      }),
    );
    const cell = demandCell(demandFor(school), 'g1c1', 1, 'homework', 'always');
    expect([...(cell?.counts ?? [])]).toEqual([13, 14, 13]);
    expect(cell?.peak).toBe(14);
  });

  it('leaves to the groups those in no club, and members on dates without their club', () => {
    const school = parsedSmallSchool(withClubs({ robotics: { weekdays: [5] } }));
    const calendar = buildCalendar(school);
    const placements = ['g1c1-01', 'g1c1-02', 'g1c1-03'].map((pupil) => ({
      pupil,
      weekday: 5,
      block: 'clubs',
      session: '5/clubs/robotics#1',
    }));
    const clubs = [session('5/clubs/robotics#1', 'robotics', 5)];
    const left = leftoverDemandOf(school, calendar, pupilsOf(school), clubs, placements);
    // Friday's table: the 11th, the 18th, and the make-up Sunday, on which the vendor stays away.
    expect([...(demandCell(left, 'g1c1', 5, 'clubs', 'normal')?.counts ?? [])]).toEqual([10, 10, 13]);
    expect(left.cells.every(({ mode }) => mode === 'normal')).toBe(true);
  });

  it('has no cell for a class all of whose pupils are in clubs', () => {
    const school = parsedSmallSchool();
    const pupils = pupilsOf(school).filter(({ class: own }) => own === 'g1c1');
    const placements = pupils.map(({ id }) => ({
      pupil: id,
      weekday: 2,
      block: 'clubs',
      session: '2/clubs/football#1',
    }));
    const clubs = [session('2/clubs/football#1', 'football', 2)];
    const left = leftoverDemandOf(school, buildCalendar(school), pupilsOf(school), clubs, placements);
    expect(demandCell(left, 'g1c1', 2, 'clubs', 'normal')).toBeUndefined();
    expect(demandCell(left, 'g1c2', 2, 'clubs', 'normal')?.peak).toBe(14);
  });
});

describe('the order of classes', () => {
  it('puts class 2 before class 10', () => {
    expect(['g1c10', 'g1c2', 'g1c1', 'a'].sort(compareNatural)).toEqual(['a', 'g1c1', 'g1c2', 'g1c10']);
  });
});
