import type { Comparability } from '../model/fairness-details.ts';
import type { FairnessMeasures } from '../model/reports.ts';

type Measure = keyof FairnessMeasures | 'sumOfSquares' | 'willingness' | 'payLessons';
type Entry = readonly [measure: Measure, betweenSchools: boolean, zh: string, en: string];

const MEASURES: readonly Entry[] = [
  [
    'highest',
    false,
    '最高工作量随学校规模和任务总量变化',
    'The highest load grows with the school and its duties',
  ],
  [
    'lowest',
    false,
    '最低工作量随学校规模和任务总量变化',
    'The lowest load grows with the school and its duties',
  ],
  [
    'range',
    false,
    '极差的单位是工作量，随总量变化',
    'The range is in units of load and grows with the total',
  ],
  [
    'standardDeviation',
    false,
    '标准差的单位是工作量，随总量变化',
    'The standard deviation is in units of load',
  ],
  [
    'unfairness',
    false,
    '不公平度（离差平方和的根）随人数和总量增大，不同数据之间不可比',
    'Unfairness grows with the number of people and the total; it cannot be compared between data sets',
  ],
  ['sumOfSquares', false, '平方和随人数和总量增大', 'The sum of squares grows with people and total'],
  [
    'coefficientOfVariation',
    true,
    '变异系数没有单位；人均任务很少时，整数分配本身会抬高它',
    'The coefficient of variation has no unit; with few duties a person whole duties alone raise it',
  ],
  [
    'jain',
    true,
    'Jain 指数没有单位，1 为完全相等；人均任务很少时，整数分配本身会压低它',
    'Jain has no unit, 1 is equality; with few duties a person whole duties alone lower it',
  ],
  [
    'gini',
    true,
    '基尼系数没有单位，0 为完全相等；人均任务很少时，整数分配本身会抬高它',
    'Gini has no unit, 0 is equality; with few duties a person whole duties alone raise it',
  ],
  ['lorenz', true, '洛伦兹曲线没有单位', 'The Lorenz curve has no unit'],
  [
    'willingness',
    false,
    '意愿分布取决于各校怎样问卷，不能说明哪所学校更好',
    'Willingness depends on how each school asked; it does not tell which school is better',
  ],
  ['payLessons', false, '折算课时随任务总量变化', 'Paid lessons grow with the duties'],
];

/**
 * Which figures mean something beside those of another plan of this school, and beside another school's. Jain and
 * unfairness (and what is a function of them) order plans alike for a fixed number of people and a fixed total; loads
 * 5-5-2-2-1 and 6-3-3-2-1 have all of them equal, and only the falling order of loads tells them apart.
 */
export const COMPARABILITY: Comparability = {
  measures: MEASURES.map(([measure, betweenSchools, zh, en]) => ({
    measure,
    betweenPlans: true,
    betweenSchools,
    sentence: betweenSchools
      ? { zh: `${zh}：可以在学校之间比较。`, en: `${en}: schools may be compared.` }
      : { zh: `${zh}：只能比较本校的方案。`, en: `${en}: compare plans of one school only.` },
  })),
  orderAlike: ['standardDeviation', 'coefficientOfVariation', 'jain', 'unfairness', 'sumOfSquares'],
  sentence: {
    zh: '人数和总量相同、份额相等时，标准差、变异系数、Jain、不公平度和平方和给方案排出的先后相同；它们都相等时，再看由高到低的各人工作量。',
    en: 'For the same people, total and equal shares, standard deviation, coefficient of variation, Jain, unfairness and sum of squares put plans in the same order; where all are equal, look at the loads from the highest down.',
  },
};
