import { describe, expect, it } from 'vitest';
import { ACTIVITY_FINDINGS } from '../../../../solver/model/validation/catalogue/activities.ts';
import { CLUB_FINDINGS } from '../../../../solver/model/validation/catalogue/clubs.ts';
import { GATE_FINDINGS } from '../../../../solver/model/validation/catalogue/gates.ts';
import { GROUNDS_FINDINGS } from '../../../../solver/model/validation/catalogue/grounds.ts';
import { HEAD_COUNT_FINDINGS } from '../../../../solver/model/validation/catalogue/head-counts.ts';
import { LOCK_FINDINGS } from '../../../../solver/model/validation/catalogue/locks.ts';
import { PEOPLE_FINDINGS } from '../../../../solver/model/validation/catalogue/people.ts';
import { POST_FINDINGS } from '../../../../solver/model/validation/catalogue/posts.ts';
import { PUPIL_FINDINGS } from '../../../../solver/model/validation/catalogue/pupils.ts';
import { RECORD_FINDINGS } from '../../../../solver/model/validation/catalogue/records.ts';
import { REFERENCE_FINDINGS } from '../../../../solver/model/validation/catalogue/references.ts';
import { ROOM_FINDINGS } from '../../../../solver/model/validation/catalogue/rooms.ts';
import { SHAPE_FINDINGS } from '../../../../solver/model/validation/catalogue/shape.ts';
import { TEMPLATE_FINDINGS } from '../../../../solver/model/validation/catalogue/templates.ts';
import { TERM_FINDINGS } from '../../../../solver/model/validation/catalogue/term.ts';
import { VENDOR_FINDINGS } from '../../../../solver/model/validation/catalogue/vendors.ts';
import type { CatalogueEntry } from '../../../../solver/model/validation/catalogue-entry.ts';
import { CATALOGUE } from '../../../../solver/model/validation/index.ts';
import { renderFinding } from '../../../../solver/model/validation/render.ts';
import { weekdayWord } from '../../../../solver/model/validation/words.ts';

const GROUPS = [
  SHAPE_FINDINGS,
  REFERENCE_FINDINGS,
  TERM_FINDINGS,
  TEMPLATE_FINDINGS,
  PUPIL_FINDINGS,
  HEAD_COUNT_FINDINGS,
  CLUB_FINDINGS,
  VENDOR_FINDINGS,
  PEOPLE_FINDINGS,
  POST_FINDINGS,
  ROOM_FINDINGS,
  ACTIVITY_FINDINGS,
  GATE_FINDINGS,
  GROUNDS_FINDINGS,
  LOCK_FINDINGS,
  RECORD_FINDINGS,
];
const ENTRIES: readonly (readonly [string, CatalogueEntry])[] = Object.entries(CATALOGUE);

describe('the catalogue', () => {
  it('has every code of every group once', () => {
    const codes = GROUPS.flatMap((group) => Object.keys(group));
    expect(new Set(codes).size).toBe(codes.length);
    expect(Object.keys(CATALOGUE).sort()).toEqual(codes.sort());
  });

  it.each(ENTRIES)('%s speaks Chinese and English, and names the same parameters in both', (code, entry) => {
    expect(code).toMatch(/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$/u);
    for (const sentence of [entry.message, entry.cause, entry.remedy]) {
      expect(sentence.zh).toMatch(/[\u4e00-\u9fff]/u);
      expect(sentence.zh).toMatch(/[。？]$/u);
      expect(sentence.en).not.toMatch(/[\u4e00-\u9fff]/u);
      expect(sentence.en).toMatch(/[.?]$/u);
    }
    expect(holesOf(entry.message.zh)).toEqual(holesOf(entry.message.en));
  });
});

describe('rendering', () => {
  const params = { club: '足球', weekdays: [1, 2].map(weekdayWord), people: ['甲', '乙'] };

  it('joins lists as each language does, and gives programs plain values', () => {
    const finding = renderFinding('CLUB_EXTERNAL_NEVER_AVAILABLE', ['clubs', 3, 'leaders'], params);
    expect(finding.path).toBe('/clubs/3/leaders');
    expect(finding.message.zh).toContain('星期一、星期二');
    expect(finding.message.en).toContain('Monday, Tuesday');
    expect(finding.params).toEqual({ club: '足球', weekdays: '1, 2', people: '甲, 乙' });
  });

  it('counts what does not fit into a sentence', () => {
    const people = Array.from({ length: 12 }, (_, at) => `P${at}`);
    const finding = renderFinding('CLUB_EXTERNAL_NEVER_AVAILABLE', [], { ...params, people });
    expect(finding.message.zh).toContain('P7等 12 项');
    expect(finding.message.en).toContain('P7 and 4 more');
  });

  it('writes one and many, and fills a hole once only', () => {
    const one = renderFinding('CLUB_CLOSED_TOO_SMALL', [], {
      club: '{members} $& $1',
      members: 1,
      minSize: 2,
    });
    expect(one.message.en).toContain('“{members} $& $1” has 1 member,');
    const many = renderFinding('CLUB_CLOSED_TOO_SMALL', [], { club: '足球', members: 3, minSize: 4 });
    expect(many.message.en).toContain('3 members,');
  });
});

function holesOf(template: string): string[] {
  return [...new Set([...template.matchAll(/\{(\w+)/gu)].map((match) => match[1]))].sort();
}
