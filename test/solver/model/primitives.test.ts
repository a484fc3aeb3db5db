import { describe, expect, it } from 'vitest';
import {
  Clock,
  clockOf,
  compareText,
  Id,
  IsoDate,
  inRange,
  minuteOf,
  Weekday,
} from '../../../solver/model/primitives.ts';

const accepts = (schema: { safeParse(value: unknown): { success: boolean } }, value: unknown): boolean =>
  schema.safeParse(value).success;

describe('ids', () => {
  it.each(['a', '三年级1班', 'c-301', 'x y', '龑', '1'])('takes %s', (id) =>
    expect(accepts(Id, id)).toBe(true),
  );
  it.each(['', ' a', 'a ', 'a/b', 'a#1', 'a\nb', 'a\tb', 'a'.repeat(81), 7, null])('refuses %j', (id) =>
    expect(accepts(Id, id)).toBe(false),
  );
});

describe('bell times', () => {
  it('turns every minute of the day into a clock time and back', () => {
    for (let minute = 0; minute < 24 * 60; minute++) {
      expect(accepts(Clock, clockOf(minute))).toBe(true);
      expect(minuteOf(clockOf(minute))).toBe(minute);
    }
    expect([clockOf(0), clockOf(545), clockOf(1439)]).toEqual(['00:00', '09:05', '23:59']);
  });
  it.each(['24:00', '9:05', '09:60', '09:5', ''])('refuses %j', (clock) =>
    expect(accepts(Clock, clock)).toBe(false),
  );
});

describe('dates', () => {
  it.each(['2026-02-29', '2026-13-01', '2026-9-1', '2026-09-31', ''])('refuses %j', (date) =>
    expect(accepts(IsoDate, date)).toBe(false),
  );
  it('counts both ends of a range', () => {
    const range = { from: '2026-09-30', to: '2026-10-02' };
    const dates = ['2026-09-29', '2026-09-30', '2026-10-01', '2026-10-02', '2026-10-03'];
    expect(dates.map((date) => inRange(date, range))).toEqual([false, true, true, true, false]);
  });
});

describe('order of texts', () => {
  it('goes by code units, whatever the locale', () => {
    const sorted = ['b', 'a', 'B', 'ä', '10', '9', '一', 'aa', ''].sort(compareText);
    expect(sorted).toEqual(['', '10', '9', 'B', 'a', 'aa', 'b', 'ä', '一']);
    expect(compareText('x', 'x')).toBe(0);
  });
});

describe('weekdays', () => {
  it('are those of a school week', () => {
    expect([0, 1, 5, 6, 1.5].map((day) => accepts(Weekday, day))).toEqual([false, true, true, false, false]);
  });
});
