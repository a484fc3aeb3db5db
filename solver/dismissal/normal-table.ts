/**
 * The standard normal distribution as a table of whole numbers: `Math.exp` and the like differ between engines, and
 * two machines must see the same day. Φ(k/32) in millionths for k = 0 … 128, linear between; beyond 4σ it is 0 or 1.
 * Error below 7·10⁻⁵ (half the step squared times the steepest bend).
 */
const STEPS_PER_SIGMA = 32;
const MILLIONTHS = 1_000_000;
const PHI: readonly number[] = [
  500_000, 512_465, 524_918, 537_346, 549_738, 562_082, 574_366, 586_578, 598_706, 610_741, 622_670, 634_483,
  646_170, 657_721, 669_126, 680_376, 691_462, 702_377, 713_112, 723_660, 734_014, 744_168, 754_116, 763_853,
  773_373, 782_672, 791_748, 800_595, 809_213, 817_598, 825_749, 833_665, 841_345, 848_788, 855_996, 862_968,
  869_705, 876_211, 882_485, 888_530, 894_350, 899_947, 905_324, 910_485, 915_434, 920_175, 924_712, 929_050,
  933_193, 937_146, 940_915, 944_504, 947_919, 951_164, 954_246, 957_170, 959_941, 962_564, 965_046, 967_390,
  969_604, 971_691, 973_658, 975_509, 977_250, 978_885, 980_420, 981_859, 983_207, 984_468, 985_647, 986_748,
  987_776, 988_733, 989_625, 990_455, 991_226, 991_941, 992_605, 993_221, 993_790, 994_317, 994_804, 995_253,
  995_668, 996_049, 996_401, 996_724, 997_020, 997_292, 997_542, 997_771, 997_980, 998_171, 998_346, 998_505,
  998_650, 998_782, 998_903, 999_012, 999_111, 999_201, 999_282, 999_356, 999_423, 999_483, 999_538, 999_587,
  999_631, 999_671, 999_706, 999_739, 999_767, 999_793, 999_816, 999_837, 999_856, 999_872, 999_887, 999_900,
  999_912, 999_922, 999_931, 999_939, 999_947, 999_953, 999_959, 999_964, 999_968,
];

/** Φ(z): the share of a normal distribution below z standard deviations. */
export function normalShare(z: number): number {
  const steps = (z < 0 ? -z : z) * STEPS_PER_SIGMA;
  const low = Math.floor(steps);
  const upper = low >= PHI.length - 1 ? MILLIONTHS : PHI[low] + (PHI[low + 1] - PHI[low]) * (steps - low);
  return (z < 0 ? MILLIONTHS - upper : upper) / MILLIONTHS;
}

/** The inverse: standard deviations below which a share (0 … 1) lies; within ±4. */
export function normalQuantile(share: number): number {
  const upper = share < 0.5 ? 1 - share : share;
  const wanted = upper * MILLIONTHS;
  let low = 0;
  let high = PHI.length - 1;
  if (wanted >= PHI[high]) return share < 0.5 ? -high / STEPS_PER_SIGMA : high / STEPS_PER_SIGMA;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (PHI[middle] <= wanted) low = middle;
    else high = middle;
  }
  const z = (low + (wanted - PHI[low]) / (PHI[high] - PHI[low])) / STEPS_PER_SIGMA;
  return share < 0.5 ? -z : z;
}
