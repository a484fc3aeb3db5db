import type { Finding } from '../findings.ts';
import type { Sentence } from '../primitives.ts';
import { CATALOGUE, type FindingCode } from './catalogue.ts';
import type { CatalogueEntry, ParamsOf } from './catalogue-entry.ts';
import { type Path, pointerOf } from './pointer.ts';
import type { Word } from './words.ts';

export type ParamValue = string | number | Word | readonly (string | number | Word)[];
export type FindingParams<C extends FindingCode> = Readonly<
  Record<ParamsOf<(typeof CATALOGUE)[C]>, ParamValue>
>;

/** More entries of a list than this are counted, not named. */
const MOST_LISTED = 8;

/** Looks the code up in the catalogue of the school document and fills its sentences. */
export function renderFinding<C extends FindingCode>(code: C, path: Path, params: FindingParams<C>): Finding {
  return renderEntry(code, CATALOGUE[code], path, params);
}

/**
 * The one place where a finding is written: fills the sentences of an entry, of whichever catalogue.
 * Lists are joined as each language does; `params` keeps plain text and numbers for programs.
 */
export function renderEntry(
  code: string,
  entry: CatalogueEntry,
  path: Path,
  values: Readonly<Record<string, ParamValue>>,
): Finding {
  const fill = (template: Sentence): Sentence => ({
    zh: filled(template.zh, values, 'zh'),
    en: filled(template.en, values, 'en'),
  });
  return {
    code,
    severity: entry.severity,
    path: pointerOf(path),
    params: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, plain(value)])),
    message: fill(entry.message),
    cause: fill(entry.cause),
    remedy: fill(entry.remedy),
  };
}

function filled(
  template: string,
  values: Readonly<Record<string, ParamValue>>,
  language: 'zh' | 'en',
): string {
  const text = template.replace(
    /\{(\w+)(?::([^|}]*)\|([^}]*))?\}/gu,
    (_hole, name: string, one?: string, many?: string) => {
      const value = values[name];
      const text = spoken(value, language);
      if (one === undefined || many === undefined) return text;
      return `${text} ${value === 1 ? one : many}`;
    },
  );
  return language === 'en' && text.startsWith('the ') ? `The ${text.slice(4)}` : text;
}

function spoken(value: ParamValue, language: 'zh' | 'en'): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (!Array.isArray(value)) return (value as Word)[language];
  const parts = value.map((part: string | number | Word) => spoken(part, language));
  const separator = language === 'zh' ? '、' : ', ';
  if (parts.length <= MOST_LISTED) return parts.join(separator);
  const named = parts.slice(0, MOST_LISTED).join(separator);
  return language === 'zh'
    ? `${named}等 ${parts.length} 项`
    : `${named} and ${parts.length - MOST_LISTED} more`;
}

function plain(value: ParamValue): string | number {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (!Array.isArray(value)) return (value as Word).value;
  return value.map((part: string | number | Word) => plain(part)).join(', ');
}
