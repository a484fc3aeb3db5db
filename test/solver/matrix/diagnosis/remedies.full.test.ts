import { describe, expect, it } from 'vitest';
import { generateSchool } from '../../../../scenarios/generate.ts';
import { LEVELS } from '../../../../solver/matrix/state/objective.ts';
import { canonicalSchool } from '../../../../solver/model/canonical.ts';
import { School } from '../../../../solver/model/school.ts';
import { changedSchool, diagnosesOf, planned } from './planned.ts';

type Tighten = (school: School) => School;

const TIGHT: Readonly<Record<string, Tighten>> = {
  'without every third special room': (school) => ({
    ...school,
    rooms: school.rooms.filter(
      ({ kind }, i) => ['classroom', 'clinic', 'office'].includes(kind) || i % 3 !== 0,
    ),
  }),
  'without every third teacher': (school) => ({
    ...school,
    staff: school.staff.filter(({ kind }, i) => kind !== 'teacher' || i % 3 !== 0),
  }),
  'with six clubs on one day': (school) => {
    const chosen = school.clubs
      .filter(({ members, provider, leaders }) => !members && provider === 'school' && leaders.skill)
      .slice(0, 6)
      .map(({ id }) => id);
    return {
      ...school,
      clubs: school.clubs.map((club) => (chosen.includes(club.id) ? { ...club, weekdays: [3] } : club)),
    };
  },
};

/** Remedies planned again for each school. */
const MOST = 6;
const offers = LEVELS.indexOf('offers');

describe.each(Object.entries(TIGHT))('a generated school %s', (_, tighten) => {
  it.each([
    [12, 3, 'henan'],
    [9, 2, 'sanya'],
  ] as const)(
    'of %i classes, seed %i, %s: remedies hold when the school is planned again',
    (classes, seed, region) => {
      const school = canonicalSchool(School.parse(tighten(generateSchool({ classes, seed, region }))));
      const result = planned(school);
      const diagnoses = diagnosesOf(result);
      expect(diagnoses.length).toBeGreaterThan(0);
      let held = 0;
      let proposed = 0;
      for (const diagnosis of diagnoses) {
        expect(diagnosis.status).not.toBe('limit');
        expect(diagnosis.irreducible).toBe(true);
        for (const remedy of proposed < MOST ? diagnosis.remedies.slice(0, 1) : []) {
          const again = planned(changedSchool(school, remedy));
          const meetings = again.sessions.filter(({ section }) => section === diagnosis.section);
          proposed += 1;
          if (meetings.length === remedy.meetings.length) held += 1;
          // What a remedy makes room for may be worth more to another section that stayed out.
          else expect(again.objective[offers]).toBeLessThan(result.objective[offers]);
        }
      }
      expect(proposed).toBeGreaterThan(0);
      expect(held * 10).toBeGreaterThanOrEqual(proposed * 8);
    },
  );
});
