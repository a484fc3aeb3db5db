import { describe, expect, it } from 'vitest';
import type { SchoolInput } from '../../../../solver/model/school.ts';
import { SurveyFigures } from '../../../../solver/model/term-reports.ts';
import { surveyFigures } from '../../../../solver/report/survey/survey.ts';
import { policyOf, stayer, workedSchool } from '../money/worked-school.ts';

const PUPILS: NonNullable<SchoolInput['pupils']> = [
  stayer('a', ['homework'], { survey: { asked: true, answer: 'yes' } }),
  stayer('b', ['homework'], { survey: { asked: true, answer: 'no' } }),
  { id: 'c', name: 'c', class: 'g1c1', survey: { asked: true, answer: 'no', reason: '祖辈接送' } },
  { id: 'd', name: 'd', class: 'g1c1', survey: { asked: true, answer: 'no', reason: ' 祖辈接送 ' } },
  { id: 'e', name: 'e', class: 'g3c1', survey: { asked: true, answer: 'yes' } },
  { id: 'f', name: 'f', class: 'g3c1' },
];

describe('the survey', () => {
  it('counts coverage, participation and reasons, and rounds down', () => {
    const figures = surveyFigures(workedSchool(PUPILS, { region: 'helan' }), policyOf('helan'));
    // Asked 5 of 6 = 833 permille; 2 of 6 take part = 333. Two go with grandparents; e and f gave no reason.
    expect(figures).toMatchObject({
      pupils: 6,
      asked: 5,
      coveragePermille: 833,
      answered: 5,
      yes: 2,
      no: 3,
      takingPart: 2,
      participationPermille: 333,
      reasons: [
        { reason: '祖辈接送', pupils: 2 },
        { reason: '（没有填写原因）', pupils: 2 },
      ].sort((x, y) => (x.reason < y.reason ? -1 : 1)),
      notAsked: ['f'],
      contradictions: ['b', 'e'],
    });
    expect(figures?.warnings.map(({ code }) => code)).toEqual(['SURVEY_INCOMPLETE', 'SURVEY_CONTRADICTED']);
    expect(figures?.warnings[0]?.sentence.zh).toContain('规定覆盖 100%');
    expect(SurveyFigures.parse(figures)).toEqual(figures);
  });

  it('is silent where everybody was asked, and about head counts', () => {
    const all = PUPILS.map((pupil) => ({ ...pupil, survey: { asked: true } }));
    const figures = surveyFigures(workedSchool(all), policyOf('sanya'));
    expect([figures?.coveragePermille, figures?.warnings]).toEqual([1000, []]);
    const { pupils: _, ...counted } = workedSchool(PUPILS);
    expect(surveyFigures(counted, policyOf('sanya'))).toBeNull();
  });
});
