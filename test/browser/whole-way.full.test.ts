import { readFileSync } from 'node:fs';
import { Workbook } from '@cj-tech-master/excelts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateSchool } from '../../scenarios/index.ts';
import { schoolToWorkbook } from '../../src/exchange/workbook/write-workbook.ts';
import { type ServedPage, servePage } from './served-page.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Planning six classes takes a few seconds; this only guards against hanging. */
const PATIENCE = 180_000;

const VIEWS = [
  ['matrix', '排片表', 'Timetable'],
  ['roster', '值守表', 'Duty roster'],
  ['standIns', '谁来顶班', 'Stand-ins'],
  ['enrolment', '选课录取', 'Club places'],
  ['fairness', '工作量公平', 'Fair loads'],
  ['dismissal', '错峰离校', 'Dismissal'],
  ['audit', '独立核查', 'Audit'],
  ['compliance', '合规报告', 'Compliance'],
  ['downloads', '下载打印', 'Downloads'],
] as const;

const OWN_WORDS =
  '.page-title h3, .page-title .ant-typography, .menu, .ant-table-thead th, .ant-statistic-title';

const school = generateSchool({ classes: 6, seed: 1, region: 'national' });
let served: ServedPage;

beforeAll(async () => {
  served = await servePage();
});
afterAll(async () => {
  await served.close();
});

const upload = async (buffer: Uint8Array): Promise<void> => {
  await served.page
    .locator('input[type=file]')
    .setInputFiles({ name: 'school.xlsx', mimeType: XLSX, buffer: Buffer.from(buffer) });
};

/** Opens a view by the menu. */
const open = async (name: string): Promise<void> => {
  await served.page.getByRole('menuitem', { name, exact: true }).click();
  await served.page.getByRole('heading', { level: 3, name, exact: true }).waitFor();
};

// One way from the workbook to the printed table: each step needs the one before.
describe.sequential('a school office in the browser', () => {
  it('lists what is wrong with a workbook by sheet and cell, and stores nothing', async () => {
    const { page, address, shot } = served;
    await page.goto(address);
    await page.getByText('还没有自己的学校').waitFor();
    await upload(await schoolToWorkbook());
    await page.getByText('没有保存任何内容。请按表').waitFor({ timeout: PATIENCE });
    await page.getByRole('cell', { name: 'B3', exact: true }).waitFor();
    await shot('findings');
    const { items } = (await (await fetch(`${address}/v1/schools`)).json()) as { items: unknown[] };
    expect(items).toEqual([]);
  });

  it('stores a good workbook and lists the school', async () => {
    const { page, shot } = served;
    await upload(await schoolToWorkbook(school));
    await page.getByText(`已保存：${school.name}`).waitFor({ timeout: PATIENCE });
    await page.getByRole('heading', { name: school.name }).waitFor();
    await shot('schools');
  });

  it('plans the school and shows the progress', async () => {
    const { page, shot } = served;
    await page.getByRole('link', { name: '进入' }).first().click();
    await page.getByText('还没有方案').waitFor();
    await page.getByRole('button', { name: '开始排课' }).click();
    await page.getByText('停止并保留').waitFor();
    await shot('progress');
    await page.getByRole('link', { name: '查看' }).waitFor({ timeout: PATIENCE });
    await page.getByText('已完成').waitFor();
    await shot('plans');
    await page.getByRole('link', { name: '查看' }).click();
    await page.getByRole('heading', { level: 3, name: '方案总览' }).waitFor();
    await shot('overview');
  });

  it.each(VIEWS)('opens %s', async (id, zh) => {
    await open(zh);
    await served.page.waitForLoadState('networkidle');
    await served.shot(id);
    expect(await served.page.getByText('没有读到数据').count()).toBe(0);
  });

  it('shows five elements in a cell of the matrix', async () => {
    await open('排片表');
    const cell = served.page.locator('.cell').first();
    const text = await cell.innerText();
    expect(text).toMatch(/\d\d:\d\d–\d\d:\d\d/);
    expect(text).toMatch(/按班|合班|走班/);
    const names = [...school.staff, ...(school.externals ?? [])].map(({ name }) => name);
    expect(names.some((name) => text.includes(name))).toBe(true);
    expect(school.rooms.some(({ name }) => text.includes(name))).toBe(true);
    expect([...school.activities, ...(school.clubs ?? [])].some(({ name }) => text.includes(name))).toBe(
      true,
    );
  });

  it('draws the charts', async () => {
    for (const view of ['工作量公平', '错峰离校', '选课录取']) {
      await open(view);
      await served.page.locator('.chart canvas').first().waitFor();
    }
  });

  it('hands out the matrix as a workbook', async () => {
    const { page } = served;
    await open('下载打印');
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Excel 工作簿' }).first().click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(/matrix\.xlsx$/);
    const workbook = new Workbook();
    await workbook.xlsx.load(readFileSync(await download.path()));
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['周一', '周二', '周三', '周四', '周五']);
    expect(workbook.worksheets[0]?.rowCount).toBeGreaterThan(6);
  });

  it('opens the page to print', async () => {
    const { page } = served;
    const opening = page.context().waitForEvent('page');
    await page.getByRole('link', { name: '打印页' }).first().click();
    const printed = await opening;
    await printed
      .getByRole('heading', { name: new RegExp(school.name) })
      .first()
      .waitFor();
    expect(await printed.getByRole('columnheader', { name: '负责人' }).count()).toBe(5);
    await printed.close();
  });

  it('speaks English too, in every view', async () => {
    const { page, shot } = served;
    await page.getByRole('button', { name: 'English' }).click();
    for (const [, , en] of VIEWS) {
      await open(en);
      await page.waitForLoadState('networkidle');
      // Names come from the school; everything else is ours.
      const own = await page.locator(OWN_WORDS).allInnerTexts();
      expect(own.length).toBeGreaterThan(1);
      expect(own.join('\n')).not.toMatch(/[\u4e00-\u9fff]/);
    }
    await open('Audit');
    await shot('english');
    await page.getByRole('button', { name: '中文' }).click();
    await page.getByRole('heading', { level: 3, name: '独立核查' }).waitFor();
  });

  it('fits a phone: the menu collapses and tables scroll inside their box', async () => {
    const { page, shot } = served;
    await page.setViewportSize({ width: 390, height: 844 });
    for (const [id, zh] of VIEWS) {
      await page.getByRole('button', { name: '菜单' }).click();
      await page.getByRole('dialog').getByRole('menuitem', { name: zh, exact: true }).click();
      await page.getByRole('heading', { level: 3, name: zh, exact: true }).waitFor();
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      await page.waitForLoadState('networkidle');
      await shot(`phone-${id}`);
      const width = await page.evaluate<number>('document.documentElement.scrollWidth');
      expect(width, zh).toBeLessThanOrEqual(390);
    }
  });

  it('had no fault on the way', () => {
    expect(served.faults).toEqual([]);
  });
});
