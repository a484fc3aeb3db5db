/** A list of words to look for, and what finding one means. */
export interface WordList {
  readonly category: string;
  readonly words: readonly string[];
  /** Words of this list are harmless where the text speaks of single pupils. */
  readonly excusable?: true;
}

/** `first` followed closely by `second` is a finding too: 数学提高班, 英语思维强化班. */
export interface CompoundWords {
  readonly category: string;
  readonly first: readonly string[];
  readonly second: readonly string[];
}

/** Words that take the meaning out of a finding. */
export interface Softeners {
  /** Longer words that merely contain a listed one: 创新课 holds 新课. */
  readonly harmless: readonly string[];
  /** Earlier in the same clause: 不组织刷题. */
  readonly negations: readonly string[];
  /** Directly before the word: 不补课. */
  readonly adjacentNegations: readonly string[];
  /** End the reach of a negation: 不刷题但补课. */
  readonly turns: readonly string[];
  readonly individual: readonly string[];
  /** Undo `individual`: 集体补习 is no individual tutoring. */
  readonly collective: readonly string[];
}

export interface WordMatch {
  readonly category: string;
  /** As it stands in the text. */
  readonly word: string;
  /** The clause around it. */
  readonly clause: string;
  readonly excused?: 'negated' | 'individual';
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly list: Pick<WordList, 'category' | 'excusable'>;
}

const MOST_LETTERS_BETWEEN = 3;
const CLAUSE_ENDS = /[，,。；;！!？?\n\r]+/u;

/** A text as it is searched, with the way back to the text as it is shown. */
interface Clause {
  readonly shown: string;
  /** Full-width forms folded, lower case, blanks taken out, so that 刷 题 and ＡＢ are found. */
  readonly plain: string;
  /** For each code unit of `plain`, where its character starts and ends in `shown`. */
  readonly from: readonly number[];
  readonly to: readonly number[];
}

function clauseOf(shown: string): Clause {
  let plain = '';
  const from: number[] = [];
  const to: number[] = [];
  let at = 0;
  for (const character of shown) {
    const end = at + character.length;
    const folded = normalised(character);
    for (let unit = 0; unit < folded.length; unit++) {
      from.push(at);
      to.push(end);
    }
    plain += folded;
    at = end;
  }
  return { shown, plain, from, to };
}

function normalised(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
}

function clausesOf(text: string): Clause[] {
  return text
    .split(CLAUSE_ENDS)
    .map((clause) => clauseOf(clause.trim()))
    .filter((clause) => clause.plain.length > 0);
}

const occurrences = (text: string, word: string): number[] => {
  const places: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) places.push(at);
  return places;
};

const holdsAny = (text: string, words: readonly string[]): boolean =>
  words.some((word) => text.includes(word));

/**
 * Finds listed words in a text. Of overlapping finds the longest counts, then the earlier list. Finds that a softener
 * takes back are returned too, marked as excused, so that a page can show why nothing was objected to.
 * @param context all that is said about the thing, for telling individual from collective; normally the text itself
 */
export function screenWords(
  text: string,
  context: string,
  lists: readonly WordList[],
  compounds: readonly CompoundWords[],
  softeners: Softeners,
): WordMatch[] {
  const soft = Object.fromEntries(
    Object.entries(softeners).map(([name, words]) => [name, words.map(normalised)]),
  ) as unknown as Softeners;
  const about = normalised(context);
  const individual = holdsAny(about, soft.individual) && !holdsAny(about, soft.collective);
  const matches: WordMatch[] = [];
  for (const clause of clausesOf(text)) {
    for (const span of longestSpans(clause.plain, lists, compounds, soft.harmless)) {
      const word = clause.shown.slice(clause.from[span.start], clause.to[span.end - 1]);
      const match = { category: span.list.category, word, clause: clause.shown };
      if (isNegated(clause.plain, span.start, soft)) matches.push({ ...match, excused: 'negated' });
      else if (span.list.excusable && individual) matches.push({ ...match, excused: 'individual' });
      else matches.push(match);
    }
  }
  return matches;
}

function longestSpans(
  clause: string,
  lists: readonly WordList[],
  compounds: readonly CompoundWords[],
  harmless: readonly string[],
): Span[] {
  const safe = harmless.flatMap((word) =>
    occurrences(clause, word).map((start) => ({ start, end: start + word.length })),
  );
  const spans: Span[] = [];
  for (const list of lists) {
    for (const word of list.words.map(normalised)) {
      for (const start of occurrences(clause, word)) spans.push({ start, end: start + word.length, list });
    }
  }
  for (const compound of compounds) spans.push(...compoundSpans(clause, compound));
  const found = spans
    .filter(({ start, end }) => !safe.some((word) => word.start <= start && end <= word.end))
    .map((span, order) => ({ span, order }))
    .sort(
      (a, b) =>
        b.span.end - b.span.start - (a.span.end - a.span.start) ||
        a.span.start - b.span.start ||
        a.order - b.order,
    )
    .map(({ span }) => span);
  const kept: Span[] = [];
  for (const span of found) {
    if (!kept.some((other) => span.start < other.end && other.start < span.end)) kept.push(span);
  }
  return kept.sort((a, b) => a.start - b.start);
}

function compoundSpans(clause: string, compound: CompoundWords): Span[] {
  const list = { category: compound.category };
  return compound.first.map(normalised).flatMap((subject) =>
    occurrences(clause, subject).flatMap((start) => {
      const after = start + subject.length;
      return compound.second.map(normalised).flatMap((form) => {
        const at = clause.indexOf(form, after);
        return at >= 0 && at - after <= MOST_LETTERS_BETWEEN ? [{ start, end: at + form.length, list }] : [];
      });
    }),
  );
}

function isNegated(clause: string, start: number, soft: Softeners): boolean {
  const before = clause.slice(0, start);
  if (soft.adjacentNegations.some((word) => before.endsWith(word))) return true;
  const last = (words: readonly string[]) => Math.max(-1, ...words.map((word) => before.lastIndexOf(word)));
  return last(soft.negations) > last(soft.turns);
}
