/** Pending events of a discrete-event simulation. Events at the same time come out in the order they went in. */
import { MinHeap } from './min-heap.ts';

export class EventQueue {
  readonly #heap: MinHeap;
  #now = Number.NEGATIVE_INFINITY;

  constructor(capacity = 64) {
    this.#heap = new MinHeap(capacity);
  }

  get size(): number {
    return this.#heap.size;
  }

  /** Time of the event taken out last; −∞ before the first. */
  get now(): number {
    return this.#now;
  }

  /** Time of the next event, `Infinity` when there is none. */
  get nextTime(): number {
    return this.#heap.minKey;
  }

  /** Adds an event: a 32-bit integer that means something to the caller. Events in the past are a caller's bug. */
  push(time: number, event: number): void {
    if (Number.isNaN(time) || time < this.#now)
      throw new RangeError(`event at ${time} lies before ${this.#now}`);
    this.#heap.push(time, event);
  }

  /** Takes the next event out and moves `now` to its time; −1 when there is none (so events should not be −1). */
  pop(): number {
    if (this.#heap.size > 0) this.#now = this.#heap.minKey;
    return this.#heap.pop();
  }

  /** Forgets all events and starts again before all time. */
  clear(): void {
    this.#heap.clear();
    this.#now = Number.NEGATIVE_INFINITY;
  }
}
