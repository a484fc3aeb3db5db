import { describe, expect, it } from 'vitest';
import { comparePlans } from '../../../src/api/desk/compare-plans.ts';
import { keyDifferences } from '../../../src/web/features/compare/key-differences.ts';
import { zh } from '../../../src/web/messages/zh.ts';
import { smallPlan } from '../api/small-plan.ts';

type Compared = Parameters<typeof keyDifferences>[0];

/** Two plans as the page has them; names play no part in figures. */
async function compared(one: number, other: number): Promise<Compared> {
  const [before, after] = await Promise.all([smallPlan(one), smallPlan(other)]);
  const side = (plan: typeof before) => ({ reports: plan.reports }) as Compared['before'];
  return { comparison: comparePlans(before, after), before: side(before), after: side(after) };
}

const figure = (differences: ReturnType<typeof keyDifferences>, wanted: string) =>
  differences.find(({ name }) => name === wanted);

describe('key figures of two plans', () => {
  it('are all equal for a plan and itself', async () => {
    const differences = keyDifferences(await compared(1, 1), '未定');
    expect(differences.length).toBeGreaterThan(14);
    expect(new Set(differences.map(({ verdict }) => verdict))).toEqual(new Set(['equal']));
    expect(new Set(differences.map(({ group }) => group))).toEqual(new Set(Object.keys(zh.compare.groups)));
  });

  it('tell better from worse by what each figure is for', async () => {
    const pair = await compared(1, 1);
    const { after } = pair.comparison.figures;
    after.openDuties += 2;
    after.placedFirst += 1;
    after.gini = 0.9;
    after.seatsTaken += 5;
    const differences = keyDifferences(pair, '未定');
    expect(figure(differences, 'openDuties')).toMatchObject({ verdict: 'worse' });
    expect(figure(differences, 'first')).toMatchObject({ verdict: 'better' });
    expect(figure(differences, 'gini')).toMatchObject({ verdict: 'worse', after: '0.9000' });
    expect(figure(differences, 'seats')).toMatchObject({ verdict: 'differs' });
    expect(figure(differences, 'hard')).toMatchObject({ verdict: 'equal' });
  });

  it('turn round with the plans', async () => {
    const [one, other] = [await compared(1, 2), await compared(2, 1)];
    const turned = { better: 'worse', worse: 'better', equal: 'equal', differs: 'differs' } as const;
    const there = keyDifferences(one, '未定');
    const back = keyDifferences(other, '未定');
    expect(there.some(({ verdict }) => verdict !== 'equal')).toBe(true);
    expect(back.map(({ verdict }) => verdict)).toEqual(there.map(({ verdict }) => turned[verdict]));
  });

  it('say what nobody has decided, and leave out what neither plan has', async () => {
    const pair = await compared(1, 1);
    const money = (plan: Compared['before'], fen: number | null): Compared['before'] => ({
      ...plan,
      reports: { ...plan.reports, finance: { ...plan.reports.finance, staffPayFen: fen, parentFen: null } },
    });
    const differences = keyDifferences(
      { ...pair, before: money(pair.before, null), after: money(pair.after, 123_450) },
      '未定',
    );
    expect(figure(differences, 'staffPay')).toMatchObject({
      before: '未定',
      after: '1,234.5',
      verdict: 'differs',
    });
    expect(figure(differences, 'parents')).toBeUndefined();
  });
});
