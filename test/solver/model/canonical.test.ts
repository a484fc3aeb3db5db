import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, canonicalSchool, hashOf } from '../../../solver/model/canonical.ts';
import { School } from '../../../solver/model/school.ts';
import { smallSchool } from '../../support/small-school.ts';

/** Lists whose order says something, by the last key of their path. */
const ORDERED = new Set(['choices', 'templates', 'dayKinds', 'defaults', 'replacement', 'collectors']);
const isOrdered = (path: readonly string[]): boolean => {
  const key = path[path.length - 1];
  return (
    ORDERED.has(key) ||
    (key === 'rooms' && path[0] === 'activities') ||
    (key === 'leaders' && path[0] === 'locks')
  );
};

/** A school with something in most lists. */
function richSchool(): School {
  const school = School.parse(smallSchool());
  school.locks = [
    { kind: 'noClub', club: 'art', weekday: 3, block: 'clubs' },
    { kind: 'emptyRoom', room: 'library', weekday: 1, block: 'clubs' },
    { kind: 'section', club: 'art', section: 1, weekday: 1, block: 'clubs', leaders: ['t-gu'] },
  ];
  school.term.holidays.push({ name: '校庆', dates: { from: '2026-09-10', to: '2026-09-10' } });
  school.staff[0].unavailable = [
    { weekday: 2, weeks: 'odd' },
    { weekday: 1, weeks: 'every', block: 'clubs' },
  ];
  school.rooms[0].equipment = ['screen', 'piano', 'boards'];
  school.rooms[0].closed = [{ weekday: 2 }, { weekday: 1, block: 'clubs' }];
  return school;
}

/** Every list without an order of its own is turned round by the numbers given. */
function shuffled(value: unknown, next: () => number, path: readonly string[] = []): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => shuffled(item, next, path));
    if (isOrdered(path)) return items;
    return items
      .map((item) => ({ item, key: next() }))
      .sort((a, b) => a.key - b.key)
      .map(({ item }) => item);
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, shuffled(item, next, [...path, key])]),
  );
}

describe('the canonical school', () => {
  const canonical = canonicalJson(canonicalSchool(richSchool()));

  it('does not depend on the order of anything whose order means nothing', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
        const other = School.parse(shuffled(richSchool(), () => Number(numbers.next().value)));
        expect(canonicalJson(canonicalSchool(other))).toBe(canonical);
      }),
      { seed: 11, numRuns: 20 },
    );
  });

  it('stays the same when made again, and has the form of a school', () => {
    const once = canonicalSchool(richSchool());
    expect(canonicalSchool(once)).toEqual(once);
    expect(School.parse(once)).toEqual(once);
  });

  it('changes nothing in what it is given', () => {
    const school = richSchool();
    const before = structuredClone(school);
    canonicalSchool(school);
    expect(school).toEqual(before);
  });

  it('keeps the order of lists in which it counts', () => {
    const school = richSchool();
    const [pupil] = school.pupils ?? [];
    pupil.choices = ['robotics', 'art', 'football'];
    school.activities[1].rooms = ['library', 'hall', 'art-room'];
    const result = canonicalSchool(school);
    expect(result.pupils?.find(({ id }) => id === pupil.id)?.choices).toEqual([
      'robotics',
      'art',
      'football',
    ]);
    expect(result.activities.find(({ id }) => id === 'reading')?.rooms).toEqual([
      'library',
      'hall',
      'art-room',
    ]);
  });

  it('counts repetitions once, and brings the entries of a weekday together', () => {
    const school = richSchool();
    const [pupil] = school.pupils ?? [];
    pupil.choices = ['art', 'football', 'art'];
    pupil.stay = [
      { weekday: 2, blocks: ['homework'] },
      { weekday: 1, blocks: ['homework', 'clubs', 'homework'] },
      { weekday: 2, blocks: ['clubs'] },
    ];
    const result = canonicalSchool(school).pupils?.find(({ id }) => id === pupil.id);
    expect(result?.choices).toEqual(['art', 'football']);
    expect(result?.stay).toEqual([
      { weekday: 1, blocks: ['clubs', 'homework'] },
      { weekday: 2, blocks: ['clubs', 'homework'] },
    ]);
  });

  it('leaves out what the caller left out', () => {
    const { pupils: _, ...rest } = richSchool();
    expect('pupils' in canonicalSchool(rest)).toBe(false);
    expect('members' in canonicalSchool(richSchool()).clubs[0]).toBe(false);
  });
});

describe('canonical JSON and its hash', () => {
  it('sort keys and write numbers as RFC 8785 does', () => {
    expect(canonicalJson({ b: [1e21, 0.1, -0], a: '学' })).toBe('{"a":"学","b":[1e+21,0.1,0]}');
  });

  it('give the known SHA-256 of the text', () => {
    expect(hashOf({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
    expect(hashOf({ a: 1, b: 2 })).toBe(hashOf({ b: 2, a: 1 }));
  });
});
