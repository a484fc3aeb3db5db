import { minuteOf } from '../model/primitives.ts';
import type { ResolvedPolicy, ResolvedRule } from './resolve.ts';
import type { Level } from './schema.ts';
import type { ParameterValue } from './units.ts';

/** A value with the rule that gave it. Whether it binds is told by `level`: a recommendation never does. */
export interface Sourced<T> {
  readonly value: T;
  readonly rule: string;
  readonly pack: string;
  readonly level: Level;
  /** The clause is superseded by a later notice: confirm with the district before relying on it. */
  readonly confirm?: true;
}

/** Reads figures from the rules in force; what the source does not say is undefined. */
export interface RuleReader {
  /** The rule is in force at all (and not left to the school). */
  readonly holds: (rule: string) => Sourced<true> | undefined;
  readonly whole: (rule: string, param: string) => Sourced<number> | undefined;
  /** Clock time as minutes after midnight. */
  readonly minute: (rule: string, param: string) => Sourced<number> | undefined;
  readonly flag: (rule: string, param: string) => Sourced<boolean> | undefined;
  readonly texts: (rule: string, param: string) => Sourced<readonly string[]> | undefined;
  /** One of `codes`; any other code counts as silence (the pack already has its finding). */
  readonly code: <T extends string>(
    rule: string,
    param: string,
    codes: readonly T[],
  ) => Sourced<T> | undefined;
}

export function ruleReader(policy: ResolvedPolicy): RuleReader {
  const rules = new Map(policy.rules.map((rule) => [rule.id, rule]));

  function read<T>(
    id: string,
    param: string,
    as: (value: ParameterValue) => T | undefined,
  ): Sourced<T> | undefined {
    const rule = rules.get(id);
    if (!rule || !Object.hasOwn(rule.params, param)) return undefined;
    const value = as(rule.params[param].value);
    return value === undefined ? undefined : sourced(value, rule);
  }

  return {
    holds: (id) => {
      const rule = rules.get(id);
      return rule && rule.level !== 'schoolDecides' ? sourced(true, rule) : undefined;
    },
    whole: (id, param) => read(id, param, (value) => (typeof value === 'number' ? value : undefined)),
    minute: (id, param) =>
      read(id, param, (value) => (typeof value === 'string' ? minuteOf(value) : undefined)),
    flag: (id, param) => read(id, param, (value) => (typeof value === 'boolean' ? value : undefined)),
    texts: (id, param) => read(id, param, (value) => (Array.isArray(value) ? value : undefined)),
    code: (id, param, codes) => read(id, param, (value) => codes.find((code) => code === value)),
  };
}

/** Ties a value to the rule it comes from. */
export function sourced<T>(value: T, rule: ResolvedRule): Sourced<T> {
  const { id, pack, level } = rule;
  return rule.supersededBy
    ? { value, rule: id, pack, level, confirm: true }
    : { value, rule: id, pack, level };
}

/** The same source, another value; undefined stays undefined. */
export function mapSourced<A, B>(from: Sourced<A> | undefined, as: (value: A) => B): Sourced<B> | undefined {
  return from && { ...from, value: as(from.value) };
}

/** Drops keys without a value, so that "absent" means the same in the object and in its JSON. */
export function present<T extends object>(values: T): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}
