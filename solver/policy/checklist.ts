import { datesBetween, shiftedDate } from '../model/calendar.ts';
import type { EvidenceRecord } from '../model/evidence.ts';
import { compareText } from '../model/primitives.ts';
import type { Term } from '../model/term.ts';
import type { ResolvedRule } from './resolve.ts';

/** When something on the checklist is due, as a pack may say in the parameter `due`. */
export const DUE_CODES = ['beforeTerm', 'weekBeforeTerm', 'monthly', 'termEnd'] as const;
export type DueCode = (typeof DUE_CODES)[number];

/** One thing to tick off: for monthly clauses one a month. Both ends of the span count. */
export interface ChecklistItem {
  readonly rule: string;
  /** YYYY-MM; present where the clause asks for it every month. */
  readonly month?: string;
  /** Present where it may not be done earlier than this. */
  readonly from?: string;
  readonly by: string;
}

/** Clauses whose papers come at the end of the term or grow with it; what is in neither list is due before the term. */
const AT_TERM_END = new Set([
  'term-pay-report',
  'surplus-refunded',
  'quality-survey',
  'evaluation-in-appraisal',
  'satisfaction-decides-renewal',
  'external-watched',
  'records-true',
  'service-counts',
  'unfit-staff-dismissed',
  'vendor-exit',
  'no-dissuasion',
  'individual-tutoring',
  'planned-lessons-not-moved',
  'no-arbitrary-fees',
  'no-profit',
  'parents-take-part',
  'leave-change-reported',
  'attendance-supervision-handover',
  'staff-training',
]);
const MONTHLY = new Set(['account-published-monthly', 'waiver-published-monthly', 'direct-report-monthly']);
const WEEK_BEFORE = new Set(['plan-filed']);
const DAYS_OF_A_WEEK = 7;

/**
 * What people have to tick off for a clause in this term, with its dates: before the term by default, in the days before
 * it where the clause says so, once a month, in one month of the year (nothing where the term does not touch it), or by
 * the end. A pack may say `due` itself.
 */
export function checklistItems(rule: ResolvedRule, term: Term): ChecklistItem[] {
  const base = { rule: rule.id };
  const month = wholeOf(rule, 'month');
  if (month !== undefined) {
    return monthsOf(term)
      .filter((entry) => Number(entry.month.slice(5)) === month)
      .map((entry) => ({ ...base, ...entry, from: `${entry.month}-01` }));
  }
  switch (dueOf(rule)) {
    case 'monthly':
      return monthsOf(term).map(({ month: of, by }) => ({ ...base, month: of, by }));
    case 'termEnd':
      return [{ ...base, by: term.end }];
    case 'weekBeforeTerm': {
      const days = wholeOf(rule, 'daysBeforeTerm') ?? DAYS_OF_A_WEEK;
      return [{ ...base, from: shiftedDate(term.start, -days), by: shiftedDate(term.start, -1) }];
    }
    default:
      return [{ ...base, by: shiftedDate(term.start, -1) }];
  }
}

function dueOf(rule: ResolvedRule): DueCode {
  const stated = Object.hasOwn(rule.params, 'due') ? rule.params.due.value : undefined;
  const known = DUE_CODES.find((code) => code === stated);
  if (known) return known;
  if (MONTHLY.has(rule.id)) return 'monthly';
  if (WEEK_BEFORE.has(rule.id)) return 'weekBeforeTerm';
  return AT_TERM_END.has(rule.id) ? 'termEnd' : 'beforeTerm';
}

/** How an item stands: the record that counts, and whether it came outside its dates. */
export interface TickedItem {
  readonly item: ChecklistItem;
  readonly record?: EvidenceRecord;
  /** Done after the day it was due, or before it could be. */
  readonly outside: boolean;
}

/** The items of a clause with their records: of several the latest, by the month they stand for. */
export function tickedItems(
  items: readonly ChecklistItem[],
  evidence: readonly EvidenceRecord[],
): TickedItem[] {
  return items.map((item) => {
    const own = evidence
      .filter(
        (entry) =>
          entry.rule === item.rule &&
          (item.month === undefined || (entry.month ?? entry.date.slice(0, 7)) === item.month),
      )
      .sort((a, b) => compareText(a.date, b.date) || Number(b.kept) - Number(a.kept));
    const record = own.at(-1);
    if (!record) return { item, outside: false };
    const early = item.from !== undefined && record.date < item.from;
    return { item, record, outside: early || record.date > item.by };
  });
}

function wholeOf(rule: ResolvedRule, param: string): number | undefined {
  const value = Object.hasOwn(rule.params, param) ? rule.params[param].value : undefined;
  return typeof value === 'number' ? value : undefined;
}

/** The calendar months of the term, each due on its last day within the term. */
function monthsOf(term: Term): { month: string; by: string }[] {
  const last = new Map<string, string>();
  for (const { date } of datesBetween(term.start, term.end)) last.set(date.slice(0, 7), date);
  return [...last].map(([month, by]) => ({ month, by }));
}
