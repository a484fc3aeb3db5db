/** A planned stream as the plan document shows it, with its figures. */
import type { DismissalStream, LeavingUnit } from '../model/dismissal-plan.ts';
import { compareText } from '../model/primitives.ts';
import type { School } from '../model/school.ts';
import type { Cell } from './cells.ts';
import { statedCollection, whatListKnows } from './collection.ts';
import { Crowding } from './crowding.ts';
import type { Family, FamilyStream } from './family.ts';
import { type FluidMemory, STEP_SECONDS } from './fluid.ts';
import { isOpenAt } from './gates.ts';
import type { MissedWindow } from './open-items.ts';
import { type StreamBounds, streamBounds } from './peak-bound.ts';
import type { ScheduledWave } from './schedule.ts';

export interface FinishedStream {
  readonly stream: DismissalStream;
  readonly mainEnd: boolean;
  readonly missed: readonly MissedWindow[];
  readonly apart: readonly (readonly [string, string])[];
  /** Lower bound of `figures.meanWaitSeconds`. */
  readonly meanWaitBound: number;
}

export function finishStream(
  school: School,
  family: Family,
  planned: FamilyStream,
  cells: readonly Cell[],
  waves: readonly ScheduledWave[],
  memory: FluidMemory,
): FinishedStream {
  const { leaving } = planned;
  const index = family.streams.indexOf(planned);
  const knows = whatListKnows(school);
  const missed: MissedWindow[] = [];
  const units: LeavingUnit[] = [];
  for (const wave of waves) {
    const model = family.gates[wave.gate];
    const { gate } = model;
    const open = isOpenAt(model, wave.minute);
    for (const at of wave.cells.flatMap((cell) => cells[cell].loads[index]?.units ?? [])) {
      const { unit, readyMinute, walks, earliest, latest: latestAt, buses } = planned.units[at];
      const latest = latestAt[wave.gate];
      const walk = walks[wave.gate] ?? 0;
      if (!open || wave.minute + wave.passMinutes > latest || wave.minute < earliest[wave.gate]) {
        const first = earliest[wave.gate];
        const { minute, passMinutes } = wave;
        const bus = buses.find((ride) => ride.latestAt.get(gate.id) === latest)?.bus;
        missed.push({
          unit: unit.id,
          gate: gate.id,
          minute,
          earliest: first,
          latest,
          open,
          passMinutes,
          bus,
        });
      }
      // A leader can go if nobody stays behind in the room and he or she is back before the next block of the service.
      const inTime = leaving.mainEnd || wave.minute + walk <= leaving.nextStart;
      const leads = unit.kind === 'session' && !unit.partStays && inTime;
      units.push({
        id: unit.id,
        kind: unit.kind,
        grades: [...unit.grades],
        pupils: unit.pupils,
        endMinute: unit.endMinute,
        readyMinute,
        walkMinutes: walk,
        minute: wave.minute,
        gate: gate.id,
        escort: leads ? 'leader' : 'post',
        ...statedCollection(knows, unit),
        ...(buses.length === 0 ? {} : { buses: buses.map(({ bus, pupils }) => ({ bus, pupils })) }),
      });
    }
  }
  units.sort((a, b) => compareText(a.id, b.id));
  const place = new Map(units.map(({ id, minute, gate }) => [id, `${minute}/${gate}`]));
  const gap = gapOf(waves) ?? school.dismissal.gapMinutes;
  const bounds = streamBounds(school.dismissal, planned, family.gates, gap);
  const crowding = new Crowding(school, family).steps(index, cells, waves);
  const figures = figuresOf(family, planned, waves, { ...bounds, gap, crowding }, memory);
  const mode = leaving.mode;
  return {
    stream: {
      id: [leaving.season, leaving.weekday, leaving.after ?? 'lessons', mode].join('/'),
      season: leaving.season,
      weekday: leaving.weekday,
      after: leaving.after,
      mode,
      units,
      waves: documentWaves(units),
      figures,
    },
    mainEnd: leaving.mainEnd,
    missed,
    apart: planned.siblings.filter(([a, b]) => place.get(a) !== place.get(b)),
    meanWaitBound: Math.min(figures.meanWaitSeconds, Math.floor(bounds.meanWaitSeconds)),
  };
}

/** Least minutes between two waves at one gate; undefined with one wave a gate. */
function gapOf(waves: readonly ScheduledWave[]): number | undefined {
  const gaps = waves.flatMap((wave) =>
    waves
      .filter(({ gate, minute }) => gate === wave.gate && minute > wave.minute)
      .map(({ minute }) => minute - wave.minute),
  );
  return gaps.length === 0 ? undefined : Math.min(...gaps);
}

function documentWaves(units: readonly LeavingUnit[]): DismissalStream['waves'] {
  const waves = new Map<string, DismissalStream['waves'][number]>();
  for (const { id, minute, gate, pupils } of units) {
    const key = `${minute}/${gate}`;
    const wave = waves.get(key) ?? { minute, gate, pupils: 0, units: [] };
    wave.pupils += pupils;
    wave.units.push(id);
    waves.set(key, wave);
  }
  return [...waves.values()].sort((a, b) => a.minute - b.minute || compareText(a.gate, b.gate));
}

/** Figures in the units of the document: people to a tenth (bound rounded down, value up), whole seconds. */
function figuresOf(
  family: Family,
  { units }: FamilyStream,
  waves: readonly ScheduledWave[],
  { peak: peakBound, peakAtGap, gap, crowding }: StreamBounds & { gap: number; crowding: number },
  memory: FluidMemory,
): DismissalStream['figures'] {
  let peak = 0;
  let stepsOver = crowding;
  let waitSeconds = 0;
  family.gates.forEach((model, gate) => {
    const own = waves.filter((wave) => wave.gate === gate);
    if (own.length === 0) return;
    const figures = memory.at(model, own);
    peak = Math.max(peak, figures.peak);
    stepsOver += figures.stepsOver;
    waitSeconds += figures.waitSeconds;
  });
  const pupils = units.reduce((sum, { unit }) => sum + unit.pupils, 0);
  const expectedPeak = Math.ceil(peak * 10) / 10;
  return {
    pupils,
    lastMinute: Math.max(0, ...waves.map(({ minute }) => minute)),
    minutesOverCapacity: Math.ceil((stepsOver * STEP_SECONDS) / 60),
    expectedPeak,
    expectedPeakBound: Math.min(expectedPeak, Math.floor(peakBound * 10) / 10),
    gapMinutes: gap,
    expectedPeakBoundAtGap: Math.min(expectedPeak, Math.floor(peakAtGap * 10) / 10),
    meanWaitSeconds: pupils === 0 ? 0 : Math.ceil(waitSeconds / pupils),
  };
}
