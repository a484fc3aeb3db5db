/** Measures without a unit, which mean the same in every school. All others are for plans of one school. */
const BETWEEN_SCHOOLS = new Set(['coefficientOfVariation', 'gini', 'jain', 'lorenz']);
/** Functions of Σx² for a fixed number of people and total (and equal shares): they order plans alike. */
const OF_THE_SQUARES = ['coefficientOfVariation', 'jain', 'standardDeviation', 'sumOfSquares', 'unfairness'];
const ALL = [
  'highest',
  'lowest',
  'range',
  'willingness',
  'payLessons',
  ...BETWEEN_SCHOOLS,
  ...OF_THE_SQUARES,
];

interface Stated {
  readonly measures: readonly { measure: string; betweenPlans: boolean; betweenSchools: boolean }[];
  readonly orderAlike: readonly string[];
}

/** What may be said about comparing measures, in the order in which the plan says it. */
export function comparable(stated: Stated): Stated {
  const named = new Set(stated.measures.map(({ measure }) => measure));
  const missing = [...new Set(ALL)].filter((measure) => !named.has(measure));
  return {
    measures: [...named, ...missing].map((measure) => ({
      measure,
      betweenPlans: ALL.includes(measure),
      betweenSchools: BETWEEN_SCHOOLS.has(measure),
    })),
    orderAlike:
      [...stated.orderAlike].sort().join() === OF_THE_SQUARES.join() ? stated.orderAlike : OF_THE_SQUARES,
  };
}
