import { expect } from 'vitest';
import type { Bounds, TightnessBounds } from '../../scenarios/expectations.ts';
import type { Tightness } from '../../scenarios/tightness.ts';

/** Every measure lies within its bounds; a failure names the measure and its figures. */
export function expectWithin(measured: Tightness, bounds: TightnessBounds): void {
  const figures: readonly [name: string, value: number, bounds: Bounds, shown: unknown][] = [
    ['pupilsPerStaff', measured.pupilsPerStaff, bounds.pupilsPerStaff, measured.staff],
    ['participation', measured.participation.share, bounds.participation, measured.participation],
    ['clubRoomUse', measured.clubRoomUse.share, bounds.clubRoomUse, measured.clubRoomUse],
    ['topFifthDemand', measured.topFifthDemand.share, bounds.topFifthDemand, measured.topFifthDemand],
    ['tightest', measured.tightest.ratio, bounds.tightest, measured.tightest],
    ['refusals', measured.refusals.share, bounds.refusals, measured.refusals],
  ];
  const outside = figures.filter(([, value, { least, most }]) => !(value >= least && value <= most));
  expect(outside).toEqual([]);
  expect(measured.peopleWhoRefuseMuch).toBeGreaterThanOrEqual(1);
}
