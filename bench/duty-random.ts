/** Random weeks of duties of the published kind: any seed, any size, caps as tight as asked for. */
import { Rng } from '../solver/numeric/rng.ts';
import type { DutyWeek } from './duty-week.ts';

export interface WeekShape {
  readonly teachers: number;
  readonly duties: number;
  /** `u`: everyone may take 40 % of the duties; `k`: some far more than others, 40 % on the average. */
  readonly family: 'u' | 'k';
  readonly dailyCap?: number;
  /** Default: two above the average. */
  readonly weeklyCap?: number;
}

const DAYS = 5;
const SLOTS = 5;
const GREATEST_COST = 9;

export function randomWeek(seed: number, shape: WeekShape): DutyWeek {
  const { teachers, duties, family, dailyCap = 2 } = shape;
  const weeklyCap = shape.weeklyCap ?? Math.floor(duties / teachers) + 2;
  const rng = Rng.keyed(seed, 'duty-week', teachers, duties, family);
  const permille = Array.from({ length: teachers }, () => (family === 'u' ? 400 : rng.intBetween(50, 750)));
  const eligible: number[][] = [];
  const cost: number[][] = [];
  for (let duty = 0; duty < duties; duty++) {
    const people: number[] = [];
    for (let teacher = 0; teacher < teachers; teacher++) {
      if (rng.chance(permille[teacher], 1000)) people.push(teacher);
    }
    if (people.length === 0) people.push(rng.intBelow(teachers));
    eligible.push(people);
    cost.push(people.map(() => rng.intBetween(0, GREATEST_COST)));
  }
  return {
    name: `${teachers}x${duties}-${family}-r${seed}`,
    teachers,
    dailyCap,
    weeklyCap,
    duties: Array.from({ length: duties }, (_, duty) => ({
      day: duty % DAYS,
      slot: Math.floor(duty / DAYS) % SLOTS,
    })),
    eligible,
    cost,
  };
}
