import { describe, expect, it } from 'vitest';
import { FlowCertificate, RosterBound } from '../../../solver/model/flow-certificate.ts';
import { planRoster, type RosterResult } from '../../../solver/roster/plan-roster.ts';
import { certificateFaults } from './check-certificates.ts';
import { rosterSchool } from './roster-school.ts';

const input = rosterSchool({ classes: 6, seed: 4, end: '2026-10-16' });
const result = planRoster({ ...input, seed: 7 });
const copy = (): RosterResult => structuredClone(result);

describe('certificates of a roster', () => {
  it('hold when the networks are built anew from school and plan', () => {
    expect(result.flows.length).toBeGreaterThan(8);
    expect(certificateFaults(input, result)).toEqual([]);
  });

  it('have the published shape', () => {
    for (const flow of result.flows) expect(FlowCertificate.parse(flow)).toEqual(flow);
    expect(RosterBound.parse(result.bound)).toEqual(result.bound);
  });

  it('hold with single dates, willingness first, chains of shifted stages, and shortages', () => {
    const shifted = rosterSchool({
      classes: 6,
      seed: 2,
      end: '2026-10-23',
      change: (school) => {
        school.options = { rosterOrder: 'willingnessFirst', refusalBinds: true };
        const times = [
          { block: 'b1', start: '15:00', end: '15:40' },
          { block: 'b2', start: '15:50', end: '16:30' },
          { block: 'b3', start: '17:30', end: '18:00' },
        ];
        school.templates.unshift({ id: 'low', name: '低年级', grades: ['g1'], lessonsEnd: '14:50', times });
      },
    });
    const short = rosterSchool({
      classes: 6,
      seed: 3,
      end: '2026-09-18',
      rotation: { kind: 'dated' },
      change: (school) => {
        school.staff = school.staff.slice(4);
      },
    });
    const rosters = [shifted, short].map((school) => planRoster({ ...school, seed: 1 }));
    expect(certificateFaults(shifted, rosters[0])).toEqual([]);
    expect(certificateFaults(short, rosters[1])).toEqual([]);
    expect(rosters[1].duties.some((duty) => duty.person === null)).toBe(true);
    expect(rosters.some((roster) => roster.flows.at(-1)?.kind === 'exchange')).toBe(true);
  });

  it('are rejected after any change of a number', () => {
    const proven = result.flows.findIndex((flow) => flow.items.length > 20 && flow.limits.length > 20);
    const fairness = result.flows[proven].levels.findIndex((level) => level.name === 'fairness');
    const { items, limits } = result.flows[proven];
    const changes: readonly ((roster: RosterResult) => void)[] = [
      (roster) => {
        roster.flows[proven].people[0].offsetUnits += 1;
      },
      (roster) => {
        roster.flows[proven].people[1].weight += 1;
      },
      (roster) => {
        roster.flows[proven].unit += 1;
      },
      (roster) => {
        roster.flows[proven].limits[3].cap -= 1;
      },
      (roster) => {
        roster.flows[proven].levels[fairness].value -= 1;
      },
      // A potential of an item, and of a person, far beyond every slope.
      (roster) => {
        roster.flows[proven].levels[fairness].potentials[0] += 1_000_000_000;
      },
      (roster) => {
        roster.flows[proven].levels[fairness].potentials[items.length + limits.length] -= 1_000_000_000;
      },
      (roster) => {
        const { assigned } = roster.flows[proven];
        assigned[0] = assigned[0] === 0 ? 1 : 0;
      },
      (roster) => {
        roster.flows[proven].items.pop();
        roster.flows[proven].assigned.pop();
      },
      (roster) => {
        roster.bound.prices[0].price += 1000;
      },
      (roster) => {
        roster.bound.lowerBound += 1;
      },
      (roster) => {
        const duty = roster.duties.find((entry) => entry.role === 'fixed');
        if (duty) duty.person = roster.duties.find((entry) => entry.person !== duty.person)?.person ?? null;
      },
    ];
    for (const change of changes) {
      const roster = copy();
      change(roster);
      expect(certificateFaults(input, roster)).not.toEqual([]);
    }
  });
});
