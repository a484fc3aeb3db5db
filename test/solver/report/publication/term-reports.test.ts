import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../../solver/model/plan-document.ts';
import type { School } from '../../../../solver/model/school.ts';
import { PayReview, TermReports } from '../../../../solver/model/term-reports.ts';
import { accountsReport } from '../../../../solver/report/money/accounts.ts';
import { directReports } from '../../../../solver/report/publication/direct-report.ts';
import { payReview, termReports } from '../../../../solver/report/publication/term-reports.ts';
import { auditedPlan } from '../../audit/audited-plan.ts';
import { auditedSchool } from '../../audit/audited-school.ts';
import { lesson, policyOf, stayer, workedPlan, workedSchool } from '../money/worked-school.ts';

const policy = policyOf('sanya');
const accountsOf = (school: School, plan: Plan) => accountsReport(school, plan, policy);

describe('the monthly direct report', () => {
  const school = workedSchool(
    [
      stayer('a', ['homework', 'clubs-a']),
      stayer('b', ['homework', 'noon'], { waiver: 'free' }),
      stayer('c', []),
    ],
    {
      records: {
        attendance: ['2026-10-01', '2026-10-02'].map((date) => ({
          pupil: 'b',
          date,
          status: 'absentReported' as const,
        })),
      },
    },
  );
  const plan = workedPlan([
    lesson('t-an', 0, 'homework'),
    lesson('t-an', 3, 'homework'),
    lesson('t-bai', 0, 'clubs-a'),
    lesson('x-jian', 1, 'clubs-a'),
    lesson('t-bai', 1, 'noon'),
  ]);

  it('counts each month by hand', () => {
    // September: 3 days of 15:30–17:30; a 6 lessons, b 3 (noon is another ledger); b's 3 × 50 are waived, a pays 1050; public
    // money 6 × 250. t-an and t-bai a lesson each, one from outside. The week ends in October, where b is away: a alone.
    const [september, october] = directReports(school, plan, accountsOf(school, plan));
    expect(september).toEqual({
      month: '2026-09',
      pupils: 60,
      takingPart: 2,
      participationPermille: 33,
      days: 3,
      fullWeeks: 0,
      meanMinutes: 120,
      latestEnd: '17:30',
      pupilLessons: 9,
      staff: 2,
      externals: 1,
      vendors: 0,
      lessonsPaid: 3,
      clubs: 0,
      parentFen: 1050,
      vendorFen: 0,
      subsidyFen: 1500,
      waivedPupils: 1,
      waivedFen: 150,
    });
    expect(october).toMatchObject({ takingPart: 1, days: 2, fullWeeks: 1, pupilLessons: 4, lessonsPaid: 1 });
  });

  it('the pay review has the lessons done in the after-school service, and their sum', () => {
    // t-an two lessons, t-bai one (the noon one is another ledger): 3 × 75 = 225.00.
    const review = payReview(school, accountsOf(school, plan));
    expect(review.people.map(({ person, lessons, fen }) => [person, lessons, fen])).toEqual([
      ['t-an', 2, 15_000],
      ['t-bai', 1, 7500],
    ]);
    expect([review.staff, review.lessons, review.fen]).toEqual([2, 3, 22_500]);
    expect(PayReview.parse(review)).toEqual(review);
  });
});

describe('the performance summary', () => {
  it('is made of the plan, its attendance and its money', async () => {
    const school = auditedSchool();
    const plan = await auditedPlan();
    // One pupil misses one day of two lessons.
    school.records = { attendance: [{ pupil: 'g1c1-10', date: '2026-09-14', status: 'absentUnreported' }] };
    const reports = termReports(school, plan, policy, accountsOf(school, plan));
    const { performance } = reports;
    expect(performance.takingPart).toBe(56);
    expect(performance.participationPermille).toBe(933);
    const { costFen, subsidyFen, parentFen, waivedFen, uncoveredFen } = performance;
    expect(subsidyFen + parentFen + waivedFen + uncoveredFen).toBe(costFen);
    expect(performance.attendancePermille).toBe(998);
    const offered = new Set(plan.matrix.sessions.flatMap(({ club }) => club ?? []));
    expect(performance.clubs.reduce((sum, { clubs }) => sum + clubs, 0)).toBe(offered.size);
    expect(TermReports.parse(reports)).toEqual(reports);
  });
});
