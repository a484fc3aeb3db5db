import { type EnrolmentInput, type EnrolmentResult, enrol } from '../../../solver/enrolment/enrol.ts';
import { buildCalendar } from '../../../solver/model/calendar.ts';
import type { School, SchoolInput } from '../../../solver/model/school.ts';
import { type Session, sectionId, sessionId } from '../../../solver/model/session.ts';
import { Rng } from '../../../solver/numeric/rng.ts';
import { parsedSmallSchool } from '../../support/small-school.ts';

type PupilInput = NonNullable<SchoolInput['pupils']>[number];
type ClubInput = NonNullable<SchoolInput['clubs']>[number];

/** A club of the tiny school: free, for grades 1 and 3, any number from one. */
export function club(id: string, overrides: Partial<ClubInput> = {}): ClubInput {
  return {
    id,
    name: `社团${id}`,
    category: 'aesthetic',
    grades: ['g1', 'g3'],
    post: 'club',
    provider: 'school',
    maxSize: 2,
    ...overrides,
  };
}

/** A pupil of class g1c1 who stays in all blocks of all weekdays and wants one session. */
export function pupil(id: string, choices: string[], overrides: Partial<PupilInput> = {}): PupilInput {
  return {
    id,
    name: `学生${id}`,
    class: 'g1c1',
    stay: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, blocks: ['homework', 'clubs'] })),
    choices,
    want: 1,
    ...overrides,
  };
}

export function tinySchool(
  clubs: ClubInput[],
  pupils: PupilInput[],
  overrides: Partial<SchoolInput> = {},
): School {
  return parsedSmallSchool({ clubs, pupils, ...overrides });
}

/** Section n of a club meets in the club block on these weekdays. */
export function meets(
  school: School,
  clubId: string,
  n: number,
  weekdays: number[],
  overrides: Partial<Session> = {},
): Session[] {
  const found = school.clubs.find((candidate) => candidate.id === clubId);
  const section = sectionId(clubId, n);
  return weekdays.map((weekday) => ({
    id: sessionId(weekday, 'clubs', section),
    weekday,
    block: 'clubs',
    weeks: 'every',
    kind: 'club',
    mode: 'normal',
    club: clubId,
    section,
    classes: [],
    grades: found?.grades ?? [],
    room: 'hall',
    leaders: [],
    assistants: 0,
    supervisors: 0,
    post: 'club',
    pupils: 0,
    ...overrides,
  }));
}

export function enrolTiny(
  school: School,
  sections: Session[],
  overrides: Partial<EnrolmentInput> = {},
): EnrolmentResult {
  return enrol({
    school,
    calendar: buildCalendar(school),
    pupils: school.pupils ?? [],
    sections,
    seed: 1,
    ...overrides,
  });
}

/** `pupil club rank` of every placement, one a section (first meeting). */
export function placesOf(result: EnrolmentResult): string[] {
  const seen = new Set<string>();
  return result.placements.flatMap(({ pupil: id, session }) => {
    const key = `${id} ${session.slice(session.lastIndexOf('/') + 1)}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [key];
  });
}

export interface RandomShape {
  readonly pupils: number;
  readonly clubs: number;
  readonly days: number;
  readonly mostWant: number;
  readonly mostSeats: number;
  readonly leastSizes: boolean;
  readonly twice: boolean;
  readonly fees: boolean;
}

/** A random small school with its club sessions: every rule of enrolment turns up. */
export function randomSchool(seed: number, shape: RandomShape): { school: School; sections: Session[] } {
  const rng = Rng.keyed(seed, 'tiny');
  const clubs = Array.from({ length: shape.clubs }, (_, k) => {
    const twice = shape.twice && rng.chance(1, 4);
    return club(`c${k}`, {
      maxSize: rng.intBetween(1, shape.mostSeats),
      minSize: shape.leastSizes ? rng.intBetween(0, 3) : 0,
      sections: 2,
      sessionsPerWeek: twice ? 2 : 1,
      repeatable: rng.chance(1, 5),
      feeFenPerSession: shape.fees && rng.chance(1, 4) ? 1000 : 0,
    });
  });
  const ids = clubs.map(({ id }) => id);
  const pupils = Array.from({ length: shape.pupils }, (_, k) => {
    const rest = [...ids];
    const choices: string[] = [];
    for (let n = rng.intBetween(1, Math.min(4, ids.length)); n > 0; n--) {
      choices.push(...rest.splice(rng.intBelow(rest.length), 1));
    }
    return pupil(`p${k}`, choices, {
      want: rng.intBetween(1, shape.mostWant),
      stay: Array.from({ length: shape.days }, (_, d) => d + 1)
        .filter(() => rng.chance(5, 6))
        .map((weekday) => ({ weekday, blocks: ['homework', 'clubs'] })),
      priority: rng.chance(1, 5) ? ['poorFamily'] : [],
      paidConsent: choices.filter(() => rng.chance(2, 3)),
      keeps: choices.filter(() => rng.chance(1, 5)),
      lostLastTerm: rng.intBelow(2),
      ...(shape.fees && rng.chance(1, 2) ? { feeLimitFenPerTerm: 4000 } : {}),
    });
  });
  const school = tinySchool(clubs, pupils);
  const sections = clubs.flatMap(({ id, sessionsPerWeek = 1 }) =>
    Array.from({ length: rng.intBetween(1, 2) }, (_, n) => {
      const first = rng.intBetween(1, shape.days);
      const second = 1 + (first % shape.days);
      const weekdays = sessionsPerWeek === 2 ? [first, second].sort() : [first];
      return meets(school, id, n + 1, weekdays);
    }).flat(),
  );
  return { school, sections };
}
