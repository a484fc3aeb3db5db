import type { Sentence } from '../../../solver/model/primitives.ts';
import { clockOf } from '../../../solver/model/primitives.ts';

/** What a cell can hold once formulas and rich text are resolved. */
export type CellValue = string | number | boolean | Date | null;

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly expected: Sentence };

/** How one column is written and read. */
export interface Codec<T> {
  write(value: T): CellValue;
  read(cell: CellValue, look: LookUp): Parsed<T>;
  /** Values to choose from, for the list in the cell. */
  readonly choices?: readonly string[];
  /** Its cells hold numbers; all others are formatted as text, so that no spreadsheet makes a date of class 3-1. */
  readonly numeric?: true;
}

/** Finds the id of something by id or by unique name, in the sheets already read; the text comes as it was typed. */
export type LookUp = (kind: string, text: string) => string | null;

const good = <T>(value: T): Parsed<T> => ({ ok: true, value });
const bad = (zh: string, en: string): { readonly ok: false; readonly expected: Sentence } => ({
  ok: false,
  expected: { zh, en },
});

/** Text of a cell as people typed it; full-width digits and blanks are folded. */
export function textOf(cell: CellValue): string {
  if (cell === null) return '';
  if (cell instanceof Date) return isoOf(cell);
  return String(cell).normalize('NFKC').trim();
}

/** Text of a cell as it stands there, without blanks at its ends. */
export function rawText(cell: CellValue): string {
  if (cell === null) return '';
  return cell instanceof Date ? isoOf(cell) : String(cell).trim();
}

function isoOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

const MADE_A_DATE = bad(
  '文本（表格软件把它变成了日期：请先把单元格格式设为“文本”再填）',
  'a text (the spreadsheet has made a date of it: format the cell as text first)',
);

export const text: Codec<string> = {
  write: (value) => value,
  read: (cell) => (cell instanceof Date ? MADE_A_DATE : good(rawText(cell))),
};

export const whole: Codec<number> = {
  numeric: true,
  write: (value) => value,
  read: (cell) => {
    const number = Number(textOf(cell));
    return textOf(cell) !== '' && Number.isInteger(number) ? good(number) : bad('整数', 'a whole number');
  },
};

export const decimal: Codec<number> = {
  numeric: true,
  write: (value) => value,
  read: (cell) => {
    const number = Number(textOf(cell));
    return textOf(cell) !== '' && Number.isFinite(number) ? good(number) : bad('数字', 'a number');
  },
};

/** Yuan in the cell, whole fen in the document. */
export const yuan: Codec<number> = {
  numeric: true,
  write: (fen) => fen / 100,
  read: (cell) => {
    const match = /^(\d+)(?:\.(\d{1,2}))?$/.exec(textOf(cell));
    if (!match) return bad('金额（元，最多两位小数）', 'an amount in yuan with at most two decimals');
    return good(Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')));
  },
};

export const yesNo: Codec<boolean> = {
  choices: ['是', '否'],
  write: (value) => (value ? '是' : '否'),
  read: (cell) => {
    const value = textOf(cell).toLowerCase();
    if (['是', 'yes', 'true', '1', '√'].includes(value)) return good(true);
    if (['否', 'no', 'false', '0', ''].includes(value)) return good(false);
    return bad('是 或 否', 'yes or no');
  },
};

/** Dates as spreadsheets count them, in a cell that is not formatted as a date: from 2000 to 2099. */
const FIRST_SERIAL = 36_526;
const LAST_SERIAL = 73_050;
const SERIAL_OF_1970 = 25_569;

const dateOfSerial = (serial: number): string =>
  isoOf(new Date((Math.floor(serial) - SERIAL_OF_1970) * 86_400_000));

export const date: Codec<string> = {
  write: (value) => value,
  read: (cell) => {
    if (cell instanceof Date) return good(isoOf(cell));
    if (typeof cell === 'number' && cell >= FIRST_SERIAL && cell <= LAST_SERIAL)
      return good(dateOfSerial(cell));
    const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(textOf(cell));
    if (!match) return bad('日期，如 2026-09-01', 'a date such as 2026-09-01');
    return good(`${match[1]}-${match[2].padStart(2, '0')}-${match[3].padStart(2, '0')}`);
  },
};

export const clock: Codec<string> = {
  write: (value) => value,
  read: (cell) => {
    if (cell instanceof Date) return good(clockOf(cell.getUTCHours() * 60 + cell.getUTCMinutes()));
    // Excel keeps a time as the fraction of a day.
    if (typeof cell === 'number' && cell >= 0 && cell < 1) return good(clockOf(Math.round(cell * 1440)));
    const match = /^(\d{1,2}):(\d{2})(?::00)?$/.exec(textOf(cell));
    const valid = match && Number(match[1]) < 24 && Number(match[2]) < 60;
    return valid
      ? good(`${match[1].padStart(2, '0')}:${match[2]}`)
      : bad('时间，如 16:30', 'a time such as 16:30');
  },
};

/** One of a fixed set, with Chinese labels; the code itself is accepted too. */
export function oneOf<T extends string>(labels: Readonly<Record<T, string>>): Codec<T> {
  const codes = Object.keys(labels) as T[];
  const choices = codes.map((code) => labels[code]);
  return {
    choices,
    write: (value) => labels[value],
    read: (cell) => {
      const value = textOf(cell);
      const found = codes.find((code) => code === value || labels[code] === value);
      return found === undefined
        ? bad(`下列之一：${choices.join('、')}`, `one of ${codes.join(', ')}`)
        : good(found);
    },
  };
}

const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五'];

export const weekday: Codec<number> = {
  choices: WEEKDAYS,
  write: (value) => WEEKDAYS[value - 1],
  read: (cell) => {
    const value = textOf(cell).replace(/^星期/, '周');
    const index = WEEKDAYS.indexOf(value);
    if (index >= 0) return good(index + 1);
    return /^[1-5]$/.test(value) ? good(Number(value)) : bad('周一 到 周五', 'a weekday, 周一 to 周五');
  },
};

/** Id of another row, or its name where only one row has that name. */
export function ref(kind: string): Codec<string> {
  return {
    write: (value) => value,
    read: (cell, look) => {
      if (cell instanceof Date) return MADE_A_DATE;
      const value = rawText(cell);
      // An unknown id is left to validation, which knows where it is used and what to do.
      return value === '' ? bad('编号或名称', 'an id or a name') : good(look(kind, value) ?? value);
    },
  };
}

/**
 * Several values in one cell, separated by 、 or a comma or a semicolon or a line break. A value that holds one of these
 * itself stands in double quotes, a double quote in it is written twice.
 */
export function list<T>(item: Codec<T>): Codec<T[]> {
  return {
    write: (values) => values.map((value) => quoted(String(item.write(value)))).join('、'),
    read: (cell, look) => {
      const values: T[] = [];
      for (const part of cell instanceof Date ? [cell] : partsOf(rawText(cell))) {
        const parsed = item.read(part, look);
        if (!parsed.ok) return parsed;
        values.push(parsed.value);
      }
      return good(values);
    },
  };
}

function quoted(value: string): string {
  return /[、,，;；\n"]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

function partsOf(text: string): string[] {
  const parts: string[] = [];
  for (const [, inQuotes, plain] of text.matchAll(
    /\s*(?:"((?:[^"]|"")*)"(?=\s*(?:[、,，;；\n]|$))|([^、,，;；\n]+))/g,
  )) {
    const part = inQuotes === undefined ? (plain ?? '').trim() : inQuotes.replaceAll('""', '"');
    if (part !== '') parts.push(part);
  }
  return parts;
}

/** `2026-10-01~2026-10-07`, or one date. */
export const range: Codec<{ from: string; to: string }> = {
  write: ({ from, to }) => (from === to ? from : `${from}~${to}`),
  read: (cell, look) => {
    const [first, second, ...rest] = textOf(cell)
      .split(/[~～至]/)
      .map((part) => part.trim());
    const from = date.read(second === undefined ? cell : first, look);
    const to = second === undefined ? from : date.read(second, look);
    if (!from.ok || !to.ok || rest.length > 0) {
      return bad('日期或日期段，如 2026-10-01~2026-10-07', 'a date or a range such as 2026-10-01~2026-10-07');
    }
    return good({ from: from.value, to: to.value });
  },
};

/** `16:30~18:00`. */
export const clockRange: Codec<{ from: string; to: string }> = {
  write: ({ from, to }) => `${from}~${to}`,
  read: (cell, look) => {
    const [first, second, ...rest] = textOf(cell)
      .split(/[~～至]/)
      .map((part) => part.trim());
    const from = clock.read(first ?? '', look);
    const to = clock.read(second ?? '', look);
    if (!from.ok || !to.ok || rest.length > 0)
      return bad('时间段，如 16:30~18:00', 'a span such as 16:30~18:00');
    return good({ from: from.value, to: to.value });
  },
};
