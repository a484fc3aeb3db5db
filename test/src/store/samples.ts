import { gzipSync } from 'node:zlib';
import type { IdempotencyRecord } from '../../../src/store/idempotency.ts';
import type { PackedPlan } from '../../../src/store/jobs.ts';
import type { PackedJson, PlanKey, SchoolKey } from '../../../src/store/keys.ts';
import type { NewPlan, PlanFigures, ProgressSnapshot } from '../../../src/store/plans.ts';
import type { NewSchool } from '../../../src/store/schools.ts';

export const AT = '2026-11-20T08:00:00.000Z';
export const LATER = '2026-11-20T09:00:00.000Z';

export const packed = (value: unknown): PackedJson => {
  const text = Buffer.from(JSON.stringify(value));
  return { gzip: new Uint8Array(gzipSync(text)), bytes: text.length };
};

export const schoolKey = (school: string, district = 'default'): SchoolKey => ({ district, school });

export const newSchool = (school: string, overrides: Partial<NewSchool> = {}): NewSchool => ({
  key: schoolKey(school),
  name: `${school}小学`,
  region: 'henan',
  hash: 'a'.repeat(64),
  figures: { grades: 2, classes: 4, pupils: 60, staff: 10, clubs: 5, warnings: 0 },
  document: packed({ id: school }),
  at: AT,
  ...overrides,
});

/** Plan ids in the order of their numbers, as UUIDv7 are in the order of time. */
export const planKey = (school: string, number: number, district = 'default'): PlanKey => ({
  district,
  school,
  plan: `01990000-0000-7000-8000-${String(number).padStart(12, '0')}`,
});

export const newPlan = (key: PlanKey, overrides: Partial<NewPlan> = {}): NewPlan => ({
  key,
  schoolVersion: 1,
  schoolHash: 'a'.repeat(64),
  request: { name: '秋季', seed: 1, iterations: null, seconds: null, packs: [] },
  at: AT,
  ...overrides,
});

export const keyed = (key: string, requestHash: string, body = '{}'): IdempotencyRecord => ({
  key,
  requestHash,
  answer: { status: 201, headers: { Location: '/somewhere' }, body },
});

export const progress: ProgressSnapshot = {
  stage: 'matrix',
  donePermille: 300,
  best: [0, 4],
  bound: [0, 2],
  gap: 1,
  elapsedMs: 1200,
};

export const figures: PlanFigures = {
  sessions: 40,
  duties: 300,
  openDuties: 1,
  openItems: 1,
  hardViolations: 0,
  deviations: 2,
  rulesChecked: 31,
  applicants: 50,
  placedFirst: 40,
  placedWithinFirstChoices: 48,
  seats: 90,
  seatsTaken: 60,
  highestLoad: 5.5,
  lowestLoad: 4,
  meanLoad: 4.75,
  gini: 0.0123,
  fairnessGap: 0.002,
  dutiesUnderCertificate: 290,
  lastDismissalMinute: 1065,
};

export const packedPlan = (mark: string): PackedPlan => ({
  status: 'complete',
  figures,
  parts: { matrix: packed({ mark }), roster: packed({ duties: [mark] }) },
});
