import type { School } from '../../model/school.ts';
import type { SurveyFigures } from '../../model/term-reports.ts';
import type { ResolvedPolicy } from '../../policy/resolve.ts';
import { ruleReader } from '../../policy/rule-reader.ts';

const WITHOUT_REASON = '（没有填写原因）';

/**
 * Coverage of the survey (everybody is asked), participation, and the reasons of those who do not take part. Null for a school
 * without a list of pupils: head counts say nothing about who was asked.
 */
export function surveyFigures(school: School, policy: ResolvedPolicy): SurveyFigures | null {
  const { pupils } = school;
  if (!pupils) return null;
  const takesPart = ({ stay, bookings }: (typeof pupils)[number]): boolean =>
    stay.some(({ blocks }) => blocks.length > 0) || bookings.length > 0;
  const reasons = new Map<string, number>();
  const classes = new Map(
    school.classes.map(({ id }) => [id, { class: id, pupils: 0, asked: 0, takingPart: 0 }]),
  );
  const sums = { asked: 0, yes: 0, no: 0, takingPart: 0 };
  const notAsked: string[] = [];
  const contradictions: string[] = [];
  for (const pupil of pupils) {
    const own = classes.get(pupil.class) ?? { class: pupil.class, pupils: 0, asked: 0, takingPart: 0 };
    const { asked = false, answer, reason } = pupil.survey ?? {};
    const there = takesPart(pupil);
    own.pupils += 1;
    if (asked) {
      own.asked += 1;
      sums.asked += 1;
    } else notAsked.push(pupil.id);
    if (answer !== undefined) sums[answer] += 1;
    if (there) {
      own.takingPart += 1;
      sums.takingPart += 1;
      if (answer === 'no') contradictions.push(pupil.id);
    } else {
      const why = reason?.trim() || WITHOUT_REASON;
      reasons.set(why, (reasons.get(why) ?? 0) + 1);
      if (answer === 'yes') contradictions.push(pupil.id);
    }
  }
  const coveragePermille = permille(sums.asked, pupils.length);
  return {
    pupils: pupils.length,
    asked: sums.asked,
    coveragePermille,
    answered: sums.yes + sums.no,
    yes: sums.yes,
    no: sums.no,
    takingPart: sums.takingPart,
    participationPermille: permille(sums.takingPart, pupils.length),
    reasons: [...reasons]
      .map(([reason, count]) => ({ reason, pupils: count }))
      .sort((a, b) => b.pupils - a.pupils || (a.reason < b.reason ? -1 : 1)),
    classes: [...classes.values()],
    notAsked,
    contradictions,
    warnings: warningsOf(policy, notAsked.length, contradictions.length),
  };
}

/** Rounded down: 1000 only where it is everybody. */
export function permille(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.floor((1000 * part) / whole);
}

function warningsOf(
  policy: ResolvedPolicy,
  notAsked: number,
  contradictions: number,
): SurveyFigures['warnings'] {
  const required = ruleReader(policy).whole('survey-complete', 'percent')?.value;
  const warnings: SurveyFigures['warnings'] = [];
  if (notAsked > 0) {
    const [zh, en] =
      required === undefined ? ['', ''] : [`，规定覆盖 ${required}%`, `; the rule asks for ${required} %`];
    const sentence = {
      zh: `还有 ${notAsked} 名学生没有征询${zh}。`,
      en: `${notAsked} pupils have not been asked${en}.`,
    };
    warnings.push({ code: 'SURVEY_INCOMPLETE', sentence });
  }
  if (contradictions > 0) {
    const sentence = {
      zh: `${contradictions} 名学生的答复与登记的留校不一致，请核对。`,
      en: `The answers of ${contradictions} pupils contradict their registered stay; check them.`,
    };
    warnings.push({ code: 'SURVEY_CONTRADICTED', sentence });
  }
  return warnings;
}
