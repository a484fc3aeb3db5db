import { describe, expect, it } from 'vitest';
import type { SchoolInput } from '../../../../solver/model/school.ts';
import { planRoster, type RosterResult } from '../../../../solver/roster/plan-roster.ts';
import { dayNumber } from '../../../../solver/roster/side/late.ts';
import { rosterSchool } from '../roster-school.ts';

const END = '2026-10-23';

function planned(change: (school: SchoolInput) => void, seed = 5): RosterResult {
  return planRoster({ ...rosterSchool({ classes: 6, seed: 12, end: END, change }), seed });
}

type Staff = SchoolInput['staff'][number];
const eachOf = (school: SchoolInput, change: (person: Staff, at: number) => void): void => {
  for (const [at, person] of school.staff.entries()) change(person, at);
};

/** Dates on which somebody is late, counted from the duties alone. */
function lateDates({ duties }: RosterResult, person: string): string[] {
  const late = duties.filter(
    (duty) =>
      duty.person === person && (duty.block === 'b3' || (duty.block === 'day' && duty.endMinute > 1050)),
  );
  return [...new Set(late.map(({ date }) => date))].sort();
}

const named = (result: RosterResult, name: string) =>
  result.side?.constraints.find((constraint) => constraint.name === name);

describe('demands beyond the network', () => {
  const plain = planned(() => undefined);

  it('change nothing where there are none', () => {
    expect(plain.side).toBeUndefined();
    expect(plain.certificates.some(({ name }) => name === 'side')).toBe(false);
  });

  it('keep the dates apart for two people, though the flows put them together', () => {
    const pairs: [string, string][] = [];
    const result = planned((school) => {
      for (let at = 0; at + 1 < school.staff.length; at += 2) {
        school.staff[at].notWith = [school.staff[at + 1].id];
        pairs.push([school.staff[at].id, school.staff[at + 1].id]);
      }
    });
    const together = (of: RosterResult): number =>
      pairs.reduce((sum, [a, b]) => {
        const other = new Set(lateDates(of, b));
        return sum + lateDates(of, a).filter((date) => other.has(date)).length;
      }, 0);
    expect(together(plain)).toBeGreaterThan(0);
    expect(together(result)).toBe(0);
    expect(named(result, 'not-with')).toMatchObject({ value: 0, before: together(plain), bound: 0 });
  });

  it('allow no more late dates in a row than asked; weekends end a row', () => {
    const result = planned((school) =>
      eachOf(school, (person) => {
        person.caps = { ...person.caps, lateDaysInARow: 2 };
      }),
    );
    for (const person of new Set(result.duties.map((duty) => duty.person))) {
      const numbers = lateDates(result, person ?? '').map(dayNumber);
      for (const [at, number] of numbers.entries()) expect(numbers[at + 2]).not.toBe(number + 2);
    }
    expect(named(result, 'late-days-in-a-row')?.value).toBe(0);
  });

  it('gather homework groups in one hand, with covers on single dates only', () => {
    const result = planned((school) => {
      school.options = { ...school.options, homeworkSupervisor: 'week' };
    });
    const week = named(result, 'homework-supervisor-week');
    const extra = ({ duties }: RosterResult): number => {
      const groups = new Map<string, Set<string>>();
      for (const { series, role, work, person } of duties) {
        if (work !== 'homework' || role !== 'fixed' || person === null) continue;
        const key = series.slice(2);
        groups.set(key, (groups.get(key) ?? new Set()).add(person));
      }
      return [...groups.values()].reduce((sum, people) => sum + people.size - 1, 0);
    };
    expect(week).toMatchObject({ value: extra(result), before: extra(plain) });
    expect(extra(result)).toBeLessThan(extra(plain));
    expect(result.duties.filter(({ person }) => person === null)).toHaveLength(0);
  });

  it('give the least load to those who ask for it, or say why not', () => {
    const result = planned((school) =>
      eachOf(school, (person, at) => {
        if (at % 7 === 6) person.weeklyLoad = { least: 22 };
        if (at === 0) person.weeklyLoad = { least: 300 };
      }),
    );
    const least = named(result, 'least-load');
    expect(least?.value).toBeLessThan(least?.before ?? 0);
    expect(result.side?.shortfalls.map(({ reason }) => reason.zh.length > 5)).not.toContain(false);
    expect(result.side?.shortfalls.length).toBeGreaterThan(0);
    expect(result.open.some(({ code, refs }) => code === 'SIDE_NOT_KEPT' && refs[0] === 'least-load')).toBe(
      true,
    );
  });

  it('bring bands, own dates and few days nearer, and never cost coverage', () => {
    const result = planned((school) => {
      school.options = { ...school.options, bands: [{ id: 'friday', name: '周五', weekdays: [5], most: 9 }] };
      eachOf(school, (person, at) => {
        if (at % 4 === 0) person.fewDays = true;
        person.dateWishes = [
          { dates: { from: '2026-09-17', to: '2026-09-17' }, level: at % 2 ? 'avoid' : 'wish' },
        ];
      });
    });
    for (const name of ['band/friday', 'own-dates', 'few-days']) {
      const { value = 0, before = 0 } = named(result, name) ?? {};
      expect(value, name).toBeLessThan(before);
    }
    const open = ({ duties }: RosterResult): number => duties.filter(({ person }) => person === null).length;
    expect(open(result)).toBe(open(plain));
    expect(result.bound.lowerBound).toBeLessThanOrEqual(result.bound.value);
  });

  it('count the days in lieu and keep the days off', () => {
    let somebody = '';
    const result = planned((school) => {
      somebody = school.staff[0].id;
      school.options = { ...school.options, daysInLieu: { unitsPerDay: 12 } };
      school.staff[0].daysOff = [{ from: '2026-09-15', to: '2026-09-16' }];
    });
    const off = result.duties.filter(
      ({ person, date }) => person === somebody && (date === '2026-09-15' || date === '2026-09-16'),
    );
    expect(off).toEqual([]);
    const days = result.side?.daysInLieu ?? [];
    expect(days.find(({ person }) => person === somebody)?.taken).toBe(2);
    expect(days.every(({ units, earned }) => earned === Math.floor(units / 12))).toBe(true);
  });

  it('give the same bytes for the same seed', () => {
    const change = (school: SchoolInput): void =>
      eachOf(school, (person, at) => {
        person.caps = { ...person.caps, lateDaysInARow: 1 + (at % 2) };
      });
    expect(JSON.stringify(planned(change))).toBe(JSON.stringify(planned(change)));
  });

  it('know the calendar', () => {
    const days = ['2027-02-28', '2027-03-01', '2028-02-28', '2028-02-29', '2028-03-01'].map(dayNumber);
    expect(days.map((day) => day - days[0])).toEqual([0, 1, 365, 366, 367]);
    expect(dayNumber('2027-01-01') - dayNumber('2026-12-31')).toBe(1);
  });
});
