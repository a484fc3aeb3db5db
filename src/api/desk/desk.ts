import type { Finding } from '../../../solver/model/findings.ts';
import type { PackedJson } from '../../store/keys.ts';
import type { SchoolFigures } from '../../store/schools.ts';
import type { PlanUseAnswer, PlanUseInput } from './plan-task.ts';
import type { Malformed } from './read-json.ts';

/** Findings in the order in which they were made; beyond a thousand they are only counted. */
export interface FoundList {
  readonly findings: readonly Finding[];
  readonly total: number;
}

export interface Invalid extends FoundList {
  readonly outcome: 'invalid';
}

/** A school document without errors; `findings` are warnings. */
export interface CheckedSchool extends FoundList {
  readonly outcome: 'valid';
  readonly id: string;
  readonly name: string;
  readonly region: string;
  /** SHA-256 of the canonical school, as in the provenance of plans. */
  readonly hash: string;
  readonly figures: SchoolFigures;
  /** The document with all defaults written out, in the caller's order, as canonical JSON. */
  readonly document: PackedJson;
}

/** SHA-256 of the body, hexadecimal. */
export interface Hashed {
  readonly bodyHash: string;
}

export type SchoolAnswer = (CheckedSchool | Invalid | Malformed) & Hashed;

export interface CheckedPolicy extends FoundList {
  readonly outcome: 'valid';
  readonly id: string;
  readonly document: unknown;
}
export type PolicyAnswer = (CheckedPolicy | Invalid | Malformed) & Hashed;

/** A document made here, as JSON text. */
export interface Answer {
  readonly outcome: 'answer';
  readonly json: Uint8Array;
}

/** The body of an analysis: school and plan, or the plan of a school that is stored. */
export interface AnalysisInput {
  readonly body: Uint8Array;
  readonly school: { readonly packed: PackedJson; readonly cacheKey: string } | null;
  readonly packs: readonly unknown[];
}

/** A plan's dismissal to be simulated; the body is a `SimulationRequest`. */
export interface SimulationInput {
  readonly body: Uint8Array;
  readonly school: PackedJson;
  readonly plan: PackedJson;
  readonly packs: readonly unknown[];
}

/** A file made here. */
export interface FileAnswer {
  readonly outcome: 'file';
  readonly bytes: Uint8Array;
}

/** A table of a plan, as a workbook or as a page to print. */
export interface ExportInput {
  readonly school: PackedJson;
  readonly plan: PackedJson;
  readonly id: string;
  readonly form: 'xlsx' | 'html';
  readonly weekday: number;
  /** Policy packs that the plan was made with. */
  readonly packs: readonly unknown[];
  /** The school as it is now, for attendance and invoices; null where it is gone. */
  readonly current: PackedJson | null;
}

/** `busy`: too much is waiting already. `tooSlow`, `tooLarge`: the document took more time or memory than allowed. */
export interface Refused {
  readonly outcome: 'busy' | 'tooSlow' | 'tooLarge';
}

/**
 * Where documents are read, checked and compared, away from the main thread: parsing and checking a large school takes
 * longer than any other request may wait. Bodies go in as bytes, and only what is small or packed comes out.
 */
export interface DocumentDesk {
  /** Checks a posted school. `packs` are the stored policy packs of the district. */
  school(body: Uint8Array, packs: readonly unknown[]): Promise<SchoolAnswer | Refused>;
  /** Checks a stored school once more, by the packs of today. */
  storedSchool(packed: PackedJson, packs: readonly unknown[]): Promise<SchoolAnswer | Refused>;
  policy(body: Uint8Array, packs: readonly unknown[]): Promise<PolicyAnswer | Refused>;
  analysis(input: AnalysisInput): Promise<Answer | Invalid | Malformed | Refused>;
  comparison(before: PackedJson, after: PackedJson): Promise<Answer | Refused>;
  /** Simulates a day of a plan's dismissal, and scenarios against it. */
  simulation(input: SimulationInput): Promise<Answer | Invalid | Malformed | Refused>;
  /** Rate and arrivals from the counts of one dismissal. */
  calibration(body: Uint8Array, school: PackedJson): Promise<Answer | Invalid | Malformed | Refused>;
  /** Substitutes, repairs and swaps in a finished plan. */
  planTask(input: PlanUseInput): Promise<PlanUseAnswer | Refused>;
  /** One of the exports of a plan; null for an unknown id. */
  planExport(input: ExportInput): Promise<FileAnswer | Refused | null>;
  /** The template filled with a stored school; with null the empty template. */
  workbook(school: PackedJson | null): Promise<FileAnswer | Refused>;
  /** A reference school, ready to post; null for an unknown id. */
  demoSchool(id: string): Promise<Answer | Refused | null>;
  close(): Promise<void>;
}
