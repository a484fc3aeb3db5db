import { describe, expect, it } from 'vitest';
import { isUsable, POLICY_FINDINGS } from '../../../solver/policy/findings.ts';
import { BUNDLED_PACKS } from '../../../solver/policy/index.ts';
import { resolvePolicy } from '../../../solver/policy/resolve.ts';
import type { PolicyPackInput } from '../../../solver/policy/schema.ts';
import { PolicyPack } from '../../../solver/policy/schema.ts';

type RuleInput = PolicyPackInput['rules'][number];

const FILE = 'local/haitang.txt';

/** A small pack of a district that extends Sanya and cites a notice of its own. */
function district(rules: RuleInput[], more: Partial<PolicyPackInput> = {}): PolicyPack {
  return PolicyPack.parse({
    schema: 'afterbell.policy/1',
    id: 'haitang',
    name: { zh: '海棠区', en: 'Haitang' },
    extends: ['sanya'],
    document: { file: FILE, title: '海棠区通知', headings: [{ number: '一', text: '时间', occurrence: 1 }] },
    rules,
    ...more,
  });
}

function rule(id: string, more: Partial<RuleInput> = {}): RuleInput {
  return {
    id,
    level: 'hard',
    sentence: { zh: '一条规则。', en: 'A rule.' },
    citation: { document: FILE, number: '一', heading: '时间' },
    ...more,
  };
}

const resolve = (pack: PolicyPack, withBase = true) =>
  resolvePolicy([...BUNDLED_PACKS, pack], pack.id, { withBase });
const codes = (pack: PolicyPack) => resolve(pack).findings.map((finding) => finding.code);
const ruleOf = (id: string, rules: ReturnType<typeof resolve>['rules']) =>
  rules.find((entry) => entry.id === id);

describe('lineage', () => {
  it('runs from core over base to the chosen pack, whatever the order of the packs given', () => {
    const given = [...BUNDLED_PACKS].reverse();
    const policy = resolvePolicy(given, 'sanya', { withBase: true });
    expect(policy.lineage).toEqual(['core', 'national', 'sanya']);
    expect(policy).toEqual(resolvePolicy(BUNDLED_PACKS, 'sanya', { withBase: true }));
  });

  it('leaves the national base out on request, also for a pack that extends a region', () => {
    expect(resolvePolicy(BUNDLED_PACKS, 'helan', { withBase: false }).lineage).toEqual(['core', 'helan']);
    const policy = resolve(district([]), false);
    expect(policy.lineage).toEqual(['core', 'sanya', 'haitang']);
    expect(policy.rules.some((entry) => entry.pack === 'national')).toBe(false);
  });

  it('puts the core in force even where a pack does not name it', () => {
    const policy = resolve(district([], { extends: [] }), false);
    expect(policy.lineage).toEqual(['core', 'haitang']);
    expect(ruleOf('person-clash', policy.rules)?.level).toBe('hard');
  });

  it('lets the base stand below a region even where a pack names them the other way round', () => {
    expect(resolve(district([], { extends: ['sanya', 'national'] })).lineage).toEqual([
      'core',
      'national',
      'sanya',
      'haitang',
    ]);
  });
});

describe('overriding', () => {
  it('replaces a rule as a whole and lists what it replaced', () => {
    const later = rule('earliest-end', {
      level: 'hard',
      params: { notBefore: { value: '17:45', unit: 'HH:mm' } },
    });
    const policy = resolve(district([later]));
    expect(policy.findings).toEqual([]);
    const resolved = ruleOf('earliest-end', policy.rules);
    expect(resolved?.pack).toBe('haitang');
    expect(resolved?.params.notBefore.value).toBe('17:45');
    expect(Object.keys(resolved?.params ?? {})).toEqual(['notBefore']); // "binds" is not inherited
    expect(resolved?.overridden.map(({ pack, level }) => [pack, level])).toEqual([['sanya', 'inPrinciple']]);
    expect(policy.rules.filter((entry) => entry.id === 'earliest-end')).toHaveLength(1);
  });

  const overrides: [region: string, rule: string, replaced: string][] = [
    ['sanya', 'voluntary', 'national'],
    ['sanya', 'waiver', 'national'],
    ['sanya', 'publicity', 'national'],
    ['sanya', 'paid-consent', 'core'],
    ['sanya', 'forbidden-content', 'national'],
    ['sanya', 'external-approved-list', 'national'],
    ['sanya', 'vendor-exit', 'national'],
    ['sanya', 'external-background', 'national'],
    ['sanya', 'end-meets-working-hours', 'national'],
    ['sanya', 'parents-notified', 'national'],
    ['sanya', 'no-arbitrary-fees', 'national'],
    ['hubei-school', 'voluntary', 'national'],
    ['hubei-school', 'parents-notified', 'national'],
    ['hubei-school', 'forbidden-content', 'national'],
    ['hubei-school', 'no-arbitrary-fees', 'national'],
    ['hubei-school', 'external-background', 'national'],
    ['henan', 'voluntary', 'national'],
    ['henan', 'waiver', 'national'],
    ['henan', 'publicity', 'national'],
    ['henan', 'forbidden-content', 'national'],
    ['henan', 'parents-notified', 'national'],
    ['henan', 'no-arbitrary-fees', 'national'],
    ['henan', 'external-background', 'national'],
    ['helan', 'voluntary', 'national'],
    ['helan', 'parents-notified', 'national'],
    ['helan', 'forbidden-content', 'national'],
    ['helan', 'waiver', 'national'],
    ['helan', 'no-arbitrary-fees', 'national'],
    ['helan', 'end-meets-working-hours', 'national'],
    ['helan', 'external-background', 'national'],
    ['helan', 'publicity', 'national'],
    ['chongming', 'voluntary', 'national'],
    ['chongming', 'parents-notified', 'national'],
    ['chongming', 'forbidden-content', 'national'],
    ['chongming', 'vendor-exit', 'national'],
    ['chongming', 'external-background', 'national'],
  ];

  it('the regions override exactly these rules of the base and the core', () => {
    const found = ['sanya', 'hubei-school', 'henan', 'helan', 'chongming'].flatMap((id) =>
      resolvePolicy(BUNDLED_PACKS, id, { withBase: true }).rules.flatMap((entry) =>
        entry.overridden.map((old) => [id, entry.id, old.pack].join(' ')),
      ),
    );
    expect(found.sort()).toEqual(overrides.map((row) => row.join(' ')).sort());
  });

  it('adds up what is forbidden: a region cannot allow what the base forbids', () => {
    const categories = (withBase: boolean) =>
      ruleOf('forbidden-content', resolvePolicy(BUNDLED_PACKS, 'helan', { withBase }).rules)?.params
        .categories.value;
    expect(categories(true)).toEqual(['examTraining', 'newLesson', 'makeUpLesson', 'extraLoad']);
    expect(categories(false)).toEqual(['newLesson', 'extraLoad']);
  });
});

describe('superseded clauses', () => {
  const superseded = (id: string, withBase: boolean) =>
    resolvePolicy(BUNDLED_PACKS, id, { withBase })
      .rules.filter((entry) => entry.supersededBy)
      .map((entry) => `${entry.id} → ${entry.supersededBy?.pack}/${entry.supersededBy?.rule}`);

  it.each([
    ['sanya', ['noon-offer → national/noon-evening-separate', 'noon-pay → national/noon-evening-separate']],
    ['henan', ['noon-offer → national/noon-evening-separate']],
    ['helan', ['evening-self-study → national/noon-evening-separate']],
    [
      'hubei-school',
      [
        'cost-shared-by-parents → national/no-fees-through-third-parties',
        'committee-collects → national/no-fees-through-third-parties',
      ],
    ],
    ['chongming', []],
  ])('%s', (id, expected) => {
    expect(superseded(id, true)).toEqual(expected);
    expect(superseded(id, false)).toEqual([]);
  });
});

describe('bad packs', () => {
  it('an unknown pack', () => {
    const policy = resolvePolicy(BUNDLED_PACKS, 'nowhere', { withBase: true });
    expect(policy.findings.map((finding) => finding.code)).toEqual(['POLICY_UNKNOWN_PACK']);
    expect(policy.rules).toEqual([]);
  });

  it('the same id twice', () => {
    const findings = resolvePolicy([...BUNDLED_PACKS, district([], { id: 'sanya' })], 'sanya', {
      withBase: true,
    });
    expect(findings.findings).toMatchObject([
      { code: 'POLICY_DUPLICATE_PACK', params: { pack: 'sanya', count: 2 } },
    ]);
  });

  it('an unknown parent', () => {
    const policy = resolve(district([], { extends: ['sanya', 'atlantis'] }));
    expect(policy.findings).toMatchObject([
      { code: 'POLICY_UNKNOWN_PARENT', path: '/extends/1', params: { pack: 'haitang', parent: 'atlantis' } },
    ]);
  });

  it('a circle, told once and with its members', () => {
    const a = district([], { id: 'a', extends: ['national', 'b'] });
    const b = district([], { id: 'b', extends: ['c'] });
    const c = district([], { id: 'c', extends: ['b'] });
    const { findings } = resolvePolicy([...BUNDLED_PACKS, a, b, c], 'a', { withBase: true });
    expect(findings).toMatchObject([{ code: 'POLICY_CYCLE', params: { pack: 'c', cycle: 'b → c → b' } }]);
    const self = district([], { id: 'self', extends: ['national', 'self'] });
    expect(codes(self)).toEqual(['POLICY_CYCLE']);
  });

  it('the base chosen but not extended is a warning', () => {
    const policy = resolve(district([], { extends: ['core'] }));
    expect(policy.findings).toMatchObject([{ code: 'POLICY_BASE_ABSENT', severity: 'warning' }]);
    expect(isUsable(policy.findings)).toBe(true);
  });

  it('a rule twice; the first is used', () => {
    const policy = resolve(district([rule('on-site'), rule('on-site', { level: 'recommended' })]));
    expect(policy.findings).toMatchObject([{ code: 'POLICY_DUPLICATE_RULE', path: '/rules/1/id' }]);
    expect(ruleOf('on-site', policy.rules)?.level).toBe('hard');
    expect(isUsable(policy.findings)).toBe(false);
  });

  it('headings listed twice', () => {
    const heading = { number: '一', text: '时间', occurrence: 1 };
    const pack = district([], { document: { file: FILE, title: '通知', headings: [heading, heading] } });
    expect(codes(pack)).toEqual(['POLICY_DUPLICATE_HEADING']);
  });

  it('a citation of a document or a heading that is not there', () => {
    const cite = (more: object) =>
      rule('on-site', { citation: { document: FILE, number: '一', heading: '时间', ...more } });
    expect(codes(district([cite({})]))).toEqual([]);
    expect(codes(district([cite({ document: 'local/other.txt' })]))).toEqual([
      'POLICY_CITATION_DOCUMENT_UNKNOWN',
    ]);
    for (const wrong of [{ number: '二' }, { heading: '地点' }, { occurrence: 2 }]) {
      expect(codes(district([cite(wrong)]))).toEqual(['POLICY_CITATION_HEADING_UNKNOWN']);
    }
    const second = { document: 'seeds/chongming.txt', number: '三(三)2', heading: '处理好课堂与课后的关系' };
    expect(codes(district([cite(second)]))).toEqual(['POLICY_CITATION_HEADING_UNKNOWN']);
    expect(codes(district([cite({ ...second, occurrence: 2 })]))).toEqual([]);
  });

  it('a level raised on no authority but this program', () => {
    const own = { document: 'afterbell', number: '5', heading: '放学' };
    const raised = district([rule('staggered-dismissal', { citation: own })]);
    expect(resolve(raised).findings).toMatchObject([
      {
        code: 'POLICY_LEVEL_RAISED_WITHOUT_SOURCE',
        path: '/rules/0/level',
        params: { from: 'recommended', to: 'hard', parent: 'sanya' },
      },
    ]);
    expect(codes(district([rule('staggered-dismissal')]))).toEqual([]);
  });

  it('a level lowered: a warning, but an error for a planning rule', () => {
    const lowered = resolve(district([rule('no-subject-institution', { level: 'recommended' })]));
    expect(lowered.findings).toMatchObject([{ code: 'POLICY_LEVEL_LOWERED', severity: 'warning' }]);
    const weakened = resolve(district([rule('paid-consent', { level: 'recommended' })]));
    expect(weakened.findings).toMatchObject([{ code: 'POLICY_CORE_WEAKENED', severity: 'error' }]);
  });

  it('a figure in another unit, than planning reads or than the parent gives', () => {
    const hours = rule('service-minutes', {
      params: { minutes: { value: 2, unit: 'count' }, sense: { value: 'atLeast', unit: 'code' } },
    });
    expect(resolve(district([hours])).findings).toMatchObject([
      { code: 'POLICY_UNIT_MISMATCH', path: '/rules/0/params/minutes/unit', params: { expected: 'minutes' } },
    ]);
    const filed = rule('vendor-exit', { params: { grounds: { value: 3, unit: 'count' } } });
    expect(codes(district([filed]))).toEqual(['POLICY_UNIT_MISMATCH']);
  });

  it('a value that its unit or the planner does not know', () => {
    const end = (value: string) => rule('earliest-end', { params: { notBefore: { value, unit: 'HH:mm' } } });
    expect(codes(district([end('17:30')]))).toEqual([]);
    expect(codes(district([end('25:00')]))).toEqual(['POLICY_VALUE_INVALID']);
    const staff = rule('basic-own-staff', { params: { staff: { value: 'robots', unit: 'code' } } });
    expect(codes(district([staff]))).toEqual(['POLICY_VALUE_INVALID']);
    const fen = rule('staff-pay', { params: { fenPerLesson: { value: 75.5, unit: 'fen-per-lesson' } } });
    expect(codes(district([fen]))).toEqual(['POLICY_VALUE_INVALID']);
  });

  it('a figure that is missing, unless the school decides', () => {
    expect(resolve(district([rule('earliest-end')])).findings).toMatchObject([
      {
        code: 'POLICY_PARAM_MISSING',
        path: '/rules/0/params',
        params: { param: 'notBefore', unit: 'HH:mm' },
      },
    ]);
    expect(codes(district([rule('earliest-end', { level: 'schoolDecides' })]))).toEqual([
      'POLICY_LEVEL_LOWERED',
    ]);
  });

  it('superseded by something that is not there', () => {
    const note = { zh: '请确认。', en: 'Confirm.' };
    const pack = district([
      rule('on-site', { supersededBy: { pack: 'national', rule: 'no-such-rule', note } }),
    ]);
    expect(codes(pack)).toEqual(['POLICY_SUPERSEDED_BY_UNKNOWN']);
  });

  it('a rule said to be shown by the plan that nothing checks', () => {
    const policy = resolve(district([rule('sing-at-noon', { shownBy: 'plan' })]));
    expect(policy.findings).toMatchObject([{ code: 'POLICY_RULE_NOT_CHECKED', severity: 'warning' }]);
    expect(codes(district([rule('sing-at-noon')]))).toEqual([]);
  });

  it('every sentence is filled in, in both languages', () => {
    const bad = district(
      [
        rule('earliest-end', { citation: { document: 'x', number: '一', heading: '时间' } }),
        rule('earliest-end'),
        rule('paid-consent', { level: 'recommended' }),
      ],
      { extends: ['sanya', 'atlantis'] },
    );
    const { findings } = resolve(bad);
    expect(findings.length).toBeGreaterThan(4);
    for (const { message, cause, remedy, code } of findings) {
      for (const text of [message, cause, remedy]) {
        expect(text.zh, code).toMatch(/\p{Script=Han}/u);
        expect(`${text.zh}${text.en}`, code).not.toMatch(/\{\w+\}/);
      }
    }
    expect(findings.every((finding) => finding.code in POLICY_FINDINGS)).toBe(true);
  });
});
