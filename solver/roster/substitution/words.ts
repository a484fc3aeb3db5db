import type { WillingnessLevel } from '../../model/people.ts';
import type { Sentence } from '../../model/primitives.ts';
import type { RosterDuty } from '../context.ts';
import type { SubstitutionState } from './state.ts';

const LEVEL_WORDS: Readonly<Record<WillingnessLevel, Sentence>> = {
  refuse: { zh: '表示拒绝', en: 'refuses this kind of duty' },
  reluctant: { zh: '不太愿意', en: 'is reluctant' },
  neutral: { zh: '无偏好', en: 'has no preference' },
  willing: { zh: '愿意', en: 'is willing' },
  eager: { zh: '很愿意', en: 'is eager' },
};

export function willingnessWords(level: WillingnessLevel | null): Sentence {
  return level === null ? { zh: '校外人员', en: 'comes from outside' } : LEVEL_WORDS[level];
}

/** A duty in words: date, block, post. */
export function dutyWords({ context }: Pick<SubstitutionState, 'context'>, duty: RosterDuty): Sentence {
  const block = context.block.get(duty.demand.block)?.name;
  return {
    zh: `${duty.demand.date}${block === undefined ? '' : `“${block}”`}${duty.post.name}`,
    en: `${duty.post.name} on ${duty.demand.date}${block === undefined ? '' : ` (${block})`}`,
  };
}

/** Lessons of sub-units, at most two decimals. */
export function lessons({ context }: Pick<SubstitutionState, 'context'>, units: number): string {
  return String(Math.round((100 * units) / context.school.options.unitsPerLesson) / 100);
}
