import { z } from 'zod';

/**
 * The units in which a pack may state a figure. A closed list: a figure in an unknown unit could not be checked,
 * and planning would have to guess.
 */
export const Unit = z.enum([
  'HH:mm',
  'minutes',
  'days',
  'month',
  'iso-weekdays',
  'grades',
  'times-per-term',
  'count',
  'percent',
  'fen-per-pupil-lesson',
  'fen-per-pupil-day',
  'fen-per-lesson',
  'flag',
  'code',
  'codes',
  'words',
  'prohibited-content',
]);
export type Unit = z.infer<typeof Unit>;

export type ParameterValue = number | string | boolean | string[];

/** What a unit demands of its values. */
export interface UnitRule {
  readonly fits: (value: ParameterValue) => boolean;
  /**
   * True where values of several packs add up instead of replacing one another: what the base forbids
   * stays forbidden when a region names more.
   */
  readonly accumulates: boolean;
  readonly zh: string;
  readonly en: string;
}

const CODE = /^[a-z][A-Za-z0-9]*$/;
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

const whole =
  (least: number, most: number) =>
  (value: ParameterValue): boolean =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most;
const text =
  (pattern: RegExp) =>
  (value: ParameterValue): boolean =>
    typeof value === 'string' && pattern.test(value);
const texts =
  (pattern: RegExp) =>
  (value: ParameterValue): boolean =>
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((entry) => pattern.test(entry)) &&
    new Set(value).size === value.length;

const rule = (
  fits: (value: ParameterValue) => boolean,
  zh: string,
  en: string,
  accumulates = false,
): UnitRule => ({ fits, zh, en, accumulates });

const MOST_FEN = 100_000_000;

/** Every unit with the values it takes and how it is written for people. */
export const UNITS: Readonly<Record<Unit, UnitRule>> = {
  'HH:mm': rule(text(CLOCK), '时刻', 'clock time'),
  minutes: rule(whole(0, 1440), '分钟', 'minutes'),
  days: rule(whole(0, 366), '天', 'days'),
  month: rule(whole(1, 12), '月份', 'month of the year'),
  'iso-weekdays': rule(texts(/^[1-7]$/), '星期几', 'weekdays'),
  grades: rule(texts(/^[1-9]$/), '年级', 'grades'),
  'times-per-term': rule(whole(0, 366), '次/学期', 'times a term'),
  count: rule(whole(0, 1_000_000), '个', 'count'),
  percent: rule(whole(0, 100), '%', 'per cent'),
  'fen-per-pupil-lesson': rule(whole(0, MOST_FEN), '分/生·课时', 'fen a pupil and lesson'),
  'fen-per-pupil-day': rule(whole(0, MOST_FEN), '分/生·天', 'fen a pupil and day'),
  'fen-per-lesson': rule(whole(0, MOST_FEN), '分/课时', 'fen a lesson'),
  flag: rule((value) => typeof value === 'boolean', '是或否', 'yes or no'),
  code: rule(text(CODE), '代码', 'code'),
  codes: rule(texts(CODE), '代码', 'codes'),
  words: rule(texts(/\S/u), '词语', 'words', true),
  'prohibited-content': rule(texts(CODE), '禁止的内容', 'prohibited content', true),
};
