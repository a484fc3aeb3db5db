import { describe, expect, it } from 'vitest';
import { buildCalendar } from '../../../solver/model/calendar.ts';
import type { SchoolInput } from '../../../solver/model/school.ts';
import { agreedShares, shareWeights } from '../../../solver/roster/shares.ts';
import { parsedSmallSchool, smallSchool } from '../../support/small-school.ts';

type Person = SchoolInput['staff'][number];

/** Shares in twentieths by person, after changes to people of the small school (14 dates with service). */
function sharesWith(changes: Record<string, Partial<Person>>): Record<string, number> {
  const staff = smallSchool().staff.map((person) => ({ ...person, ...changes[person.id] }));
  const school = parsedSmallSchool({ staff });
  const shares = agreedShares(school, buildCalendar(school));
  return Object.fromEntries(school.staff.map((person, at) => [person.id, shares[at]]));
}

describe('agreed shares', () => {
  it('are full for everybody who is there all the time', () => {
    const shares = sharesWith({});
    expect(new Set(Object.values(shares))).toEqual(new Set([20]));
  });

  it('follow part time, days off, leave and dated status', () => {
    const shares = sharesWith({
      't-an': { fullTimePermille: 500 },
      // One of fifteen dates does not change a share counted in twentieths by more than one.
      't-bai': { absences: [{ dates: { from: '2026-09-09', to: '2026-09-09' } }] },
      't-cao': { absences: [{ dates: { from: '2026-09-07', to: '2026-09-13' } }] },
      't-deng': {
        statuses: [{ kind: 'longLeave', dates: { from: '2026-09-01', to: '2027-01-31' }, sharePermille: 0 }],
      },
      't-fang': {
        statuses: [
          { kind: 'pregnancy', dates: { from: '2026-09-01', to: '2027-01-31' }, sharePermille: 500 },
        ],
      },
      't-gu': { unavailable: [{ weekday: 1 }] },
      't-he': { unavailable: [{ weekday: 1, from: '15:00', to: '16:00' }] },
      's-lin': { absences: [{ dates: { from: '2026-09-07', to: '2026-09-13' }, block: 'clubs' }] },
    });
    expect(shares).toMatchObject({
      't-an': 10,
      't-bai': 19,
      't-cao': 13,
      't-deng': 0,
      't-fang': 10,
      't-gu': 16,
      't-he': 20,
      's-lin': 20,
    });
  });

  it('follow wishes, measured against the wishes of others, and nothing wished is exempt', () => {
    const shares = sharesWith({
      't-an': { weeklyLoad: { wished: 20 } },
      't-bai': { weeklyLoad: { wished: 10 } },
      't-cao': { weeklyLoad: { wished: 0 } },
      't-deng': { weeklyLoad: { wished: 30, most: 10 } },
      't-fang': { weeklyLoad: { most: 0 } },
      't-gu': { fullTimePermille: 0 },
    });
    // 40 units wished by three full-timers: 13⅓ units are one full-time equivalent.
    expect(shares).toMatchObject({
      't-an': 30,
      't-bai': 15,
      't-cao': 0,
      't-deng': 15,
      't-fang': 0,
      't-gu': 0,
      't-he': 20,
    });
  });

  it('do not fall because somebody refuses', () => {
    expect(sharesWith({ 't-an': { willingness: [{ level: 'refuse' }] } })['t-an']).toBe(20);
  });
});

describe('weights', () => {
  it('are 1 for equal shares and inverse to the shares otherwise', () => {
    expect(shareWeights([20, 20, 20])).toEqual([1, 1, 1]);
    expect(shareWeights([7, 7])).toEqual([1, 1]);
    expect(shareWeights([20, 10, 0, 5])).toEqual([1, 2, 0, 4]);
    const shares = [20, 15, 12, 8];
    const weights = shareWeights(shares);
    expect(new Set(weights.map((weight, at) => weight * shares[at])).size).toBe(1);
  });

  it('are rounded where the common multiple would be large', () => {
    const shares = [20, 19, 17, 13, 11, 7];
    const weights = shareWeights(shares);
    weights.forEach((weight, at) => {
      expect(Math.abs(weight * shares[at] - 27_720)).toBeLessThanOrEqual(shares[at] / 2);
    });
  });
});
