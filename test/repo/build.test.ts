import { existsSync } from 'node:fs';
import { describe, expect, inject, it } from 'vitest';
import { ensureBuilt } from '../../bin/build.mjs';

const root = new URL('../../', import.meta.url);

describe('the build', () => {
  it('succeeds on these sources', () => {
    expect(inject('buildFailure')).toBe('');
  });

  it('has nothing to do a second time', async () => {
    expect(await ensureBuilt()).toBe('fresh');
  });

  it.each(['cli.js', 'solve-worker.js'])('makes dist/%s', (file) => {
    expect(existsSync(new URL(`dist/${file}`, root))).toBe(true);
  });
});
