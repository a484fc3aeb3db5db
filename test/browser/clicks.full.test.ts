import { readFileSync } from 'node:fs';
import { Workbook } from '@cj-tech-master/excelts';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateSchool } from '../../scenarios/index.ts';
import { schoolToWorkbook } from '../../src/exchange/workbook/write-workbook.ts';
import { PLAN_VIEWS } from '../../src/web/shared/plan-views.ts';
import { type ServedPage, servePage } from './served-page.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Guards against hanging only. */
const PATIENCE = 240_000;
const HAN = /\p{Script=Han}/u;
const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1440, height: 900 };

const school = generateSchool({ classes: 6, seed: 2, region: 'national' });
let served: ServedPage;

interface PlanRow {
  readonly id: string;
  readonly name: string | null;
  readonly state: string;
  readonly revision: number;
}

const plansNow = async (): Promise<readonly PlanRow[]> => {
  const answer = await fetch(`${served.address}/v1/schools/${school.id}/plans`);
  return ((await answer.json()) as { items: PlanRow[] }).items;
};

/** The row of a plan in the list. */
const rowOf = (name: string): Locator => served.page.locator('tr.ant-table-row').filter({ hasText: name });

const start = async (name: string, seconds: number, seed = 1): Promise<void> => {
  const { page } = served;
  await page.getByLabel('方案名称').fill(name);
  await page.getByLabel('时间上限（秒）').fill(String(seconds));
  await page.getByLabel('随机种子').fill(String(seed));
  await page.getByRole('button', { name: '开始排课' }).click();
};

const confirm = async (): Promise<void> => {
  await served.page
    .locator('.ant-popover:visible, .ant-popconfirm:visible')
    .getByRole('button', { name: '确定' })
    .click();
};

const fits = async (what: string): Promise<void> => {
  const width = await served.page.evaluate<number>('document.documentElement.scrollWidth');
  expect(width, what).toBeLessThanOrEqual(PHONE.width);
};

beforeAll(async () => {
  served = await servePage();
  const answer = await fetch(`${served.address}/v1/schools`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(school),
  });
  expect(answer.status).toBe(201);
  await served.page.goto(`${served.address}/#/schools/${school.id}`);
});
afterAll(async () => {
  await served.close();
});

// What an office clicks, one after the other: each step needs the one before.
describe.sequential('clicks in the browser', () => {
  it('shows a run as it goes on: the stage changes, the bar grows, and there is a best plan so far', async () => {
    const { page, shot } = served;
    await start('秋季第一稿', 120);
    const live = page.locator('.live');
    await live.getByText('停止并保留').waitFor();
    const stage = live.locator('[aria-current=step]');
    const seen = new Set<string>();
    await expect
      .poll(
        async () => {
          if ((await stage.count()) > 0) seen.add(await stage.first().innerText());
          return live.getByRole('table', { name: '目前最好' }).count();
        },
        { timeout: PATIENCE, interval: 50 },
      )
      .toBe(1);
    expect(seen).toContain('排片表');
    const levels = live.getByRole('table', { name: '目前最好' });
    expect(await levels.getByRole('row').count()).toBe(10);
    expect(await levels.getByRole('row', { name: /违反的硬规则/ }).innerText()).toMatch(/\d/);
    expect(await levels.getByRole('row', { name: /差距/ }).innerText()).toMatch(/差距\s+\S/);
    expect(await live.getByText(/已用 \d+ 秒/).count()).toBe(1);
    const bar = Number(await live.getByRole('progressbar').getAttribute('aria-valuenow'));
    expect(bar).toBeGreaterThan(0);
    await shot('live');
  });

  it('stops the run and keeps the best', async () => {
    const { page } = served;
    await page.getByRole('button', { name: '停止并保留' }).click();
    await rowOf('秋季第一稿').getByText('已停止（保留最好）').waitFor({ timeout: PATIENCE });
    expect(await rowOf('秋季第一稿').getByRole('link', { name: '查看' }).count()).toBe(1);
    expect(await page.locator('.live').count()).toBe(0);
  });

  it('gives a run up, and deletes what is left of it', async () => {
    const { page } = served;
    await start('不要的一稿', 120);
    await page.locator('.live').getByRole('button', { name: '放弃' }).click();
    await confirm();
    await rowOf('不要的一稿').getByText('已放弃').waitFor({ timeout: PATIENCE });
    expect(await rowOf('不要的一稿').getByRole('link', { name: '查看' }).count()).toBe(0);
    await rowOf('不要的一稿').getByRole('button', { name: '删除' }).click();
    await confirm();
    await rowOf('不要的一稿').waitFor({ state: 'detached' });
    expect((await plansNow()).map(({ name }) => name)).toEqual(['秋季第一稿']);
  });

  it('publishes a plan', async () => {
    await start('秋季第二稿', 1, 7);
    await rowOf('秋季第二稿').getByText('已完成').waitFor({ timeout: PATIENCE });
    await rowOf('秋季第二稿').getByRole('button', { name: '发布' }).click();
    await rowOf('秋季第二稿').getByText('已发布').waitFor();
    expect(await rowOf('秋季第二稿').getByRole('button', { name: '删除' }).count()).toBe(0);
  });

  it('says in words that a published plan is not deleted', async () => {
    const { page, address, shot } = served;
    await start('秋季第三稿', 1, 9);
    await rowOf('秋季第三稿').getByText('已完成').waitFor({ timeout: PATIENCE });
    // Somebody else publishes it while this page still shows the button.
    const plan = (await plansNow()).find(({ name }) => name === '秋季第三稿');
    const path = `/v1/schools/${school.id}/plans/${plan?.id}`;
    const published = await fetch(`${address}${path}/publish`, {
      method: 'POST',
      headers: { 'if-match': `"${plan?.revision}"` },
    });
    expect(published.status).toBe(200);
    const refused = page.waitForResponse((response) => response.request().method() === 'DELETE');
    await rowOf('秋季第三稿').getByRole('button', { name: '删除' }).click();
    await confirm();
    expect([409, 412]).toContain((await refused).status());
    const told = page.locator('.ant-message-error');
    await told.waitFor();
    expect(await told.innerText()).toMatch(HAN);
    await shot('published');
    expect((await fetch(`${address}${path}`)).status).toBe(200);
    await rowOf('秋季第三稿').getByText('已发布').waitFor();
  });

  it('compares two plans: figures with a verdict, differences as sentences', async () => {
    const { page, shot } = served;
    await rowOf('秋季第一稿').getByRole('checkbox').check();
    await rowOf('秋季第二稿').getByRole('checkbox').check();
    await page.getByRole('link', { name: '比较所选的两份' }).click();
    await page.getByRole('heading', { level: 3, name: '比较方案' }).waitFor();
    const row = page.getByRole('row', { name: /得到第一志愿/ });
    await row.waitFor();
    expect(await row.innerText()).toMatch(/变好|变差|相同/);
    for (const group of ['规则和空岗', '志愿', '公平', '经费', '离校']) {
      expect(await page.getByText(group, { exact: true }).count(), group).toBeGreaterThan(0);
    }
    await page.getByText(/^排片表：\d+ 处不同，\d+ 场不变$/).waitFor();
    await page.getByText(/^值守：\d+ 个岗次换了人$/).waitFor();
    expect(await page.getByText(/接手 \d+ 次，交出 \d+ 次；全学期/).count()).toBeGreaterThan(0);
    // Ids never stand for names.
    const text = await page.locator('main').innerText();
    expect(text).not.toMatch(/#\d|\d\/club\/|undefined|null|NaN|\{\{/);
    await shot('compare');
  });

  it('swaps the two plans', async () => {
    const { page } = served;
    const cells = (): Promise<string[]> =>
      page
        .getByRole('row', { name: /基尼系数/ })
        .getByRole('cell')
        .allInnerTexts();
    const [, one, other] = await cells();
    await page.getByRole('button', { name: '互换' }).click();
    await expect.poll(cells).toEqual(expect.arrayContaining([other, one]));
    const [, first, second] = await cells();
    expect([first, second]).toEqual([other, one]);
  });

  it('compares in English too', async () => {
    const { page, shot } = served;
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { level: 3, name: 'Compare plans' }).waitFor();
    await page.getByText(/^Timetable: \d+ differences, \d+ sessions unchanged$/).waitFor();
    await page
      .getByText(/takes \d+, gives away \d+/)
      .first()
      .waitFor();
    const own = await page.locator('main .ant-table-thead th, main .ant-alert-title, .menu').allInnerTexts();
    // The names of the plans are the school's own.
    expect(own.join('\n').replace(/秋季第.稿/g, '')).not.toMatch(HAN);
    await shot('compare-en');
    await page.getByRole('button', { name: '中文' }).click();
    await page.getByRole('heading', { level: 3, name: '比较方案' }).waitFor();
  });

  it('names everything in the certificates in Chinese', async () => {
    const { page } = served;
    await page.getByRole('menuitem', { name: '排课与方案' }).click();
    await rowOf('秋季第二稿').getByRole('link', { name: '查看' }).click();
    await page.getByRole('heading', { level: 3, name: '方案总览' }).waitFor();
    const levels = page.locator('.level');
    await levels.first().waitFor();
    const names = await page.locator('.level span:first-child, tbody td:first-child .muted').allInnerTexts();
    expect(names.length).toBeGreaterThan(8);
    for (const name of names) expect(name).toMatch(HAN);
    for (const name of names) expect(name).not.toMatch(/[a-z]{3}/);
  });

  it('hands out every download', async () => {
    const { page } = served;
    await page.getByRole('menuitem', { name: '下载打印' }).click();
    const links = page.getByRole('link', { name: 'Excel 工作簿' });
    await links.first().waitFor();
    const count = await links.count();
    expect(count).toBeGreaterThanOrEqual(4);
    for (let i = 0; i < count; i++) {
      const downloading = page.waitForEvent('download');
      await links.nth(i).click();
      const workbook = new Workbook();
      await workbook.xlsx.load(readFileSync(await (await downloading).path()));
      expect(workbook.worksheets.length).toBeGreaterThan(0);
      expect(workbook.worksheets[0]?.rowCount).toBeGreaterThan(2);
    }
  });

  it('opens pages that print', async () => {
    const { page } = served;
    const links = page.getByRole('link', { name: '打印页' });
    for (let i = 0; i < (await links.count()); i++) {
      const opening = page.context().waitForEvent('page');
      await links.nth(i).click();
      const printed = await opening;
      await printed.waitForLoadState();
      await printed.emulateMedia({ media: 'print' });
      expect(await printed.locator('table').count()).toBeGreaterThan(0);
      const pdf = await printed.pdf();
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      expect(pdf.length).toBeGreaterThan(10_000);
      await printed.close();
    }
  });

  it('says in words that the service cannot be reached, and tries again', async () => {
    const { page, shot } = served;
    const parts = /\/plans\/[^/]+\/dismissal$/;
    await page.route(parts, (route) => route.abort());
    await page.getByRole('menuitem', { name: '错峰离校' }).click();
    await page.getByText('连不上服务').waitFor();
    await shot('offline');
    await page.unroute(parts);
    await page.getByRole('button', { name: '重试' }).click();
    await page.getByText('候接区最多多少人、等多久').waitFor();
  });

  it('says in words that there is no such plan', async () => {
    const { page, address } = served;
    await page.goto(`${address}/#/schools/${school.id}/plans/01a20000-0000-7000-8000-000000000000/overview`);
    await page.getByText('没有读到数据').waitFor();
    const text = await page.locator('main').innerText();
    expect(text).toMatch(HAN);
    expect(text).not.toMatch(/HTTP|PLAN_UNKNOWN|[{}]/);
  });

  it('is used with the keyboard: the first key leads past the menu', async () => {
    const { page, address } = served;
    await page.goto(`${address}/?keyboard#/`);
    await page.getByRole('heading', { level: 3, name: '学校', exact: true }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('跳到正文');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.tagName')).toBe('MAIN');
  });

  it('points at the faulty cells of a workbook', async () => {
    const { page, shot } = served;
    const workbook = new Workbook();
    await workbook.xlsx.load(Buffer.from(await schoolToWorkbook({ ...school, id: 'faulty' })));
    const times = workbook.worksheets.find(({ name }) => name === '作息时间');
    if (!times) throw new Error('no sheet of times');
    times.getCell('C3').value = '25:99';
    times.getCell('D4').value = '傍晚';
    await page.locator('input[type=file]').setInputFiles({
      name: 'faulty.xlsx',
      mimeType: XLSX,
      buffer: Buffer.from(await workbook.xlsx.writeBuffer()),
    });
    await page.getByText('没有保存任何内容。请按表').waitFor({ timeout: PATIENCE });
    for (const cell of ['C3', 'D4']) {
      const row = page.getByRole('row').filter({ has: page.getByRole('cell', { name: cell, exact: true }) });
      expect(await row.first().innerText()).toContain('作息时间');
    }
    await shot('faulty-cells');
    expect((await fetch(`${served.address}/v1/schools/faulty`)).status).toBe(404);
  });

  it('fits a phone in Chinese and English, also where tables are wide', async () => {
    const { page, address, shot } = served;
    await page.setViewportSize(PHONE);
    const [one, other] = await plansNow();
    const plan = `/schools/${school.id}/plans/${one?.id}`;
    const places = [
      '/',
      `/schools/${school.id}`,
      `/schools/${school.id}/compare/${other?.id}/${one?.id}`,
      ...PLAN_VIEWS.map((view) => `${plan}/${view}`),
    ];
    for (const language of ['zh', 'en']) {
      await page.goto('about:blank');
      await page.goto(`${address}/?lang=${language}#/`);
      for (const place of places) {
        await page.evaluate(`window.location.hash = ${JSON.stringify(`#${place}`)}`);
        await page.locator('.page-title h3').waitFor();
        await page.waitForLoadState('networkidle');
        await fits(`${language} ${place}`);
        await shot(`phone-${language}-${place.split('/').at(-1) || 'schools'}`);
      }
    }
    await page.setViewportSize(DESKTOP);
  });

  it('had no fault on the way', () => {
    expect(served.faults).toEqual([]);
  });
});
