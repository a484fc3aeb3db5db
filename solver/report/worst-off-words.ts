import type { WorstOffReason } from '../model/fairness-details.ts';
import type { Sentence } from '../model/primitives.ts';

/** Lessons of whole sub-units, with as many decimals as they need (two at most). */
export function lessonsText(units: number, unitsPerLesson: number): string {
  return String(Math.round((100 * units) / unitsPerLesson) / 100);
}

/** Why somebody carries much, in a sentence. Loads are told in lessons. */
export function worstOffSentence(
  name: string,
  { kind, value, people = 0 }: Omit<WorstOffReason, 'sentence'>,
  unitsPerLesson: number,
): Sentence {
  const lessons = lessonsText(value, unitsPerLesson);
  switch (kind) {
    case 'fewQualified':
      return {
        zh: `${name}有 ${lessons} 课时是很少有人能做的岗位（最缺人的一种，除本人外只有 ${people} 人符合条件）。`,
        en: `${lessons} of ${name}'s lessons are at posts for which few qualify (${people} others at the scarcest).`,
      };
    case 'clubLeader':
      return { zh: `${name}带社团占 ${lessons} 课时。`, en: `${name} leads clubs for ${lessons} lessons.` };
    case 'ownClass':
      return {
        zh: `${name}看护自己任教或担任班主任的班级，占 ${lessons} 课时；作业看护先由本班教师承担。`,
        en: `${name} supervises classes he or she teaches for ${lessons} lessons; homework goes to the class's own teachers first.`,
      };
    case 'refusedByOthers':
      return {
        zh: `${name}有 ${lessons} 课时是其他符合条件的人中至少一半不愿意做的。`,
        en: `At least half of the others who qualify do not want ${lessons} of ${name}'s lessons.`,
      };
    case 'asked':
      return {
        zh: `${name}自己愿意承担其中 ${value} 次任务。`,
        en: `${name} wants ${value} of these duties.`,
      };
    case 'partTime':
      return {
        zh: `${name}的约定份额是 ${value}，整组任务对小份额影响更大。`,
        en: `${name}'s agreed share is ${value}; whole series weigh more on a small share.`,
      };
    case 'carriedIn':
      return {
        zh: `${name}从以前学期带来 ${lessons} 课时的多承担量。`,
        en: `${name} brings a surplus of ${lessons} lessons from earlier terms.`,
      };
    case 'wholeSeries':
      return {
        zh: `${name}超出应承担量的部分不到一组固定任务（最大一组 ${lessons} 课时），而一组任务不拆开。`,
        en: `${name}'s excess is no more than one series (the largest has ${lessons} lessons), and a series is not split.`,
      };
    case 'other':
      return {
        zh: `没有单一原因；${name}比应承担量多 ${lessons} 课时，各层的最优性证明见证书。`,
        en: `No single reason; ${name} is ${lessons} lessons above target. What is proven is in the certificates.`,
      };
  }
}
