import { type Network, NetworkBuilder } from '../solver/numeric/network.ts';

/** Size of a synthetic term; `eligibility` is the share of people who may take a duty, in thousandths. */
export interface TermShape {
  readonly people: number;
  readonly days: number;
  readonly dutiesPerDay: number;
  readonly eligibility: number;
}

const SLOTS = 2;
const WEEK_DAYS = 5;
const DAY_CAP = 2;
const WEEK_CAP = 8;

/**
 * The random numbers of the peer's runner: x ← 6364136223846793005·x + 1442695040888963407 mod 2⁶⁴ from 12345, of
 * which bits 33–63 count. The 64 bits are kept as four 16-bit digits, because BigInt would take longer than the
 * solver under test.
 */
function peerRandom(): () => number {
  const a = [0x7f2d, 0x4c95, 0xf42d, 0x5851];
  const c = [0x814f, 0xf767, 0x7b7e, 0x1405];
  let x0 = 12345;
  let x1 = 0;
  let x2 = 0;
  let x3 = 0;
  return () => {
    // Sums of at most four 32-bit products and a carry stay far below 2⁵³.
    const t0 = x0 * a[0] + c[0];
    const t1 = x0 * a[1] + x1 * a[0] + c[1] + Math.floor(t0 / 65536);
    const t2 = x0 * a[2] + x1 * a[1] + x2 * a[0] + c[2] + Math.floor(t1 / 65536);
    const t3 = x0 * a[3] + x1 * a[2] + x2 * a[1] + x3 * a[0] + c[3] + Math.floor(t2 / 65536);
    x0 = t0 % 65536;
    x1 = t1 % 65536;
    x2 = t2 % 65536;
    x3 = t3 % 65536;
    return x3 * 32768 + Math.floor(x2 / 2);
  };
}

/** The raw network of the peer's runner (nodes in another order), its load and preference costs, and their weight. */
export function lemonTerm(shape: TermShape): {
  network: Network;
  load: Float64Array;
  preference: Float64Array;
  weight: number;
} {
  const { people, days, dutiesPerDay, eligibility } = shape;
  const random = peerRandom();
  const total = days * dutiesPerDay;
  const weight = 9 * total + 1;
  const weeks = Math.ceil(days / WEEK_DAYS);
  const greatestLoad = 2 * Math.ceil(total / people) + 5;
  const builder = new NetworkBuilder();
  const source = builder.addNode(total);
  const sink = builder.addNode(-total);
  const person = builder.addNodes(people);
  const week = builder.addNodes(people * weeks);
  const day = builder.addNodes(people * days);
  const slot = builder.addNodes(people * days * SLOTS);
  const duty = builder.addNodes(total);
  for (let d = 0; d < days; d++) {
    for (let k = 0; k < dutiesPerDay; k++) {
      const node = duty + d * dutiesPerDay + k;
      builder.addArc(source, node, 0, 1, 0);
      for (let p = 0; p < people; p++) {
        if (random() % 1000 >= eligibility) continue;
        builder.addArc(node, slot + (p * days + d) * SLOTS + (k % SLOTS), 0, 1, random() % 10);
      }
    }
  }
  for (let p = 0; p < people; p++) {
    for (let d = 0; d < days; d++) {
      for (let b = 0; b < SLOTS; b++) {
        builder.addArc(slot + (p * days + d) * SLOTS + b, day + p * days + d, 0, 1, 0);
      }
      builder.addArc(day + p * days + d, week + p * weeks + Math.floor(d / WEEK_DAYS), 0, DAY_CAP, 0);
    }
  }
  for (let p = 0; p < people; p++) {
    for (let w = 0; w < weeks; w++) builder.addArc(week + p * weeks + w, person + p, 0, WEEK_CAP, 0);
    for (let k = 0; k < greatestLoad; k++) builder.addArc(person + p, sink, 0, 1, weight * (2 * k + 1));
  }
  const network = builder.build();
  const load = network.cost.map((cost) => Math.floor(cost / weight));
  const preference = network.cost.map((cost) => cost % weight);
  return { network, load, preference, weight };
}
