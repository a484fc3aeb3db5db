import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../../solver/model/canonical.ts';
import { Finding } from '../../../../solver/model/findings.ts';
import { validateSchool } from '../../../../solver/model/validation/index.ts';
import { draft } from './cases/change.ts';

type Path = readonly (string | number)[];

const RUNS = { seed: 20260901, numRuns: 60 };

/** Whatever comes in, the answer is findings that have the form of findings, and never an exception. */
function expectAnswer(document: unknown): void {
  const before = JSON.stringify(document);
  const { school, findings } = validateSchool(document);
  expect(JSON.stringify(document)).toBe(before);
  for (const finding of findings) Finding.parse(finding);
  expect(school === null).toBe(findings.some((finding) => finding.severity === 'error'));
  if (school) expect(canonicalJson(school).length).toBeGreaterThan(0);
}

describe('validation never throws', () => {
  it('for any JSON value', () => {
    fc.assert(fc.property(fc.jsonValue(), expectAnswer), RUNS);
  });

  it('for objects with the keys of a school and any values', () => {
    const keys = Object.keys(draft());
    const documents = fc.dictionary(fc.constantFrom(...keys), fc.jsonValue({ maxDepth: 3 }));
    fc.assert(fc.property(documents, expectAnswer), RUNS);
  });

  it('for a school in which values are replaced by any JSON value, removed or repeated', () => {
    const paths = pathsOf(draft());
    const change = fc.record({
      path: fc.constantFrom(...paths),
      kind: fc.constantFrom('replace', 'remove', 'repeat'),
      value: fc.jsonValue({ maxDepth: 2, noUnicodeString: false }),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const school: unknown = draft();
        for (const { path, kind, value } of changes) {
          if (kind === 'replace') write(school, path, () => value);
          else if (kind === 'remove') remove(school, path);
          else repeat(school, path);
        }
        expectAnswer(school);
      }),
      RUNS,
    );
  });

  it('for a school in which values are exchanged for others of the same type, so that its form stays right', () => {
    const school = draft();
    const leaves = pathsOf(school).filter((path) => typeof read(school, path) !== 'object');
    const texts = leaves.filter((path) => typeof read(school, path) === 'string');
    const lists = pathsOf(school).filter((path) => Array.isArray(read(school, path)));
    const change = fc.oneof(
      fc.record({
        kind: fc.constant('exchange' as const),
        to: fc.constantFrom(...texts),
        from: fc.constantFrom(...texts),
      }),
      fc.record({
        kind: fc.constant('number' as const),
        to: fc.constantFrom(...leaves),
        value: fc.nat({ max: 60 }),
      }),
      fc.record({ kind: fc.constant('empty' as const), to: fc.constantFrom(...lists) }),
    );
    let right = 0;
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
        const document = draft();
        for (const entry of changes) {
          if (entry.kind === 'empty') write(document, entry.to, () => []);
          else if (entry.kind === 'number') {
            write(document, entry.to, (old) => (typeof old === 'number' ? entry.value : old));
          } else if (sameKey(entry.to, entry.from)) write(document, entry.to, () => read(school, entry.from));
        }
        if (!validateSchool(document).findings.some((finding) => finding.code.startsWith('SHAPE')))
          right += 1;
        expectAnswer(document);
      }),
      RUNS,
    );
    // Otherwise the sense checks would hardly have been reached.
    expect(right).toBeGreaterThan(RUNS.numRuns / 2);
  });

  it('for texts that are broken or have a meaning to the language', () => {
    for (const text of ['__proto__', 'constructor', '{pupil}', '$&', '\ud800', '龑骉㛃', '']) {
      for (const path of [
        ['name'],
        ['classes', 0, 'id'],
        ['clubs', 0, 'leaders', 'skill'],
        ['staff', 0, 'homeroomOf'],
      ]) {
        const document = draft();
        write(document, path, () => text);
        expectAnswer(document);
      }
    }
    expectAnswer(JSON.parse('{"__proto__": {"rooms": 1}, "constructor": [], "hasOwnProperty": null}'));
  });
});

/** Exchanging ids for ids, dates for dates and so on keeps the form more often than exchanging anything. */
function sameKey(a: Path, b: Path): boolean {
  const key = (path: Path): unknown => path.findLast((part) => typeof part === 'string');
  return key(a) === key(b);
}

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, item]) =>
    pathsOf(item, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return path.length === 0 ? inner : [path, ...inner];
}

function read(document: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, part) => (typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined),
    document,
  );
}

function write(document: unknown, path: Path, change: (old: unknown) => unknown): void {
  const owner = read(document, path.slice(0, -1));
  const key = path[path.length - 1];
  if (typeof owner !== 'object' || owner === null) return;
  if (Array.isArray(owner) && Number(key) >= owner.length) return;
  Reflect.set(owner, key, change(Reflect.get(owner, key)));
}

function remove(document: unknown, path: Path): void {
  const owner = read(document, path.slice(0, -1));
  const key = path[path.length - 1];
  if (Array.isArray(owner)) owner.splice(Number(key), 1);
  else if (typeof owner === 'object' && owner !== null) Reflect.deleteProperty(owner, key);
}

function repeat(document: unknown, path: Path): void {
  const owner = read(document, path.slice(0, -1));
  if (Array.isArray(owner) && owner.length > 0) owner.push(structuredClone(owner[0]));
}
