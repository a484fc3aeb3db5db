import { describe, expect, it } from 'vitest';
import type { SchoolInput } from '../../../solver/model/school.ts';
import { type RosterDuty, rosterContext, rosterDuty } from '../../../solver/roster/context.ts';
import { expandDuties } from '../../../solver/roster/duties.ts';
import { Eligibility } from '../../../solver/roster/eligible.ts';
import { exchangeDates } from '../../../solver/roster/exchange.ts';
import { Occupancy } from '../../../solver/roster/occupancy.ts';
import { smallSchool } from '../../support/small-school.ts';
import { homeworkSession, personIn, smallRoster } from './small-roster.ts';

const HOMEWORK = '2026-09-14/homework/homework/homework#g1c1';
const PATROL = '2026-09-14/homework/patrol/1';

/** Monday 14th only: one homework duty that nobody has, and a patrol at the same time that `holder` has. */
function exchanged(staff: readonly string[], holder: string, overrides: Partial<SchoolInput> = {}) {
  const input = smallRoster(
    {
      staff: smallSchool().staff.filter((person) => staff.includes(person.id)),
      posts: smallSchool().posts.filter((post) => post.id === 'homework' || post.id === 'patrol'),
      ...overrides,
    },
    [homeworkSession(1, 'g1c1')],
  );
  const context = rosterContext(input);
  const duties = expandDuties(input)
    .filter((demand) => demand.date === '2026-09-14')
    .map((demand): RosterDuty => rosterDuty(context, demand));
  const personOf = new Map<string, string | null>([
    [HOMEWORK, null],
    [PATROL, holder],
  ]);
  const occupancy = new Occupancy(context);
  const patrol = duties.find((duty) => duty.demand.id === PATROL) as RosterDuty;
  occupancy.add(personIn(context, holder), patrol);
  const found = exchangeDates(
    { context, eligibility: new Eligibility(context), duties },
    personOf,
    occupancy,
  );
  const units = Object.fromEntries(context.people.map((person) => [person.id, occupancy.unitsOf(person)]));
  return {
    moves: found.map(({ duty, from, to }) => [duty.demand.id, from, to]),
    personOf: Object.fromEntries(personOf),
    units,
  };
}

describe('the exchange of single dates', () => {
  it('gives an open duty to somebody free, if there is one', () => {
    const { moves, personOf } = exchanged(['t-an', 't-bai'], 't-an');
    expect(moves).toEqual([[HOMEWORK, null, 't-bai']]);
    expect(personOf).toEqual({ [HOMEWORK]: 't-bai', [PATROL]: 't-an' });
  });

  it('lets somebody give up a duty that somebody else can take', () => {
    // The leader may patrol but not supervise homework; the teacher patrols at that time.
    const { moves, units } = exchanged(['t-an', 's-lin'], 't-an');
    expect(moves).toEqual([
      [HOMEWORK, null, 't-an'],
      [PATROL, 't-an', 's-lin'],
    ]);
    expect(units).toMatchObject({ 't-an': 5, 's-lin': 2 });
  });

  it('leaves a less important duty open where people are missing', () => {
    const { personOf, units } = exchanged(['t-an'], 't-an');
    expect(personOf).toEqual({ [HOMEWORK]: 't-an', [PATROL]: null });
    expect(units).toEqual({ 't-an': 5, 'x-jian': 0, 'x-ma': 0 });
  });

  it('leaves no duty open for one that is not more important', () => {
    const posts = smallSchool()
      .posts.filter((post) => post.id === 'homework' || post.id === 'patrol')
      .map((post) => ({ ...post, coverage: 'pupils' as const }));
    expect(exchanged(['t-an'], 't-an', { posts }).moves).toEqual([]);
  });

  it('moves no given duty', () => {
    const locks = [{ kind: 'duty' as const, duty: PATROL, person: 't-an' }];
    expect(exchanged(['t-an', 's-lin'], 't-an', { locks }).moves).toEqual([]);
  });

  it('makes room under a cap of the week', () => {
    // Two patrols on other days fill the week of the only teacher; the leader can take one of them.
    const input = smallRoster(
      {
        staff: smallSchool().staff.filter((person) => ['t-an', 's-lin'].includes(person.id)),
        posts: smallSchool().posts.filter((post) => post.id === 'homework' || post.id === 'patrol'),
        options: { defaultCaps: { perDay: 1, perWeek: 2 } },
      },
      [1, 2, 3].map((weekday) => homeworkSession(weekday, 'g1c1', { supervisors: weekday === 1 ? 1 : 0 })),
    );
    const context = rosterContext(input);
    const duties = expandDuties(input)
      .filter(({ date, post }) =>
        post === 'homework' ? date === '2026-09-14' : date === '2026-09-15' || date === '2026-09-16',
      )
      .map((demand): RosterDuty => rosterDuty(context, demand));
    const personOf = new Map<string, string | null>();
    const occupancy = new Occupancy(context);
    for (const duty of duties) {
      const patrols = duty.demand.post === 'patrol';
      personOf.set(duty.demand.id, patrols ? 't-an' : null);
      if (patrols) occupancy.add(personIn(context, 't-an'), duty);
    }
    exchangeDates({ context, eligibility: new Eligibility(context), duties }, personOf, occupancy);
    const people = [...personOf.values()].sort();
    expect(personOf.get(HOMEWORK)).toBe('t-an');
    expect(people).toEqual(['s-lin', 't-an', 't-an']);
  });
});
