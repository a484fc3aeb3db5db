import { readFileSync } from 'node:fs';
import { Workbook } from '@cj-tech-master/excelts';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateSchool } from '../../scenarios/index.ts';
import type { Duty } from '../../solver/model/duty.ts';
import type { Recommendations } from '../../solver/model/substitution.ts';
import { type ServedPage, servePage } from './served-page.ts';

/** Guards against hanging only. */
const PATIENCE = 240_000;
const HAN = /\p{Script=Han}/u;
/** What never belongs on the screen: ids of duties and sections, and values that are none. */
const NO_WORDS = /\d{4}-\d\d-\d\d\/|#\d|\d\/club\/|undefined|null|NaN|\{\{/;
const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1440, height: 900 };

const school = generateSchool({ classes: 6, seed: 2, region: 'helan' });
const nameOf = (person: string | null): string =>
  [...school.staff, ...(school.externals ?? [])].find(({ id }) => id === person)?.name ?? '';
let served: ServedPage;
let plan = '';
let duties: readonly Duty[] = [];

const plans = `/v1/schools/${school.id}/plans`;
const read = async <T>(path: string): Promise<T> => (await fetch(`${served.address}${path}`)).json() as T;
const post = (path: string, body: unknown): Promise<Response> =>
  fetch(`${served.address}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

const main = (): Locator => served.page.locator('main');

/** Opens a view of the plan by its address and waits for its heading. */
const open = async (view: string, title: string): Promise<void> => {
  await served.page.goto(`${served.address}/#/schools/${school.id}/plans/${plan}/${view}`);
  await served.page.getByRole('heading', { level: 3, name: title, exact: true }).waitFor();
};

/** Chooses in a list as a person does: types, then clicks what begins with that, or what is wanted of it. */
const choose = async (list: string, text: string, wanted = new RegExp(`^${text}`)): Promise<void> => {
  const box = served.page.getByRole('combobox', { name: list, exact: true });
  await box.click();
  await box.fill(text);
  // Lists of other boxes may still be closing: this box names its own.
  const own = served.page.locator(`[id="${await box.getAttribute('aria-controls')}"]`);
  const options = served.page
    .locator('.ant-select-dropdown', { has: own })
    .locator('.ant-select-item-option');
  await options.filter({ hasText: wanted }).first().click();
};

/** A duty of somebody who has few that day, with people who could take it. */
const absenceOf = async (): Promise<{ duty: Duty; answer: Recommendations }> => {
  for (const duty of duties) {
    if (duty.person === null || duty.role === 'leader') continue;
    const { person, date } = duty;
    const body = { person, dates: { from: date, to: date }, frozenBefore: date };
    const answer = (await (await post(`${plans}/${plan}/recommendations`, body)).json()) as Recommendations;
    const other = answer.duties[0]?.substitutes.find(({ through }) => !through);
    if (other) return { duty, answer };
  }
  throw new Error('nobody can be replaced');
};

/** Two people at the same kind of post at the same time, whose swap the service allows. */
const swappable = async (): Promise<readonly [Duty, Duty]> => {
  for (const one of duties) {
    if (one.person === null || one.role === 'leader') continue;
    const other = duties.find(
      ({ id, post: kind, date, startMinute, person, role }) =>
        id > one.id &&
        kind === one.post &&
        date === one.date &&
        startMinute === one.startMinute &&
        role !== 'leader' &&
        person !== null &&
        person !== one.person,
    );
    if (!other) continue;
    const body = { duties: [one.id, other.id], frozenBefore: one.date };
    if ((await post(`${plans}/${plan}/swaps`, body)).status === 200) return [one, other];
  }
  throw new Error('no two duties can be swapped');
};

beforeAll(async () => {
  served = await servePage();
  expect((await post('/v1/schools', school)).status).toBe(201);
  const started = (await (await post(plans, { seed: 1, iterations: 300, name: '秋季方案' })).json()) as {
    id: string;
  };
  plan = started.id;
  // The stream of events ends with the run.
  await (await fetch(`${served.address}${plans}/${plan}/events`)).text();
  expect((await read<{ state: string }>(`${plans}/${plan}`)).state).toBe('done');
  duties = (await read<{ duties: Duty[] }>(`${plans}/${plan}/roster`)).duties;
  await served.page.goto(served.address);
}, PATIENCE);
afterAll(async () => {
  await served.close();
});

// One plan in use, from the absence to the report: later steps stand on the page that earlier ones left.
describe.sequential('a plan in use, in the browser', () => {
  let absent: Duty;

  it('ranks substitutes for every duty of an absence, each with its reason', async () => {
    const { page, shot } = served;
    const { duty, answer } = await absenceOf();
    absent = duty;
    await open('overview', '方案总览');
    await page.getByRole('menuitem', { name: '谁来顶班' }).click();
    await page.getByRole('heading', { level: 3, name: '谁来顶班' }).waitFor();
    await choose('请假的人', nameOf(duty.person));
    await choose('从', duty.date.slice(5));
    await choose('到', duty.date.slice(5));
    await page.getByLabel('已过去的日期也可以改（补登记）').check();
    await page.getByRole('button', { name: '看看谁能顶' }).click();
    await page
      .getByText(`${nameOf(duty.person)}在这几天有 ${answer.duties.length} 个岗次`)
      .waitFor({ timeout: PATIENCE });
    const best = page.locator('.ant-table-expanded-row .ant-table-row').first();
    const first = answer.duties[0]?.substitutes[0];
    expect(await best.innerText()).toContain(nameOf(first?.person ?? ''));
    expect(await best.innerText()).toContain(first?.sentence.zh);
    expect(await best.innerText()).toMatch(/→ .*应担/);
    expect(await best.innerText()).toMatch(/更公平|不变|略不公平/);
    await page
      .getByText(/^另外 \d+ 人为什么不行$/)
      .first()
      .click();
    expect(await main().innerText()).not.toMatch(NO_WORDS);
    await shot('stand-ins');
  });

  it('repairs the whole absence, and keeps it as a new plan beside the old one', async () => {
    const { page, shot } = served;
    const before = await read<{ duties: Duty[] }>(`${plans}/${plan}/roster`);
    await page.getByRole('button', { name: '一次全部安排好' }).click();
    await page.getByText('安排结果').waitFor({ timeout: PATIENCE });
    await page.getByText(/请假（.*）：\d+ 项任务换人/).waitFor();
    await page.getByLabel('新方案名称').fill('有人请假');
    await page.getByRole('button', { name: '保留为新方案' }).click();
    await page.getByText('已保留为新方案“有人请假”。').waitFor({ timeout: PATIENCE });
    expect(await main().innerText()).not.toMatch(NO_WORDS);
    await shot('repair');
    const { items } = await read<{ items: { id: string; name: string }[] }>(plans);
    const kept = items.find(({ name }) => name === '有人请假');
    const after = await read<{ duties: Duty[] }>(`${plans}/${kept?.id}/roster`);
    const held = after.duties.filter(({ person, date }) => person === absent.person && date === absent.date);
    expect(held).toEqual([]);
    expect(await read(`${plans}/${plan}/roster`)).toEqual(before);
    await page.getByRole('link', { name: '和原方案比较' }).click();
    await page.getByText(/^值守：[1-9]\d* 个岗次换了人$/).waitFor();
  });

  it('swaps a duty of each of two people, and says why others cannot be swapped', async () => {
    const { page, shot } = served;
    const [one, other] = await swappable();
    await open('standIns', '谁来顶班');
    await page.getByText('互换', { exact: true }).click();
    await page.getByLabel('已过去的日期也可以改（补登记）').check();
    await choose('第一人', nameOf(one.person));
    await choose('第二人', nameOf(one.person));
    await page.getByRole('button', { name: '看看能不能换' }).click();
    await page.getByText('两项任务属于同一个人').waitFor({ timeout: PATIENCE });
    expect(await main().innerText()).not.toMatch(NO_WORDS);
    await choose('第二人', nameOf(other.person));
    for (const { person, date, startMinute } of [one, other]) {
      const clock = `${String(Math.floor(startMinute / 60)).padStart(2, '0')}:${String(startMinute % 60).padStart(2, '0')}`;
      const wanted = new RegExp(`^${date.slice(5)}.* ${clock}–`);
      await choose(`${nameOf(person)}的岗次`, date.slice(5), wanted);
    }
    await page.getByRole('button', { name: '看看能不能换' }).click();
    await page.getByText('可以互换').waitFor({ timeout: PATIENCE });
    const rows = page.locator('main .ant-table-row');
    expect(await rows.count()).toBe(2);
    expect(await rows.first().innerText()).toContain(nameOf(one.person));
    expect(await rows.first().innerText()).toContain(nameOf(other.person));
    expect(await main().innerText()).not.toMatch(NO_WORDS);
    await shot('swap');
  });

  it('goes through the policy clause by clause', async () => {
    const { page, shot } = served;
    const { compliance } = await read<{ compliance: { clauses: { status: string; todo?: unknown }[] } }>(
      `${plans}/${plan}/reports`,
    );
    const count = (wanted: string): number =>
      compliance.clauses.filter(({ status }) => status === wanted).length;
    await open('compliance', '合规报告');
    const rows = page.locator('main .ant-table-row');
    await rows.first().waitFor();
    expect(await rows.count()).toBe(Math.min(15, compliance.clauses.length));
    for (const column of ['情况', '条款', '依据', '要做的事']) {
      expect(await page.getByRole('columnheader', { name: column }).count(), column).toBe(1);
    }
    for (const [status, label] of [
      ['needsEvidence', '需留存材料'],
      ['kept', '做到'],
    ] as const) {
      expect(count(status)).toBeGreaterThan(0);
      await page
        .locator('.ant-segmented-item')
        .filter({ hasText: `${label} ${count(status)}` })
        .click();
      await expect.poll(() => rows.count()).toBe(Math.min(15, count(status)));
      for (const text of await rows.allInnerTexts()) expect(text).toContain(label);
    }
    await page.locator('.ant-segmented-item').filter({ hasText: '需留存材料' }).click();
    await page.getByLabel('只看还要办的').check();
    expect(await rows.first().innerText()).toMatch(/前办妥|之间办妥/);
    expect(await main().innerText()).not.toMatch(NO_WORDS);
    await shot('compliance');
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: '下载合规报告' }).click();
    const workbook = new Workbook();
    await workbook.xlsx.load(readFileSync(await (await downloading).path()));
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['逐条说明', '核对清单']);
  });

  it('shows who carries most and why, the Lorenz curve, willingness, and what may be compared', async () => {
    const { page, shot } = served;
    await open('fairness', '工作量公平');
    for (const title of ['承担最多的五个人，为什么', '洛伦兹曲线', '岗次合不合意愿', '哪些指标可以比较']) {
      await page.getByText(title, { exact: true }).first().waitFor();
    }
    const card = page.locator('.ant-card').filter({ hasText: '承担最多的五个人，为什么' });
    expect(await card.locator('section').count()).toBe(5);
    for (const text of await card.locator('section li').allInnerTexts()) expect(text).toMatch(HAN);
    await page.getByRole('img', { name: '洛伦兹曲线' }).locator('canvas').waitFor();
    expect(await page.getByText('节奏的代价（至多）').count()).toBe(1);
    expect(await main().innerText()).not.toMatch(NO_WORDS);
    await shot('fairness-details');
  });

  it('works out what fairness costs in willingness when asked', async () => {
    const { page, shot } = served;
    await page.getByRole('button', { name: '算出取舍曲线' }).click();
    const chart = page.getByRole('img', { name: '公平和意愿的取舍' });
    await chart.locator('canvas').waitFor({ timeout: PATIENCE });
    await chart.scrollIntoViewIfNeeded();
    await page
      .getByRole('cell', { name: /最公平/ })
      .first()
      .waitFor();
    expect(await page.getByRole('cell', { name: /^(公平优先|意愿优先|兼顾)/ }).count()).toBeGreaterThan(1);
    expect(await main().innerText()).not.toMatch(NO_WORDS);
    await shot('frontier');
  });

  it('simulates what rain, a closed gate and late collectors would mean', async () => {
    const { page, shot } = served;
    await open('dismissal', '错峰离校');
    await page.getByLabel('家长晚到', { exact: true }).check();
    if (school.gates.length > 1) await page.getByLabel('关一个门', { exact: true }).check();
    await page.getByRole('button', { name: '模拟', exact: true }).click();
    await page.getByText('等候和拥挤（括号内为 95% 置信区间）').waitFor({ timeout: PATIENCE });
    expect(await page.getByRole('columnheader', { name: '家长晚到 5 分钟' }).count()).toBe(1);
    await page.getByText('下雨：和原方案同一天相比').waitFor();
    const row = page.getByRole('row', { name: /候接区最多人数/ }).last();
    expect(await row.innerText()).toMatch(/\d+% \(\d+–\d+%\)/);
    const chart = page.getByRole('img', { name: '候接区人数随时间变化' });
    await chart.locator('canvas').waitFor();
    await chart.scrollIntoViewIfNeeded();
    expect(await main().innerText()).not.toMatch(NO_WORDS);
    await shot('what-if');
  });

  it('fits a phone with the answers on the screen, also in English', async () => {
    const { page, shot } = served;
    await page.setViewportSize(PHONE);
    // Charts and tables follow the window a moment later.
    const fits = (what: string): Promise<void> =>
      expect
        .poll(() => page.evaluate<number>('document.documentElement.scrollWidth'), { message: what })
        .toBeLessThanOrEqual(PHONE.width);
    await fits('what if');
    await page.getByRole('button', { name: 'English' }).click();
    await open('standIns', 'Stand-ins');
    await choose('Who is away', nameOf(absent.person));
    await choose('From', absent.date.slice(5));
    await choose('To', absent.date.slice(5));
    await page.getByLabel('Past dates may change as well (recorded later)').check();
    await page.getByRole('button', { name: 'Who can step in' }).click();
    await page.getByText(/duties on these days$/).waitFor({ timeout: PATIENCE });
    await page.getByRole('button', { name: 'Arrange everything' }).click();
    await page.getByText('How it is arranged').waitFor({ timeout: PATIENCE });
    await fits('stand-ins');
    await shot('phone-stand-ins');
    await open('compliance', 'Compliance');
    await page.locator('main .ant-table-row').first().waitFor();
    await fits('compliance');
    await shot('phone-compliance');
    await open('fairness', 'Fair loads');
    await page.getByText('Lorenz curve', { exact: true }).first().waitFor();
    await fits('fairness');
    await shot('phone-fairness');
    await page.setViewportSize(DESKTOP);
  });

  it('had no fault on the way', () => {
    expect(served.faults).toEqual([]);
  });
});
