/** A "what if" applied to a school and a day of its plan: other gates, collectors, weather, waves. */
import type { DismissalStream, LeavingUnit } from '../model/dismissal-plan.ts';
import type { DismissalScenario } from '../model/dismissal-scenario.ts';
import type { Finding } from '../model/findings.ts';
import type { Gate } from '../model/place.ts';
import { compareText, minuteOf } from '../model/primitives.ts';
import type { School } from '../model/school.ts';
import type { Path } from '../model/validation/pointer.ts';
import { type Conditions, dryConditions, rainConditions } from './conditions.ts';
import { walkTo } from './routes.ts';
import { dismissalFinding } from './scenario-findings.ts';

/** The conditions of a scenario. Closed gates are no gates of its school. */
export function scenarioConditions(
  school: School,
  scenario: DismissalScenario,
  path: Path,
): { conditions: Conditions; findings: Finding[] } {
  const findings: Finding[] = [];
  const known = school.gates.map(({ id }) => id);
  const seen = new Set<string>();
  scenario.gates.forEach((change, at) => {
    const place = [...path, 'gates', at];
    if (!known.includes(change.gate)) {
      findings.push(
        dismissalFinding('SCENARIO_GATE_UNKNOWN', [...place, 'gate'], { gate: change.gate, known }),
      );
    }
    if (seen.has(change.gate))
      findings.push(dismissalFinding('SCENARIO_GATE_TWICE', place, { gate: change.gate }));
    seen.add(change.gate);
    const width = change.clearWidthCentimetres;
    if (width !== undefined && width <= 30 && !change.closed) {
      findings.push(
        dismissalFinding('SCENARIO_GATE_NO_WIDTH', [...place, 'clearWidthCentimetres'], {
          gate: change.gate,
          width,
        }),
      );
    }
  });
  for (const field of ['gapMinutes', 'windowMinutes'] as const) {
    if (scenario[field] === undefined || scenario.replan) continue;
    findings.push(dismissalFinding('SCENARIO_NEEDS_REPLAN', [...path, field], { field }));
  }
  if (scenario.replan && scenario.waves.length > 0)
    findings.push(dismissalFinding('SCENARIO_REPLAN_AND_WAVES', [...path, 'waves'], {}));
  const { conditions, shares } = changedConditions(school, scenario);
  if (shares.car + shares.twoWheeler > 1000) {
    findings.push(dismissalFinding('SCENARIO_SHARES_TOO_LARGE', [...path, 'guardians'], shares));
  }
  return { conditions, findings };
}

function changedConditions(
  school: School,
  { gates, guardians, rain, gapMinutes, windowMinutes }: DismissalScenario,
): { conditions: Conditions; shares: { car: number; twoWheeler: number } } {
  const changed: School = {
    ...school,
    gates: school.gates.flatMap((gate): Gate[] => {
      const { closed, gate: _, ...change } = gates.find((entry) => entry.gate === gate.id) ?? { gate: '' };
      return closed ? [] : [{ ...gate, ...change }];
    }),
  };
  const base = rain ? rainConditions(changed) : dryConditions(changed);
  const { dismissal } = base.school;
  const car = guardians.carPermille ?? dismissal.carPermille;
  const twoWheeler =
    guardians.twoWheelerPermille ??
    (guardians.carPermille === undefined
      ? dismissal.twoWheelerPermille
      : Math.min(dismissal.twoWheelerPermille, 1000 - car));
  return {
    shares: { car, twoWheeler },
    conditions: {
      ...base,
      school: {
        ...base.school,
        dismissal: {
          ...dismissal,
          collectorMeanEarlySeconds: guardians.meanEarlySeconds ?? dismissal.collectorMeanEarlySeconds,
          collectorDeviationSeconds: guardians.deviationSeconds ?? dismissal.collectorDeviationSeconds,
          collectedPermille: guardians.collectedPermille ?? dismissal.collectedPermille,
          carPermille: car,
          twoWheelerPermille: twoWheeler,
          handoverSeconds: guardians.handoverSeconds ?? dismissal.handoverSeconds,
          carKerbSeconds: guardians.carKerbSeconds ?? dismissal.carKerbSeconds,
          gapMinutes: gapMinutes ?? dismissal.gapMinutes,
          leastGapMinutes: Math.min(dismissal.leastGapMinutes, gapMinutes ?? dismissal.leastGapMinutes),
          windowMinutes: windowMinutes ?? dismissal.windowMinutes,
        },
      },
    },
  };
}

/**
 * What the list of pupils says about a group, under the scenario: shares that the scenario states replace it, and in rain
 * cars grow as the usual share does.
 */
function stated(school: School, unit: LeavingUnit, { guardians, rain }: DismissalScenario): LeavingUnit {
  const { alone, cars, ...rest } = unit;
  const { carPermille, rain: wet } = school.dismissal;
  const more = rain && carPermille > 0 ? Math.max(1, wet.carPermille / carPermille) : 1;
  const met = unit.pupils - (alone ?? 0);
  return {
    ...rest,
    ...(alone === undefined || guardians.collectedPermille !== undefined ? {} : { alone }),
    ...(cars === undefined || guardians.carPermille !== undefined
      ? {}
      : { cars: Math.min(met, Math.round(cars * more)) }),
  };
}

/**
 * The groups of a day under a scenario: moved as it says; those at a gate they cannot use go to the nearest open one, at
 * the same minute. Findings name groups that no gate is left for, changes that contradict each other, and minutes that
 * nobody can keep.
 */
export function scenarioStreams(
  school: School,
  { conditions, scenario }: { conditions: Conditions; scenario: DismissalScenario },
  streams: readonly DismissalStream[],
  roomOf: (unit: LeavingUnit) => string,
  path: Path,
): { streams: DismissalStream[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const moves = new Moves(scenario, streams, path);
  findings.push(...moves.findings);
  const open = new Map(conditions.school.gates.map((gate) => [gate.id, gate]));
  const closedTargets = new Map<string, string[]>();
  const replaced = new Map<string, string[]>();
  const lost: LeavingUnit[] = [];
  const moved = streams.map((stream) => ({
    ...stream,
    units: stream.units.flatMap((original): LeavingUnit[] => {
      const { unit, asked } = moves.apply(stream, original);
      const room = roomOf(unit);
      if (asked !== undefined && !open.has(asked) && school.gates.some(({ id }) => id === asked)) {
        closedTargets.set(asked, [...(closedTargets.get(asked) ?? []), unit.id]);
      }
      const target = usableGate(conditions, unit, room, open.get(unit.gate));
      if (!target) {
        lost.push(unit);
        return [];
      }
      if (target.id !== unit.gate) {
        const key = `${unit.gate}/${target.id}`;
        replaced.set(key, [...(replaced.get(key) ?? []), unit.id]);
      }
      return [stated(school, { ...unit, gate: target.id }, scenario)];
    }),
  }));
  for (const [gate, groups] of closedTargets)
    findings.push(
      dismissalFinding('SCENARIO_GATE_CLOSED_AND_USED', [...path, 'waves'], {
        gate,
        groups: distinct(groups),
      }),
    );
  for (const [key, groups] of [...replaced].sort((a, b) => compareText(a[0], b[0]))) {
    const [gate, other] = key.split('/');
    findings.push(
      dismissalFinding('SCENARIO_GATE_REPLACED', [...path, 'gates'], {
        gate,
        other,
        groups: distinct(groups),
      }),
    );
  }
  if (lost.length > 0) {
    findings.push(
      dismissalFinding('SCENARIO_NO_WAY', [...path, 'gates'], {
        groups: distinct(lost.map(({ id }) => id)),
        open: [...open.keys()].sort(compareText),
        shut: school.gates.map(({ id }) => id).filter((id) => !open.has(id)),
      }),
    );
  }
  findings.push(...timeFindings(conditions, moved, roomOf, path));
  return { streams: moved, findings };
}

/** The gate itself where it can be used, otherwise the nearest; a group in an unknown room keeps its gate. */
function usableGate(
  { school, weather }: Conditions,
  unit: LeavingUnit,
  room: string,
  own: Gate | undefined,
): Gate | undefined {
  const known = school.rooms.some(({ id }) => id === room);
  const minutes = (gate: Gate): number | undefined =>
    gate.clearWidthCentimetres <= 30 ? undefined : walkTo(school, { ...unit, room }, gate, weather)?.minutes;
  if (own && own.clearWidthCentimetres > 30 && (!known || minutes(own) !== undefined)) return own;
  let best: { gate: Gate; minutes: number } | undefined;
  for (const gate of [...school.gates].sort((a, b) => compareText(a.id, b.id))) {
    const way = minutes(gate);
    if (way !== undefined && (!best || way < best.minutes)) best = { gate, minutes: way };
  }
  return best?.gate;
}

function timeFindings(
  { school, weather }: Conditions,
  streams: readonly DismissalStream[],
  roomOf: (unit: LeavingUnit) => string,
  path: Path,
): Finding[] {
  const late: string[] = [];
  let most = 0;
  const outside = new Map<string, string[]>();
  for (const { units } of streams) {
    for (const unit of units) {
      const gate = school.gates.find(({ id }) => id === unit.gate);
      if (!gate) continue;
      const short =
        unit.endMinute + school.dismissal.gatherMinutes + walkOf(school, unit, gate) - unit.minute;
      if (short > 0) {
        late.push(unit.id);
        most = Math.max(most, short);
      }
      if (gate.open.some(({ from, to }) => minuteOf(from) <= unit.minute && unit.minute <= minuteOf(to)))
        continue;
      outside.set(gate.id, [...(outside.get(gate.id) ?? []), unit.id]);
    }
  }
  function walkOf(of: School, unit: LeavingUnit, gate: Gate): number {
    return walkTo(of, { ...unit, room: roomOf(unit) }, gate, weather)?.minutes ?? unit.walkMinutes;
  }
  return [
    ...(late.length > 0
      ? [
          dismissalFinding('SCENARIO_TOO_EARLY', [...path, 'waves'], {
            groups: distinct(late),
            minutes: most,
          }),
        ]
      : []),
    ...[...outside].map(([gate, groups]) =>
      dismissalFinding('SCENARIO_GATE_NOT_OPEN', [...path, 'waves'], {
        gate,
        groups: distinct(groups),
        open: (school.gates.find(({ id }) => id === gate)?.open ?? []).map(({ from, to }) => `${from}–${to}`),
      }),
    ),
  ];
}

const distinct = (ids: readonly string[]): string[] => [...new Set(ids)].sort(compareText);

/** The changes of waves of one scenario, each group by one of them at most. */
class Moves {
  readonly findings: Finding[] = [];
  readonly #moves = new Map<string, DismissalScenario['waves'][number]>();

  constructor({ waves }: DismissalScenario, streams: readonly DismissalStream[], path: Path) {
    const twice: string[] = [];
    waves.forEach((change, at) => {
      const place = [...path, 'waves', at];
      if (change.minute !== undefined && change.shiftMinutes !== undefined)
        this.findings.push(dismissalFinding('SCENARIO_MINUTE_AND_SHIFT', place, { entry: at + 1 }));
      const all = new Set(streams.flatMap(({ units }) => units.map(({ id }) => id)));
      for (const unit of change.units ?? []) {
        if (all.has(unit)) continue;
        this.findings.push(dismissalFinding('SCENARIO_GROUP_UNKNOWN', [...place, 'units'], { unit }));
      }
      let count = 0;
      for (const stream of streams) {
        if (change.after !== undefined && change.after !== stream.after) continue;
        for (const unit of stream.units) {
          if (change.units && !change.units.includes(unit.id)) continue;
          if (change.grades && !unit.grades.some((grade) => change.grades?.includes(grade))) continue;
          count++;
          const key = `${stream.id} ${unit.id}`;
          const before = this.#moves.get(key);
          if (before && !sameMove(before, change)) twice.push(unit.id);
          this.#moves.set(key, change);
        }
      }
      if (count === 0)
        this.findings.push(dismissalFinding('SCENARIO_WAVE_MATCHES_NOBODY', place, { entry: at + 1 }));
    });
    if (twice.length > 0) {
      this.findings.push(
        dismissalFinding('SCENARIO_WAVE_TWICE', [...path, 'waves'], { groups: distinct(twice) }),
      );
    }
  }

  /** The group as moved, and the gate that the scenario asks for. */
  apply(stream: DismissalStream, unit: LeavingUnit): { unit: LeavingUnit; asked: string | undefined } {
    const change = this.#moves.get(`${stream.id} ${unit.id}`);
    if (!change) return { unit, asked: undefined };
    const minute =
      change.minute === undefined ? unit.minute + (change.shiftMinutes ?? 0) : minuteOf(change.minute);
    return { unit: { ...unit, minute, gate: change.gate ?? unit.gate }, asked: change.gate };
  }
}

function sameMove(a: DismissalScenario['waves'][number], b: DismissalScenario['waves'][number]): boolean {
  return a.gate === b.gate && a.minute === b.minute && a.shiftMinutes === b.shiftMinutes;
}
