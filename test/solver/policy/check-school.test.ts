import { describe, expect, it } from 'vitest';
import { School, type SchoolInput } from '../../../solver/model/school.ts';
import { checkSchoolPolicy } from '../../../solver/policy/check-school.ts';
import { PolicyPack } from '../../../solver/policy/schema.ts';
import { REGION_FINDINGS, type RegionFindingCode } from '../../../solver/policy/school-findings.ts';
import { auditedSchoolInput, EVERY_REGION } from '../audit/audited-school.ts';

/** A school that keeps every rule of all regions at once; each case breaks one thing. */
function codes(change: (school: SchoolInput) => void = () => {}, asOf?: string): string[] {
  const input = auditedSchoolInput();
  change(input);
  // All regions in one pack lower one another's levels, which is a finding about that pack, not about the school.
  const { findings } = checkSchoolPolicy(School.parse(input), [EVERY_REGION], asOf ? { asOf } : {});
  for (const { message, cause, remedy, path } of findings) {
    expect(path).toMatch(/^\//);
    for (const text of [message, cause, remedy].flatMap(({ zh, en }) => [zh, en])) {
      expect(text).not.toMatch(/\{\w+\}|undefined|NaN|null/);
    }
  }
  return [...new Set(findings.map(({ code }) => code))].filter((code) => !code.startsWith('POLICY_'));
}

const setTimes = (school: SchoolInput, times: [string, string, string][]): void => {
  const [template] = school.templates;
  school.templates[0] = { ...template, times: times.map(([block, start, end]) => ({ block, start, end })) };
};
const USUAL: [string, string, string][] = [
  ['homework', '15:30', '16:20'],
  ['clubs', '16:30', '17:30'],
  ['late', '17:30', '18:00'],
];

const CASES: [RegionFindingCode, string, (school: SchoolInput) => void][] = [
  [
    'REGION_UNKNOWN',
    'a region without a pack',
    (school) => {
      school.region = 'nowhere';
    },
  ],
  [
    'REGION_SERVICE_MINUTES',
    'a service of 110 minutes',
    (school) => setTimes(school, [['homework', '15:40', '16:30'], USUAL[1], USUAL[2]]),
  ],
  [
    'REGION_ENDS_EARLY',
    'a service that ends at 17:20',
    (school) =>
      setTimes(school, [
        ['homework', '15:20', '16:20'],
        ['clubs', '16:20', '17:20'],
        ['late', '17:20', '17:50'],
      ]),
  ],
  [
    'REGION_DAY_WITHOUT_SERVICE',
    'nothing on Fridays',
    (school) => {
      for (const block of school.blocks) block.weekdays = [1, 2, 3, 4];
    },
  ],
  [
    'REGION_EXTENDED_CARE',
    'twenty minutes of extended care',
    (school) => setTimes(school, [USUAL[0], USUAL[1], ['late', '17:30', '17:50']]),
  ],
  [
    'REGION_BLOCK_ORDER',
    'clubs first',
    (school) => setTimes(school, [['clubs', '15:30', '16:30'], ['homework', '16:30', '17:30'], USUAL[2]]),
  ],
  [
    'REGION_PART_MISSING',
    'no clubs at all',
    (school) => setTimes(school, [['homework', '15:30', '17:30'], USUAL[2]]),
  ],
  [
    'REGION_AFTERNOON_START',
    'lessons from one',
    (school) => {
      school.templates[0].afternoonStart = '13:00';
    },
  ],
  [
    'REGION_POST_MISSING',
    'no patrol',
    (school) => {
      school.posts = school.posts.filter(({ id }) => id !== 'patrol');
    },
  ],
  [
    'REGION_CONTENT_FORBIDDEN',
    'drill in a description',
    (school) => {
      (school.clubs ?? [])[0].description = '期末冲刺，每周刷题';
    },
  ],
  [
    'REGION_CONTENT_EXCUSED',
    'drill with a reason on record',
    (school) => {
      const [club] = school.clubs ?? [];
      club.description = '古籍刷题签';
      school.deviations = [
        {
          rule: 'forbidden-content',
          where: club.id,
          reason: '“刷题签”是工艺名',
          by: '教务处',
          date: '2026-09-01',
        },
      ];
    },
  ],
  [
    'REGION_EXTERNAL_UNQUALIFIED',
    'a craftswoman without papers',
    (school) => void delete (school.externals ?? [])[0].qualification,
  ],
  ['REGION_VENDOR_BARRED', 'a vendor on no list', (school) => void delete (school.vendors ?? [])[0].approved],
  [
    'REGION_IN_SERVICE_TEACHER',
    'a teacher in service sent by a vendor',
    (school) => {
      (school.externals ?? [])[1].inServiceTeacher = true;
    },
  ],
  [
    'EVIDENCE_RULE_UNKNOWN',
    'a tick for no rule',
    (school) => {
      school.evidence = [{ rule: 'no-such', date: '2026-09-01', by: '王' }];
    },
  ],
  [
    'EVIDENCE_LATE',
    'a plan filed after the start',
    (school) => {
      school.evidence = [{ rule: 'plan-filed', date: '2026-09-08', by: '王' }];
    },
  ],
  [
    'DEVIATION_PLACE_UNKNOWN',
    'a reason for a club that is gone',
    (school) => {
      school.deviations = [
        { rule: 'forbidden-content', where: 'gone', reason: '工艺名称', by: '王', date: '2026-09-01' },
      ];
    },
  ],
  [
    'DEVIATION_NOT_ALLOWED',
    'a reason for a hard rule',
    (school) => {
      school.deviations = [{ rule: 'patrol-post', reason: '人手不够', by: '王', date: '2026-09-01' }];
    },
  ],
];

describe("a school under its region's rules", () => {
  it('has nothing to hear where everything is kept, but that a fee does not go with a free service', () => {
    expect(codes()).toEqual(['REGION_FEE_WHERE_FREE']);
    const free = (school: SchoolInput): void => {
      for (const club of school.clubs ?? []) club.feeFenPerSession = 0;
    };
    expect(codes(free)).toEqual([]);
  });

  it.each(CASES)('%s: %s', (code, _, change) => {
    expect(codes(change).filter((found) => found !== 'REGION_FEE_WHERE_FREE')).toEqual([code]);
  });

  it('has a case for every code', () => {
    const tried = new Set<string>([
      ...CASES.map(([code]) => code),
      'REGION_FEE_WHERE_FREE',
      'EVIDENCE_OVERDUE',
    ]);
    expect(Object.keys(REGION_FINDINGS).filter((code) => !tried.has(code))).toEqual([]);
  });

  it('takes a reason on record for an end that is early in principle', () => {
    const early = (school: SchoolInput): void => {
      setTimes(school, [
        ['homework', '15:20', '16:20'],
        ['clubs', '16:20', '17:20'],
        ['late', '17:20', '17:50'],
      ]);
      school.deviations = [
        { rule: 'earliest-end', reason: '末班校车 17:25', by: '校长', date: '2026-09-01' },
      ];
    };
    expect(codes(early)).toEqual(['REGION_FEE_WHERE_FREE']);
  });

  it('names what is overdue only in schools that keep the checklist, and by the date the caller gives', () => {
    const ticked = (school: SchoolInput): void => {
      school.evidence = [{ rule: 'insurance', date: '2026-09-01', by: '王' }];
    };
    expect(codes(undefined, '2026-10-01')).not.toContain('EVIDENCE_OVERDUE');
    expect(codes(ticked)).not.toContain('EVIDENCE_OVERDUE');
    expect(codes(ticked, '2026-09-01')).not.toContain('EVIDENCE_OVERDUE');
    expect(codes(ticked, '2026-09-10')).toContain('EVIDENCE_OVERDUE');
  });

  it('says which regions are known, also those given at run time', () => {
    const school = School.parse({ ...auditedSchoolInput(), region: 'xin-cheng' });
    const own = PolicyPack.parse({
      schema: 'afterbell.policy/1',
      id: 'xin-xian',
      name: { zh: '新县', en: 'Xin' },
      extends: ['henan'],
      rules: [],
    });
    const { findings, policy } = checkSchoolPolicy(school, [own]);
    expect(policy).toBeNull();
    expect(findings).toMatchObject([{ code: 'REGION_UNKNOWN', severity: 'error', path: '/region' }]);
    expect(findings[0].remedy.en).toContain('xin-xian');
  });
});
