import type { WitnessMeeting } from '../../model/diagnosis.ts';
import type { Control, WorkControl } from '../../numeric/control.ts';
import type { Cause } from './cause.ts';
import { causesInForce } from './causes.ts';
import { placeExactly } from './exact-search.ts';
import { irreducibleSet } from './irreducible.ts';
import {
  compilePart,
  compileUnits,
  emptyMemo,
  type Part,
  type PartFrame,
  type PartKeys,
  type PartMemo,
} from './part.ts';
import { meetingsOf } from './table.ts';

/** Places judged for one question at most. */
const QUESTION_UNITS = 20_000;

/** Why a few sections together are impossible. */
export interface Conflict {
  /** A set that leaves no place, proven. */
  readonly causes: readonly Cause[];
  /** None of them can be spared: shown for each by a witness. */
  readonly irreducible: boolean;
  /** Causes that are enough to think away while everything else is in force, and where the section would meet then. */
  readonly exits: readonly Exit[];
}

export interface Exit {
  readonly causes: readonly Cause[];
  readonly meetings: readonly WitnessMeeting[];
}

type Ask = (kept: readonly Cause[]) => Answer;

/**
 * An irreducible set of causes for the part's being impossible. Every question compiles the part without the causes left
 * out and searches it completely. Null where the part is not proven impossible within the budget.
 */
export function findConflict(part: Part, frame: PartFrame, control: WorkControl): Conflict | null {
  const all = causesInForce(part, compilePart(part, frame).problem);
  const known = new Map<string, Answer>();
  const memo = emptyMemo();
  const ask: Ask = (kept) => {
    const set = new Set(kept);
    const key = all.map((cause) => (set.has(cause) ? 1 : 0)).join('');
    const answer = known.get(key) ?? solve(part, all, set, frame, memo, control);
    known.set(key, answer);
    return answer;
  };
  const found = irreducibleSet(all, (kept) => ask(kept).status === 'impossible');
  if (!found) return null;
  if (found.length === 0) return impossibleAnyway(part);
  // Thinking away dates or turns of leaders may make something stricter; then only all causes together are certain.
  const causes = ask(found).status === 'impossible' ? found : all;
  return {
    causes,
    irreducible: causes.every((cause) => ask(causes.filter((other) => other !== cause)).status === 'placed'),
    exits: exitsOf(all, causes, ask),
  };
}

/** Not even a section without any demand has a place: the school has no time, no room or nobody for it. */
function impossibleAnyway({ school, sections: [{ club }] }: Part): Conflict {
  const cause: Cause = { code: 'nothingFits', ref: school.clubs[club].id, lift: (part) => part };
  return { causes: [cause], irreducible: false, exits: [{ causes: [cause], meetings: [] }] };
}

/**
 * Single causes of the set that are enough; where there is none, pairs: each cause with one of a set that is still
 * impossible without it.
 */
function exitsOf(all: readonly Cause[], causes: readonly Cause[], ask: Ask): Exit[] {
  const exit = (gone: readonly Cause[]): Exit[] => {
    const { status, meetings } = ask(all.filter((cause) => !gone.includes(cause)));
    return status === 'placed' ? [{ causes: gone, meetings }] : [];
  };
  const singles = causes.flatMap((cause) => exit([cause]));
  if (singles.length > 0) return singles;
  return causes.flatMap((cause) => {
    const rest = all.filter((other) => other !== cause);
    const second = irreducibleSet(rest, (kept) => ask(kept).status === 'impossible') ?? [];
    return second.flatMap((other) => exit([cause, other]));
  });
}

interface Answer {
  readonly status: 'placed' | 'impossible' | 'unknown';
  readonly meetings: readonly WitnessMeeting[];
}

function solve(
  part: Part,
  all: readonly Cause[],
  kept: ReadonlySet<Cause>,
  frame: PartFrame,
  memo: PartMemo,
  control: WorkControl,
): Answer {
  const lifted = all.filter((cause) => !kept.has(cause));
  const relaxed = lifted.reduce((given, cause) => cause.lift(given), part);
  const { problem, rules } = compilePart(relaxed, frame, memo, keysOf(lifted));
  control.spend(compileUnits(problem));
  const question: Control = control.stage({ budgetUnits: QUESTION_UNITS });
  const sections = problem.sections.ids.map((_, section) => section);
  const answer = placeExactly({ problem, rules, sections, control: question });
  return {
    status: answer.status,
    meetings: answer.status === 'placed' ? meetingsOf(problem, answer.assignment, 0) : [],
  };
}

/** Causes by the tables that are other without them. */
const TABLES: Readonly<Record<keyof PartKeys, ReadonlySet<Cause['code']>>> = {
  profiles: new Set(['clubDates']),
  rooms: new Set(['roomSeats', 'roomShared', 'roomClosed', 'roomLockedEmpty', 'fixedGroups', 'travel']),
  people: new Set(['vendorDates', 'approval', 'personAway', 'personLockedFree', 'refusal', 'personCaps']),
};

function keysOf(lifted: readonly Cause[]): PartKeys {
  const key = (table: keyof PartKeys): string =>
    lifted.flatMap(({ code, ref }) => (TABLES[table].has(code) ? [`${code}/${ref}`] : [])).join('|');
  return { profiles: key('profiles'), rooms: key('rooms'), people: key('people') };
}
