import type { PlanEvent } from '../../jobs/job-events.ts';

/** Something is sent at least this often, so that nobody between takes the connection for dead. */
const QUIET_MS = 15_000;

/**
 * Events on their way to one reader. Events are full snapshots, so a slow reader gets the latest of each type and never
 * makes a queue grow. Ends after `end`, or when it is closed.
 */
export class EventStream implements AsyncIterable<PlanEvent | 'quiet'> {
  readonly #waiting = new Map<PlanEvent['type'], PlanEvent>();
  #closed = false;
  #wake: () => void = () => undefined;

  push(event: PlanEvent): void {
    const known = this.#waiting.get(event.type);
    if (known && known.id >= event.id) return;
    this.#waiting.delete(event.type);
    this.#waiting.set(event.type, event);
    this.#wake();
  }

  close(): void {
    this.#closed = true;
    this.#wake();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<PlanEvent | 'quiet'> {
    while (!this.#closed) {
      const end = this.#waiting.get('end');
      const next = end ?? lowest(this.#waiting.values());
      if (next) {
        this.#waiting.delete(next.type);
        yield next;
        if (next.type === 'end') return;
      } else if (!(await this.#woken())) {
        yield 'quiet';
      }
    }
  }

  /** True when something came; false after a while without. */
  #woken(): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), QUIET_MS);
      timer.unref();
      this.#wake = () => {
        clearTimeout(timer);
        resolve(true);
      };
    });
  }
}

function lowest(events: Iterable<PlanEvent>): PlanEvent | null {
  let first: PlanEvent | null = null;
  for (const event of events) if (first === null || event.id < first.id) first = event;
  return first;
}
