import type { FrontierPoint } from '../../../solver/model/frontier.ts';
import type { School } from '../../../solver/model/school.ts';
import { PlanInUse } from '../../../solver/plan/change-plan.ts';
import { CommandError, EXIT, readJson, type Terminal, writeText } from '../io.ts';
import { text } from '../messages.ts';
import { checkForCommand, readPacks } from '../packs.ts';
import { planInPool } from '../plan-in-pool.ts';
import { showFindings } from '../render-findings.ts';
import { renderTable } from '../render-table.ts';

export interface FrontierOptions {
  readonly iterations?: number;
  readonly seed?: number;
  readonly workers?: number;
  readonly choose?: string;
  readonly out?: string;
  readonly policy?: string[];
}

/**
 * `afterbell frontier SCHOOL`: plans the school and shows what fairness costs in willingness. `--choose` with the name or the position
 * of a point and `--out` write the school document with the options of the point, to be planned as any other.
 */
export async function frontierCommand(
  terminal: Terminal,
  file: string,
  options: FrontierOptions,
): Promise<number> {
  const { language } = terminal;
  const packs = readPacks(options.policy);
  const { school, findings } = checkForCommand(readJson(file), packs);
  if (!school) {
    if (terminal.json) terminal.out(JSON.stringify({ status: 'invalid', findings }));
    else showFindings(terminal, findings);
    return EXIT.badInput;
  }
  const { result } = await planInPool(terminal, school, { ...options, packs });
  if (!result.ok) {
    terminal.error(`${result.fault.code}: ${result.fault.sentence[language]} ${result.fault.detail}`);
    return EXIT.fault;
  }
  const frontier = new PlanInUse(school, result.value, packs).frontier();
  const chosen = options.choose === undefined ? null : pointOf(frontier.points, options.choose);
  if (chosen && options.out !== undefined)
    writeText(options.out, `${JSON.stringify(withPoint(school, chosen))}\n`);
  if (terminal.json) {
    terminal.out(JSON.stringify({ frontier, chosen }));
    return EXIT.ok;
  }
  const rows = frontier.points.map(({ position, name, sumOfSquares, willingness, measures, layers }) => [
    String(position),
    name[language],
    String(sumOfSquares),
    String(willingness),
    String(measures.jain),
    String(measures.gini),
    `${layers.proven}/${layers.all}`,
  ]);
  const heads = ['#', text(language, 'point'), 'F', 'W', 'Jain', 'Gini', text(language, 'proven')];
  terminal.out(renderTable(heads, rows));
  for (const { name, proof } of frontier.points) terminal.out(`${name[language]}: ${proof[language]}`);
  terminal.out(frontier.unexplored[language]);
  if (chosen && options.out !== undefined)
    terminal.out(text(language, 'pointWritten', { file: options.out }));
  return EXIT.ok;
}

/** The point of a position, or of a name in either language. */
function pointOf(points: readonly FrontierPoint[], wanted: string): FrontierPoint {
  const found = points.find(
    ({ position, name }) => String(position) === wanted || name.zh === wanted || name.en === wanted,
  );
  if (found) return found;
  const names = points.map(({ position, name }) => `${position} ${name.zh} ${name.en}`).join('; ');
  throw new CommandError('POINT_UNKNOWN', EXIT.badInput, 'pointUnknown', { point: wanted, names });
}

/** The school with the options of the point; an earlier compromise is forgotten. */
function withPoint(school: School, { options }: FrontierPoint): School {
  const { rosterBalance: _, ...rest } = school.options;
  return { ...school, options: { ...rest, ...options } };
}
