import type { MatrixProblem } from '../../solver/matrix/compile/problem.ts';
import type { EventColumns, QualityBuilder, Term } from './columns.ts';

const MISSED = 8;

/** Squared load above the band, piece by piece, and missed dates. */
export function addLoads(
  problem: MatrixProblem,
  builder: QualityBuilder,
  columns: readonly EventColumns[],
): Term[] {
  const { sections, events, people, profiles, clubs, slots } = problem;
  const terms: Term[] = [];
  const loads: Term[][] = people.ids.map(() => []);
  columns.forEach(({ roles }, event) => {
    const section = events.section[event];
    for (const { person, slot, column } of roles.flatMap(({ leads }) => leads)) {
      loads[person].push([column, sections.load[section]]);
      const profile = clubs.profile[sections.club[section] * slots.count + slot];
      const missed = people.missedDates[person * profiles.count + profile];
      if (missed > 0) terms.push([column, MISSED * missed]);
    }
  });
  const heaviest = sections.load.reduce((most, load) => Math.max(most, load), 0);
  loads.forEach((load, person) => {
    const band = people.bandLoad[person];
    const most = 2 * slots.count * heaviest - band;
    if (load.length === 0 || most <= 0) return;
    // over² = Σ (2k − 1) for k up to over: one column a unit.
    const pieces: Term[] = [];
    for (let unit = 1; unit <= most; unit++) {
      const column = builder.addColumn({ upper: 1 });
      pieces.push([column, -1]);
      terms.push([column, 2 * unit - 1]);
      const least = (values: Float64Array): number =>
        load.reduce((sum, [other, by]) => sum + by * values[other], 0) - band >= unit ? 1 : 0;
      builder.derived.push({ column, least });
    }
    builder.addRow(Number.NEGATIVE_INFINITY, band, [...load, ...pieces]);
  });
  return terms;
}

/** The sum of unwillingness. */
export function addWillingness(
  { sections, events, people, slots }: MatrixProblem,
  _builder: QualityBuilder,
  columns: readonly EventColumns[],
): Term[] {
  return columns.flatMap(({ roles }, event) =>
    roles.flatMap(({ leads }) =>
      leads.map(({ person, slot, column }): Term => {
        const work = sections.work[events.section[event]];
        return [column, people.unwilling[(person * slots.count + slot) * people.workCount + work]];
      }),
    ),
  );
}
