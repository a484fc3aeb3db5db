import { describe, expect, it } from 'vitest';
import { BUNDLED_PACKS } from '../../../solver/policy/index.ts';
import { CORE_DOCUMENT, resolvePolicy } from '../../../solver/policy/resolve.ts';
import {
  CORE_RULE_IDS,
  REGIONAL_PLAN_RULE_IDS,
  SCHOOL_DATA_RULE_IDS,
} from '../../../solver/policy/rule-ids.ts';
import { PolicyPack } from '../../../solver/policy/schema.ts';

const allRules = BUNDLED_PACKS.flatMap((pack) => pack.rules.map((rule) => ({ pack, rule })));

describe('bundled packs', () => {
  it('are the core, the national base and five regions', () => {
    expect(BUNDLED_PACKS.map(({ id, role, extends: parents }) => [id, role, parents.join()])).toEqual([
      ['core', 'core', ''],
      ['national', 'base', 'core'],
      ['sanya', 'region', 'core,national'],
      ['hubei-school', 'region', 'core,national'],
      ['henan', 'region', 'core,national'],
      ['helan', 'region', 'core,national'],
      ['chongming', 'region', 'core,national'],
    ]);
  });

  it.each(BUNDLED_PACKS.map((pack) => [pack.id, pack] as const))('%s survives JSON', (_, pack) => {
    expect(PolicyPack.parse(JSON.parse(JSON.stringify(pack)))).toEqual(pack);
  });

  it.each(
    BUNDLED_PACKS.flatMap(({ id, role }) =>
      role === 'region' ? [[id, true] as const, [id, false] as const] : [],
    ),
  )('%s with base %s resolves without any finding', (id, withBase) => {
    expect(resolvePolicy(BUNDLED_PACKS, id, { withBase }).findings).toEqual([]);
  });

  it('cite their own document, by number and heading', () => {
    const astray = allRules.filter(({ pack, rule }) => rule.citation.document !== pack.document?.file);
    expect(astray).toEqual([]);
  });

  it('say "as reported" on every national rule and on no other', () => {
    for (const { pack, rule } of allRules) {
      expect(rule.citation.asReported ?? false, `${pack.id}/${rule.id}`).toBe(pack.id === 'national');
    }
  });

  it('speak Chinese and English', () => {
    for (const { pack, rule } of allRules) {
      expect(rule.sentence.zh, `${pack.id}/${rule.id}`).toMatch(/\p{Script=Han}/u);
      expect(rule.sentence.en, `${pack.id}/${rule.id}`).not.toMatch(/\p{Script=Han}/u);
    }
  });
});

describe('rule ids', () => {
  const core = BUNDLED_PACKS.find((pack) => pack.id === 'core');

  it('the hard rules of the core are the listed ones', () => {
    const hard = core?.rules.filter((rule) => rule.level === 'hard').map((rule) => rule.id);
    expect(hard?.sort()).toEqual([...CORE_RULE_IDS].sort());
    expect(CORE_RULE_IDS).toHaveLength(43);
  });

  it('the rest of the core are defaults that the school may change', () => {
    const rest = core?.rules.filter((rule) => rule.level !== 'hard') ?? [];
    expect(rest.map((rule) => rule.level)).toEqual(rest.map(() => 'schoolDecides'));
    expect(rest.every((rule) => rule.note && rule.citation.document === CORE_DOCUMENT)).toBe(true);
  });

  it('rules shown by the plan are exactly those listed for the audit', () => {
    const shown = new Set(allRules.flatMap(({ rule }) => (rule.shownBy === 'plan' ? [rule.id] : [])));
    const listed = [...CORE_RULE_IDS, ...REGIONAL_PLAN_RULE_IDS, ...SCHOOL_DATA_RULE_IDS];
    expect([...shown].sort()).toEqual([...listed].sort());
    expect(new Set(listed).size).toBe(listed.length);
  });

  it('an id is shown by the plan in all packs or in none', () => {
    const plan = new Set<string>([...CORE_RULE_IDS, ...REGIONAL_PLAN_RULE_IDS, ...SCHOOL_DATA_RULE_IDS]);
    const mixed = allRules.filter(({ rule }) => plan.has(rule.id) !== (rule.shownBy === 'plan'));
    expect(mixed.map(({ pack, rule }) => `${pack.id}/${rule.id}`)).toEqual([]);
  });
});
