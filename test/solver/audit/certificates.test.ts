import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditContext } from '../../../solver/audit/context.ts';
import { certificateValid } from '../../../solver/audit/rules/certificate-valid.ts';
import type { Plan } from '../../../solver/model/plan-document.ts';
import { planSchool } from '../../../solver/plan.ts';
import { auditedPlan } from './audited-plan.ts';
import { auditedSchool, auditedSchoolInput, EVERY_POLICY, EVERY_REGION } from './audited-school.ts';

const school = auditedSchool();
const plan = await auditedPlan();

function rejected(altered: Plan): boolean {
  return certificateValid.check(auditContext(school, altered, EVERY_POLICY)).length > 0;
}

type Path = readonly (string | number)[];

/** Where the whole numbers of a piece of data stand. */
function numbersIn(data: unknown, path: Path = []): Path[] {
  if (typeof data === 'number') return [path];
  if (Array.isArray(data)) return data.flatMap((entry, at) => numbersIn(entry, [...path, at]));
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, entry]) => numbersIn(entry, [...path, key]));
}

function altered(path: Path, by: number): Plan {
  const copy = structuredClone(plan);
  let holder = copy as unknown as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) holder = holder[step] as Record<string | number, unknown>;
  const last = path[path.length - 1];
  holder[last] = (holder[last] as number) + by;
  return copy;
}

const byKind = (kind: (path: Path) => boolean): Path[] => {
  const paths = numbersIn(plan.roster.flows, ['roster', 'flows']).filter(kind);
  expect(paths.length).toBeGreaterThan(0);
  return paths;
};

const NUMBERS: readonly (readonly [what: string, paths: () => Path[], runs: number])[] = [
  ['potential', () => byKind((path) => path.includes('potentials')), 60],
  ['value of a level', () => byKind((path) => path.at(-1) === 'value'), 25],
  ['bound of a level', () => byKind((path) => path.at(-1) === 'bound'), 25],
  ['load before a layer', () => byKind((path) => path.at(-1) === 'offsetUnits'), 25],
  ['weight', () => byKind((path) => path.at(-1) === 'weight'), 25],
  ['assignment', () => byKind((path) => path.includes('assigned')), 40],
  ['cap', () => byKind((path) => path.at(-1) === 'cap'), 40],
  ['person of a limit', () => byKind((path) => path.includes('limits') && path.at(-1) === 'person'), 25],
  ['member of a clique', () => byKind((path) => path.includes('cliques')), 25],
  ['unit', () => byKind((path) => path.at(-1) === 'unit' || path.at(-1) === 'loadUnits'), 10],
  [
    'figure of the bound',
    () => numbersIn(plan.roster.bound, ['roster', 'bound']).filter((path) => path.at(-1) !== 'price'),
    25,
  ],
  [
    'figure of a claim',
    () =>
      numbersIn(plan.certificates, ['certificates']).filter(
        ([, at]) => plan.certificates[at as number].stage === 'roster',
      ),
    25,
  ],
];

describe('the proofs of an honest plan', () => {
  it('hold', () => {
    expect(rejected(plan)).toBe(false);
    const proofs = new Set(plan.roster.flows.map(({ proof }) => proof));
    expect(proofs.has('network')).toBe(true);
  });

  it.each(NUMBERS)('are rejected with one altered %s', (_, paths, numRuns) => {
    const step = fc.integer({ min: -40, max: 40 }).filter((by) => by !== 0);
    fc.assert(
      fc.property(fc.constantFrom(...paths()), step, (path, by) => rejected(altered(path, by))),
      { seed: 11, numRuns },
    );
  });

  it('are rejected with an altered price that changes the bound', () => {
    const { prices } = plan.roster.bound;
    prices.forEach(({ weight }, at) => {
      // Far enough that the person would carry another amount at this price.
      const by = -20 * weight * Math.max(...prices.map(({ fixedUnits }) => fixedUnits + 10));
      expect(rejected(altered(['roster', 'bound', 'prices', at, 'price'], by))).toBe(true);
    });
  });

  it('are rejected when a layer, an item or a claim is left out', () => {
    const changes: ((copy: Plan) => void)[] = [
      (copy) => copy.roster.flows.pop(),
      (copy) => copy.roster.flows.reverse(),
      (copy) => copy.roster.flows[0].items.pop(),
      (copy) => copy.roster.flows[0].people.pop(),
      (copy) => copy.roster.flows[0].levels.pop(),
      (copy) => copy.certificates.pop(),
      (copy) => {
        copy.certificates.filter(({ stage }) => stage === 'roster')[0].status = 'bounded';
      },
      (copy) => {
        copy.roster.flows[0].proof = 'relaxed';
      },
      (copy) => {
        copy.certificates[0].status = 'optimal';
        copy.certificates[0].objective = [{ name: 'any', value: 2, bound: 1 }];
      },
    ];
    for (const change of changes) {
      const copy = structuredClone(plan);
      change(copy);
      expect(rejected(copy)).toBe(true);
    }
  });

  it('are rejected when somebody else has the duty', () => {
    const layer = plan.roster.flows.find(({ kind, items }) => kind === 'weekly' && items.length > 5);
    const [first, second] = (layer?.items ?? []).slice(0, 2);
    const copy = structuredClone(plan);
    const holder = (series: string) =>
      plan.roster.duties.find((duty) => duty.series === series && duty.role !== 'cover')?.person ?? null;
    for (const duty of copy.roster.duties) {
      if (duty.series === first) duty.person = holder(second);
      else if (duty.series === second) duty.person = holder(first);
    }
    expect(holder(first)).not.toBe(holder(second));
    expect(rejected(copy)).toBe(true);
  });
});

/** Another plan of the school, under other options. */
async function otherPlan(options: Partial<NonNullable<ReturnType<typeof auditedSchoolInput>['options']>>) {
  const input = auditedSchoolInput();
  input.options = { ...input.options, ...options };
  const other = await planSchool(input, { seed: 3, iterations: 1500, packs: [EVERY_REGION] });
  return { other, others: auditedSchool(15, input.options) };
}

describe('other rosters', () => {
  it.each([
    ['single dates', { rotation: { kind: 'dated' as const } }],
    ['willingness first', { rosterOrder: 'willingnessFirst' as const, refusalBinds: true }],
  ])('are proven too: %s', async (_, options) => {
    const { other, others } = await otherPlan(options);
    expect(certificateValid.check(auditContext(others, other, EVERY_POLICY))).toEqual([]);
    expect(other.roster.flows.length).toBeGreaterThan(3);
  });

  it('with too few people keep their proofs, and the record of dates that changed hands', async () => {
    const { other, others } = await otherPlan({ defaultCaps: { perDay: 3, perWeek: 9 } });
    const faults = (copy: Plan) => certificateValid.check(auditContext(others, copy, EVERY_POLICY));
    expect(faults(other)).toEqual([]);
    expect(other.roster.flows.at(-1)?.kind).toBe('exchange');
    const changes: ((exchange: Plan['roster']['flows'][number]) => void)[] = [
      (exchange) => exchange.items.pop(),
      (exchange) => {
        exchange.assigned[0] = exchange.assigned[0] === 0 ? 1 : 0;
      },
      (exchange) => {
        exchange.from = exchange.from?.map((place) => (place === 0 ? 1 : 0));
      },
      (exchange) => {
        exchange.people[0].offsetUnits += 1;
      },
      (exchange) => {
        exchange.proof = 'network';
      },
    ];
    for (const change of changes) {
      const copy = structuredClone(other);
      change(copy.roster.flows[copy.roster.flows.length - 1]);
      expect(faults(copy).length).toBeGreaterThan(0);
    }
  });
});
