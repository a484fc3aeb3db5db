import type { Check, Report } from '../check.ts';
import { type Path, placeOf } from '../pointer.ts';
import type { Word } from '../words.ts';

/** Wherever the document says from–to, the end does not come before the start. */
export const checkRanges: Check = ({ school }, report) => {
  const place = (path: Path): Word => placeOf(school, path);
  visit(school, [], report, place);
};

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^\d{2}:\d{2}$/;

function visit(value: unknown, path: Path, report: Report, place: (path: Path) => Word): void {
  if (Array.isArray(value)) {
    for (const [at, item] of value.entries()) visit(item, [...path, at], report, place);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const { from, to } = value as { from?: unknown; to?: unknown };
  if (typeof from === 'string' && typeof to === 'string') {
    // Dates include both ends, so one day is a range; times do not, so a span of no minutes is a mistake.
    if (DATE.test(from) && from > to) report('DATES_REVERSED', path, { place: place(path), from, to });
    if (TIME.test(from) && from >= to) report('TIMES_REVERSED', path, { place: place(path), from, to });
  }
  for (const [key, item] of Object.entries(value)) {
    if (typeof item === 'object') visit(item, [...path, key], report, place);
  }
}
