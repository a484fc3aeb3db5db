import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generateSchool } from '../../../scenarios/index.ts';
import { LEVELS } from '../../../solver/matrix/state/objective.ts';
import { ComparedMeasure } from '../../../solver/model/dismissal-simulation.ts';
import { WillingnessLevel } from '../../../solver/model/people.ts';
import { PlanStatus } from '../../../solver/model/plan-document.ts';
import { PLAN_STAGES } from '../../../solver/model/progress.ts';
import { ComplianceReport } from '../../../solver/model/reports.ts';
import { Level } from '../../../solver/policy/schema.ts';
import { COMPARABILITY } from '../../../solver/report/comparability.ts';
import { COVERAGE_CLASSES, type LayerProblem, levelsOf } from '../../../solver/roster/layer-problem.ts';
import { PlanSummary } from '../../../src/api/schemas/plans.ts';
import { MATRIX_LEVELS } from '../../../src/web/features/planning/matrix-levels.ts';
import { en } from '../../../src/web/messages/en.ts';
import { zh } from '../../../src/web/messages/zh.ts';
import { layerName } from '../../../src/web/shared/layer-name.ts';
import { unauditedPlan } from '../../support/audited-plan.ts';
import { smallSchool } from '../../support/small-school.ts';

/** Sources that name objectives and certificates in plain text. */
const CERTIFICATE_SOURCES = [
  'solver/enrolment/certificate.ts',
  'solver/dismissal/certificate.ts',
  'solver/matrix/groups/group-sessions.ts',
  'solver/roster/certify.ts',
  'solver/plan/matrix-enrolment/certificate.ts',
];

/** Every message with its path, such as `terms.objectives.hard`. */
function messages(tree: object, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : messages(value as object, `${path}${key}.`),
  );
}

/** A layer in which every kind of cost and coverage occurs. */
const everything: LayerProblem = {
  name: 'all',
  items: COVERAGE_CLASSES.map((coverage) => ({ id: coverage, units: 1, coverage })),
  people: [],
  candidates: [[{ person: 0, externals: 1, affinity: 1, willingness: 1, missingDates: 1, ties: 1 }]],
  overlaps: [],
  limits: [],
  willingnessFirst: false,
} as unknown as LayerProblem;

const words = new Set(Object.keys(zh.terms.objectives));
const certificates = new Set(Object.keys(zh.terms.certificates));
const layers = new Set(Object.keys(zh.terms.layers));

describe('words of the page', () => {
  it('names every level of the timetable, in the order in which events carry them', () => {
    expect(MATRIX_LEVELS).toEqual(LEVELS);
    for (const level of LEVELS) expect(words).toContain(level);
  });

  it('names every level of the roster', () => {
    const levels = levelsOf(everything).map(({ name }) => name);
    expect(levels).toHaveLength(COVERAGE_CLASSES.length + 6);
    for (const level of levels) expect(words).toContain(level);
    for (const coverage of COVERAGE_CLASSES) expect(Object.keys(zh.terms.coverage)).toContain(coverage);
  });

  it('names everything that the other certificates call by an id', () => {
    const ids = CERTIFICATE_SOURCES.flatMap((file) => {
      const source = readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');
      const named = [...source.matchAll(/name: '([\w-]+)'/g)].map(([, id]) => id as string);
      const listed = [...source.matchAll(/'((?:priority|others|keptPlaces)\w+)'/g)].map(
        ([, id]) => id as string,
      );
      return [...named, ...listed];
    });
    expect(ids.length).toBeGreaterThan(12);
    for (const id of ids) expect(words.has(id) || certificates.has(id), id).toBe(true);
  });

  it('names everything in the certificates of real plans', async () => {
    const schools = [smallSchool(), generateSchool({ classes: 6, seed: 3, region: 'national' })];
    let seen = 0;
    for (const school of schools) {
      const plan = await unauditedPlan(school, { seed: 1, iterations: 200 });
      for (const { name, objective } of plan.certificates) {
        seen += 1;
        for (const level of objective) expect(words).toContain(level.name);
        if (!name.includes('/')) expect(certificates).toContain(name.replace(/^groups:/, ''));
        else for (const word of layerWordsOf(name)) expect(layers, name).toContain(word);
      }
    }
    expect(seen).toBeGreaterThan(10);
  });

  it('reads the names of layers', () => {
    expect(layerName('weekly/scarce-odd-replacement/4/2')).toEqual({
      head: 'weekly',
      coverage: null,
      details: ['scarce', 'odd', 'replacement'],
      units: 4,
      part: 2,
    });
    expect(layerName('dated/cover/gate/2/1')).toMatchObject({ head: 'cover', coverage: 'gate', details: [] });
  });

  it('names every stage, state and status', () => {
    expect(Object.keys(zh.planning.stages)).toEqual([...PLAN_STAGES]);
    expect(Object.keys(zh.planning.states).sort()).toEqual([...PlanSummary.shape.state.options].sort());
    expect(Object.keys(zh.status).sort()).toEqual([...PlanStatus.options].sort());
  });

  it('names every measure, level of willingness, and level and status of a clause', () => {
    const named = (words: object): string[] => Object.keys(words).sort();
    const { measures, orderAlike } = COMPARABILITY;
    expect(named(zh.fairness.measures)).toEqual(measures.map(({ measure }) => measure).sort());
    expect(named(zh.fairness.measures)).toEqual(expect.arrayContaining(orderAlike));
    expect(named(zh.whatIf.measures)).toEqual([...ComparedMeasure.options].sort());
    expect(named(zh.standIns.willingness)).toEqual([...WillingnessLevel.options].sort());
    expect(named(zh.compliance.levels)).toEqual([...Level.options].sort());
    const { status } = ComplianceReport.shape.clauses.element.shape;
    expect(named(zh.compliance.statuses)).toEqual([...status.options].sort());
  });
});

describe('Chinese and English', () => {
  const chinese = messages(zh);
  const english = new Map(messages(en));

  it('fill the same places', () => {
    const places = (text: string): string[] =>
      [...text.matchAll(/\{\{\w+\}\}/g)].map(([place]) => place).sort();
    expect(chinese.length).toBeGreaterThan(200);
    for (const [path, text] of chinese) expect(places(english.get(path) ?? ''), path).toEqual(places(text));
  });

  it('are what they say they are', () => {
    const han = /\p{Script=Han}/u;
    for (const [path, text] of chinese) {
      if (path === 'app.language' || !/\p{L}/u.test(text.replace(/\{\{\w+\}\}/g, ''))) continue;
      expect(text, path).toMatch(han);
    }
    for (const [path, text] of english) if (path !== 'app.language') expect(text, path).not.toMatch(han);
  });
});

function layerWordsOf(name: string): string[] {
  const { head, details } = layerName(name);
  return [head, ...details];
}
