/**
 * Checks the direction of imports (.dependency-cruiser.cjs) and that the tool really read the sources: a tool that
 * reads nothing finds nothing wrong. Usage: node .ci/layers.mjs [folder], the folder holding solver/, src/ and so on.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, resolve, sep } from 'node:path';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';

const root = resolve(import.meta.dirname, '..');
const base = resolve(process.argv[2] ?? root);
const rules = createRequire(import.meta.url)('../.dependency-cruiser.cjs');

const FOLDERS = ['solver', 'scenarios', 'workers', 'src', 'bench', 'test'].filter((folder) =>
  existsSync(join(base, folder)),
);
const SOURCE = /\.(ts|tsx)$/;
const IMPORTS_A_FILE = /^\s*(?:import|export)\b[^'"]*['"]\.{1,2}\//m;

const sources = FOLDERS.flatMap((folder) =>
  readdirSync(join(base, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && SOURCE.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) =>
      relative(base, join(entry.parentPath ?? entry.path, entry.name))
        .split(sep)
        .join('/'),
    ),
);

process.chdir(base);
const { tsConfig, ...options } = rules.options;
const { output } = await cruise(
  FOLDERS,
  { ...options, ruleSet: { forbidden: rules.forbidden }, validate: true, baseDir: base },
  undefined,
  { tsConfig: extractTSConfig(join(root, tsConfig.fileName)) },
);

const problems = [];
const imports = new Map(output.modules.map((module) => [module.source, module.dependencies.length]));
const unread = sources.filter((file) => !imports.has(file));
const blind = sources.filter(
  (file) => imports.get(file) === 0 && IMPORTS_A_FILE.test(readFileSync(join(base, file), 'utf8')),
);
if (sources.length === 0) problems.push('no source file was found');
if (unread.length > 0) problems.push(`not read by dependency-cruiser: ${unread.join(', ')}`);
if (blind.length > 0) problems.push(`read, but their imports were not seen: ${blind.join(', ')}`);

for (const { rule, from, to } of output.summary.violations) problems.push(`${rule.name}: ${from} → ${to}`);

for (const problem of problems) console.error(problem);
console.log(
  `layers: ${sources.length} sources read, ${output.summary.totalDependenciesCruised} imports, ${problems.length} problems`,
);
process.exitCode = problems.length === 0 ? 0 : 1;
