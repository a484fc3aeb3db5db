import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { builtPage } from '../support/built.ts';

/** Everything the browser has to load before it shows the first view. */
const MOST_BYTES = 400_000;

/** Files that the page names itself: its script, what that imports (preloaded), and styles. */
function firstViewFiles(): string[] {
  const html = readFileSync(builtPage('index.html'), 'utf8');
  return [...html.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css|svg))"/g)].map(([, file]) => file as string);
}

describe('the first view of the page', () => {
  it('is under 400 kB compressed', () => {
    const files = ['index.html', ...firstViewFiles()];
    const sizes = files.map((file) => gzipSync(readFileSync(builtPage(file))).length);
    expect(files.length).toBeGreaterThan(3);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST_BYTES);
  });

  it('holds no charts', () => {
    for (const file of firstViewFiles()) {
      if (!file.endsWith('.js')) continue;
      expect(readFileSync(builtPage(file), 'utf8')).not.toContain('zrender');
    }
  });
});
