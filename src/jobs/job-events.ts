import type { PlanRecord, ProgressSnapshot } from '../store/plans.ts';

/** What happens to a plan. Every event is a full snapshot; `id` is the plan's revision, so ids only grow. */
export type PlanEvent =
  | { readonly id: number; readonly type: 'progress'; readonly data: ProgressSnapshot }
  | { readonly id: number; readonly type: 'state'; readonly data: PlanRecord }
  | { readonly id: number; readonly type: 'end'; readonly data: PlanRecord };

export type PlanListener = (event: PlanEvent) => void;

/** Who listens to which plan. Knows unfinished plans only. */
export class JobEvents {
  readonly #listeners = new Map<string, Set<PlanListener>>();

  /** Returns the way to stop listening. */
  subscribe(plan: string, listener: PlanListener): () => void {
    const listeners = this.#listeners.get(plan) ?? new Set();
    this.#listeners.set(plan, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#listeners.delete(plan);
    };
  }

  send(plan: string, event: PlanEvent): void {
    for (const listener of [...(this.#listeners.get(plan) ?? [])]) listener(event);
    if (event.type === 'end') this.#listeners.delete(plan);
  }

  get size(): number {
    return this.#listeners.size;
  }
}
