import { describe, expect, it } from 'vitest';
import { Finding } from '../../../../solver/model/findings.ts';
import { CATALOGUE, validateSchool } from '../../../../solver/model/validation/index.ts';
import { valueAt } from '../../../../solver/model/validation/pointer.ts';
import { smallSchool } from '../../../support/small-school.ts';
import type { Case } from './cases/change.ts';
import { CLUB_CASES, VENDOR_CASES } from './cases/clubs.ts';
import { GROUNDS_CASES } from './cases/grounds.ts';
import { HEAD_COUNT_CASES } from './cases/head-counts.ts';
import { LOCK_CASES } from './cases/locks.ts';
import { PEOPLE_CASES, POST_CASES } from './cases/people.ts';
import { ACTIVITY_CASES, GATE_CASES, ROOM_CASES } from './cases/places.ts';
import { PUPIL_CASES } from './cases/pupils.ts';
import { RECORD_CASES } from './cases/records.ts';
import { REFERENCE_CASES } from './cases/references.ts';
import { SHAPE_CASES } from './cases/shape.ts';
import { SIDE_DEMAND_CASES } from './cases/side-demands.ts';
import { TEMPLATE_CASES, TERM_CASES } from './cases/term.ts';

const CASES: readonly Case[] = [
  ...SHAPE_CASES,
  ...REFERENCE_CASES,
  ...TERM_CASES,
  ...TEMPLATE_CASES,
  ...PUPIL_CASES,
  ...HEAD_COUNT_CASES,
  ...CLUB_CASES,
  ...VENDOR_CASES,
  ...PEOPLE_CASES,
  ...SIDE_DEMAND_CASES,
  ...POST_CASES,
  ...ROOM_CASES,
  ...ACTIVITY_CASES,
  ...GATE_CASES,
  ...GROUNDS_CASES,
  ...LOCK_CASES,
  ...RECORD_CASES,
];

describe('each code of the catalogue', () => {
  it('has a case, and each case has its code', () => {
    expect(CASES.map((entry) => entry.code).sort()).toEqual(Object.keys(CATALOGUE).sort());
  });

  it.each(CASES.map((entry) => [entry.code, entry] as const))(
    '%s is reported, and nothing else',
    (code, entry) => {
      const { school, findings } = validateSchool(entry.document);
      const own = findings.filter((finding) => !entry.also?.includes(finding.code as Case['code']));
      expect([...new Set(own.map((finding) => finding.code))]).toEqual([code]);
      expect(own).toHaveLength(entry.count ?? 1);
      expect(own[0].path).toBe(entry.path);
      expect(school === null).toBe(CATALOGUE[code].severity === 'error');
      for (const finding of findings) {
        expect(Finding.parse(finding)).toEqual(finding);
        expect(pointsIntoDocument(entry.document, finding.path, code === 'SHAPE_MISSING')).toBe(true);
        for (const sentence of [finding.message, finding.cause, finding.remedy]) {
          expect(sentence.zh).not.toMatch(/[{}]|undefined|null|\[object/u);
          expect(sentence.en).not.toMatch(/[{}]|undefined|null|\[object|[\u4e00-\u9fff]{8,}/u);
          expect(sentence.zh).toMatch(/[。？]$/u);
          expect(sentence.en).toMatch(/[.?]$/u);
        }
      }
    },
  );
});

describe('the small school', () => {
  it('has nothing to report', () => {
    const { school, findings } = validateSchool(smallSchool());
    expect(findings).toEqual([]);
    expect(school?.id).toBe('small');
  });
});

function pointsIntoDocument(document: unknown, pointer: string, missing: boolean): boolean {
  const path = pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  return valueAt(document, missing ? path.slice(0, -1) : path) !== undefined;
}
