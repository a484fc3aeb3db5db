import { describe, expect, it } from 'vitest';
import { GateDay, type GateGroup } from '../../../solver/dismissal/gate-day.ts';
import { gateModel } from '../../../solver/dismissal/gates.ts';
import { SeriesRecorder } from '../../../solver/dismissal/series.ts';
import { Rng } from '../../../solver/numeric/rng.ts';
import { gate, schoolWith } from './small-week.ts';

interface Draft {
  readonly gate: Parameters<typeof gate>[1];
  readonly groups: GateGroup[];
}

/** A gate of any kind and a few groups, some of them late, some with stated numbers. */
function drafted(rng: Rng): Draft {
  const below = (n: number): number => rng.intBelow(n);
  const groups = Array.from({ length: 1 + below(6) }, (_, k): GateGroup => {
    const pupils = 1 + below(50);
    const waveSecond = 63_000 + 180 * k;
    const alone = below(pupils + 1);
    return {
      key: below(1_000_000),
      pupils,
      waveSecond,
      headSecond: waveSecond - 60 + below(200),
      spacingSeconds: below(3) / 2,
      ...(below(2) === 0 ? { alone, cars: below(pupils - alone + 1) } : {}),
    };
  });
  return {
    gate: {
      clearWidthCentimetres: 60 + below(500),
      handoverPoints: 1 + below(6),
      kerbMetres: below(3) * 20,
      parkingPlaces: below(2) * 10,
      ...(below(2) === 0 ? { twoWheelerPlaces: below(20) } : {}),
    },
    groups,
  };
}

function dayOf({ gate: own, groups }: Draft): GateDay {
  const school = schoolWith({ gates: [gate('east', own)] });
  return new GateDay(school.dismissal, gateModel(school, school.gates[0]), groups);
}

describe('a day at a gate', () => {
  it('lets out everybody who comes in, once, and nobody before the gate and the collector are reached', () => {
    for (let trial = 0; trial < 60; trial++) {
      const draft = drafted(Rng.keyed(31, trial));
      const day = dayOf(draft);
      const total = draft.groups.reduce((sum, { pupils }) => sum + pupils, 0);
      const series = new SeriesRecorder(63_000 - 3600, 30, 480, 1);
      series.begin(0);
      const figures = day.run(trial, 0, series);
      expect(day.pupils).toBe(total);
      expect(series.values.away.at(-1)).toBe(total);
      expect([
        series.values.pupils.at(-1),
        series.values.guardians.at(-1),
        series.values.kerbCars.at(-1),
      ]).toEqual([0, 0, 0]);
      let at = 0;
      for (const { pupils, waveSecond, headSecond, spacingSeconds, alone } of draft.groups) {
        let own = 0;
        for (let k = 0; k < pupils; k++, at++) {
          const here = Math.max(0, headSecond + k * spacingSeconds - waveSecond);
          expect(figures.waits[at]).toBeGreaterThanOrEqual(here);
          if (figures.guardianWaits[at] === -1) own++;
          else expect(figures.guardianWaits[at]).toBeGreaterThan(0);
        }
        if (alone !== undefined) expect(own).toBe(alone);
      }
      expect(figures.peak).toBeLessThanOrEqual(2 * total);
    }
  });

  it('one more handover point makes nobody wait longer on the same day', () => {
    for (let trial = 0; trial < 40; trial++) {
      const draft = drafted(Rng.keyed(37, trial));
      // On foot only: cars change places between kerb and points.
      const own = { ...draft.gate, kerbMetres: 0, parkingPlaces: 0 };
      const few = dayOf({ ...draft, gate: own })
        .run(trial, 0)
        .waits.slice();
      const points = (own.handoverPoints ?? 1) + 1;
      const more = dayOf({ ...draft, gate: { ...own, handoverPoints: points } }).run(trial, 0).waits;
      few.forEach((wait, k) => {
        expect(more[k]).toBeLessThanOrEqual(wait + 1e-9);
      });
    }
  });

  it('does not remember the day before', () => {
    const day = dayOf(drafted(Rng.keyed(41, 1)));
    const first = [...day.run(1, 0).waits];
    day.run(1, 1);
    expect([...day.run(1, 0).waits]).toEqual(first);
  });
});
