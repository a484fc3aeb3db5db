/**
 * Figures of others for the fourteen public instances, quoted and not measured here: best known costs (arXiv:2201.07525,
 * table 13), and mean costs of the competition's winner (T. Müller, ITC-2007; the competition allowed some 300 to
 * 500 s of one core of its day) and of tuned annealing (R. Bellio et al., Computers & Operations Research 65, 2016,
 * rounded). Both rows of means are quoted from memory and were not checked against the papers.
 */
export interface Published {
  readonly best: number;
  readonly winnerMean: number;
  readonly annealingMean: number;
}

const BEST = [5, 24, 64, 35, 284, 27, 6, 37, 96, 4, 0, 294, 59, 51];
const WINNER = [5.0, 61.3, 94.8, 42.8, 343.5, 56.8, 33.9, 46.5, 113.1, 21.3, 0.0, 351.6, 73.9, 61.8];
const ANNEALING = [5.2, 53, 79, 39, 335, 52, 26, 43, 106, 21, 0, 337, 73, 58];

/** By file name without ending: comp01 … comp14. */
export const PUBLISHED: ReadonlyMap<string, Published> = new Map(
  BEST.map((best, i) => [
    `comp${String(i + 1).padStart(2, '0')}`,
    { best, winnerMean: WINNER[i], annealingMean: ANNEALING[i] },
  ]),
);
