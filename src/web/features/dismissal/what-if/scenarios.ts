import type { components } from '../../../api-types.ts';

export type Scenario = components['schemas']['SimulationRequest']['scenarios'][number];

/** What the reader chose to look at; each becomes a scenario of its own. */
export interface Cases {
  readonly rain: boolean;
  readonly closed: boolean;
  readonly gate: string;
  readonly late: boolean;
  readonly lateMinutes: number;
  /** Waves and gates are planned anew for the conditions. */
  readonly replan: boolean;
}

/** The chosen cases as scenarios. Collectors come `meanEarlySeconds` after the announced minute (below 0: before). */
export function scenariosOf(
  { rain, closed, gate, late, lateMinutes, replan }: Cases,
  meanEarlySeconds: number,
  names: Readonly<Record<'rain' | 'closed' | 'late', string>>,
): Scenario[] {
  const one = (name: string, part: Partial<Scenario>): Scenario => ({
    name,
    rain: false,
    replan,
    waves: [],
    gates: [],
    guardians: {},
    ...part,
  });
  return [
    ...(rain ? [one(names.rain, { rain: true })] : []),
    ...(closed ? [one(names.closed, { gates: [{ gate, closed: true }] })] : []),
    ...(late
      ? [one(names.late, { guardians: { meanEarlySeconds: meanEarlySeconds + 60 * lateMinutes } })]
      : []),
  ];
}
