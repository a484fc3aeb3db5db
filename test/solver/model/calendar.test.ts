import { describe, expect, it } from 'vitest';
import {
  blockAppliesTo,
  blocksInOrder,
  buildCalendar,
  datesBetween,
  type TermDay,
} from '../../../solver/model/calendar.ts';
import type { School, SchoolInput } from '../../../solver/model/school.ts';
import { parsedSmallSchool, smallSchool } from '../../support/small-school.ts';

const autumn: SchoolInput['term'] = {
  id: '2026-autumn',
  name: '2026年秋季学期',
  start: '2026-09-01',
  end: '2027-01-22',
  holidays: [
    { name: '中秋节', dates: { from: '2026-09-25', to: '2026-09-27' } },
    { name: '国庆节', dates: { from: '2026-10-01', to: '2026-10-07' } },
    { name: '元旦', dates: { from: '2027-01-01', to: '2027-01-03' } },
  ],
  makeUpDays: [
    { date: '2026-09-20', follows: 5 },
    { date: '2026-10-10', follows: 3 },
  ],
};

const dayOn = (school: School, date: string): TermDay => {
  const day = buildCalendar(school).days.find((candidate) => candidate.date === date);
  if (!day) throw new Error(`${date} is no school day`);
  return day;
};

describe('the autumn term 2026', () => {
  const { days } = buildCalendar(parsedSmallSchool({ term: autumn }));
  const plain = days.filter((day) => !day.makeUp);

  it('has 99 school days: Monday to Friday 19, 20, 20, 20, 18 and two make-up days', () => {
    expect(days).toHaveLength(99);
    const ofWeekday = (weekday: number): number => plain.filter((day) => day.weekday === weekday).length;
    expect([1, 2, 3, 4, 5].map(ofWeekday)).toEqual([19, 20, 20, 20, 18]);
    expect(days.filter((day) => day.makeUp).map(({ date, weekday }) => [date, weekday])).toEqual([
      ['2026-09-20', 5],
      ['2026-10-10', 3],
    ]);
  });

  it('lists the days in order, none of them a holiday, and weekends only as make-up days', () => {
    const dates = days.map((day) => day.date);
    expect([...dates].sort()).toEqual(dates);
    expect(dates.filter((date) => date >= '2026-10-01' && date <= '2026-10-07')).toEqual([]);
    for (const day of plain) {
      // A second way to the weekday, by days since a known Monday.
      const since = (Date.parse(day.date) - Date.parse('2026-08-31')) / 86_400_000;
      expect(day.weekday).toBe((since % 7) + 1);
      expect(day.week).toBe(Math.floor(since / 7) + 1);
    }
  });

  it('counts a week without school days, so that odd and even weeks stay those of the calendar', () => {
    const weekOf = (date: string): number | undefined => days.find((day) => day.date === date)?.week;
    expect(weekOf('2026-09-30')).toBe(5);
    expect(weekOf('2026-10-08')).toBe(6);
    expect(weekOf('2026-10-10')).toBe(6);
    expect(weekOf('2027-01-22')).toBe(21);
  });
});

describe('dates between two dates', () => {
  it('include both ends, cross years and leap days, and are none in the wrong order', () => {
    expect(datesBetween('2027-12-30', '2028-01-02').map((at) => [at.date, at.weekday, at.monday])).toEqual([
      ['2027-12-30', 4, '2027-12-27'],
      ['2027-12-31', 5, '2027-12-27'],
      ['2028-01-01', 6, '2027-12-27'],
      ['2028-01-02', 7, '2027-12-27'],
    ]);
    expect(datesBetween('2028-02-28', '2028-03-01').map((at) => at.date)).toContain('2028-02-29');
    expect(datesBetween('2026-09-02', '2026-09-01')).toEqual([]);
  });
});

describe('what holds for a grade on a day', () => {
  it('follows day kinds, of which a later entry overrides an earlier one', () => {
    const school = parsedSmallSchool({
      term: {
        ...smallSchool().term,
        dayKinds: [
          { dates: { from: '2026-09-14', to: '2026-09-18' }, kind: 'exam' },
          { dates: { from: '2026-09-16', to: '2026-09-16' }, kind: 'noService', grades: ['g3'] },
        ],
      },
    });
    const day = dayOn(school, '2026-09-16');
    expect(day.grades.get('g1')).toEqual({ kind: 'exam', service: true, clubs: false });
    expect(day.grades.get('g3')).toEqual({ kind: 'noService', service: false, clubs: false });
  });

  it('has clubs within the club window only, and as the make-up day says', () => {
    const school = parsedSmallSchool();
    expect(dayOn(school, '2026-09-08').grades.get('g1')?.clubs).toBe(false);
    expect(dayOn(school, '2026-09-09').grades.get('g1')?.clubs).toBe(true);
    expect(dayOn(school, '2026-09-20').grades.get('g1')).toEqual({
      kind: 'normal',
      service: true,
      clubs: true,
    });
    const { term } = smallSchool();
    const closed = parsedSmallSchool({
      term: { ...term, makeUpDays: [{ date: '2026-09-20', follows: 5, service: false, vendors: true }] },
    });
    expect(dayOn(closed, '2026-09-20').grades.get('g1')).toEqual({
      kind: 'normal',
      service: false,
      clubs: false,
    });
    expect(dayOn(closed, '2026-09-20').vendors).toBe(true);
  });
});

describe('bell times', () => {
  const school = parsedSmallSchool({
    term: {
      ...smallSchool().term,
      seasons: [{ id: 'winter', name: '冬季', dates: { from: '2026-09-21', to: '2027-03-01' } }],
    },
    templates: [
      {
        id: 'winter',
        name: '冬季',
        seasons: ['winter'],
        lessonsEnd: '14:50',
        times: [{ block: 'homework', start: '15:00', end: '15:50' }],
      },
      { id: 'friday', name: '周五', weekdays: [5], grades: ['g1'], lessonsEnd: '14:00', times: [] },
      {
        id: 'rest',
        name: '其他',
        lessonsEnd: '15:20',
        times: [
          { block: 'homework', start: '15:30', end: '16:20' },
          { block: 'clubs', start: '16:30', end: '17:30' },
        ],
      },
    ],
  });
  const calendar = buildCalendar(school);

  it('come from the first template that fits season, weekday and grade', () => {
    const friday = dayOn(school, '2026-09-11');
    expect(calendar.template(friday, 'g1')?.id).toBe('friday');
    expect(calendar.template(friday, 'g3')?.id).toBe('rest');
    expect(calendar.template(dayOn(school, '2026-09-21'), 'g1')?.id).toBe('winter');
    expect(calendar.lessonsEnd(friday, 'g1')).toBe(14 * 60);
    expect(dayOn(school, '2026-09-11').season).toBe('-');
    expect(dayOn(school, '2026-09-21').season).toBe('winter');
  });

  it('are missing where the block does not take place', () => {
    expect(calendar.blockTime(dayOn(school, '2026-09-10'), 'g3', 'clubs')).toEqual({
      startMinute: 990,
      endMinute: 1050,
    });
    expect(calendar.blockTime(dayOn(school, '2026-09-11'), 'g1', 'clubs')).toBeNull();
    expect(calendar.blockTime(dayOn(school, '2026-09-21'), 'g3', 'clubs')).toBeNull();
    expect(calendar.blockTime(dayOn(school, '2026-09-10'), 'g3', 'nothing')).toBeNull();
    expect(calendar.blockTime(dayOn(school, '2026-09-10'), 'nobody', 'clubs')).toBeNull();
  });

  it('leave out weekdays and grades that a block does not have', () => {
    const [block] = school.blocks;
    expect(blockAppliesTo({ ...block, weekdays: [1], grades: ['g1'] }, 1, 'g1')).toBe(true);
    expect(blockAppliesTo({ ...block, weekdays: [1], grades: ['g1'] }, 2, 'g1')).toBe(false);
    expect(blockAppliesTo({ ...block, weekdays: [1], grades: ['g1'] }, 1, 'g3')).toBe(false);
  });

  it('put the blocks in order, untimed ones last', () => {
    const [block] = school.blocks;
    const blocks = [{ ...block, id: 'a-never' }, ...school.blocks];
    expect(blocksInOrder({ ...school, blocks }).map(({ id }) => id)).toEqual([
      'homework',
      'clubs',
      'a-never',
    ]);
  });
});
