import { Workbook } from '@cj-tech-master/excelts';
import { describe, expect, it } from 'vitest';
import { School } from '../../../solver/model/school.ts';
import { planSchool } from '../../../solver/plan.ts';
import { EXPORTS } from '../../../src/exchange/exports.ts';
import { tablesToHtml } from '../../../src/exchange/table-html.ts';
import { tablesToWorkbook } from '../../../src/exchange/table-workbook.ts';
import { planIndex } from '../../../src/exchange/tables/plan-index.ts';
import { smallSchool } from '../../support/small-school.ts';

const STARTS = ['=HYPERLINK("http://x","y")', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '<b>=1</b>'];

/** The small school in which everything that has a name has a dangerous one. */
function dangerous() {
  const school = smallSchool();
  let next = 0;
  const evil = (): string => `${STARTS[next++ % STARTS.length]}&${next}`;
  for (const list of [
    school.rooms,
    school.classes,
    school.clubs,
    school.activities,
    school.posts,
    school.gates,
    school.staff,
  ]) {
    for (const entry of list ?? []) entry.name = evil();
  }
  for (const pupil of school.pupils ?? []) {
    pupil.name = evil();
    for (const collector of pupil.collectors ?? []) collector.name = evil();
  }
  return { ...school, name: '=cmd|calc' };
}

describe('texts that look like formulas', () => {
  it.each(EXPORTS.map(({ id }) => id))('are texts in every cell of %s, and their own names', async (id) => {
    const school = dangerous();
    const plan = await planSchool(school, { seed: 1, iterations: 0 });
    const book = EXPORTS.find((entry) => entry.id === id)?.tables(planIndex(School.parse(school), plan), 1);
    if (!book) throw new Error('the export is listed');
    const workbook = new Workbook();
    await workbook.xlsx.load(await tablesToWorkbook(book));
    const texts = book.tables
      .flatMap(({ table }) => [table.title, table.note ?? '', ...table.head, ...table.rows.flat()])
      .filter((cell) => typeof cell === 'string');
    let dangerousCells = 0;
    for (const sheet of workbook.worksheets) {
      expect(sheet.name).not.toMatch(/^'|'$|[\\/?*[\]:]/);
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          expect(cell.formula).toBeUndefined();
          expect(['string', 'number']).toContain(typeof cell.value);
          if (typeof cell.value !== 'string') return;
          expect(cell.value).not.toMatch(/^[=+\-@\t\r]/);
          if (cell.value.startsWith("'")) dangerousCells += 1;
        }),
      );
    }
    expect(dangerousCells).toBe(texts.filter((text) => /^[=+\-@]/.test(text)).length);
    const html = tablesToHtml(book);
    expect(html).not.toContain('<b>');
    expect(html.includes('&lt;b&gt;')).toBe(texts.some((text) => text.includes('<b>')));
  });
});
