import type { Budget } from '../../../model/budget.ts';
import type { Control } from '../../../numeric/control.ts';
import { solveLp } from '../../../numeric/lp/choose-engine.ts';
import { LpModelBuilder } from '../../../numeric/lp/lp-model.ts';

/** A session of the week that needs leaders. */
export interface StaffedSession {
  readonly session: string;
  /** People at the same time. */
  readonly leaders: number;
  /** What cannot be done by the same person besides: `weekday/block`. */
  readonly slot: string;
  /** Who may lead it, and what that costs over the term, whole fen. */
  readonly candidates: readonly { readonly person: string; readonly fen: number }[];
}

export type CheapestStaffing = Budget['staffing'];

const MOST_NODES = 20_000;

/**
 * Cheapest leaders for a weekly menu: an assignment with side limits, as a whole-number programme. One person leads at most one
 * session a slot and `mostSessions` a week (missing: no limit). Places left empty cost more than everything else together,
 * so that money is saved only among the fullest staffings.
 */
export async function cheapestStaffing(
  sessions: readonly StaffedSession[],
  mostSessions: ReadonlyMap<string, number>,
  control?: Control,
): Promise<CheapestStaffing> {
  const dear =
    1 +
    sessions.reduce(
      (sum, { leaders, candidates }) => sum + leaders * Math.max(0, ...candidates.map(({ fen }) => fen)),
      0,
    );
  const builder = new LpModelBuilder();
  const bySlot = new Map<string, number[]>();
  const byPerson = new Map<string, number[]>();
  const put = (map: Map<string, number[]>, key: string, column: number): void => {
    const list = map.get(key);
    if (list) list.push(column);
    else map.set(key, [column]);
  };
  const start: number[] = [];
  const columns = sessions.map(({ leaders, slot, candidates }) => {
    const people = candidates.map(({ person, fen }) => {
      const column = builder.addColumn({ cost: fen, upper: 1, integer: true });
      start.push(0);
      put(bySlot, `${person} ${slot}`, column);
      put(byPerson, person, column);
      return column;
    });
    const empty = builder.addColumn({ cost: dear, upper: leaders, integer: true });
    start.push(leaders);
    builder.addRow(
      leaders,
      leaders,
      [...people, empty].map((column) => [column, 1] as const),
    );
    return { people, empty };
  });
  const atMost = (list: readonly number[], most: number): void => {
    if (list.length > most)
      builder.addRow(
        0,
        most,
        list.map((column) => [column, 1] as const),
      );
  };
  for (const list of bySlot.values()) atMost(list, 1);
  for (const [person, list] of byPerson) atMost(list, mostSessions.get(person) ?? list.length);
  const outcome = await solveLp(builder.build(), {
    nodes: MOST_NODES,
    start: Float64Array.from(start),
    ...(control ? { control } : {}),
  });
  if (outcome.status !== 'optimal' && outcome.status !== 'feasible') {
    return { status: 'unsolved', assignments: [], unfilled: [], costFen: 0 };
  }
  const { values, status } = outcome;
  const assignments = sessions.flatMap(({ session, candidates }, at) =>
    candidates.flatMap(({ person, fen }, which) =>
      Math.round(values[columns[at].people[which]]) === 1 ? [{ session, person, fen }] : [],
    ),
  );
  const unfilled = sessions.flatMap(({ session }, at) => {
    const places = Math.round(values[columns[at].empty]);
    return places > 0 ? [{ session, places }] : [];
  });
  return { status, assignments, unfilled, costFen: assignments.reduce((sum, { fen }) => sum + fen, 0) };
}
