import type { DismissalStream } from '../../model/dismissal-plan.ts';
import { type Difference, firstDifference } from './difference.ts';

/** Waves and totals of a stream that are not the sums of its units; null where all agree. */
export function streamDifference(stream: DismissalStream): Difference | null {
  const path = `dismissal.${stream.id}`;
  const waves = new Map<string, { minute: number; gate: string; pupils: number; units: string[] }>();
  for (const { id, minute, gate, pupils } of stream.units) {
    const key = `${minute}|${gate}`;
    const wave = waves.get(key) ?? { minute, gate, pupils: 0, units: [] };
    wave.pupils += pupils;
    wave.units.push(id);
    waves.set(key, wave);
  }
  const due = inOrder([...waves.values()]);
  const stated = inOrder(stream.waves);
  const { figures, units } = stream;
  return (
    firstDifference(`${path}.waves`, stated, due) ??
    firstDifference(`${path}.figures`, figures, {
      pupils: units.reduce((sum, { pupils }) => sum + pupils, 0),
    }) ??
    impossible(`${path}.figures`, stream)
  );
}

/** Estimates that contradict the waves or one another: what is expected cannot be better than its bound. */
function impossible(path: string, { figures, units }: DismissalStream): Difference | null {
  const last = Math.max(0, ...units.map(({ minute }) => minute));
  if (figures.lastMinute < last) {
    return { path: `${path}.lastMinute`, stated: figures.lastMinute, due: `≥ ${last}` };
  }
  if (figures.expectedPeak < figures.expectedPeakBound) {
    return {
      path: `${path}.expectedPeak`,
      stated: figures.expectedPeak,
      due: `≥ ${figures.expectedPeakBound}`,
    };
  }
  const atGap = figures.expectedPeakBoundAtGap ?? 0;
  if (figures.expectedPeak < atGap)
    return { path: `${path}.expectedPeak`, stated: figures.expectedPeak, due: `≥ ${atGap}` };
  const gap = leastGap(units);
  if (gap !== null && figures.gapMinutes !== undefined && figures.gapMinutes !== gap)
    return { path: `${path}.gapMinutes`, stated: figures.gapMinutes, due: `${gap}` };
  return null;
}

/** Least minutes between two waves at one gate; null with one wave a gate. */
function leastGap(units: DismissalStream['units']): number | null {
  let least: number | null = null;
  for (const a of units) {
    for (const b of units) {
      const gap = b.minute - a.minute;
      if (a.gate === b.gate && gap > 0 && (least === null || gap < least)) least = gap;
    }
  }
  return least;
}

function inOrder(waves: DismissalStream['waves']): DismissalStream['waves'] {
  return waves
    .map((wave) => ({ ...wave, units: [...wave.units].sort() }))
    .sort((a, b) => a.minute - b.minute || (a.gate < b.gate ? -1 : 1));
}
