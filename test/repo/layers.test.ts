import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plantTree, repository, runNode } from '../support/planted-tree.ts';

const script = join(repository, '.ci', 'layers.mjs');

/** Rule, importing folder, imported folder: one forbidden import for every rule of .dependency-cruiser.cjs. */
const FORBIDDEN = [
  ['solver-numeric', 'solver/numeric', 'solver/model'],
  ['solver-model', 'solver/model', 'solver/policy'],
  ['solver-model', 'solver/model', 'solver/numeric'],
  ['solver-policy', 'solver/policy', 'solver/numeric'],
  ['solver-matrix', 'solver/matrix', 'solver/enrolment'],
  ['solver-enrolment', 'solver/enrolment', 'solver/roster'],
  ['solver-roster', 'solver/roster', 'solver/dismissal'],
  ['solver-dismissal', 'solver/dismissal', 'solver/matrix'],
  ['solver-audit', 'solver/audit/rules', 'solver/roster'],
  ['solver-audit', 'solver/audit', 'solver/numeric'],
  ['solver-report', 'solver/report', 'solver/matrix'],
  ['solver-plan', 'solver/plan', 'workers'],
  ['solver-rooms', 'solver/plan', 'solver/misc'],
  ['scenarios', 'scenarios', 'solver/matrix'],
  ['workers', 'workers', 'src/jobs'],
  ['src-store', 'src/store', 'src/jobs'],
  ['src-exchange', 'src/exchange', 'src/api'],
  ['src-jobs', 'src/jobs', 'src/api'],
  ['src-api', 'src/api', 'src/cli'],
  ['src-cli', 'src/cli', 'src/web'],
  ['src-web', 'src/web', 'solver/model'],
  ['src-folders', 'src/cli', 'src'],
  ['product-without-tests', 'workers', 'test'],
] as const;

/** Imports that go down the list of layers. */
const ALLOWED = [
  ['solver/policy', 'solver/model'],
  ['solver/roster', 'solver/numeric'],
  ['solver/audit/rules', 'solver/policy'],
  ['solver/plan', 'solver/audit'],
  ['scenarios', 'solver/numeric'],
  ['workers', 'solver/plan'],
  ['src/jobs', 'src/store'],
  ['src/api', 'workers'],
  ['src/cli', 'scenarios'],
] as const;

/** A pair of files, one importing the other; numbered, so that many pairs fit in one tree. */
function pair(from: string, to: string, number: number, keyword = 'import') {
  const importer = `${from}/importer-${number}.ts`;
  const imported = `${to}/imported-${number}.ts`;
  const up = '../'.repeat(from.split('/').length);
  const files = {
    [imported]: 'export const x = 1;\n',
    [importer]: `${keyword} { x } from '${up}${imported}';\nexport type Y = typeof x;\n`,
  };
  return { importer, imported, files };
}

/** The checker's answer about a tree of planted files. */
function check(files: Record<string, string>): { status: number; text: string } {
  const tree = plantTree(files);
  try {
    return runNode(script, [tree.folder]);
  } finally {
    tree.remove();
  }
}

const mergedFiles = (pairs: readonly { files: Record<string, string> }[]) =>
  Object.assign({}, ...pairs.map((each) => each.files)) as Record<string, string>;

describe('the direction of imports', () => {
  it('holds in this checkout, and the tool read every source', () => {
    const { status, text } = runNode(script, []);
    expect(text).toMatch(/layers: \d{2,} sources read, \d{2,} imports, 0 problems/);
    expect(status).toBe(0);
  });

  it('is enforced by every rule, also for imports of types', () => {
    for (const keyword of ['import', 'import type']) {
      const pairs = FORBIDDEN.map(([rule, from, to], i) => ({ rule, ...pair(from, to, i, keyword) }));
      const { status, text } = check(mergedFiles(pairs));
      const unseen = pairs.filter(
        (each) => !text.includes(`${each.rule}: ${each.importer} → ${each.imported}`),
      );
      expect(unseen.map(({ rule, importer, imported }) => `${rule}: ${importer} → ${imported}`)).toEqual([]);
      expect(status).toBe(1);
    }
  });

  it('lets data flow down', () => {
    const pairs = ALLOWED.map(([from, to], i) => pair(from, to, i));
    const { status, text } = check(mergedFiles(pairs));
    const sources = 2 * ALLOWED.length;
    expect(text).toContain(`layers: ${sources} sources read, ${ALLOWED.length} imports, 0 problems`);
    expect(status).toBe(0);
  });

  it("keeps Node's modules and unlisted packages out of the solver, and circles out of everything", () => {
    const { text } = check({
      'solver/roster/a.ts':
        "import { readFileSync } from 'node:fs';\nimport Table from 'cli-table3';\nexport const y = [readFileSync, Table];\n",
      'workers/a.ts': "import { b } from './b.ts';\nexport const a = () => b;\n",
      'workers/b.ts': "import { a } from './a.ts';\nexport const b = () => a;\n",
    });
    expect(text).toContain('solver-roster: solver/roster/a.ts → fs');
    expect(text).toMatch(/solver-roster: solver\/roster\/a\.ts → .*node_modules\/cli-table3\//);
    expect(text).toContain('no-circles: ');
  });

  it('lets the audit see the types but not the evaluation code of the model', () => {
    const { text } = check({
      'solver/model/calendar.ts': 'export type Day = string;\nexport const buildCalendar = () => 1;\n',
      'solver/audit/types.ts': "import type { Day } from '../model/calendar.ts';\nexport type D = Day;\n",
      'solver/audit/code.ts':
        "import { buildCalendar } from '../model/calendar.ts';\nexport const c = buildCalendar;\n",
    });
    expect(text).toContain('audit-independence: solver/audit/code.ts → solver/model/calendar.ts');
    expect(text).toContain('3 sources read, 2 imports, 1 problems');
  });

  it('cannot pass by reading nothing', () => {
    const { status, text } = check({});
    expect(text).toContain('no source file was found');
    expect(status).toBe(1);
  });
});
