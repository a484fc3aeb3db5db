import type { Check, Report } from '../check.ts';
import type { Facts } from '../facts/facts.ts';
import { type Path, placeOf } from '../pointer.ts';
import { ledgerWord } from '../words.ts';

/** Records are of days of the term, each once; scores are possible; a ledger has one entry of fees. */
export const checkRecords: Check = (facts, report) => {
  const { records = {}, money } = facts.school;
  const {
    attendance = [],
    staffAttendance = [],
    cancelled = [],
    satisfaction = [],
    exitGrounds = [],
  } = records;
  checkDates(facts, report, 'attendance', attendance);
  checkDates(facts, report, 'staffAttendance', staffAttendance);
  checkDates(facts, report, 'cancelled', cancelled);
  const place = (path: Path) => ({ place: placeOf(facts.school, path) });

  checkTwice(
    facts,
    report,
    'attendance',
    attendance.map(({ pupil, ...rest }) => ({ who: pupil, ...rest })),
  );
  checkTwice(
    facts,
    report,
    'staffAttendance',
    staffAttendance.map(({ person, ...rest }) => ({ who: person, ...rest })),
  );
  for (const [at, { person, coveredBy }] of staffAttendance.entries()) {
    const path = ['records', 'staffAttendance', at, 'coveredBy'];
    if (person === coveredBy) report('COVERED_BY_SELF', path, place(path));
  }
  for (const [list, entries] of [
    ['satisfaction', satisfaction],
    ['exitGrounds', exitGrounds],
  ] as const) {
    for (const [at, { person, vendor }] of entries.entries()) {
      const path = ['records', list, at];
      if ((person === undefined) === (vendor === undefined)) report('SCORE_SUBJECT', path, place(path));
    }
  }
  for (const [at, { answers, satisfied }] of satisfaction.entries()) {
    const path = ['records', 'satisfaction', at];
    if (satisfied > answers) report('SCORE_IMPOSSIBLE', path, { ...place(path), answers, satisfied });
  }
  const known = new Set<string>();
  for (const [at, { ledger }] of (money?.fees ?? []).entries()) {
    if (known.has(ledger)) report('FEE_TWICE', ['money', 'fees', at], { ledger: ledgerWord(ledger) });
    known.add(ledger);
  }
  const rates = money?.satisfaction;
  if (rates && rates.excludeBelowPercent > rates.warnBelowPercent) {
    const params = { exclude: rates.excludeBelowPercent, warn: rates.warnBelowPercent };
    report('EXIT_BEFORE_WARNING', ['money', 'satisfaction'], params);
  }
};

function checkDates(
  { school, calendar, dayOn }: Facts,
  report: Report,
  list: string,
  entries: readonly { readonly date: string }[],
): void {
  if (!calendar) return;
  for (const [at, { date }] of entries.entries()) {
    const path = ['records', list, at];
    if (!dayOn(date)) report('RECORD_OUTSIDE_TERM', path, { place: placeOf(school, path), date });
  }
}

function checkTwice(
  { school }: Facts,
  report: Report,
  list: string,
  entries: readonly { readonly who: string; readonly date: string; readonly block?: string | undefined }[],
): void {
  const first = new Map<string, number>();
  for (const [at, { who, date, block }] of entries.entries()) {
    const key = `${who} ${date} ${block ?? ''}`;
    const earlier = first.get(key);
    const path = ['records', list, at];
    if (earlier === undefined) first.set(key, at);
    else report('RECORD_TWICE', path, { place: placeOf(school, path), earlier: earlier + 1 });
  }
}
