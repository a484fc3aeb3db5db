import { Workbook } from '@cj-tech-master/excelts';
import type { TableBook } from './tables/table.ts';
import { safeText } from './workbook/safe-text.ts';

/** The bytes of an .xlsx file with one sheet a table, ready to print on A4. */
export async function tablesToWorkbook(book: TableBook): Promise<Uint8Array> {
  const workbook = new Workbook();
  const taken = new Set<string>();
  for (const { sheet: wanted, table } of book.tables) {
    const name = uniqueName(wanted, taken);
    const sheet = workbook.addWorksheet(name, {
      views: [{ state: 'frozen', ySplit: table.note === undefined ? 2 : 3 }],
      pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    });
    sheet.addRow([safeText(table.title)]);
    sheet.getRow(1).font = { bold: true, size: 14 };
    if (table.note !== undefined) sheet.addRow([safeText(table.note)]);
    const head = sheet.addRow([...table.head]);
    head.font = { bold: true };
    for (const row of table.rows) {
      sheet.addRow(row.map((cell) => (typeof cell === 'string' ? safeText(cell) : cell)));
    }
    table.head.forEach((header, i) => {
      const longest = table.rows
        .slice(0, 200)
        .reduce((most, row) => Math.max(most, widthOf(String(row[i] ?? ''))), 0);
      sheet.getColumn(i + 1).width = Math.min(48, Math.max(widthOf(header), longest) + 2);
    });
  }
  if (book.tables.length === 0) workbook.addWorksheet(book.name);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Chinese characters are twice as wide as Latin ones. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) as number) > 0xff ? 2 : 1;
  return width;
}

function uniqueName(wanted: string, taken: Set<string>): string {
  const base = wanted.replace(/[\\/?*[\]:]/g, ' ').slice(0, 28) || '表';
  let name = base;
  for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${base.slice(0, 26)} ${n}`;
  taken.add(name.toLowerCase());
  return name;
}
