import { Workbook } from '@cj-tech-master/excelts';
import { beforeAll, describe, expect, it } from 'vitest';
import { generateSchool, REFERENCE_SCHOOLS } from '../../../scenarios/index.ts';
import { canonicalSchool } from '../../../solver/model/canonical.ts';
import type { Plan } from '../../../solver/model/plan-document.ts';
import { School, type SchoolInput } from '../../../solver/model/school.ts';
import { planSchool } from '../../../solver/plan.ts';
import { EXPORTS } from '../../../src/exchange/exports.ts';
import { tablesToWorkbook } from '../../../src/exchange/table-workbook.ts';
import { planIndex } from '../../../src/exchange/tables/plan-index.ts';
import { cellValue } from '../../../src/exchange/workbook/cell-value.ts';
import { workbookToSchool } from '../../../src/exchange/workbook/read-workbook.ts';
import { SHEETS } from '../../../src/exchange/workbook/template.ts';
import { schoolToWorkbook } from '../../../src/exchange/workbook/write-workbook.ts';
import { smallSchool } from '../../support/small-school.ts';
import { converted, hasOffice } from './soffice.ts';

if (!hasOffice) process.emitWarning('soffice is not installed: the tests with LibreOffice are skipped');

async function opened(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  return workbook;
}

/** Texts of all cells, sheet by sheet, as the reader sees them. */
function textsOf(workbook: Workbook): Record<string, string[]> {
  return Object.fromEntries(
    workbook.worksheets.map((sheet) => {
      const texts: string[] = [];
      sheet.eachRow((row, number) =>
        row.eachCell((cell, col) => {
          if (cell.value !== null) texts.push(`${number} ${col} ${cellValue(sheet, number, col)}`);
        }),
      );
      return [sheet.name, texts];
    }),
  );
}

const same = (document: unknown): School => canonicalSchool(School.parse(document));

describe.skipIf(!hasOffice)('LibreOffice', () => {
  it('opens the empty template with every sheet and heading', async () => {
    const template = await schoolToWorkbook();
    const saved = await opened(converted(template, 'xlsx'));
    expect(saved.worksheets.map(({ name }) => name)).toEqual(SHEETS.map(({ name }) => name));
    expect(textsOf(saved)).toEqual(textsOf(await opened(template)));
  });

  const awkward = (): SchoolInput => {
    const made: SchoolInput = smallSchool({ name: '=1+1 小学' });
    const [first, second] = made.staff;
    if (!first || !second) throw new Error('the small school has staff');
    first.skills = ['足球、篮球', '"双引号"', '+急救'];
    second.name = "'引号";
    second.absences = [
      { dates: { from: made.term.start, to: made.term.start }, reason: '下乡\n支教_x0041_' },
    ];
    return made;
  };
  const schools: [string, () => SchoolInput][] = [
    ['a school with awkward texts', awkward],
    ['a generated school', () => generateSchool({ classes: 12, seed: 3, region: 'henan' })],
    ...REFERENCE_SCHOOLS.map(({ id, build }): [string, () => SchoolInput] => [id, build]),
  ];

  it.each(schools)('saves the workbook of %s so that it reads back as the same school', async (_, build) => {
    const school = build();
    const { document, findings } = await workbookToSchool(converted(await schoolToWorkbook(school), 'xlsx'));
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(same(document)).toEqual(same(school));
  });

  describe('and the tables of a plan', () => {
    const school = School.parse(REFERENCE_SCHOOLS[0]?.build());
    let plan: Plan;
    beforeAll(async () => {
      plan = await planSchool(school, { seed: 1, iterations: 500 });
    });

    it.each(EXPORTS.map(({ id }) => id))('%s: has every cell in its place', async (id) => {
      const book = EXPORTS.find((entry) => entry.id === id)?.tables(planIndex(school, plan), 3);
      if (!book) throw new Error('the export is listed');
      const saved = await opened(converted(await tablesToWorkbook(book), 'xlsx'));
      expect(saved.worksheets).toHaveLength(book.tables.length);
      book.tables.forEach(({ table }, i) => {
        const sheet = saved.worksheets[i];
        const head = table.note === undefined ? 2 : 3;
        // LibreOffice makes rich text of what mixes Chinese and Latin characters.
        const cell = (row: number, col: number): string =>
          sheet ? String(cellValue(sheet, row, col) ?? '') : '';
        expect(cell(1, 1)).toBe(table.title);
        table.head.forEach((text, col) => {
          expect(cell(head, col + 1)).toBe(text);
        });
        table.rows.forEach((row, r) => {
          expect(row.map((_, col) => cell(head + 1 + r, col + 1))).toEqual(row.map(String));
        });
      });
    });
  });
});
