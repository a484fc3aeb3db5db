import type { PayLessons } from '../../model/fairness-details.ts';
import type { FairnessMeasures } from '../../model/reports.ts';

const TENTHS = 10;

/**
 * Fairness measures by their definitions: Jain 1984; Gini as the mean absolute difference over twice the mean, all pairs;
 * unfairness as the root of the summed squared deviation; Lorenz as what the lowest tenths carry, people split where a
 * tenth ends within them.
 */
export function measures(loads: readonly number[]): FairnessMeasures {
  const people = loads.length;
  const total = loads.reduce((sum, load) => sum + load, 0);
  const mean = people === 0 ? 0 : total / people;
  const squares = loads.reduce((sum, load) => sum + load * load, 0);
  const deviation = loads.reduce((sum, load) => sum + (load - mean) * (load - mean), 0);
  const pairs = loads.reduce((sum, a) => sum + loads.reduce((own, b) => own + Math.abs(a - b), 0), 0);
  const standardDeviation = people === 0 ? 0 : Math.sqrt(deviation / people);
  const [highest, lowest] = people === 0 ? [0, 0] : [Math.max(...loads), Math.min(...loads)];
  return {
    people,
    total,
    mean,
    highest,
    lowest,
    range: highest - lowest,
    standardDeviation,
    coefficientOfVariation: mean === 0 ? 0 : standardDeviation / mean,
    jain: squares === 0 ? 1 : (total * total) / (people * squares),
    gini: total === 0 ? 0 : pairs / (2 * people * total),
    unfairness: Math.sqrt(deviation),
    lorenz: Array.from({ length: TENTHS + 1 }, (_, tenth) =>
      total === 0 ? tenth / TENTHS : carriedByLowest(loads, tenth) / total,
    ),
  };
}

/** Load of the lowest `tenth` tenths: everybody is cut into ten equal parts, and the lowest parts are added up. */
function carriedByLowest(loads: readonly number[], tenth: number): number {
  let parts = tenth * loads.length;
  let carried = 0;
  for (const load of [...loads].sort((a, b) => a - b)) {
    const taken = Math.min(TENTHS, parts);
    carried += (load * taken) / TENTHS;
    parts -= taken;
  }
  return carried;
}

/** Pay in lessons over people, those without duties too. */
export function lessonsPaid(units: readonly number[], unitsPerLesson: number): PayLessons {
  const lessons = units.map((entry) => entry / unitsPerLesson);
  const sum = lessons.reduce((total, entry) => total + entry, 0);
  const nobody = lessons.length === 0;
  return {
    people: lessons.length,
    lessons: sum,
    mean: nobody ? 0 : sum / lessons.length,
    highest: nobody ? 0 : Math.max(...lessons),
    lowest: nobody ? 0 : Math.min(...lessons),
  };
}
