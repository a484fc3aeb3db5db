import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

/** What these tests read of package.json and package-lock.json. */
const names = z.record(z.string(), z.string()).optional();
const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      dependencies: names,
      devDependencies: names,
      optionalDependencies: names,
      hasInstallScript: z.boolean().optional(),
      optional: z.boolean().optional(),
      os: z.array(z.string()).optional(),
    }),
  ),
});

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const text = read('package-lock.json');
const { packages } = Lock.parse(JSON.parse(text));
const manifest = Lock.shape.packages.valueType.parse(JSON.parse(read('package.json')));

/** Where npm would find `name` for the package installed at `path`: the nearest node_modules upwards. */
function find(path: string, name: string): string | undefined {
  for (let at = path; ; ) {
    const candidate = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
    if (candidate in packages) return candidate;
    if (at === '') return undefined;
    const parent = at.lastIndexOf('/node_modules/');
    at = parent < 0 ? '' : at.slice(0, parent);
  }
}

describe('package-lock.json', () => {
  it('lists every package that another one names, also those of other operating systems', () => {
    const missing = Object.entries(packages).flatMap(([path, entry]) =>
      Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })
        .filter((name) => find(path, name) === undefined)
        .map((name) => `${path} needs ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('carries the native parts of the build and lint tools for Windows', () => {
    const forWindows = Object.entries(packages).filter(([, entry]) => entry.os?.includes('win32'));
    for (const tool of ['@rolldown/binding-win32-x64', '@biomejs/cli-win32-x64', 'lightningcss-win32-x64']) {
      expect(
        forWindows.some(([path]) => path.includes(tool)),
        tool,
      ).toBe(true);
    }
  });

  it('needs no install script (only fsevents on macOS may have one)', () => {
    const scripts = Object.keys(packages).filter((path) => packages[path]?.hasInstallScript);
    expect(scripts.filter((path) => !path.endsWith('node_modules/fsevents'))).toEqual([]);
  });

  it('names no registry host', () => {
    expect(text).not.toMatch(/"resolved"/);
    expect(text).not.toMatch(/https?:\/\/[^"]*registry/);
  });
});

describe('package.json', () => {
  it('pins every version exactly', () => {
    const wanted = { ...manifest.dependencies, ...manifest.devDependencies };
    expect(Object.keys(wanted).length).toBeGreaterThan(10);
    expect(Object.entries(wanted).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('agrees with the lock', () => {
    expect(packages['']?.dependencies).toEqual(manifest.dependencies);
    expect(packages['']?.devDependencies).toEqual(manifest.devDependencies);
  });
});
