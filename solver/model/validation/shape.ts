import type { z } from 'zod';
import type { Finding } from '../findings.ts';
import { Clock } from '../primitives.ts';
import { SCHOOL_SCHEMA } from '../school.ts';
import { nearest } from './nearest.ts';
import { type Path, placeOf, pointerOf, valueAt } from './pointer.ts';
import { renderFinding } from './render.ts';
import { nearestWord, type Word } from './words.ts';

type Issue = z.core.$ZodIssue;

/** Turns what zod found into coded findings, one for each place (the first, which explains the others). */
export function shapeFindings(document: unknown, issues: readonly Issue[]): Finding[] {
  const seen = new Set<string>();
  const findings: Finding[] = [];
  for (const issue of issues) {
    const path = issue.path.filter((part): part is string | number => typeof part !== 'symbol');
    const pointer = pointerOf(path);
    if (seen.has(pointer)) continue;
    seen.add(pointer);
    findings.push(shapeFinding(document, path, issue));
  }
  return findings;
}

/** A finding for every text of the school that is no well-formed Unicode: it has no canonical JSON (RFC 8785). */
export function brokenTexts(document: unknown, school: unknown): Finding[] {
  const findings: Finding[] = [];
  const visit = (value: unknown, path: Path): void => {
    if (typeof value === 'string') {
      if (LONE_SURROGATE.test(value)) {
        findings.push(renderFinding('SHAPE_TEXT_BROKEN', path, { place: placeOf(document, path) }));
      }
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Array.isArray(value) ? value.entries() : Object.entries(value))
        visit(item, [...path, key]);
    }
  };
  visit(school, []);
  return findings;
}

const LONE_SURROGATE = /\p{Surrogate}/u;

function shapeFinding(document: unknown, path: Path, issue: Issue): Finding {
  const value = valueAt(document, path);
  const place = placeOf(document, path);
  if (value === undefined && path.length > 0) {
    const field = String(path[path.length - 1]);
    return renderFinding('SHAPE_MISSING', path, {
      place: placeOf(document, path.slice(0, -1)),
      field,
      expected: expectedOf(issue),
    });
  }
  switch (issue.code) {
    case 'invalid_value':
      return pointerOf(path) === '/schema'
        ? renderFinding('SHAPE_SCHEMA', path, { received: shown(value), expected: SCHOOL_SCHEMA })
        : unknownValue(path, place, value, issue.values.map(String));
    case 'invalid_union':
      return unknownValue(path, place, value, unionOptions(issue));
    case 'too_small':
    case 'too_big':
      return outOfBounds(path, place, value, issue);
    case 'invalid_format':
      if (issue.format === 'date')
        return renderFinding('SHAPE_DATE', path, { place, received: shown(value) });
      return issue.pattern === CLOCK_PATTERN
        ? renderFinding('SHAPE_CLOCK', path, { place, received: shown(value) })
        : renderFinding('SHAPE_ID', path, { place, received: shown(value) });
    case 'invalid_type':
      if (issue.expected === 'int') {
        return renderFinding('SHAPE_NOT_WHOLE', path, { place, received: shown(value) });
      }
  }
  return renderFinding('SHAPE_TYPE', path, { place, expected: expectedOf(issue), received: typeWord(value) });
}

function unknownValue(path: Path, place: Word, value: unknown, allowed: readonly string[]): Finding {
  return renderFinding('SHAPE_UNKNOWN_VALUE', path, {
    place,
    received: shown(value),
    allowed: allowed.join(' | '),
    nearest: nearestWord(typeof value === 'string' ? nearest(value, allowed) : null),
  });
}

function outOfBounds(
  path: Path,
  place: Word,
  value: unknown,
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
): Finding {
  const bound = issue.code === 'too_small' ? Number(issue.minimum) : Number(issue.maximum);
  if (Array.isArray(value) && issue.code === 'too_small') {
    return renderFinding('SHAPE_LIST_EMPTY', path, { place, least: bound });
  }
  if (typeof value === 'string') {
    const word: Word =
      issue.code === 'too_small'
        ? { value: bound, zh: `至少 ${bound}`, en: `at least ${bound}` }
        : { value: bound, zh: `最多 ${bound}`, en: `at most ${bound}` };
    return renderFinding('SHAPE_TEXT_LENGTH', path, { place, length: value.length, bound: word });
  }
  const word: Word =
    issue.code === 'too_small'
      ? { value: bound, zh: `不小于 ${bound}`, en: `at least ${bound}` }
      : { value: bound, zh: `不大于 ${bound}`, en: `at most ${bound}` };
  return renderFinding('SHAPE_RANGE', path, { place, received: shown(value), bound: word });
}

/** The pattern of bell times as zod reports it; the other pattern of the school document is that of ids. */
const CLOCK_PATTERN = patternOf(Clock);

function patternOf(schema: z.ZodType): string | undefined {
  const issue = schema.safeParse('').error?.issues[0];
  return issue?.code === 'invalid_format' ? issue.pattern : undefined;
}

function unionOptions(issue: z.core.$ZodIssueInvalidUnion): string[] {
  const options = 'options' in issue && Array.isArray(issue.options) ? issue.options : [];
  return options.map(String);
}

const TYPE_WORDS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  string: ['文字', 'a text'],
  number: ['数字', 'a number'],
  int: ['整数', 'a whole number'],
  boolean: ['是或否（true、false）', 'true or false'],
  array: ['列表', 'a list'],
  object: ['对象', 'an object'],
  null: ['空值', 'null'],
};

function expectedOf(issue: Issue): Word {
  if (issue.code === 'invalid_type') return wordOfType(issue.expected);
  const allowed =
    issue.code === 'invalid_value'
      ? issue.values.map(String)
      : issue.code === 'invalid_union'
        ? unionOptions(issue)
        : [];
  const text = allowed.join(' | ');
  return { value: text, zh: text, en: text };
}

function wordOfType(type: string): Word {
  const [zh, en] = TYPE_WORDS[type] ?? [type, type];
  return { value: type, zh, en };
}

function typeWord(value: unknown): Word {
  if (value === null) return wordOfType('null');
  if (Array.isArray(value)) return wordOfType('array');
  return wordOfType(typeof value);
}

const MOST_SHOWN = 40;

/** A value of the caller's, short enough for a sentence. */
function shown(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? '[…]' : '{…}';
  const text = String(value).replace(/\s+/gu, ' ');
  const letters = [...text.slice(0, 2 * MOST_SHOWN)];
  return letters.length > MOST_SHOWN ? `${letters.slice(0, MOST_SHOWN).join('')}…` : text;
}
