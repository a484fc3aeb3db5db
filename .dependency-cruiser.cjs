/**
 * The direction of imports: data flows down the list of folders and never back up.
 * `.ci/layers.mjs` runs these rules; test/repo/layers.test.ts plants a forbidden import for each of them.
 */

/** What each room of the solver may import besides itself: paths, then packages. */
const SOLVER_ROOMS = {
  model: { rooms: [], packages: ['zod', 'luxon', 'canonicalize', '@noble/hashes'] },
  numeric: { rooms: [], packages: ['highs', 'javascript-lp-solver'] },
  policy: { rooms: ['model'], packages: ['zod'] },
  matrix: { rooms: ['model', 'policy', 'numeric'], packages: [] },
  enrolment: { rooms: ['model', 'policy', 'numeric'], packages: [] },
  roster: { rooms: ['model', 'policy', 'numeric'], packages: [] },
  dismissal: { rooms: ['model', 'policy', 'numeric'], packages: [] },
  audit: { rooms: ['model', 'policy'], packages: ['luxon', 'canonicalize', '@noble/hashes'] },
  report: { rooms: ['model', 'policy', 'numeric'], packages: [] },
};

/** Packages that solver/plan.ts and its parts may use: the hash of the input. */
const PIPELINE_PACKAGES = ['canonicalize', '@noble/hashes', 'luxon'];

const npm = (packages) =>
  packages
    .map((name) => `node_modules/${name}/`)
    .concat(packages.map((name) => `node_modules/@types/${name}/`));
const anyOf = (patterns) => (patterns.length === 0 ? '^$' : `(${patterns.join('|')})`);

const roomNames = Object.keys(SOLVER_ROOMS);

const roomRules = roomNames.map((room) => {
  const { rooms, packages } = SOLVER_ROOMS[room];
  const allowed = [`^solver/${room}/`, ...rooms.map((other) => `^solver/${other}/`), ...npm(packages)];
  return {
    name: `solver-${room}`,
    comment: `solver/${room} may import itself${rooms.length ? `, ${rooms.join(', ')}` : ''} only.`,
    severity: 'error',
    from: { path: `^solver/${room}/` },
    to: { pathNot: anyOf(allowed) },
  };
});

/** Folders outside the solver run in Node and may use its modules; `pure` ones may not. */
const layer = (name, from, allowed, comment, { pure = false } = {}) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { pathNot: anyOf(allowed), ...(pure ? {} : { dependencyTypesNot: ['core'] }) },
});

const PACKAGES = 'node_modules/';
const BELOW_SRC = ['^workers/', '^solver/', '^scenarios/', '^package\\.json$', PACKAGES];

module.exports = {
  forbidden: [
    ...roomRules,
    layer(
      'solver-plan',
      '^solver/plan(/|\\.ts$)',
      ['^solver/', ...npm(PIPELINE_PACKAGES)],
      'solver/plan.ts brings the stages together and may import all of solver.',
      { pure: true },
    ),
    {
      name: 'audit-independence',
      comment: 'The audit recomputes dates, attendance and willingness itself; it takes data and types only.',
      severity: 'error',
      from: { path: '^solver/audit/' },
      to: {
        path: '^solver/model/(attendance|calendar|session-dates|willingness|eligibility|overlap)[^/]*\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'solver-rooms',
      comment:
        'The solver consists of its rooms, of the pipeline plan.ts (parts in plan/), and of nothing else.',
      severity: 'error',
      from: {},
      to: { path: '^solver/', pathNot: `^solver/((${roomNames.join('|')}|plan)/|plan\\.ts$)` },
    },
    layer(
      'scenarios',
      '^scenarios/',
      ['^scenarios/', '^solver/(model|numeric)/', ...npm(['luxon'])],
      'scenarios may import the school model and the random numbers.',
      { pure: true },
    ),
    layer('workers', '^workers/', ['^workers/', '^solver/', PACKAGES], 'workers may import the solver.'),
    layer(
      'src-store',
      '^src/store/',
      ['^src/store/', ...BELOW_SRC],
      'src/store is the lowest folder of src.',
    ),
    layer(
      'src-exchange',
      '^src/exchange/',
      ['^src/exchange/', ...BELOW_SRC],
      'src/exchange reads and writes files; it knows neither jobs nor routes.',
    ),
    layer('src-jobs', '^src/jobs/', ['^src/(jobs|store)/', ...BELOW_SRC], 'src/jobs may import the store.'),
    layer(
      'src-api',
      '^src/api/',
      ['^src/(api|jobs|store|exchange)/', ...BELOW_SRC],
      'src/api may import jobs, store and exchange.',
    ),
    layer(
      'src-cli',
      '^src/cli/',
      ['^src/(cli|api|jobs|store|exchange)/', ...BELOW_SRC],
      'src/cli may import everything but the page.',
    ),
    layer(
      'src-web',
      '^src/web/',
      ['^src/web/', PACKAGES],
      'The page imports itself and the API types generated into it.',
      { pure: true },
    ),
    {
      name: 'src-folders',
      comment: 'Nothing lies loose in src/.',
      severity: 'error',
      from: {},
      to: { path: '^src/', pathNot: '^src/(api|jobs|store|exchange|web|cli)/' },
    },
    {
      name: 'product-without-tests',
      comment: 'Nothing that ships imports tests or benches.',
      severity: 'error',
      from: { path: '^(solver|scenarios|workers|src|bin)/' },
      to: { path: '^(test|bench)/' },
    },
    {
      name: 'no-circles',
      comment:
        'Two files that need each other at run time are one concept: merge or split them. (Circles of types are fine.)',
      severity: 'error',
      from: { path: '^(solver|scenarios|workers|src)/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      comment: 'Every import resolves.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.d.ts', '.json'],
    },
  },
};
