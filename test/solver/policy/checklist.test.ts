import { describe, expect, it } from 'vitest';
import { Term } from '../../../solver/model/term.ts';
import { checklistItems, tickedItems } from '../../../solver/policy/checklist.ts';
import { BUNDLED_PACKS } from '../../../solver/policy/index.ts';
import { type ResolvedRule, resolvePolicy } from '../../../solver/policy/resolve.ts';

const TERM = Term.parse({ id: 't', name: '2026年秋季学期', start: '2026-09-01', end: '2027-01-15' });
const SPRING = Term.parse({ id: 's', name: '2027年春季学期', start: '2027-03-01', end: '2027-07-02' });

function rule(pack: string, id: string): ResolvedRule {
  const found = resolvePolicy(BUNDLED_PACKS, pack, { withBase: false }).rules.find(
    (entry) => entry.id === id,
  );
  if (!found) throw new Error(`${pack} has no ${id}`);
  return found;
}
const due = (pack: string, id: string, term = TERM) =>
  checklistItems(rule(pack, id), term).map(({ from, by, month }) => [from, by, month]);

describe('dates of the checklist, from the term', () => {
  it('a plan is filed within the week before the term: 25 to 31 August for 1 September', () => {
    expect(due('sanya', 'plan-filed')).toEqual([['2026-08-25', '2026-08-31', undefined]]);
  });

  it('agreements, notices, checks and insurance are due the day before the term', () => {
    for (const id of ['pupil-agreement', 'parents-notified', 'insurance', 'external-background']) {
      expect(due('sanya', id)).toEqual([[undefined, '2026-08-31', undefined]]);
    }
  });

  it('monthly figures are due on the last day of each month, the last one with the term', () => {
    expect(due('helan', 'direct-report-monthly').map(([, by]) => by)).toEqual([
      '2026-09-30',
      '2026-10-31',
      '2026-11-30',
      '2026-12-31',
      '2027-01-15',
    ]);
  });

  it('the December report is due in December, and not at all in spring', () => {
    expect(due('hubei-school', 'december-report')).toEqual([['2026-12-01', '2026-12-31', '2026-12']]);
    expect(due('hubei-school', 'december-report', SPRING)).toEqual([]);
  });

  it('figures for pay, the refund of a surplus and the quality survey are due by the end of the term', () => {
    expect(due('sanya', 'term-pay-report')).toEqual([[undefined, '2027-01-15', undefined]]);
    expect(due('hubei-school', 'surplus-refunded')).toEqual([[undefined, '2027-01-15', undefined]]);
    expect(due('chongming', 'quality-survey')).toEqual([[undefined, '2027-01-15', undefined]]);
  });

  it('a pack may say it itself', () => {
    const own = {
      ...rule('sanya', 'insurance'),
      params: { due: { value: 'termEnd', unit: 'code' as const } },
    };
    expect(checklistItems(own, TERM).map(({ by }) => by)).toEqual(['2027-01-15']);
  });
});

describe('ticks', () => {
  const record = (date: string, extra = {}) => ({ rule: 'x', date, by: '王', kept: true, ...extra });

  it('too early, in time, on the last day and too late', () => {
    const items = [{ rule: 'x', from: '2026-08-25', by: '2026-08-31' }];
    const outside = (date: string) => tickedItems(items, [record(date)])[0].outside;
    expect(['2026-08-24', '2026-08-25', '2026-08-31', '2026-09-01'].map(outside)).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it('of several the latest counts, and of one day that something is not kept', () => {
    const items = [{ rule: 'x', by: '2026-09-30' }];
    const kept = (...records: ReturnType<typeof record>[]) => tickedItems(items, records)[0].record?.kept;
    expect(kept(record('2026-09-02', { kept: false }), record('2026-09-01'))).toBe(false);
    expect(kept(record('2026-09-01', { kept: false }), record('2026-09-02'))).toBe(true);
    expect(kept(record('2026-09-02'), record('2026-09-02', { kept: false }))).toBe(false);
  });

  it('of a month count for that month, by its name or by their date', () => {
    const items = [
      { rule: 'x', month: '2026-09', by: '2026-09-30' },
      { rule: 'x', month: '2026-10', by: '2026-10-31' },
    ];
    const ticked = tickedItems(items, [record('2026-10-02', { month: '2026-09' }), record('2026-10-09')]);
    expect(ticked.map(({ record: found, outside }) => [found?.date, outside])).toEqual([
      ['2026-10-02', true],
      ['2026-10-09', false],
    ]);
  });
});
