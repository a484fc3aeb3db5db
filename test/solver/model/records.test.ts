import { describe, expect, it } from 'vitest';
import { canonicalSchool, planningHash } from '../../../solver/model/canonical.ts';
import { School, type SchoolInput } from '../../../solver/model/school.ts';
import { smallSchool } from '../../support/small-school.ts';

const hash = (extra: Partial<SchoolInput>): string =>
  planningHash(canonicalSchool(School.parse(smallSchool(extra))));
const date = '2026-09-10';

describe('records of the term', () => {
  it('leave the hash of what is planned as it was, apart from what keeps people out', () => {
    const plain = hash({});
    const attendance = [{ pupil: 'g1c1-01', date, status: 'late' as const }];
    const expenses = [{ date, what: '纸', fen: 100 }];
    expect(hash({ records: { attendance, expenses } })).toBe(plain);
    const exitGrounds = [{ vendor: 'spark', date, ground: 'lowQuality' as const }];
    expect(hash({ records: { exitGrounds } })).not.toBe(plain);
    expect(hash({ records: { exitGrounds, attendance } })).toBe(hash({ records: { exitGrounds } }));
    expect(hash({ money: { reducedWaiverPercent: 50 } })).not.toBe(plain);
  });

  it('have no order of their own', () => {
    const entries = [
      { pupil: 'g1c1-02', date, status: 'late' as const },
      { pupil: 'g1c1-01', date, status: 'absentReported' as const },
    ];
    const of = (attendance: typeof entries) =>
      canonicalSchool(School.parse(smallSchool({ records: { attendance } }))).records;
    expect(of(entries)).toEqual(of([...entries].reverse()));
  });
});
