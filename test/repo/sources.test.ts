import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { repository } from '../support/planted-tree.ts';

const FOLDERS = ['bin', 'src', 'workers', 'solver', 'scenarios', 'bench', 'test'];
const MOST_LINES = 400;

/** Every source file of the project, as a path with forward slashes. */
const sources = FOLDERS.filter((folder) => existsSync(join(repository, folder)))
  .flatMap((folder) => readdirSync(join(repository, folder), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
  .map((entry) => relative(repository, join(entry.parentPath, entry.name)).split(sep).join('/'))
  .filter((file) => !file.includes('/generated/') && file !== 'src/web/api-types.ts')
  .sort();

const read = (file: string) => readFileSync(join(repository, file), 'utf8');

describe('source files', () => {
  it('are found', () => {
    expect(sources.length).toBeGreaterThan(10);
    expect(sources).toContain('test/repo/sources.test.ts');
  });

  it(`have at most ${MOST_LINES} lines`, () => {
    const long = sources
      .map((file) => ({ file, lines: read(file).split('\n').length - 1 }))
      .filter(({ lines }) => lines > MOST_LINES);
    expect(long).toEqual([]);
  });

  it('silence neither the compiler nor the linter without a reason', () => {
    const silenced = /@ts-(ignore|nocheck)|biome-ignore[^\n:]*(?:\n|:\s*\n)/;
    const self = 'test/repo/sources.test.ts';
    expect(sources.filter((file) => file !== self && silenced.test(read(file)))).toEqual([]);
  });

  it('run every test they hold', () => {
    const skipped = /\b(?:it|test|describe)\.(?:only|skip|todo)\b/;
    expect(sources.filter((file) => file.endsWith('.test.ts') && skipped.test(read(file)))).toEqual([]);
  });
});
