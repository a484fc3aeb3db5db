/**
 * The normal distribution as whole-number tables, because `Math.exp` and `Math.log` differ between engines and
 * planning must not. Computed once with Python's `statistics.NormalDist`.
 */

/** Distribution function in millionths at z = −4.0, −3.9 … 4.0. */
const CUMULATIVE = [
  32, 48, 72, 108, 159, 233, 337, 483, 687, 968, 1350, 1866, 2555, 3467, 4661, 6210, 8198, 10724, 13903,
  17864, 22750, 28717, 35930, 44565, 54799, 66807, 80757, 96800, 115070, 135666, 158655, 184060, 211855,
  241964, 274253, 308538, 344578, 382089, 420740, 460172, 500000, 539828, 579260, 617911, 655422, 691462,
  725747, 758036, 788145, 815940, 841345, 864334, 884930, 903200, 919243, 933193, 945201, 955435, 964070,
  971283, 977250, 982136, 986097, 989276, 991802, 993790, 995339, 996533, 997445, 998134, 998650, 999032,
  999313, 999517, 999663, 999767, 999841, 999892, 999928, 999952, 999968,
];

/** Quantiles in thousandths of a standard deviation at the middle of each of the upper 128 of 256 equal parts. */
const UPPER_QUANTILES = [
  5, 15, 24, 34, 44, 54, 64, 74, 83, 93, 103, 113, 123, 133, 142, 152, 162, 172, 182, 192, 202, 212, 222, 232,
  242, 252, 262, 273, 283, 293, 303, 313, 324, 334, 345, 355, 365, 376, 386, 397, 408, 418, 429, 440, 451,
  461, 472, 483, 494, 505, 517, 528, 539, 550, 562, 573, 585, 597, 608, 620, 632, 644, 656, 668, 681, 693,
  706, 718, 731, 744, 757, 770, 783, 796, 810, 824, 837, 851, 866, 880, 894, 909, 924, 939, 954, 970, 986,
  1002, 1018, 1035, 1052, 1069, 1086, 1104, 1122, 1141, 1160, 1179, 1199, 1219, 1240, 1262, 1284, 1306, 1330,
  1354, 1379, 1405, 1431, 1459, 1488, 1518, 1550, 1584, 1619, 1656, 1696, 1739, 1785, 1836, 1891, 1953, 2024,
  2107, 2207, 2335, 2521, 2886,
];

/** Share of arrivals up to `at`, between 0 and 1, linear between table entries. A deviation of 0 is a step. */
export function normalShare(at: number, mean: number, deviation: number): number {
  if (deviation <= 0) return at >= mean ? 1 : 0;
  const position = ((at - mean) / deviation) * 10 + 40;
  if (position <= 0) return 0;
  if (position >= CUMULATIVE.length - 1) return 1;
  const below = Math.floor(position);
  const low = CUMULATIVE[below];
  return (low + (CUMULATIVE[below + 1] - low) * (position - below)) / 1_000_000;
}

/** A draw in thousandths of a standard deviation from a byte 0 … 255, each as likely as the other. */
export function normalDraw(byte: number): number {
  return byte < 128 ? -UPPER_QUANTILES[127 - byte] : UPPER_QUANTILES[byte - 128];
}
