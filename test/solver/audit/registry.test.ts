import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AUDIT_ALIASES } from '../../../solver/audit/aliases.ts';
import { AUDIT_RULES } from '../../../solver/audit/rules/index.ts';
import { BUNDLED_PACKS } from '../../../solver/policy/index.ts';
import { CORE_RULE_IDS, REGIONAL_PLAN_RULE_IDS } from '../../../solver/policy/rule-ids.ts';

const BINDING = ['hard', 'inPrinciple', 'requiredOffer'];
const folder = join(import.meta.dirname, '../../../solver/audit/rules');

/** Regional rules that some pack lets a plan break. */
const binding = REGIONAL_PLAN_RULE_IDS.filter((id) =>
  BUNDLED_PACKS.some((pack) => pack.rules.some((rule) => rule.id === id && BINDING.includes(rule.level))),
);
const audited = AUDIT_RULES.map(({ id }) => id);

describe('the list of audited rules', () => {
  it('has every core rule and every regional rule that binds somewhere, directly or by an alias', () => {
    const covered = new Set([...audited, ...Object.keys(AUDIT_ALIASES)]);
    expect([...CORE_RULE_IDS, ...binding].filter((id) => !covered.has(id))).toEqual([]);
  });

  it('has no rule that no pack can make binding', () => {
    // A pack given at run time may bind what the bundled ones only recommend.
    const known = new Set<string>([...CORE_RULE_IDS, ...REGIONAL_PLAN_RULE_IDS]);
    expect([...audited, ...Object.keys(AUDIT_ALIASES)].filter((id) => !known.has(id))).toEqual([]);
    expect(Object.values(AUDIT_ALIASES).filter((id) => !audited.includes(id))).toEqual([]);
    expect(Object.keys(AUDIT_ALIASES).filter((id) => audited.includes(id))).toEqual([]);
  });

  it('names each rule once, in a file of its name that opens with its sentence', () => {
    expect(new Set(audited).size).toBe(audited.length);
    for (const id of audited) {
      const file = join(folder, `${id}.ts`);
      expect(existsSync(file), file).toBe(true);
      const text = readFileSync(file, 'utf8');
      expect(text).toContain(`id: '${id}'`);
      expect(text, `${id} says in Chinese what it asks`).toMatch(/\/\*\*[^/]*[一-龥]{4}/u);
    }
    const files = readdirSync(folder).filter((file) => file !== 'index.ts');
    expect(files.map((file) => file.replace('.ts', '')).sort()).toEqual([...audited].sort());
  });
});
