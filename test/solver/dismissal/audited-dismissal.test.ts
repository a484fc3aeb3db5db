import { describe, expect, it } from 'vitest';
import { auditedPlan } from '../../support/audited-plan.ts';
import { smallSchool } from '../../support/small-school.ts';

describe('police and volunteers at the gate', () => {
  it('are duties of the roster, held by people from outside while pupils leave', async () => {
    const base = smallSchool();
    const plan = await auditedPlan({
      ...base,
      posts: [
        ...base.posts,
        {
          id: 'gate-police',
          name: '护学岗',
          work: 'gate',
          coverage: 'gate',
          loadUnits: 4,
          payUnits: 0,
          staffKinds: ['security'],
          skills: ['police'],
          externals: true,
          rotating: { count: 2, during: 'dismissal', blocks: ['clubs'] },
        },
      ],
      externals: [
        ...(base.externals ?? []),
        ...['x-police-1', 'x-police-2'].map((id, k) => ({
          id,
          name: `交警${k + 1}`,
          kind: 'volunteer' as const,
          skills: ['police'],
          qualification: '辖区派出所民警',
          approved: { from: '2026-09-01', to: '2027-01-31' },
          backgroundCheckedOn: '2026-08-20',
          healthCheckedOn: '2026-08-20',
        })),
      ],
    });
    const duties = plan.roster.duties.filter(({ post }) => post === 'gate-police');
    const last = new Map(
      plan.dismissal.streams
        .filter(({ after }) => after === 'clubs')
        .map(({ weekday, figures }) => [weekday, figures.lastMinute]),
    );
    expect(duties.length).toBeGreaterThan(20);
    expect(new Set(duties.map(({ person }) => person))).toEqual(new Set(['x-police-1', 'x-police-2']));
    for (const { endMinute, work } of duties) {
      expect(work).toBe('gate');
      expect(endMinute).toBeGreaterThan(Math.min(...last.values()));
    }
  });
});

describe('a plan with ways, assembly areas and buses', () => {
  it('passes the audit, which walks the routes with its own code', async () => {
    const base = smallSchool();
    const plan = await auditedPlan({
      ...base,
      grounds: {
        ways: [
          { id: 'stairs', name: '东楼梯', kind: 'stairs', clearWidthCentimetres: 130, metres: 14 },
          { id: 'path', name: '林荫路', kind: 'path', clearWidthCentimetres: 200, metres: 95 },
        ],
        routes: [
          { id: 'up', building: 'teaching', floors: [2], gate: 'east', ways: ['stairs', 'path'] },
          { id: 'down', building: 'teaching', gate: 'east', ways: ['path'] },
          { id: 'yard', building: 'yard', gate: 'east', ways: ['path'], weather: 'dry' },
        ],
        assemblyAreas: [{ id: 'yard', name: '操场', gates: ['east'], pupils: 40 }],
        buses: [{ id: 'bus', name: '校车', gate: 'east', departs: '17:55', pupils: ['g3c1-01', 'g1c2-02'] }],
      },
      dismissal: { order: 'weekdays' },
    });
    const monday = plan.dismissal.streams.filter(({ after, weekday }) => after === 'clubs' && weekday === 1);
    expect(monday.some(({ units }) => units.some(({ buses }) => buses !== undefined))).toBe(true);
    for (const { waves } of monday) for (const wave of waves) expect(wave.pupils).toBeLessThanOrEqual(40);
  });
});
