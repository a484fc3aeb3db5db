/** Fruin's levels of service for waiting areas (J. Fruin, "Pedestrian Planning and Design", 1971). */
import type { LevelOfService } from '../model/dismissal-simulation.ts';

/** People per square metre at which levels B, C, D, E and F begin. */
const LEVELS_OF_SERVICE = [0.83, 1.08, 1.54, 3.59, 5.38] as const;
const LETTERS: readonly LevelOfService[] = ['A', 'B', 'C', 'D', 'E', 'F'];

/** 0 (A) to 5 (F). */
export function levelOfDensity(peoplePerSquareMetre: number): number {
  let level = 0;
  while (level < LEVELS_OF_SERVICE.length && peoplePerSquareMetre >= LEVELS_OF_SERVICE[level]) level++;
  return level;
}

/** 0 (A) to 5 (F); people without any room are at F. */
export function levelOfService(people: number, squareMetres: number): number {
  return people <= 0 ? 0 : levelOfDensity(people / squareMetres);
}

export function levelLetter(peoplePerSquareMetre: number): LevelOfService {
  return LETTERS[levelOfDensity(peoplePerSquareMetre)];
}
