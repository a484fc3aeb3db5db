import { Workbook } from '@cj-tech-master/excelts';
import { describe, expect, it } from 'vitest';
import { generateSchool } from '../../../scenarios/index.ts';
import { canonicalSchool } from '../../../solver/model/canonical.ts';
import { School, type SchoolInput } from '../../../solver/model/school.ts';
import { workbookToSchool } from '../../../src/exchange/workbook/read-workbook.ts';
import { schoolToWorkbook } from '../../../src/exchange/workbook/write-workbook.ts';
import { smallSchool } from '../../support/small-school.ts';

/** A change to a workbook, as a person would make it in a spreadsheet program. */
async function edited(school: SchoolInput, edit: (workbook: Workbook) => void): Promise<Uint8Array> {
  const workbook = new Workbook();
  await workbook.xlsx.load(await schoolToWorkbook(school));
  edit(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const same = (document: unknown): School => canonicalSchool(School.parse(document));

describe('workbook template', () => {
  it('brings a small school back unchanged', async () => {
    const { document, findings } = await workbookToSchool(await schoolToWorkbook(smallSchool()));
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(same(document)).toEqual(same(smallSchool()));
  });

  it('brings demands on the roster back unchanged', async () => {
    const base = smallSchool();
    const [first, ...others] = base.staff;
    const [club, ...clubs] = base.clubs ?? [];
    const school = {
      ...base,
      options: {
        ...base.options,
        homeworkSupervisor: 'week' as const,
        daysInLieu: { unitsPerDay: 24, lateOnly: false },
        bands: [
          { id: 'friday', name: '周五', weekdays: [5], least: 1, most: 9 },
          {
            id: 'evening',
            name: '晚间',
            blocks: ['clubs'],
            works: ['club' as const, 'patrol' as const],
            dates: { from: '2026-09-08', to: '2026-09-18' },
            most: 3,
          },
        ],
      },
      staff: [
        {
          ...first,
          fewDays: true,
          daysOff: [{ from: '2026-09-15', to: '2026-09-16' }],
          dateWishes: [
            { dates: { from: '2026-09-17', to: '2026-09-17' }, block: 'homework', level: 'avoid' as const },
            { dates: { from: '2026-09-18', to: '2026-09-18' }, level: 'wish' as const },
          ],
        },
        ...others,
      ],
      clubs: [{ ...club, leaders: { ...club.leaders, same: true } }, ...clubs],
      activities: base.activities.map((activity) => ({ ...activity, turns: true })),
    };
    const { document, findings } = await workbookToSchool(await schoolToWorkbook(school));
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(same(document)).toEqual(same(school));
  });

  it.each(['helan', 'sanya', 'chongming', 'hubei-school', 'henan'] as const)(
    'brings a generated school of %s back unchanged',
    async (region) => {
      const school = generateSchool({ classes: 6, seed: 4, region });
      const { document, findings } = await workbookToSchool(await schoolToWorkbook(school));
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(same(document)).toEqual(same(school));
    },
  );

  it('accepts names for ids, dates and times as Excel keeps them, and full-width digits', async () => {
    const school = smallSchool();
    const bytes = await edited(school, (workbook) => {
      const classes = workbook.getWorksheet('班级');
      classes?.eachRow((row, number) => {
        if (number <= 2) return;
        const grade = school.grades.find(({ id }) => id === String(row.getCell(3).value));
        row.getCell(3).value = grade?.name ?? null;
        row.getCell(5).value = String(row.getCell(5).value).replace(/\d/g, (d) =>
          String.fromCharCode(0xff10 + Number(d)),
        );
      });
      const info = workbook.getWorksheet('学校');
      info?.eachRow((row) => {
        if (row.getCell(1).value === '学期开始*')
          row.getCell(2).value = new Date(`${school.term.start}T00:00:00Z`);
      });
    });
    const { document, findings } = await workbookToSchool(bytes);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(same(document)).toEqual(same(school));
  });

  it('names the cell of every mistake, all at once, and gives no document', async () => {
    const bytes = await edited(smallSchool(), (workbook) => {
      const pupils = workbook.getWorksheet('学生');
      if (pupils) pupils.getCell('A3').value = null;
      const classes = workbook.getWorksheet('班级');
      if (classes) classes.getCell('E3').value = 'viele';
      workbook.removeWorksheet('岗位');
    });
    const { document, findings } = await workbookToSchool(bytes);
    expect(document).toBeNull();
    expect(findings.map(({ code, cell }) => [code, cell?.sheet, cell?.cell])).toEqual(
      expect.arrayContaining([
        ['SHEET_MISSING', undefined, undefined],
        ['CELL_UNREADABLE', '班级', 'E3'],
        ['CELL_EMPTY', '学生', 'A3'],
      ]),
    );
    for (const { message, remedy } of findings) {
      expect(message.zh).not.toMatch(/\{/);
      expect(remedy.en).not.toBe('');
    }
  });

  it('gives findings of sense the cell they come from', async () => {
    const bytes = await edited(smallSchool(), (workbook) => {
      const classes = workbook.getWorksheet('班级');
      if (classes) classes.getCell('D3').value = 'nowhere';
    });
    const { findings } = await workbookToSchool(bytes);
    const finding = findings.find(({ severity }) => severity === 'error');
    expect(finding?.cell).toEqual({ sheet: '班级', cell: 'D3' });
  });

  it('keeps texts that look like formulas as texts', async () => {
    const school = smallSchool();
    const evil = { ...school, name: '=HYPERLINK("http://x","y")' };
    const bytes = await schoolToWorkbook(evil);
    const workbook = new Workbook();
    await workbook.xlsx.load(bytes);
    workbook.eachSheet((sheet) =>
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          expect(cell.formula).toBeUndefined();
          expect(String(cell.value)).not.toMatch(/^[=+@]/);
        }),
      ),
    );
    expect((await workbookToSchool(bytes)).document?.name).toBe(evil.name);
  });

  it('answers rubbish and stray cells at the end of a sheet with findings', async () => {
    const rubbish = await workbookToSchool(new Uint8Array([1, 2, 3]));
    expect(rubbish.findings.map(({ code }) => code)).toEqual(['WORKBOOK_UNREADABLE']);
    const bytes = await edited(smallSchool(), (workbook) => {
      const staff = workbook.getWorksheet('教职工');
      if (staff) staff.getCell(1_048_576, 1).value = 'x';
    });
    expect((await workbookToSchool(bytes)).findings.map(({ code }) => code)).toContain('SHEET_TOO_LONG');
  });

  it('has an empty template with every sheet and heading', async () => {
    const { document, findings } = await workbookToSchool(await schoolToWorkbook());
    expect(document).toBeNull();
    expect(findings.every(({ code }) => code === 'CELL_EMPTY')).toBe(true);
  });
});
