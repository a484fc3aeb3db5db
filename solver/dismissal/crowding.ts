/** Crowds on the way out: assembly areas that hold too few, shared ways on which groups wait for each other. */
import type { School } from '../model/school.ts';
import type { Cell } from './cells.ts';
import type { Family } from './family.ts';
import { STEP_SECONDS } from './fluid.ts';
import type { ScheduledWave } from './schedule.ts';
import { walkGroups } from './way-queues.ts';

/** A group stands in the assembly area of its gate for this long before its minute. */
const STANDING_MINUTES = 2;
/** So many pupils too many in an assembly area weigh as much as a step above the capacity of a waiting area. */
const PUPILS_PER_STEP = 10;

export interface AssemblyCrowd {
  readonly area: string;
  readonly minute: number;
  readonly pupils: number;
  readonly capacity: number;
}

/** Minutes at which more pupils stand in an assembly area than it holds; one group alone has no other place to be. */
export function crowdedAreas(
  school: School,
  waves: readonly {
    readonly gate: string;
    readonly minute: number;
    readonly pupils: number;
    readonly groups: number;
  }[],
): AssemblyCrowd[] {
  return school.grounds.assemblyAreas.flatMap((area) => {
    const own = waves.filter(({ gate }) => area.gates.includes(gate));
    return [...new Set(own.map(({ minute }) => minute))].flatMap((minute): AssemblyCrowd[] => {
      const here = own.filter((wave) => minute <= wave.minute && wave.minute < minute + STANDING_MINUTES);
      const pupils = here.reduce((sum, wave) => sum + wave.pupils, 0);
      const groups = here.reduce((sum, wave) => sum + wave.groups, 0);
      return pupils > area.pupils && groups > 1
        ? [{ area: area.id, minute, pupils, capacity: area.pupils }]
        : [];
    });
  });
}

/** Steps that the crowds of a stream weigh, as steps above the capacity of a waiting area do. */
export class Crowding {
  readonly #school: School;
  readonly #family: Family;
  readonly #shared: boolean;

  constructor(school: School, family: Family) {
    this.#school = school;
    this.#family = family;
    this.#shared = family.streams.some(({ units }) =>
      units.some(({ routes }) => routes.some((walk) => walk !== null && walk.legs.length > 0)),
    );
  }

  steps(stream: number, cells: readonly Cell[], waves: readonly ScheduledWave[]): number {
    return this.#assembly(stream, cells, waves) + (this.#shared ? this.#late(stream, cells, waves) : 0);
  }

  #assembly(stream: number, cells: readonly Cell[], waves: readonly ScheduledWave[]): number {
    if (this.#school.grounds.assemblyAreas.length === 0) return 0;
    const crowds = crowdedAreas(
      this.#school,
      waves.map(({ gate, minute, pupils, cells: own }) => ({
        gate: this.#family.gates[gate].gate.id,
        minute,
        pupils,
        groups: own.reduce((sum, cell) => sum + (cells[cell].loads[stream]?.units.length ?? 0), 0),
      })),
    );
    return crowds.reduce(
      (sum, { pupils, capacity }) => sum + Math.ceil((pupils - capacity) / PUPILS_PER_STEP),
      0,
    );
  }

  /** Groups that wait for others on the way reach their gate after their minute. */
  #late(stream: number, cells: readonly Cell[], waves: readonly ScheduledWave[]): number {
    const { units } = this.#family.streams[stream];
    const groups = waves
      .flatMap((wave) =>
        wave.cells.flatMap((cell) =>
          (cells[cell].loads[stream]?.units ?? []).flatMap((at) => {
            const { unit, routes } = units[at];
            const walk = routes[wave.gate];
            if (!walk) return [];
            const second = wave.minute * 60;
            return [{ at, second, pupils: unit.pupils, walk, startSecond: second - walk.minutes * 60 }];
          }),
        ),
      )
      .sort((a, b) => a.startSecond - b.startSecond || a.at - b.at);
    let seconds = 0;
    walkGroups(groups).walked.forEach(({ headSecond, spacingSeconds }, k) => {
      const tail = headSecond + (groups[k].pupils - 1) * spacingSeconds;
      seconds += Math.max(0, tail - groups[k].second);
    });
    return Math.ceil(seconds / STEP_SECONDS);
  }
}
