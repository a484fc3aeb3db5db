import { PUBLISHED } from './published.ts';

/** What one run came to, by the validator. */
export interface RunFigure {
  readonly instance: string;
  readonly seed: number;
  readonly hard: number;
  readonly cost: number;
  readonly ms: number;
  readonly proposals: number;
}

/** The runs of one instance together. */
export interface InstanceFigure {
  readonly instance: string;
  readonly runs: number;
  readonly hard: number;
  readonly best: number;
  readonly mean: number;
  readonly worst: number;
  readonly proposalsPerSecond: number;
  /** Quoted, where the instance is a published one. */
  readonly bestKnown?: number;
  readonly winnerMean?: number;
  readonly annealingMean?: number;
}

export function summarise(runs: readonly RunFigure[]): InstanceFigure[] {
  const names = [...new Set(runs.map(({ instance }) => instance))].sort();
  return names.map((instance) => {
    const own = runs.filter((run) => run.instance === instance);
    const costs = own.map(({ cost }) => cost);
    const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
    const published = PUBLISHED.get(instance);
    return {
      instance,
      runs: own.length,
      hard: Math.max(...own.map(({ hard }) => hard)),
      best: Math.min(...costs),
      mean: Math.round((10 * sum(costs)) / costs.length) / 10,
      worst: Math.max(...costs),
      proposalsPerSecond: Math.round(
        (1000 * sum(own.map(({ proposals }) => proposals))) / sum(own.map(({ ms }) => ms)),
      ),
      ...(published === undefined
        ? {}
        : {
            bestKnown: published.best,
            winnerMean: published.winnerMean,
            annealingMean: published.annealingMean,
          }),
    };
  });
}

/** The table for people: own figures beside the quoted ones. */
export function tableOf(figures: readonly InstanceFigure[]): string {
  const head = [
    'instance',
    'runs',
    'hard',
    'best',
    'mean',
    'worst',
    'M moves/s',
    'best known*',
    'winner*',
    'annealing*',
  ];
  const rows = figures.map((figure) => [
    figure.instance,
    String(figure.runs),
    String(figure.hard),
    String(figure.best),
    figure.mean.toFixed(1),
    String(figure.worst),
    (figure.proposalsPerSecond / 1_000_000).toFixed(2),
    figure.bestKnown === undefined ? '–' : String(figure.bestKnown),
    figure.winnerMean === undefined ? '–' : figure.winnerMean.toFixed(1),
    figure.annealingMean === undefined ? '–' : String(figure.annealingMean),
  ]);
  const widths = head.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i].length)));
  const line = (cells: readonly string[]): string =>
    cells.map((cell, i) => cell.padStart(widths[i])).join('  ');
  const compared = figures.filter((figure) => figure.winnerMean !== undefined);
  const ahead = compared.filter((figure) => figure.mean <= (figure.winnerMean ?? 0)).length;
  return [
    line(head),
    ...rows.map(line),
    "* quoted, not measured here: best known costs; mean of the competition's winner; mean of tuned annealing (2016)",
    ...(compared.length > 0
      ? [`mean at or below the winner's on ${ahead} of ${compared.length} instances`]
      : []),
    '',
  ].join('\n');
}
