/**
 * The matrix objective: levels in this order, each a whole number to be as small as possible. Plans are compared level
 * by level (`compareObjective`). The annealing, which needs one number, adds them up with the published weights of
 * `LEVEL_WEIGHTS`; the polish afterwards and every comparison of plans use the order alone.
 */
export const LEVELS = [
  'hard',
  'unserved',
  'staffing',
  'offers',
  'wishes',
  'loadBands',
  'willingness',
  'convenience',
] as const;
export type Level = (typeof LEVELS)[number];

/** What each level counts, for people who read certificates. */
export const LEVEL_UNITS: Record<Level, { readonly zh: string; readonly en: string }> = {
  hard: { zh: '违反的硬性规则', en: 'broken hard rules' },
  unserved: { zh: '没有场地的学生时段', en: 'pupil-blocks without a room' },
  staffing: { zh: '缺少的人次', en: 'people missing' },
  offers: {
    zh: '未开的班次和缺少平行选择的年级时段',
    en: 'sections left out, grades without parallel offers',
  },
  wishes: { zh: '因时间够不到的志愿和空位', en: 'wishes out of reach and seats wasted by their time' },
  loadBands: { zh: '超出应承担量的带队工作量', en: 'leading load above the agreed share' },
  willingness: { zh: '不情愿程度之和', en: 'sum of unwillingness' },
  convenience: { zh: '走动、同场地、分散等', en: 'walking, same room, spread' },
};

/**
 * One unit of a level in the sum that the annealing works with. Pupils without a room and missing people outweigh any
 * section; a section outweighs the wishes its place could gain elsewhere.
 */
export const LEVEL_WEIGHTS: Record<Level, number> = {
  hard: 10_000_000,
  unserved: 20_000,
  staffing: 250_000,
  offers: 800,
  wishes: 40,
  loadBands: 8,
  willingness: 6,
  convenience: 1,
};

export const levelIndex = (level: Level): number => LEVELS.indexOf(level);

/** The same, in the order of `LEVELS`. */
export const WEIGHTS: readonly number[] = LEVELS.map((level) => LEVEL_WEIGHTS[level]);

/** The weighted sum of a vector of levels. */
export function weightedSum(levels: ArrayLike<number>): number {
  let sum = 0;
  for (let level = 0; level < WEIGHTS.length; level++) sum += WEIGHTS[level] * levels[level];
  return sum;
}

/** −1, 0 or 1: which vector is better (smaller), level by level. */
export function compareObjective(a: ArrayLike<number>, b: ArrayLike<number>): number {
  for (let level = 0; level < LEVELS.length; level++) {
    if (a[level] !== b[level]) return a[level] < b[level] ? -1 : 1;
  }
  return 0;
}
