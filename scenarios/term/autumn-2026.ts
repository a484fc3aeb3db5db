import type { Blueprint } from '../blueprint.ts';
import { gradesOfStage, hasStage } from '../blueprint.ts';
import type { TermInput } from '../parts.ts';

/** Clubs meet from the third week until the exams. */
export const CLUB_WINDOW = { from: '2026-09-14', to: '2027-01-08' } as const;

/**
 * The autumn term 2026: 1 September 2026 (a Tuesday) to 22 January 2027, 99 school days. Which weekday's table the two
 * make-up days follow is the school's decision, so it comes from the region. Grades 1 and 2 have no written exams.
 */
export function autumnTerm(blueprint: Blueprint): TermInput {
  const { region } = blueprint;
  const [sunday, saturday] = region.makeUpsFollow;
  const juniors = gradesOfStage(blueprint, 'juniorHigh');
  const examined = gradesOfStage(blueprint, 'primary').filter((grade) => grade !== 'g1' && grade !== 'g2');
  const beginners = gradesOfStage(blueprint, 'primary').filter((grade) => grade === 'g1' || grade === 'g2');
  return {
    id: '2026-autumn',
    name: '2026—2027学年第一学期',
    start: '2026-09-01',
    end: '2027-01-22',
    holidays: [
      { name: '中秋节', dates: { from: '2026-09-25', to: '2026-09-27' } },
      { name: '国庆节', dates: { from: '2026-10-01', to: '2026-10-07' } },
      { name: '元旦', dates: { from: '2027-01-01', to: '2027-01-03' } },
    ],
    makeUpDays: [
      { date: '2026-09-20', follows: sunday, service: true, clubs: false, vendors: false },
      { date: '2026-10-10', follows: saturday, service: true, clubs: true, vendors: false },
    ],
    dayKinds: [
      ...(beginners.length > 0
        ? [
            {
              dates: { from: '2026-09-01', to: '2026-09-02' },
              kind: 'homeworkOnly' as const,
              grades: beginners,
              name: '新生与低年级入学适应',
            },
          ]
        : []),
      { dates: { from: '2026-10-30', to: '2026-10-30' }, kind: 'event', name: '秋季运动会' },
      ...(hasStage(blueprint, 'juniorHigh')
        ? [
            {
              dates: { from: '2026-11-05', to: '2026-11-06' },
              kind: 'exam' as const,
              grades: juniors,
              name: '期中质量监测',
            },
            {
              dates: { from: '2027-01-18', to: '2027-01-20' },
              kind: 'exam' as const,
              grades: juniors,
              name: '期末考试',
            },
          ]
        : []),
      ...(examined.length > 0
        ? [
            {
              dates: { from: '2027-01-19', to: '2027-01-20' },
              kind: 'exam' as const,
              grades: examined,
              name: '期末检测',
            },
          ]
        : []),
      { dates: { from: '2026-12-31', to: '2026-12-31' }, kind: 'homeworkOnly', name: '元旦前一日' },
      { dates: { from: '2027-01-22', to: '2027-01-22' }, kind: 'halfDay', name: '休业式' },
    ],
    dayRules: region.serviceOnEvents ? { event: { service: true, clubs: false } } : {},
    clubWindow: CLUB_WINDOW,
    trialWeek: { from: '2026-09-14', to: '2026-09-19' },
    seasons: region.seasons.map(({ id, name, from, to }) => ({ id, name, dates: { from, to } })),
    ...blueprint.term,
  };
}
