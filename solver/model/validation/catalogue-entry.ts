import type { Finding } from '../findings.ts';
import type { Sentence } from '../primitives.ts';

/**
 * One code: its severity and its sentences. A template names its parameters as `{name}`; in English
 * `{name:pupil|pupils}` writes the number and the fitting word.
 */
export interface CatalogueEntry {
  readonly severity: Finding['severity'];
  readonly message: Sentence;
  readonly cause: Sentence;
  readonly remedy: Sentence;
}

type Holes<T extends string> = T extends `${string}{${infer Hole}}${infer Rest}`
  ? HoleName<Hole> | Holes<Rest>
  : never;
type HoleName<T extends string> = T extends `${infer Name}:${string}` ? Name : T;

/** Names of the parameters that an entry's sentences use. */
export type ParamsOf<E extends CatalogueEntry> = Holes<
  | E['message']['zh']
  | E['message']['en']
  | E['cause']['zh']
  | E['cause']['en']
  | E['remedy']['zh']
  | E['remedy']['en']
>;
