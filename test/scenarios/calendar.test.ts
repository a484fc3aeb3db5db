import { describe, expect, it } from 'vitest';
import { REFERENCE_SCHOOLS } from '../../scenarios/index.ts';
import { buildCalendar } from '../../solver/model/calendar.ts';

describe.each(REFERENCE_SCHOOLS.map((reference) => [reference.id, reference] as const))(
  'term of %s',
  (_, reference) => {
    const school = reference.build();
    const { days } = buildCalendar(school);

    it('has 99 school days: Monday to Friday 19, 20, 20, 20, 18, and two make-up days', () => {
      const ordinary = days.filter((day) => !day.makeUp);
      const perWeekday = [1, 2, 3, 4, 5].map(
        (weekday) => ordinary.filter((day) => day.weekday === weekday).length,
      );
      expect(days).toHaveLength(99);
      expect(perWeekday).toEqual([19, 20, 20, 20, 18]);
      expect(days.filter((day) => day.makeUp).map((day) => day.date)).toEqual(['2026-09-20', '2026-10-10']);
    });

    it('says which weekday each make-up day follows, and whether clubs and vendors come', () => {
      const sunday = days.find((day) => day.date === '2026-09-20');
      const saturday = days.find((day) => day.date === '2026-10-10');
      expect([sunday?.weekday, saturday?.weekday]).toEqual(school.term.makeUpDays.map((day) => day.follows));
      expect([...(sunday?.grades.values() ?? [])].every((grade) => grade.service && !grade.clubs)).toBe(true);
      expect([...(saturday?.grades.values() ?? [])].every((grade) => grade.service && grade.clubs)).toBe(
        true,
      );
      expect([sunday?.vendors, saturday?.vendors]).toEqual([false, false]);
    });

    it('is free at mid-autumn, in the October week and at New Year', () => {
      const dates = new Set(days.map((day) => day.date));
      for (const free of ['2026-09-25', '2026-10-01', '2026-10-07', '2027-01-01'])
        expect(dates.has(free)).toBe(false);
      for (const open of ['2026-09-01', '2026-09-30', '2026-10-08', '2027-01-22'])
        expect(dates.has(open)).toBe(true);
    });

    it('has clubs from the third week until before the exams only', () => {
      const withClubs = days.filter((day) => [...day.grades.values()].some((grade) => grade.clubs));
      expect(withClubs[0].date).toBe('2026-09-14');
      expect(withClubs[0].week).toBe(3);
      expect(withClubs[withClubs.length - 1].date).toBe('2027-01-08');
      const kinds = new Set(days.flatMap((day) => [...day.grades.values()].map((grade) => grade.kind)));
      expect([...kinds].sort()).toEqual(['event', 'exam', 'halfDay', 'homeworkOnly', 'normal']);
    });

    it('keeps exams from grades 1 and 2', () => {
      const exams = days.flatMap((day) =>
        [...day.grades].filter(([, grade]) => grade.kind === 'exam').map(([grade]) => grade),
      );
      expect(exams.length).toBeGreaterThan(0);
      expect(exams.filter((grade) => grade === 'g1' || grade === 'g2')).toEqual([]);
    });
  },
);
