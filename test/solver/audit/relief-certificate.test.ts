import { beforeAll, describe, expect, it } from 'vitest';
import { canonicalSchool } from '../../../solver/model/canonical.ts';
import type { Plan } from '../../../solver/model/plan-document.ts';
import type { Relief } from '../../../solver/model/relief.ts';
import { School, type SchoolInput } from '../../../solver/model/school.ts';
import { planSchool } from '../../../solver/plan.ts';
import { violationsOf } from './audited-plan.ts';
import { auditedSchoolInput, EVERY_REGION } from './audited-school.ts';
import { need } from './corruption.ts';

/** The school of the audit's tests with too little room under its weekly caps. */
function tightSchool(): SchoolInput {
  return {
    ...auditedSchoolInput(),
    options: { defaultCaps: { perDay: 6, perWeek: 8 }, pupilsPerSupervisor: 40 },
  };
}

describe('the witness of a remedy', () => {
  const school = canonicalSchool(School.parse(tightSchool()));
  let plan: Plan;
  let at = 0;

  beforeAll(async () => {
    plan = await planSchool(tightSchool(), { seed: 7, iterations: 500, packs: [EVERY_REGION] });
    at = plan.open.findIndex(({ relief }) => relief?.remedies.some(({ kind }) => kind.startsWith('raise')));
  });

  it('stands for every remedy that the planner offers', () => {
    const uncovered = plan.open.filter(({ code }) => code === 'DUTY_UNCOVERED');
    expect(uncovered.length).toBeGreaterThan(0);
    // Where more is open than this, remedies are sought for the first ones only.
    expect(uncovered.filter(({ relief }) => relief !== undefined)).toHaveLength(
      Math.min(uncovered.length, 16),
    );
    expect(at).toBeGreaterThanOrEqual(0);
    expect(violationsOf(school, plan).filter(({ rule }) => rule === 'certificate-valid')).toEqual([]);
  });

  const MUTATIONS: Readonly<Record<string, (relief: Relief) => void>> = {
    'a cost': (relief) => {
      relief.cost += 1;
    },
    'a remedy left out': (relief) => {
      const gone = relief.remedies.findIndex(({ kind }) => kind.startsWith('raise'));
      const [remedy] = relief.remedies.splice(gone, 1);
      relief.cost -= remedy.kind === 'raiseDayCap' ? 3 : 2;
    },
    'what holds now': ({ remedies }) => {
      for (const remedy of remedies) if ('from' in remedy) remedy.from -= 1;
    },
    'a duty covered': ({ covers }) => {
      covers.pop();
    },
    'a change left out': ({ changes }) => {
      changes.splice(
        changes.findIndex(({ from }) => from === null),
        1,
      );
    },
    'who takes a duty': ({ changes }) => {
      need(
        changes.find(({ from }) => from === null),
        'change',
      ).to = 's-mo';
    },
    'who had a duty': ({ changes }) => {
      changes[0].from = 'nobody-of-this-name';
    },
    'somebody new whom no remedy names': ({ changes }) => {
      need(
        changes.find(({ from, to }) => from === null && to !== null),
        'change',
      ).to = null;
    },
  };

  it.each(Object.entries(MUTATIONS))('does not stand with %s changed', (_, change) => {
    const changed = structuredClone(plan);
    change(need(changed.open[at].relief, 'relief'));
    expect(violationsOf(school, changed).map(({ rule }) => rule)).toContain('certificate-valid');
  });
});
