import { transfer } from 'comlink';
import { ServiceThread, ThreadLost } from '../../../workers/service-thread.ts';
import type { PackedJson } from '../../store/keys.ts';
import type {
  AnalysisInput,
  Answer,
  DocumentDesk,
  ExportInput,
  FileAnswer,
  Invalid,
  PolicyAnswer,
  Refused,
  SchoolAnswer,
  SimulationInput,
} from './desk.ts';
import type { PlanUseAnswer, PlanUseInput } from './plan-task.ts';
import type { Malformed } from './read-json.ts';

export interface ThreadDeskOptions {
  /** Heap limit in MiB; a document that needs more is refused. */
  readonly memoryMiB?: number;
  /** Longest time for one document in milliseconds. */
  readonly deadlineMs?: number;
  /** Documents that may wait. */
  readonly mostWaiting?: number;
}

/**
 * The desk in a thread of its own, one document after another. A document that takes too long or too much memory ends
 * the thread, and only itself: the next one finds a new thread.
 */
export class ThreadDesk implements DocumentDesk {
  readonly #thread: ServiceThread<DocumentDesk>;
  readonly #deadlineMs: number;
  readonly #mostWaiting: number;
  #waiting = 0;
  #last: Promise<unknown> = Promise.resolve();

  constructor({ memoryMiB = 1400, deadlineMs = 30_000, mostWaiting = 16 }: ThreadDeskOptions = {}) {
    this.#thread = new ServiceThread({ file: 'desk-thread.js', memoryMiB });
    this.#deadlineMs = deadlineMs;
    this.#mostWaiting = mostWaiting;
  }

  school(body: Uint8Array, packs: readonly unknown[]): Promise<SchoolAnswer | Refused> {
    return this.#inTurn((desk) => desk.school(moved(body), packs));
  }

  storedSchool(packed: PackedJson, packs: readonly unknown[]): Promise<SchoolAnswer | Refused> {
    return this.#inTurn((desk) => desk.storedSchool(packed, packs));
  }

  policy(body: Uint8Array, packs: readonly unknown[]): Promise<PolicyAnswer | Refused> {
    return this.#inTurn((desk) => desk.policy(moved(body), packs));
  }

  analysis(input: AnalysisInput): Promise<Answer | Invalid | Malformed | Refused> {
    return this.#inTurn((desk) => desk.analysis(input));
  }

  comparison(before: PackedJson, after: PackedJson): Promise<Answer | Refused> {
    return this.#inTurn((desk) => desk.comparison(before, after));
  }

  planTask(input: PlanUseInput): Promise<PlanUseAnswer | Refused> {
    return this.#inTurn((desk) => desk.planTask(input));
  }

  simulation(input: SimulationInput): Promise<Answer | Invalid | Malformed | Refused> {
    return this.#inTurn((desk) => desk.simulation(input));
  }

  calibration(body: Uint8Array, school: PackedJson): Promise<Answer | Invalid | Malformed | Refused> {
    return this.#inTurn((desk) => desk.calibration(body, school));
  }

  planExport(input: ExportInput): Promise<FileAnswer | Refused | null> {
    return this.#inTurn((desk) => desk.planExport(input));
  }

  workbook(school: PackedJson | null): Promise<FileAnswer | Refused> {
    return this.#inTurn((desk) => desk.workbook(school));
  }

  demoSchool(id: string): Promise<Answer | Refused | null> {
    return this.#inTurn((desk) => desk.demoSchool(id));
  }

  async close(): Promise<void> {
    await this.#thread.close();
  }

  /** The deadline counts from the moment the document is taken up, not while it waits. */
  async #inTurn<R>(work: (desk: DocumentDesk) => Promise<R>): Promise<R | Refused> {
    if (this.#waiting >= this.#mostWaiting) return { outcome: 'busy' };
    this.#waiting += 1;
    const turn = this.#last.then(() => this.#thread.call(work, this.#deadlineMs));
    this.#last = turn.catch(() => undefined);
    try {
      return await turn;
    } catch (error) {
      if (error instanceof ThreadLost) {
        if (error.reason === 'tooSlow') return { outcome: 'tooSlow' };
        if (error.reason === 'outOfMemory') return { outcome: 'tooLarge' };
      }
      throw error;
    } finally {
      this.#waiting -= 1;
    }
  }
}

/** Hands the bytes over instead of copying them; the caller cannot read them any more. */
function moved(body: Uint8Array): Uint8Array {
  const { buffer } = body;
  return buffer instanceof ArrayBuffer && buffer.byteLength === body.byteLength
    ? transfer(body, [buffer])
    : body;
}
