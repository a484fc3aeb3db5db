import { expect, it } from 'vitest';
import { canonicalSchool } from '../../../solver/model/canonical.ts';
import { School } from '../../../solver/model/school.ts';
import { workbookToSchool } from '../../../src/exchange/workbook/read-workbook.ts';
import { schoolToWorkbook } from '../../../src/exchange/workbook/write-workbook.ts';
import { smallSchool } from '../../support/small-school.ts';

const date = '2026-09-10';

const RECORDED = smallSchool({
  money: {
    fees: [
      {
        ledger: 'afterSchool',
        parentFenPerLesson: 175,
        plannedFenPerLesson: 300,
        subsidyFenPerPupilDay: 250,
        mostParentFenPerMonth: 4001,
        staffPayFenPerLesson: 7550,
      },
      { ledger: 'lunch', parentFenPerLesson: 5 },
    ],
    reducedWaiverPercent: 33,
    satisfaction: { warnBelowPercent: 80, excludeBelowPercent: 60, leastAnswers: 12 },
  },
  records: {
    attendance: [
      { pupil: 'g1c1-01', date, block: 'homework', status: 'absentUnreported', note: '家长联系不上' },
      { pupil: 'g1c1-02', date, status: 'leftEarly' },
    ],
    staffAttendance: [{ person: 't-an', date, block: 'clubs', status: 'absent', coveredBy: 'x-jian' }],
    cancelled: [{ date, club: 'football', classes: ['g1c1', 'g1c2'], reason: '台风' }],
    invoices: [{ id: 'INV-1', vendor: 'spark', month: '2026-09', fen: 123_456, receivedOn: '2026-10-08' }],
    expenses: [{ date, ledger: 'lunch', what: '消毒用品', fen: 1999 }],
    satisfaction: [{ vendor: 'spark', date, by: 'parents', answers: 40, satisfied: 31 }],
    exitGrounds: [{ person: 'x-ma', date, ground: 'notAsPrescribed', note: '两次迟到' }],
  },
});

it('records and money come back from the workbook unchanged', async () => {
  const { document, findings } = await workbookToSchool(await schoolToWorkbook(RECORDED));
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(canonicalSchool(School.parse(document))).toEqual(canonicalSchool(School.parse(RECORDED)));
});

it('a school without any has none afterwards', async () => {
  const { document } = await workbookToSchool(await schoolToWorkbook(smallSchool()));
  const school = School.parse(document);
  expect([school.records, school.money]).toEqual([undefined, undefined]);
  expect(canonicalSchool(School.parse(smallSchool({ records: { attendance: [] }, money: {} })))).toEqual(
    canonicalSchool(school),
  );
});

it('an unreadable status and an unknown pupil are shown at their cells', async () => {
  const school = structuredClone(RECORDED);
  const [entry] = school.records?.attendance ?? [];
  if (entry) entry.pupil = 'nobody';
  const { findings } = await workbookToSchool(await schoolToWorkbook(school));
  expect(findings.find(({ code }) => code === 'REFERENCE_UNKNOWN')).toMatchObject({
    cell: { sheet: '学生考勤', cell: 'A3' },
  });
});
