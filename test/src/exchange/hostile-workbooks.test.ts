import { Workbook } from '@cj-tech-master/excelts';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkArchive } from '../../../src/exchange/workbook/check-archive.ts';
import { type ReadUpload, readUpload } from '../../../src/exchange/workbook/read-upload.ts';
import { schoolToWorkbook } from '../../../src/exchange/workbook/write-workbook.ts';
import { smallSchool } from '../../support/small-school.ts';
import { craftedArchive, partOfSheet, patched } from './archives.ts';

let good: Uint8Array;
beforeAll(async () => {
  good = await schoolToWorkbook(smallSchool());
});

const MiB = 1024 * 1024;
const codes = ({ findings }: ReadUpload): string[] => findings.map(({ code }) => code);

async function edited(edit: (workbook: Workbook) => void): Promise<ReadUpload> {
  const workbook = new Workbook();
  await workbook.xlsx.load(good);
  edit(workbook);
  return readUpload(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

/** Refused, with sentences in both languages that are filled in and repeat no more than a little of the file. */
function refusedWith(read: ReadUpload, code: string): void {
  expect(codes(read)).toContain(code);
  expect(read.json).toBeNull();
  expect(read.errors).toBeGreaterThan(0);
  for (const { message, cause, remedy } of read.findings) {
    for (const sentence of [message, cause, remedy]) {
      expect(sentence.zh).toMatch(/[一-鿿]/);
      expect(sentence.zh).not.toMatch(/\{\w+\}/);
      expect(sentence.en).toMatch(/[a-z]/);
      expect(sentence.en).not.toMatch(/\{\w+\}/);
    }
    expect(message.zh.length).toBeLessThan(400);
  }
}

describe('what is no workbook', () => {
  it.each([
    ['text', new TextEncoder().encode('id,name\n1,2')],
    ['three bytes', new Uint8Array([1, 2, 3])],
    ['an archive without anything', craftedArchive([])],
    ['an archive of something else', craftedArchive([{ name: 'a.txt', content: 'a' }])],
    ['a truncated workbook', () => good.subarray(0, good.length / 2)],
    [
      'an archive with an encrypted entry',
      craftedArchive([{ name: 'xl/workbook.xml', content: 'x', flags: 1 }]),
    ],
    ['an archive that leads out of its folder', craftedArchive([{ name: '../../etc/passwd', content: 'x' }])],
    ['a workbook that is no XML', craftedArchive([{ name: 'xl/workbook.xml', content: '<<<<' }])],
  ])('%s', async (_, bytes) => {
    const read = await readUpload(typeof bytes === 'function' ? bytes() : bytes);
    expect(read.json).toBeNull();
    refusedWith(read, codes(read)[0] ?? '');
    expect(['WORKBOOK_UNREADABLE', 'SHEET_MISSING']).toContain(codes(read)[0]);
  });

  it('an old or encrypted workbook is told apart', async () => {
    const compound = new Uint8Array(4096);
    compound.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    const read = await readUpload(compound);
    refusedWith(read, 'WORKBOOK_OLD_OR_ENCRYPTED');
    expect(read.findings[0]?.remedy.zh).toContain('.xlsx');
  });
});

describe('bombs', () => {
  it('declared sizes are added up before anything is unpacked', async () => {
    const half = Array.from({ length: 3 }, (_, i) => ({
      name: `xl/worksheets/sheet${i}.xml`,
      content: 'x',
      declared: 90 * MiB,
    }));
    const check = await checkArchive(craftedArchive(half));
    expect(check).toMatchObject({ ok: false, reason: 'tooLarge', bytes: 270 * MiB });
    refusedWith(await readUpload(craftedArchive(half)), 'WORKBOOK_TOO_LARGE');
  });

  it('an entry that unpacks to more than it declares is cut off', async () => {
    const bytes = craftedArchive([
      { name: 'xl/workbook.xml', content: new Uint8Array(30 * MiB), declared: 100 },
    ]);
    expect(bytes.byteLength).toBeLessThan(MiB);
    expect(await checkArchive(bytes)).toMatchObject({ ok: false, reason: 'unreadable' });
  });

  it('too many entries, and one name twice, are refused', async () => {
    const many = Array.from({ length: 2001 }, (_, i) => ({ name: `${i}.xml`, content: '' }));
    expect(await checkArchive(craftedArchive(many))).toMatchObject({ ok: false, reason: 'tooLarge' });
    const twice = [
      { name: 'xl/workbook.xml', content: 'a' },
      { name: 'xl/Workbook.xml', content: 'b' },
    ];
    expect(await checkArchive(craftedArchive(twice))).toMatchObject({ ok: false, reason: 'unreadable' });
  });

  it('what the parser gets is what the directory says, not what stands between', async () => {
    const check = await checkArchive(
      craftedArchive([{ name: 'a.xml', localName: 'b.xml', content: 'content' }]),
    );
    if (!check.ok) throw new Error('it is a fair archive');
    const text = new TextDecoder().decode(check.bytes);
    expect(text).toContain('a.xml');
    expect(text).not.toContain('b.xml');
  });

  it('entities of a document type are not multiplied', async () => {
    const levels = Array.from({ length: 9 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`);
    const read = await readUpload(
      await patched(good, (files) => {
        const shared = files.get('xl/sharedStrings.xml') ?? '';
        const type = `<!DOCTYPE sst [<!ENTITY a0 "boom">${levels.join('')}]>`;
        files.set(
          'xl/sharedStrings.xml',
          shared.replace(/<sst/, `${type}<sst`).replace(/<t([^>]*)>[^<]*<\/t>/, '<t$1>&a9;</t>'),
        );
      }),
    );
    expect(JSON.stringify(read).length).toBeLessThan(20 * MiB);
  });
});

describe('sheets out of shape', () => {
  it('a stray cell in the last row of the sheet is named', async () => {
    const read = await edited((workbook) => {
      const staff = workbook.getWorksheet('教职工');
      if (staff) staff.getCell(1_048_576, 16_384).value = 'x';
    });
    refusedWith(read, 'SHEET_TOO_LONG');
    expect(read.findings[0]?.cell).toEqual({ sheet: '教职工', cell: 'A1048576' });
  });

  it('a stray cell in the last column is read past', async () => {
    const read = await edited((workbook) => {
      const staff = workbook.getWorksheet('教职工');
      if (staff) staff.getCell(3, 16_384).value = 'x';
      if (staff) staff.getCell(2, 16_384).value = '我的备注';
    });
    expect(read.json).not.toBeNull();
    const unknown = read.findings.find(({ code }) => code === 'COLUMN_UNKNOWN');
    expect(unknown).toMatchObject({ severity: 'warning', cell: { sheet: '教职工', cell: 'XFD2' } });
  });

  it('rows that are only formatted do not count', async () => {
    const read = await readUpload(
      await patched(good, (files) => {
        const part = partOfSheet(files, '教职工');
        const rows = Array.from(
          { length: 30_000 },
          (_, i) => `<row r="${i + 5000}" s="1" customFormat="1"/>`,
        );
        files.set(part, (files.get(part) ?? '').replace('</sheetData>', `${rows.join('')}</sheetData>`));
      }),
    );
    expect(codes(read).filter((code) => code === 'SHEET_TOO_LONG')).toEqual([]);
    expect(read.json).not.toBeNull();
  });

  it('a sheet with another name is not passed over', async () => {
    const read = await edited((workbook) => {
      const pupils = workbook.getWorksheet('学生');
      if (pupils) pupils.name = '学生名单';
    });
    refusedWith(read, 'SHEET_RENAMED');
    expect(read.findings.find(({ code }) => code === 'SHEET_RENAMED')?.params).toEqual({
      sheet: '学生名单',
      expected: '学生',
    });
  });

  it("somebody's own sheet is mentioned, and nothing else", async () => {
    const read = await edited((workbook) => {
      workbook.addWorksheet('备忘').getCell('A1').value = '记得问门卫';
      workbook.addWorksheet('空表');
    });
    expect(read.findings.filter(({ code }) => code === 'SHEET_UNKNOWN')).toMatchObject([
      { severity: 'warning', params: { sheet: '备忘' } },
    ]);
    expect(read.json).not.toBeNull();
  });

  it('headings that are twice or renamed are named by cell', async () => {
    const read = await edited((workbook) => {
      const staff = workbook.getWorksheet('教职工');
      staff?.getRow(2).eachCell((cell) => {
        if (cell.value === '特长') cell.value = '姓名*';
        if (cell.value === '周课时') cell.value = '每周课时';
      });
    });
    refusedWith(read, 'COLUMN_DUPLICATE');
    expect(codes(read)).toContain('COLUMN_UNKNOWN');
    for (const finding of read.findings) expect(finding.cell?.cell).toMatch(/^[A-Z]+2$/);
  });
});

describe('cells that hold no value', () => {
  const nameOfStaff = (value: unknown): Promise<ReadUpload> =>
    edited((workbook) => {
      const staff = workbook.getWorksheet('教职工');
      if (!staff) return;
      staff.getCell('B3').value = value as never;
      if (value instanceof Date) staff.getCell('B3').numFmt = 'm"月"d"日"';
    });

  it.each([
    ['a formula without a result', { formula: 'A3' }, 'CELL_FORMULA'],
    ['an error', { error: '#REF!' }, 'CELL_ERROR'],
    ['a formula that fails', { formula: '1/0', result: { error: '#DIV/0!' } }, 'CELL_ERROR'],
    ['a date that Excel has made of a text', new Date('2026-03-01T00:00:00Z'), 'CELL_UNREADABLE'],
  ])('%s', async (_, value, code) => {
    const read = await nameOfStaff(value);
    refusedWith(read, code);
    expect(read.findings.find((finding) => finding.code === code)?.cell).toEqual({
      sheet: '教职工',
      cell: 'B3',
    });
  });

  it.each([
    ['the result of a formula', { formula: 'A1&""', result: '王芳' }],
    ['rich text', { richText: [{ text: '王' }, { font: { bold: true }, text: '芳' }] }],
    ['a link', { text: '王芳', hyperlink: 'http://example.invalid/' }],
  ])('%s counts', async (_, value) => {
    const read = await nameOfStaff(value);
    const { staff } = JSON.parse(new TextDecoder().decode(read.json ?? new Uint8Array())) as {
      staff: { name: string }[];
    };
    expect(staff[0]?.name).toBe('王芳');
  });

  it('very long texts and very many mistakes are counted, not repeated', async () => {
    const long = await nameOfStaff('长'.repeat(32_767));
    expect(long.json).toBeNull();
    expect(JSON.stringify(long.findings).length).toBeLessThan(20_000);
    const many = await edited((workbook) => {
      const pupils = workbook.getWorksheet('学生');
      for (let row = 3; row < 3000; row++) if (pupils) pupils.getCell(row, 20).value = '?';
    });
    expect(many.findings).toHaveLength(1000);
    expect(many.total).toBeGreaterThan(5000);
  });
});
