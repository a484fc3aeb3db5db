/** Counts of one real dismissal as somebody writes them down: a CSV of time, gate, count and announced minute. */
import type { DismissalCount } from '../model/dismissal-scenario.ts';
import type { Finding } from '../model/findings.ts';
import type { Word } from '../model/validation/words.ts';
import { dismissalFinding } from './scenario-findings.ts';

const COLUMNS = {
  time: ['time', '时间'],
  gate: ['gate', '校门'],
  count: ['count', '人数'],
  announced: ['announced', '公布时间'],
} as const;
type ColumnName = keyof typeof COLUMNS;

const EXPECTED: Readonly<Record<ColumnName, Word>> = {
  time: { value: 'time', zh: '时间，如 17:30 或 17:30:30', en: 'a time such as 17:30 or 17:30:30' },
  gate: { value: 'gate', zh: '校门编号', en: 'the id of a gate' },
  count: { value: 'count', zh: '不小于 0 的整数', en: 'a whole number from 0' },
  announced: {
    value: 'announced',
    zh: '公布的放学时间，如 17:30',
    en: 'the announced minute, such as 17:30',
  },
};

/**
 * Reads counts: each row says how many pupils were handed over at a gate since the row before of that gate. Separators
 * are commas, semicolons or tabs; the first line names the columns in Chinese or English. All bad rows are reported at
 * once, by line; `counts` are the good ones.
 */
export function readCounts(text: string): { counts: DismissalCount[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const head = cells(lines[0] ?? '').map((cell) => cell.toLowerCase());
  const at = (name: ColumnName): number => {
    const words: readonly string[] = COLUMNS[name];
    return head.findIndex((cell) => words.includes(cell));
  };
  for (const column of ['time', 'gate', 'count'] as const) {
    if (at(column) < 0) findings.push(dismissalFinding('COUNTS_HEADER_MISSING', [0], { column }));
  }
  if (findings.length > 0) return { counts: [], findings };
  const counts: DismissalCount[] = [];
  const last = new Map<string, number>();
  lines.slice(1).forEach((row, k) => {
    if (row.trim() === '') return;
    const line = k + 2;
    const values = cells(row);
    const value = (name: ColumnName): string => values[at(name)] ?? '';
    const bad = (column: ColumnName): void => {
      findings.push(
        dismissalFinding('COUNTS_ROW_BAD', [line, column], {
          line,
          column,
          value: value(column).slice(0, 40),
          expected: EXPECTED[column],
        }),
      );
    };
    const second = secondOf(value('time'));
    const gate = value('gate');
    const count = /^\d{1,6}$/.test(value('count')) ? Number(value('count')) : null;
    const announced = value('announced') === '' ? undefined : secondOf(value('announced'));
    if (second === null) bad('time');
    if (gate === '') bad('gate');
    if (count === null) bad('count');
    if (announced === null) bad('announced');
    if (second === null || gate === '' || count === null || announced === null) return;
    const key = `${gate} ${announced ?? ''}`;
    if (second <= (last.get(key) ?? -1)) {
      findings.push(dismissalFinding('COUNTS_BACKWARDS', [line, 'time'], { line, time: value('time') }));
      return;
    }
    last.set(key, second);
    counts.push({
      second,
      gate,
      count,
      ...(announced === undefined ? {} : { announced: Math.floor(announced / 60) }),
    });
  });
  return { counts, findings };
}

function cells(line: string): string[] {
  return line.split(/[,;\t，；]/).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
}

/** Seconds after midnight of `HH:mm` or `HH:mm:ss`. */
function secondOf(text: string): number | null {
  const match = /^(\d{1,2})[:：](\d{2})(?:[:：](\d{2}))?$/.exec(text);
  if (!match) return null;
  const [hour, minute, second] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  return hour < 24 && minute < 60 && second < 60 ? hour * 3600 + minute * 60 + second : null;
}
