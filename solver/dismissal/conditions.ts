/** Under which conditions a dismissal happens: the school as it is, or as it is in rain. */
import type { School } from '../model/school.ts';
import type { Weather } from './routes.ts';

export interface Conditions {
  readonly school: School;
  readonly weather: Weather;
}

/** A normal day. */
export function dryConditions(school: School): Conditions {
  return { school, weather: 'dry' };
}

/**
 * A rainy day: gathering and handing over take longer, collectors come later and more of them by car, and what is left
 * of the waiting areas is under a roof. Ways are slower and other ones (`routes.ts` looks at the weather).
 */
export function rainConditions(school: School): Conditions {
  const { dismissal } = school;
  const { rain } = dismissal;
  return {
    weather: 'rain',
    school: {
      ...school,
      gates: school.gates.map((gate) => ({
        ...gate,
        waitingSquareMetres: Math.min(
          gate.waitingSquareMetres,
          gate.coveredSquareMetres ?? gate.waitingSquareMetres,
        ),
      })),
      dismissal: {
        ...dismissal,
        gatherMinutes: dismissal.gatherMinutes + rain.extraGatherMinutes,
        handoverSeconds: Math.round((dismissal.handoverSeconds * rain.handoverPermille) / 1000),
        carPermille: Math.max(dismissal.carPermille, rain.carPermille),
        twoWheelerPermille: Math.min(
          dismissal.twoWheelerPermille,
          1000 - Math.max(dismissal.carPermille, rain.carPermille),
        ),
        collectorMeanEarlySeconds: dismissal.collectorMeanEarlySeconds + rain.collectorLateSeconds,
      },
    },
  };
}
