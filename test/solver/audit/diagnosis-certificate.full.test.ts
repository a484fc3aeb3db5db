import { describe, expect, it } from 'vitest';
import { generateSchool } from '../../../scenarios/generate.ts';
import type { SchoolInput } from '../../../solver/model/school.ts';
import { unauditedPlan } from '../../support/audited-plan.ts';
import { parsedSmallSchool, smallSchool } from '../../support/small-school.ts';
import { CASES } from '../matrix/diagnosis/cases.ts';
import { violationsOf } from './audited-plan.ts';

describe('diagnoses in finished plans', () => {
  it.each(Object.entries(CASES))('stand: %s', async (_, { school: overrides, section }) => {
    const plan = await unauditedPlan(smallSchool(overrides));
    expect(plan.open.some(({ diagnosis }) => diagnosis?.section === section)).toBe(true);
    const wrong = violationsOf(parsedSmallSchool(overrides), plan).filter(
      ({ rule }) => rule === 'certificate-valid',
    );
    expect(wrong).toEqual([]);
  });

  it.each([1, 2, 3])('stand for a school with every second special room closed, seed %i', async (seed) => {
    const school: SchoolInput = generateSchool({ classes: 9, seed, region: 'henan' });
    const special = school.rooms.filter(({ kind }) => !['classroom', 'office', 'clinic'].includes(kind));
    const gone = new Set(special.filter((_, i) => i % 2 === 1).map(({ id }) => id));
    const rooms = school.rooms.map((room) => (gone.has(room.id) ? { ...room, closed: [{}] } : room));
    const plan = await unauditedPlan({ ...school, rooms });
    // So few rooms may leave pupils without a group; the diagnoses stand all the same.
    expect(plan.audit.violations.filter(({ rule }) => rule === 'certificate-valid')).toEqual([]);
    const diagnoses = plan.open.flatMap(({ diagnosis }) => (diagnosis ? [diagnosis] : []));
    expect(diagnoses.length).toBeGreaterThan(0);
    expect(diagnoses.some(({ remedies }) => remedies.length > 0)).toBe(true);
  });
});
