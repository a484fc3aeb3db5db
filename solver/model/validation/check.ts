import type { FindingCode } from './catalogue.ts';
import type { Facts } from './facts/facts.ts';
import type { Path } from './pointer.ts';
import type { FindingParams } from './render.ts';

/** Reports one finding at a place of the caller's document. */
export type Report = <C extends FindingCode>(code: C, path: Path, params: FindingParams<C>) => void;

/** A group of sense checks. It reads facts, reports everything it finds, and never throws. */
export type Check = (facts: Facts, report: Report) => void;
