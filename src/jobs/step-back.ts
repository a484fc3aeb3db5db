import { setPriority } from 'node:os';

/** How far a thread steps back: the solver far, the desk (somebody waits for its answer) a little. */
export const STEP_BACK = { solver: 15, desk: 5 } as const;

/**
 * Lets the threads that answer people go first. On Linux a priority belongs to the calling thread and to those it
 * starts; elsewhere it would belong to the whole process and is left alone.
 */
export function stepBack(level: number): void {
  if (process.platform !== 'linux') return;
  try {
    setPriority(0, level);
  } catch {
    // Not allowed here: everything works, only less smoothly under load.
  }
}
