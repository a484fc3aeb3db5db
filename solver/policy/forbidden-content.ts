import type { ResolvedPolicy, ResolvedRule } from './resolve.ts';
import type { Level, PolicyRule } from './schema.ts';
import type { CompoundWords, Softeners, WordList, WordMatch } from './word-screen.ts';
import { screenWords } from './word-screen.ts';

/** A word that a rule forbids in names and descriptions of activities. */
export interface ContentMatch extends WordMatch {
  readonly rule: string;
  readonly pack: string;
  readonly level: Level;
}

/** An activity as far as its words go. */
export interface NamedActivity {
  readonly name: string;
  readonly description?: string;
}

type Sentence = PolicyRule['sentence'];

/** What the categories are called on the page; a pack may bring others, which are shown by their code. */
export const CONTENT_CATEGORIES: Readonly<Record<string, Sentence>> = {
  collectiveTeaching: { zh: '集体教学', en: 'collective teaching' },
  newLesson: { zh: '上新课', en: 'new lessons' },
  makeUpLesson: { zh: '补课', en: 'make-up lessons' },
  examTraining: { zh: '考试训练', en: 'exam training' },
  extraLoad: { zh: '加重课业负担', en: 'extra school load' },
  trainingClass: { zh: '培训班、补习班', en: 'training or cram class' },
};

const WORDS_RULE = 'content-words';
const MAKE_UP = 'makeUpLesson';
/** A class that drills a school subject is one of these, whichever the region forbids first in this order. */
const SUBJECT_CLASS_CATEGORIES = [MAKE_UP, 'extraLoad', 'trainingClass'];

/**
 * Builds the screening of names and descriptions for what the rules in force forbid: each rule with prohibited
 * content names categories; the words of a category come from that rule itself or from the general list. Words are
 * data of the packs. Individual tutoring, support and answering questions are what the sources want, so words such as
 * 补习 are excused where the text speaks of single pupils and not of a whole class. Excused finds are returned marked.
 */
export function contentScreen(policy: ResolvedPolicy): (activity: NamedActivity) => ContentMatch[] {
  const general = policy.rules.find((rule) => rule.id === WORDS_RULE);
  const softeners = softenersOf(policy);
  const screens = policy.rules.flatMap((rule) => {
    const categories = prohibitedContent(rule);
    return categories.length > 0
      ? [{ rule, lists: wordLists(rule, general, categories), compounds: compoundWords(general, categories) }]
      : [];
  });
  return (activity) => {
    const text = [activity.name, activity.description ?? ''].join('\n');
    return screens.flatMap(({ rule, lists, compounds }) =>
      screenWords(text, text, lists, compounds, softeners).map((match) => ({
        ...match,
        rule: rule.id,
        pack: rule.pack,
        level: rule.level,
      })),
    );
  };
}

/** The finds that are not excused: what the school has to rename, or keep with a reason on record. */
export function forbiddenContent(policy: ResolvedPolicy, activity: NamedActivity): ContentMatch[] {
  return contentScreen(policy)(activity).filter((match) => match.excused === undefined);
}

/** The words that take the meaning out of a find, as the packs list them. */
export function softenersOf(policy: ResolvedPolicy): Softeners {
  const general = policy.rules.find((rule) => rule.id === WORDS_RULE);
  return {
    harmless: wordsOf(general, 'harmless'),
    negations: wordsOf(general, 'negations'),
    adjacentNegations: wordsOf(general, 'adjacentNegations'),
    turns: wordsOf(general, 'turns'),
    individual: wordsOf(general, 'individual'),
    collective: wordsOf(general, 'collective'),
  };
}

/** The words a rule lists under a name; none where it does not. */
export function wordsOf(rule: ResolvedRule | undefined, param: string): readonly string[] {
  if (!rule || !Object.hasOwn(rule.params, param)) return [];
  const { unit, value } = rule.params[param];
  return unit === 'words' && Array.isArray(value) ? value : [];
}

function prohibitedContent(rule: ResolvedRule): string[] {
  return Object.keys(rule.params)
    .sort()
    .flatMap((name) => {
      const { unit, value } = rule.params[name];
      return unit === 'prohibited-content' && Array.isArray(value) ? value : [];
    });
}

function wordLists(
  rule: ResolvedRule,
  general: ResolvedRule | undefined,
  categories: readonly string[],
): WordList[] {
  return categories.flatMap((category): WordList[] => {
    const plain = { category, words: [...wordsOf(rule, category), ...wordsOf(general, category)] };
    if (category !== MAKE_UP) return [plain];
    return [plain, { category, words: wordsOf(general, 'makeUpTutoring'), excusable: true }];
  });
}

function compoundWords(general: ResolvedRule | undefined, categories: readonly string[]): CompoundWords[] {
  const category = SUBJECT_CLASS_CATEGORIES.find((candidate) => categories.includes(candidate));
  if (!category) return [];
  return [{ category, first: wordsOf(general, 'subjects'), second: wordsOf(general, 'subjectClassForms') }];
}
