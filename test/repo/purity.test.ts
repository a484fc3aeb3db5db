import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plantTree, repository, runNode } from '../support/planted-tree.ts';

const biome = join(repository, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
const tsc = join(repository, 'node_modules', 'typescript', 'bin', 'tsc');
const own = (file: string) => readFileSync(join(repository, file), 'utf8');

/** One per line: what the solver may not contain. */
const FORBIDDEN = [
  'Date.now()',
  'new Date()',
  'Date()',
  'DateTime.now()',
  'DateTime.local(2026, 9, 1)',
  'DateTime.utc()',
  'Settings.now',
  "DateTime.fromISO('2026-09-01')",
  'Math.random()',
  'Math.exp(1)',
  'Math.pow(2, 0.5)',
  'Math.log(2)',
  'Math.sin(1)',
  '[1, 2].map(Math.cos)',
  'Math.hypot(3, 4)',
  'two ** 3',
  '2 ** 0.5',
  "'a'.localeCompare('b')",
  "new Intl.Collator('zh')",
  'two.toLocaleString()',
  'new Date(0).getDay()',
];

/** And what it may. */
const ALLOWED = [
  'Math.floor(1.5)',
  'Math.sqrt(4)',
  '2 ** 31',
  '10n ** 3n',
  'Math.max(1, 2)',
  'new Date(0)',
  "DateTime.fromISO('2026-09-01', { zone: 'Asia/Shanghai' })",
  'Date.UTC(2026, 8, 1)',
];

const asSource = (expressions: readonly string[]) =>
  expressions.map((expression, i) => `export const v${i} = ${expression};\n`).join('');

/** The lines of `file` at which the linter, with this checkout's own configuration, finds an error. */
function linesFound(file: string, source: string): number[] {
  const tree = plantTree({
    'biome.json': own('biome.json'),
    '.gitignore': own('.gitignore'),
    'solver/purity.grit': own('solver/purity.grit'),
    [file]: source,
  });
  try {
    const { text } = runNode(biome, ['lint', '--max-diagnostics=none', '--only=plugin', file], tree.folder);
    expect(text).toContain('Checked 1 file');
    const found = [...text.matchAll(/^\S+\.ts:(\d+):\d+ plugin/gm)];
    return [...new Set(found.map((match) => Number(match[1])))].sort((a, b) => a - b);
  } finally {
    tree.remove();
  }
}

describe('the purity of the solver', () => {
  it.each(['solver/roster/planted.ts', 'scenarios/planted.ts'])(
    'the linter finds every planted impurity in %s',
    (file) => {
      expect(linesFound(file, asSource(FORBIDDEN))).toEqual(FORBIDDEN.map((_, i) => i + 1));
    },
  );

  it('the linter accepts what is pure', () => {
    expect(linesFound('solver/roster/planted.ts', asSource(ALLOWED))).toEqual([]);
  });

  it('the rules end at the solver', () => {
    expect(linesFound('src/cli/planted.ts', asSource(FORBIDDEN))).toEqual([]);
  });

  it("the compiler knows neither Node's nor a browser's globals in the solver", () => {
    const globals = [
      'process',
      'Buffer',
      'setTimeout',
      'performance',
      'document',
      'fetch',
      'console',
      'crypto',
    ];
    const tree = plantTree({
      'tsconfig.json': own('tsconfig.json'),
      'solver/tsconfig.json': own('solver/tsconfig.json'),
      'solver/planted.ts': `import 'luxon';\nimport 'zod';\n${asSource(globals)}`,
    });
    try {
      const { text } = runNode(tsc, ['-p', 'solver/tsconfig.json', '--pretty', 'false'], tree.folder);
      const unknown = globals.filter((name) =>
        new RegExp(`error TS\\d+: Cannot find name '${name}'`).test(text),
      );
      expect(unknown).toEqual(globals);
    } finally {
      tree.remove();
    }
  });
});
