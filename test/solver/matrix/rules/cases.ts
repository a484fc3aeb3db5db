import type { SchoolInput } from '../../../../solver/model/school.ts';
import { type Bench, withClubs, withPupils, withStaff } from '../bench.ts';

/** A harmless situation and one that breaks the rule, with what each costs (0 unless said). */
export interface RuleCase {
  readonly school?: Partial<SchoolInput>;
  readonly harmless: (bench: Bench) => Bench;
  readonly conflicting: (bench: Bench) => Bench;
  readonly harmlessCost?: number;
  readonly conflictingCost: number;
}

const twice = withClubs({ papercut: { sessionsPerWeek: 2 }, football: { sessionsPerWeek: 2 } });
/** Only these pupils list anything: both stay on Monday and Wednesday only and want the art club. */
const fewWishes = withPupils((pupil, at) =>
  at < 2
    ? {
        choices: ['art'],
        want: 1,
        stay: [1, 3].map((weekday) => ({ weekday, blocks: ['homework', 'clubs'] })),
      }
    : { choices: [], want: 0, keeps: [], id: pupil.id },
);
const oneSlot = {
  blocks: [
    { id: 'homework', name: '作业辅导', kind: 'homework', defaults: [{ activity: 'homework' }] },
    { id: 'clubs', name: '社团活动', kind: 'club', weekdays: [1, 4], defaults: [{ activity: 'reading' }] },
  ],
} satisfies Partial<SchoolInput>;

/** Clubs twice an afternoon. */
export const twoClubBlocks = {
  blocks: [
    { id: 'homework', name: '作业辅导', kind: 'homework', defaults: [{ activity: 'homework' }] },
    { id: 'clubs', name: '社团活动', kind: 'club', defaults: [{ activity: 'reading' }] },
    { id: 'later', name: '社团活动二', kind: 'club', defaults: [{ activity: 'reading' }] },
  ],
  templates: [
    {
      id: 'all-year',
      name: '全校作息',
      lessonsEnd: '15:20',
      times: [
        { block: 'homework', start: '15:30', end: '16:10' },
        { block: 'clubs', start: '16:20', end: '17:00' },
        { block: 'later', start: '17:05', end: '17:45' },
      ],
    },
  ],
} satisfies Partial<SchoolInput>;

/** One entry a rule; a test keeps this list and the list of rules equal. */
export const RULE_CASES: Record<string, RuleCase> = {
  'club-times': {
    harmless: (bench) => bench.put('choir#1', 4, 'music-room', 't-he'),
    conflicting: (bench) => bench.put('choir#1', 1, 'music-room', 't-he'),
    conflictingCost: 1,
  },
  'section-weekdays': {
    school: twice,
    harmless: (bench) =>
      bench.put('football#1', 1, 'playground', 't-fang').put('football#1', 3, 'playground'),
    conflicting: (bench) =>
      bench.put('football#1', 1, 'playground', 't-fang').put('football#1', 1, 'playground'),
    conflictingCost: 1,
  },
  'room-suitability': {
    harmless: (bench) => bench.put('robotics#1', 1, 'lab', 'x-ma'),
    conflicting: (bench) => bench.put('robotics#1', 1, 'hall', 'x-ma'),
    conflictingCost: 1,
  },
  'room-open': {
    school: { locks: [{ kind: 'emptyRoom', room: 'art-room', weekday: 1, block: 'clubs' }] },
    harmless: (bench) => bench.put('art#1', 2, 'art-room', 't-gu'),
    conflicting: (bench) => bench.put('art#1', 1, 'art-room', 't-gu'),
    conflictingCost: 1,
  },
  'leader-qualified': {
    harmless: (bench) => bench.put('art#1', 1, 'art-room', 't-gu'),
    conflicting: (bench) => bench.put('art#1', 1, 'art-room', 't-an'),
    conflictingCost: 1,
  },
  'leader-available': {
    harmless: (bench) => bench.put('papercut#1', 2, 'art-room', 'x-jian'),
    conflicting: (bench) => bench.put('papercut#1', 3, 'art-room', 'x-jian'),
    conflictingCost: 1,
  },
  'person-clash': {
    harmless: (bench) => bench.put('art#1', 1, 'art-room', 't-gu').put('art#2', 2, 'art-room', 't-gu'),
    conflicting: (bench) => bench.put('art#1', 1, 'art-room', 't-gu').put('art#2', 1, 'hall', 't-gu'),
    conflictingCost: 1,
  },
  'room-clash': {
    harmless: (bench) =>
      bench.put('art#1', 2, 'art-room', 't-gu').put('papercut#1', 2, 'room-g1c1', 'x-jian'),
    conflicting: (bench) =>
      bench.put('art#1', 2, 'art-room', 't-gu').put('papercut#1', 2, 'art-room', 'x-jian'),
    conflictingCost: 1,
  },
  'closed-groups': {
    school: withClubs({ drama: { members: ['g3c1-01', 'g3c1-15'] } }),
    harmless: (bench) => bench.put('choir#1', 4, 'music-room', 't-he').put('drama#1', 5, 'hall', 't-cao'),
    conflicting: (bench) => bench.put('choir#1', 4, 'music-room', 't-he').put('drama#1', 4, 'hall', 't-cao'),
    conflictingCost: 1,
  },
  'leader-caps': {
    school: withStaff({ 't-gu': { caps: { perWeek: 1 } } }),
    harmless: (bench) => bench.put('art#1', 1, 'art-room', 't-gu'),
    conflicting: (bench) => bench.put('art#1', 1, 'art-room', 't-gu').put('art#2', 2, 'art-room', 't-gu'),
    conflictingCost: 1,
  },
  'indoor-fallback': {
    // Fifty pupils fit only into library and hall; both hold clubs on Tuesday.
    school: withClubs({ football: { maxSize: 70 }, chess: {}, debate: {} }),
    harmless: (bench) =>
      bench.put('football#1', 1, 'playground', 't-fang').put('chess#1', 2, 'library', 't-an'),
    conflicting: (bench) =>
      bench
        .put('football#1', 2, 'playground', 't-fang')
        .put('chess#1', 2, 'library', 't-an')
        .put('debate#1', 2, 'hall', 't-bai'),
    conflictingCost: 1,
  },
  unserved: {
    // Each of the four classes needs a room for itself; there are five with the library.
    school: {
      ...withClubs({ chess: {}, debate: {} }),
      activities: [
        { id: 'homework', name: '作业辅导', kind: 'homework', post: 'homework' },
        { id: 'reading', name: '自主阅读', kind: 'reading', rooms: ['library'], post: 'independent' },
        { id: 'play', name: '户外活动', kind: 'outdoor', rooms: ['playground'], post: 'independent' },
      ],
    },
    harmless: (bench) => bench.put('chess#1', 1, 'room-g1c1', 't-an'),
    conflicting: (bench) =>
      bench.put('chess#1', 1, 'room-g1c1', 't-an').put('debate#1', 1, 'room-g1c2', 't-bai'),
    // Two members are in the clubs: 54 pupils in four groups, one of which has no room.
    conflictingCost: 14,
  },
  staffing: {
    // Reading, patrol and the duty leader need four people of six who are teachers or leaders.
    school: {
      ...withClubs({ chess: {}, debate: {} }),
      staff: ['t-an', 't-bai', 't-cao', 't-fang', 't-gu', 's-lin', 's-mo', 's-niu'].map((id) => ({
        id,
        name: id,
        kind: id.startsWith('t-')
          ? ('teacher' as const)
          : id === 's-lin'
            ? ('leader' as const)
            : ('health' as const),
        homeroomOf: undefined,
        skills: id === 's-mo' ? ['firstAid'] : [],
      })),
    },
    harmless: (bench) => bench.put('chess#1', 1, 'room-g1c1', 't-an').put('debate#1', 1, 'hall', 't-bai'),
    conflicting: (bench) =>
      bench
        .put('chess#1', 1, 'room-g1c1', 't-an')
        .put('debate#1', 1, 'hall', 't-bai')
        .put('football#1', 1, 'playground', 't-fang'),
    conflictingCost: 1,
  },
  'open-sections': {
    school: withClubs({ choir: { sections: 1 } }),
    harmless: (bench) => openAll(bench).put('choir#1', 4, 'music-room', 't-he'),
    conflicting: (bench) => openAll(bench),
    // 20, its twelve seats, and 200 for a closed group.
    conflictingCost: 232,
  },
  'parallel-offers': {
    school: oneSlot,
    harmless: (bench) =>
      bench
        .put('art#1', 1, 'art-room', 't-gu')
        .put('football#1', 1, 'playground', 't-fang')
        .put('art#2', 4, 'art-room', 't-gu')
        .put('papercut#1', 4, 'room-g1c1', 'x-jian'),
    conflicting: (bench) =>
      bench
        .put('art#1', 1, 'art-room', 't-gu')
        .put('art#2', 4, 'art-room', 't-gu')
        .put('papercut#1', 4, 'room-g1c1', 'x-jian'),
    // Two grades with only one club on Monday.
    conflictingCost: 20,
  },
  'wish-reach': {
    school: { ...fewWishes, ...withClubs({ art: { minSize: 1, sections: 1 } }) },
    harmless: (bench) => bench.put('art#1', 3, 'art-room', 't-gu'),
    conflicting: (bench) => bench.put('art#1', 2, 'art-room', 't-gu'),
    // Two first choices of weight 6; the members of the choir (12 of weight 6) reach theirs in neither case.
    harmlessCost: 72,
    conflictingCost: 84,
  },
  'empty-seats': {
    school: { ...fewWishes, ...withClubs({ art: { minSize: 1, sections: 1 } }) },
    harmless: (bench) => bench.put('art#1', 1, 'art-room', 't-gu'),
    conflicting: (bench) => bench.put('art#1', 4, 'art-room', 't-gu'),
    conflictingCost: 2,
  },
  'lost-seats': {
    school: withClubs({ art: { maxSize: 40, room: { kinds: ['art', 'hall'] } } }),
    harmless: (bench) => bench.put('art#1', 1, 'hall', 't-gu'),
    conflicting: (bench) => bench.put('art#1', 1, 'art-room', 't-gu'),
    conflictingCost: 10,
  },
  'rival-clubs': {
    school: {
      ...withClubs({ art: { minSize: 1, sections: 1 }, football: { minSize: 1 } }),
      ...withPupils((_, at) =>
        at < 3 ? { choices: ['art', 'football'], want: 2 } : { choices: [], want: 0 },
      ),
    },
    harmless: (bench) =>
      bench.put('art#1', 1, 'art-room', 't-gu').put('football#1', 2, 'playground', 't-fang'),
    conflicting: (bench) =>
      bench.put('art#1', 1, 'art-room', 't-gu').put('football#1', 1, 'playground', 't-fang'),
    // Three pupils, four parts each.
    conflictingCost: 12,
  },
  'seats-spread': {
    school: {
      ...withClubs({ art: { minSize: 1, sections: 1 }, football: { minSize: 1 } }),
      // Two sessions wanted by each of two pupils, spread over Monday and Wednesday: two seats on each day.
      ...withPupils((_, at) =>
        at < 2
          ? {
              choices: ['art', 'football'],
              want: 2,
              stay: [1, 3].map((weekday) => ({ weekday, blocks: ['homework', 'clubs'] })),
            }
          : { choices: [], want: 0 },
      ),
    },
    harmless: (bench) =>
      bench.put('art#1', 1, 'art-room', 't-gu').put('football#1', 3, 'playground', 't-fang'),
    conflicting: (bench) =>
      bench.put('art#1', 1, 'art-room', 't-gu').put('football#1', 1, 'playground', 't-fang'),
    conflictingCost: 2,
  },
  'load-bands': {
    // One meeting weighs 6 sub-units, 12 halves.
    school: withStaff({ 't-gu': { weeklyLoad: { wished: 6 } } }),
    harmless: (bench) => bench.put('art#1', 1, 'art-room', 't-gu'),
    conflicting: (bench) => bench.put('art#1', 1, 'art-room', 't-gu').put('art#2', 2, 'art-room', 't-gu'),
    conflictingCost: 144,
  },
  'missed-dates': {
    school: {
      ...withStaff({ 't-gu': { absences: [{ dates: { from: '2026-09-14', to: '2026-09-14' } }] } }),
      term: {
        id: 'long',
        name: '长学期',
        start: '2026-09-07',
        end: '2026-12-31',
        makeUpDays: [],
      },
    },
    harmless: (bench) => bench.put('art#1', 2, 'art-room', 't-gu'),
    conflicting: (bench) => bench.put('art#1', 1, 'art-room', 't-gu'),
    conflictingCost: 1,
  },
  'leader-willingness': {
    harmless: (bench) => bench.put('football#1', 1, 'playground', 't-fang'),
    conflicting: (bench) => bench.put('choir#1', 5, 'music-room', 't-he'),
    conflictingCost: 10,
  },
  'five-educations': {
    harmless: (bench) => bench.put('art#1', 1, 'art-room', 't-gu').put('choir#1', 4, 'music-room', 't-he'),
    conflicting: (bench) => bench.put('art#1', 4, 'art-room', 't-gu').put('choir#1', 4, 'music-room', 't-he'),
    conflictingCost: 1,
  },
  'same-room': {
    school: twice,
    harmless: (bench) => bench.put('papercut#1', 2, 'art-room', 'x-jian').put('papercut#1', 4, 'art-room'),
    conflicting: (bench) =>
      bench.put('papercut#1', 2, 'art-room', 'x-jian').put('papercut#1', 4, 'room-g1c1'),
    conflictingCost: 1,
  },
  'same-leader': {
    school: withStaff({ 't-he': { subjects: ['music', 'art'] } }),
    harmless: (bench) => bench.put('art#1', 1, 'art-room', 't-gu').put('art#2', 2, 'art-room', 't-gu'),
    conflicting: (bench) => bench.put('art#1', 1, 'art-room', 't-gu').put('art#2', 2, 'art-room', 't-he'),
    conflictingCost: 1,
  },
  'subject-mix': {
    school: withClubs({ qa: { leaders: { count: 2, subjects: ['chinese', 'mathematics'] } } }),
    harmless: (bench) => bench.put('qa#1', 1, 'hall', 't-an', 't-cao'),
    conflicting: (bench) => bench.put('qa#1', 1, 'hall', 't-an', 't-bai'),
    conflictingCost: 1,
  },
  walking: {
    // The home rooms of its grade are on the same floor as the music room; the yard is 50 metres and a flight away.
    harmless: (bench) => bench.put('choir#1', 4, 'music-room', 't-he'),
    conflicting: (bench) => bench.put('choir#1', 4, 'playground', 't-he'),
    conflictingCost: 7,
  },
  'pupils-on-time': {
    // One minute until the next block; the yard is 70 metres away, which takes grade 3 two minutes.
    school: {
      templates: [
        {
          id: 'all-year',
          name: '全校作息',
          lessonsEnd: '15:20',
          times: [
            { block: 'homework', start: '15:30', end: '16:29' },
            { block: 'clubs', start: '16:30', end: '17:30' },
          ],
        },
      ],
    },
    harmless: (bench) => bench.put('choir#1', 4, 'music-room', 't-he'),
    conflicting: (bench) => bench.put('choir#1', 4, 'playground', 't-he'),
    conflictingCost: 1,
  },
  'escort-gap': {
    // Five minutes between two clubs of one leader; gathering takes three, and the gate is 70 metres away.
    school: {
      ...twoClubBlocks,
      ...withClubs({ art: { minSize: 1, sections: 2, repeatable: true } }),
      ...withPupils((_, at) => ({
        choices: at < 2 ? ['art', 'football'] : [],
        want: at < 2 ? 1 : 0,
        // The first leaves after the clubs, the other stays for those later.
        stay: [1, 2].map((weekday) => ({
          weekday,
          blocks: at === 0 && weekday === 1 ? ['clubs'] : ['clubs', 'later'],
        })),
      })),
    },
    harmless: (bench) =>
      bench.put('art#1', 2, 'art-room', 't-gu').putIn('later', 'art#2', 2, 'art-room', 't-gu'),
    conflicting: (bench) =>
      bench.put('art#1', 1, 'art-room', 't-gu').putIn('later', 'art#2', 1, 'art-room', 't-gu'),
    conflictingCost: 1,
  },
  'club-weekdays': {
    harmless: (bench) => bench.put('art#1', 1, 'art-room', 't-gu').put('art#2', 2, 'art-room', 't-gu'),
    conflicting: (bench) => bench.put('art#1', 1, 'art-room', 't-gu').put('art#2', 1, 'hall', 't-cao'),
    conflictingCost: 1,
  },
  'small-children': {
    school: twice,
    harmless: (bench) =>
      bench.put('football#1', 1, 'playground', 't-fang').put('football#1', 3, 'playground'),
    conflicting: (bench) =>
      bench.put('football#1', 1, 'playground', 't-fang').put('football#1', 2, 'playground'),
    conflictingCost: 1,
  },
  'one-club-a-day': {
    school: {
      ...twoClubBlocks,
      ...withClubs({
        chess: { members: ['g1c1-01'] },
        drama: { members: ['g1c1-01'] },
        debate: { grades: ['g3'], members: ['g3c1-01'] },
      }),
    },
    harmless: (bench) => bench.put('chess#1', 1, 'hall', 't-an').put('drama#1', 2, 'hall', 't-cao'),
    conflicting: (bench) =>
      bench.put('chess#1', 1, 'hall', 't-an').putIn('later', 'drama#1', 1, 'hall', 't-cao'),
    conflictingCost: 1,
  },
  'home-rooms': {
    harmless: (bench) => bench.put('papercut#1', 2, 'art-room', 'x-jian'),
    conflicting: (bench) => bench.put('papercut#1', 2, 'room-g1c1', 'x-jian'),
    conflictingCost: 1,
  },
  weather: {
    school: withClubs({ running: {} }),
    harmless: (bench) =>
      bench.put('football#1', 1, 'playground', 't-fang').put('running#1', 2, 'playground', 't-cao'),
    conflicting: (bench) =>
      bench.put('football#1', 1, 'playground', 't-fang').put('running#1', 1, 'playground', 't-cao'),
    conflictingCost: 1,
  },
};

/** All sections of the small school but the choir. */
function openAll(bench: Bench): Bench {
  return bench
    .put('art#1', 1, 'art-room', 't-gu')
    .put('art#2', 2, 'art-room', 't-gu')
    .put('football#1', 1, 'playground', 't-fang')
    .put('papercut#1', 4, 'art-room', 'x-jian')
    .put('robotics#1', 3, 'lab', 'x-ma');
}
