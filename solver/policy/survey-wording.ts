import { softenersOf, wordsOf } from './forbidden-content.ts';
import type { ResolvedPolicy } from './resolve.ts';
import type { WordMatch } from './word-screen.ts';
import { screenWords } from './word-screen.ts';

const RULE = 'survey-wording';

/**
 * Words in a survey form that force or forbid taking part, where the region screens for them. "不强制" and the like are
 * returned as excused. No rule, no finds.
 */
export function surveyWording(policy: ResolvedPolicy, text: string): WordMatch[] {
  const rule = policy.rules.find((candidate) => candidate.id === RULE);
  const lists = [{ category: 'coercion', words: wordsOf(rule, 'words') }];
  return screenWords(text, text, lists, [], softenersOf(policy));
}
