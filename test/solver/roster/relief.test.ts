import { describe, expect, it } from 'vitest';
import type { OpenItem } from '../../../solver/model/plan-document.ts';
import type { SchoolInput } from '../../../solver/model/school.ts';
import { planRoster } from '../../../solver/roster/plan-roster.ts';
import { smallSchool } from '../../support/small-school.ts';
import { homeworkSession, smallRoster } from './small-roster.ts';

type Staff = SchoolInput['staff'][number];

/** Homework of one class on weekdays, with these people and nothing else to do. */
function openItems(
  weekdays: readonly number[],
  people: Readonly<Record<string, Partial<Staff>>>,
  options: SchoolInput['options'] = {},
): OpenItem[] {
  const input = smallRoster(
    {
      staff: smallSchool()
        .staff.filter(({ id }) => people[id])
        .map((person) => ({
          ...person,
          willingness: [],
          unavailable: [],
          absences: [],
          ...people[person.id],
        })),
      posts: smallSchool().posts.filter(({ id }) => id === 'homework'),
      externals: [],
      options,
    },
    weekdays.map((weekday) => homeworkSession(weekday, 'g1c1')),
  );
  return planRoster({ ...input, seed: 1 }).open;
}

const all = (items: readonly OpenItem[]): number => items.reduce((sum, { refs }) => sum + refs.length, 0);

describe('remedies for uncovered duties', () => {
  it('raises the weekly cap of the only person, by one, where that covers everything', () => {
    const items = openItems([1, 2, 3], { 't-an': { caps: { perWeek: 2 } } });
    expect(items.length).toBeGreaterThan(0);
    for (const { relief, refs, remedy } of items) {
      expect(relief).toMatchObject({
        cost: 2,
        remedies: [{ kind: 'raiseWeekCap', person: 't-an', from: 2, to: 3 }],
      });
      expect(relief?.covers.length).toBe(refs.length);
      expect(remedy.zh).toContain('每周上限从 2 次提高到 3 次');
      expect(remedy.en).toContain('from 2 to 3');
    }
  });

  it('raises the most load of a week in whole units', () => {
    const items = openItems([1, 2], { 't-an': { weeklyLoad: { most: 5 } } });
    expect(items[0].relief?.remedies).toEqual([{ kind: 'raiseWeekLoad', person: 't-an', from: 5, to: 10 }]);
  });

  it('asks somebody whose refusal binds', () => {
    const items = openItems([1], { 't-an': { willingness: [{ level: 'refuse' }] } }, { refusalBinds: true });
    expect(items).toHaveLength(1);
    expect(items[0].relief).toMatchObject({
      cost: 4,
      remedies: [{ kind: 'askRefuser', person: 't-an', post: 'homework', weekday: 1, block: 'homework' }],
    });
    expect(items[0].relief?.covers).toEqual(items[0].refs);
  });

  it('asks for one more person where nobody could be moved, and names post and weekday', () => {
    const items = openItems([5], { 't-an': { unavailable: [{ weekday: 5 }] } });
    expect(items).toHaveLength(1);
    const { relief, remedy } = items[0];
    expect(relief?.remedies).toEqual([
      { kind: 'addPerson', post: 'homework', weekday: 5, block: 'homework', count: 1 },
    ]);
    expect(relief?.changes.every(({ to }) => to === null)).toBe(true);
    expect(remedy.zh).toContain('周五');
    expect(remedy.en).toContain('1 more qualified and willing person');
  });

  it('never frees anybody from an absence', () => {
    const items = openItems([1], {
      't-an': { absences: [{ dates: { from: '2026-09-01', to: '2027-06-30' } }] },
    });
    expect(items[0].relief?.remedies.map(({ kind }) => kind)).toEqual(['addPerson']);
  });

  it('covers more than one duty a date with as many people', () => {
    const items = openItems([1], { 't-an': { fullTimePermille: 0 } });
    expect(all(items)).toBeGreaterThan(0);
    expect(items[0].relief).toMatchObject({ cost: 10, covers: items[0].refs });
  });
});
