import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { BUNDLED_PACKS } from '../../../solver/policy/index.ts';
import { parsePolicyPack, parsePolicyText } from '../../../solver/policy/parse.ts';
import { PolicyPack } from '../../../solver/policy/schema.ts';

const sanya = () => JSON.parse(JSON.stringify(BUNDLED_PACKS.find((pack) => pack.id === 'sanya')));

describe('reading a pack', () => {
  it('takes good text, also with a byte order mark', () => {
    const text = JSON.stringify(sanya());
    expect(parsePolicyText(text)).toEqual({ pack: sanya(), findings: [] });
    expect(parsePolicyText(`\uFEFF${text}`).findings).toEqual([]);
  });

  it('fills in what may be left out', () => {
    const { pack } = parsePolicyPack({
      schema: 'afterbell.policy/1',
      id: 'x',
      name: { zh: '某区', en: 'X' },
      rules: [],
    });
    expect(pack).toMatchObject({ role: 'region', extends: [] });
  });

  it.each(['', '{', 'null,', '\u0000'])('text that is not JSON: %j', (text) => {
    const { pack, findings } = parsePolicyText(text);
    expect(pack).toBeUndefined();
    expect(findings).toMatchObject([{ code: 'POLICY_NOT_JSON', severity: 'error', path: '' }]);
  });

  it.each([null, 7, 'pack', [], {}])('data that is no pack: %j', (data) => {
    const { pack, findings } = parsePolicyPack(data);
    expect(pack).toBeUndefined();
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.every((finding) => finding.code === 'POLICY_SHAPE')).toBe(true);
  });

  it('reports every defect at once, each with its place', () => {
    const pack = sanya();
    pack.schema = 'afterbell.policy/2';
    pack.rules[0].level = 'mandatory';
    pack.rules[1].id = 'Not Kebab';
    delete pack.rules[2].sentence.en;
    pack.rules[3].surplus = true;
    pack.rules[4].params = { 'bad name': { value: 1, unit: 'count' } };
    pack.rules[6].params.minutes = { value: 2, unit: 'hours' };
    expect(parsePolicyPack(pack).findings.map((finding) => finding.path)).toEqual([
      '/schema',
      '/rules/0/level',
      '/rules/1/id',
      '/rules/2/sentence/en',
      '/rules/3',
      '/rules/4/params/bad name',
      '/rules/6/params/minutes/unit',
    ]);
  });

  it('a key that would reach the prototype is refused or harmless', () => {
    const text = JSON.stringify(sanya()).replace(
      '"params":{}',
      '"params":{"__proto__":{"value":1,"unit":"count"}}',
    );
    parsePolicyText(text);
    expect(Object.hasOwn(Object.prototype, 'value')).toBe(false);
  });

  it('the format has a JSON Schema', () => {
    expect(z.toJSONSchema(PolicyPack, { io: 'input' })).toMatchObject({
      type: 'object',
      required: ['schema', 'id', 'name', 'rules'],
    });
  });
});
