import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CASES } from '../solver/matrix/diagnosis/cases.ts';
import { smallSchool } from '../support/small-school.ts';
import { type ServedPage, servePage } from './served-page.ts';

/** Guards against hanging only. */
const PATIENCE = 120_000;

const school = smallSchool(CASES['a leader with two clubs at one time'].school);
let served: ServedPage;
let audit = '';

beforeAll(async () => {
  served = await servePage();
  const post = (path: string, body: unknown): Promise<Response> =>
    fetch(`${served.address}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  expect((await post('/v1/schools', school)).status).toBe(201);
  const plans = `/v1/schools/${school.id}/plans`;
  const { id } = (await (await post(plans, { seed: 1, iterations: 300 })).json()) as { id: string };
  // The stream of events ends with the run.
  await (await fetch(`${served.address}${plans}/${id}/events`)).text();
  audit = `#/schools/${school.id}/plans/${id}/audit`;
}, PATIENCE);
afterAll(async () => {
  await served.close();
});

describe.sequential('a section that stays out, in the browser', () => {
  it('is told with its causes and with what would let it in', async () => {
    const { page, address, shot } = served;
    await page.goto(`${address}/${audit}`);
    await page.getByText('“band”没有排进排片表').first().waitFor();
    const causes = await page.locator('main ul.plain li').allInnerTexts();
    expect(causes).toHaveLength(3);
    expect(causes.slice(0, 2)).toEqual(['它只能排在周四', '符合带队要求的只有何音']);
    expect(causes[2]).toMatch(/^“合唱团”也要开（现排在周四“社团活动”在音乐教室，何音带队）$/);
    const remedies = await page.locator('main ol li').allInnerTexts();
    expect(remedies).toHaveLength(3);
    expect(remedies[0]).toMatch(/^也允许它排在周一“社团活动”：它就能排在周一“社团活动”在.+，何音带队$/);
    await shot('diagnosis');
  });

  it('in English too, and without ids', async () => {
    const { page, address, shot, faults } = served;
    await page.goto(`${address}/?lang=en${audit}`);
    await page.getByText('"band" is not on the table').first().waitFor();
    await page.getByText('Any of these lets it in, each verified by solving again:').waitFor();
    expect(await page.locator('main').innerText()).not.toMatch(/#\d|undefined|\{\{/);
    await shot('diagnosis-en');
    expect(faults).toEqual([]);
  });
});
