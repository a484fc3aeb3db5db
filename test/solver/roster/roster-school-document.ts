import type { SchoolInput } from '../../../solver/model/school.ts';
import type { Rng } from '../../../solver/numeric/rng.ts';

export interface RosterSchoolOptions {
  readonly classes: number;
  readonly seed: number;
  /** Last day of the term. Default: the whole term. */
  readonly end?: string;
  readonly rotation?: NonNullable<SchoolInput['options']>['rotation'];
  /** Changes the document before it is parsed. */
  readonly change?: (school: SchoolInput) => void;
}

const SUBJECTS = ['chinese', 'mathematics', 'english', 'sport', 'music', 'art', 'science'];

/** The school document: people, posts, rooms, clubs. */
export function schoolInput(
  { classes, rotation, end = '2027-01-22' }: RosterSchoolOptions,
  rng: Rng,
): SchoolInput {
  const pad = (n: number): string => (n < 10 ? `0${n}` : `${n}`);
  const grades = Math.max(1, Math.min(6, Math.floor(classes / 2)));
  const classList = Array.from({ length: classes }, (_, at) => {
    const grade = 1 + Math.floor((at * grades) / classes);
    return {
      id: `c${pad(at + 1)}`,
      name: `${grade}年级${at + 1}班`,
      grade: `g${grade}`,
      homeRoom: `r${pad(at + 1)}`,
      pupils: 40,
    };
  });
  const teachers = Math.round((classes * 40) / 19);
  const posts: SchoolInput['posts'] = [
    {
      id: 'homework',
      name: '作业辅导',
      work: 'homework',
      coverage: 'pupils',
      loadUnits: 4,
      payUnits: 4,
      staffKinds: ['teacher'],
    },
    {
      id: 'club',
      name: '社团',
      work: 'club',
      coverage: 'leader',
      loadUnits: 4,
      payUnits: 4,
      staffKinds: ['teacher'],
      externals: true,
    },
    {
      id: 'assistant',
      name: '助教',
      work: 'assistant',
      coverage: 'other',
      loadUnits: 3,
      payUnits: 3,
      staffKinds: ['teacher'],
    },
    {
      id: 'independent',
      name: '自主活动',
      work: 'independent',
      coverage: 'pupils',
      loadUnits: 4,
      payUnits: 4,
      staffKinds: ['teacher', 'leader'],
    },
    {
      id: 'extended',
      name: '延时托管',
      work: 'extended',
      coverage: 'pupils',
      loadUnits: 3,
      payUnits: 3,
      staffKinds: ['teacher', 'leader'],
    },
    {
      id: 'patrol',
      name: '巡查',
      work: 'patrol',
      coverage: 'other',
      loadUnits: 2,
      payUnits: 2,
      staffKinds: ['teacher', 'leader'],
      rotating: { during: 'block', blocks: ['b1', 'b2'] },
    },
    {
      id: 'leader',
      name: '带班领导',
      work: 'dutyLeader',
      coverage: 'leader',
      loadUnits: 4,
      payUnits: 4,
      staffKinds: ['leader'],
      rotating: { during: 'day' },
    },
    {
      id: 'health',
      name: '保健',
      work: 'firstAid',
      coverage: 'pupils',
      loadUnits: 4,
      payUnits: 4,
      staffKinds: ['health'],
      rotating: { during: 'day' },
    },
    {
      id: 'gate',
      name: '校门',
      work: 'gate',
      coverage: 'gate',
      loadUnits: 1,
      payUnits: 1,
      staffKinds: ['teacher', 'leader', 'security'],
      rotating: { during: 'dismissal', count: 2 },
    },
    {
      id: 'reserve',
      name: '机动',
      work: 'reserve',
      coverage: 'other',
      loadUnits: 1,
      payUnits: 1,
      staffKinds: ['teacher'],
      rotating: { during: 'day' },
    },
  ];
  return {
    schema: 'afterbell.school/1',
    id: 'roster-school',
    name: '值班样例小学',
    region: 'helan',
    ...(rotation ? { options: { rotation } } : {}),
    term: {
      id: 'autumn',
      name: '2026年秋季学期',
      start: '2026-09-01',
      end,
      holidays: [
        { name: '中秋', dates: { from: '2026-09-25', to: '2026-09-27' } },
        { name: '国庆', dates: { from: '2026-10-01', to: '2026-10-07' } },
        { name: '元旦', dates: { from: '2027-01-01', to: '2027-01-03' } },
      ],
      makeUpDays: [
        { date: '2026-09-20', follows: 5 },
        { date: '2026-10-10', follows: 3 },
      ],
      clubWindow: { from: '2026-09-14', to: '2027-01-08' },
    },
    blocks: [
      { id: 'b1', name: '作业', kind: 'homework', defaults: [{ activity: 'homework' }] },
      { id: 'b2', name: '社团', kind: 'club', defaults: [{ activity: 'reading' }] },
      { id: 'b3', name: '延时', kind: 'extended', defaults: [{ activity: 'care' }] },
    ],
    templates: [
      {
        id: 't',
        name: '作息',
        lessonsEnd: '15:20',
        times: [
          { block: 'b1', start: '15:30', end: '16:10' },
          { block: 'b2', start: '16:30', end: '17:10' },
          { block: 'b3', start: '17:30', end: '18:00' },
        ],
      },
    ],
    campuses: [{ id: 'main', name: '本部' }],
    buildings: [{ id: 'teaching', name: '教学楼', campus: 'main' }],
    rooms: classList.map((entry) => ({
      id: entry.homeRoom,
      name: `${entry.name}教室`,
      building: 'teaching',
      kind: 'classroom' as const,
      capacity: 50,
      groupsAtOnce: 4,
    })),
    gates: [{ id: 'east', name: '东门', campus: 'main', clearWidthCentimetres: 400 }],
    stages: [{ id: 'primary', name: '小学', kind: 'primary' }],
    grades: Array.from({ length: grades }, (_, at) => ({
      id: `g${at + 1}`,
      name: `${at + 1}年级`,
      number: at + 1,
      stage: 'primary',
    })),
    classes: classList,
    pupils: [],
    staff: [
      ...Array.from({ length: teachers }, (_, at) => {
        const subject = SUBJECTS[at < 2 * classes ? (at < classes ? 0 : 1) : 2 + (at % 5)];
        const teaches =
          at < classes
            ? [{ class: classList[at].id, subject }]
            : at < 2 * classes
              ? [
                  { class: classList[at - classes].id, subject },
                  { class: classList[(at + 1) % classes].id, subject },
                ]
              : classList
                  .filter((_entry, k) => (k + at) % 4 === 0)
                  .map((entry) => ({ class: entry.id, subject }));
        return {
          id: `t${pad(at + 1)}`,
          name: `教师${at + 1}`,
          kind: 'teacher' as const,
          subjects: [subject],
          teaches,
          ...(at < classes ? { homeroomOf: classList[at].id } : {}),
          fullTimePermille: rng.chance(1, 10) ? 500 : 1000,
          unavailable: rng.chance(1, 3) ? [{ weekday: 1 + rng.intBelow(5), from: '15:20', to: '16:20' }] : [],
          absences: rng.chance(1, 5) ? [{ dates: { from: '2026-10-12', to: '2026-10-16' } }] : [],
          willingness: [
            { weekday: 1 + rng.intBelow(5), level: rng.pick(['refuse', 'reluctant', 'eager'] as const) },
            {
              work: rng.pick(['homework', 'extended', 'patrol'] as const),
              level: rng.pick(['reluctant', 'willing'] as const),
            },
          ],
        };
      }),
      ...Array.from({ length: Math.max(2, Math.floor(classes / 6)) }, (_, at) => ({
        id: `l${at + 1}`,
        name: `领导${at + 1}`,
        kind: 'leader' as const,
      })),
      { id: 'h1', name: '校医1', kind: 'health' },
      { id: 'h2', name: '校医2', kind: 'health' },
      { id: 's1', name: '保安1', kind: 'security' },
      { id: 's2', name: '保安2', kind: 'security' },
    ],
    externals: [
      { id: 'x1', name: '外聘1', kind: 'coach', approved: { from: '2026-09-01', to: '2026-12-31' } },
    ],
    clubs: Array.from({ length: Math.max(1, Math.ceil(classes * 0.8)) }, (_, at) => ({
      id: `k${pad(at + 1)}`,
      name: `社团${at + 1}`,
      category: 'aesthetic' as const,
      grades: Array.from({ length: grades }, (_entry, k) => `g${k + 1}`),
      post: 'club',
      provider: at === 0 ? ('external' as const) : ('school' as const),
      maxSize: 30,
      assistant: at === 0,
    })),
    activities: [
      { id: 'homework', name: '作业', kind: 'homework', post: 'homework' },
      { id: 'reading', name: '阅读', kind: 'reading', merge: 'grade', post: 'independent' },
      { id: 'care', name: '托管', kind: 'care', merge: 'school', post: 'extended' },
    ],
    posts,
  };
}
