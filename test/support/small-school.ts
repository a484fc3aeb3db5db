import { canonicalSchool } from '../../solver/model/canonical.ts';
import { School, type SchoolInput } from '../../solver/model/school.ts';
import { CLASSES, clubs, posts, staff } from './small-school-people.ts';

type PupilInput = NonNullable<SchoolInput['pupils']>[number];

/**
 * The smallest school with a bit of everything, valid and plannable: grades 1 and 3 with two classes each, 60 pupils
 * (56 take part), ten members of staff, two people from outside, one vendor, five clubs, lessons → homework → clubs on
 * five weekdays, three weeks (7–25 September 2026) with a holiday on the last Friday and a make-up Sunday (20th) that
 * follows Friday's table with clubs but without vendors. Clubs meet from the 9th, so there are service dates in
 * replacement groups as well. Each call gives a fresh object that a test may change.
 */
export function smallSchool(overrides: Partial<SchoolInput> = {}): SchoolInput {
  return {
    schema: 'afterbell.school/1',
    id: 'small',
    name: '小样小学',
    region: 'henan',
    term: {
      id: '2026-autumn',
      name: '2026年秋季学期',
      start: '2026-09-07',
      end: '2026-09-25',
      holidays: [{ name: '中秋节', dates: { from: '2026-09-25', to: '2026-09-27' } }],
      makeUpDays: [{ date: '2026-09-20', follows: 5 }],
      clubWindow: { from: '2026-09-09', to: '2026-09-24' },
    },
    blocks: [
      {
        id: 'homework',
        name: '作业辅导',
        kind: 'homework',
        defaults: [{ activity: 'homework' }],
      },
      {
        id: 'clubs',
        name: '社团活动',
        kind: 'club',
        defaults: [{ activity: 'reading' }],
        replacement: [{ grades: ['g1'], activity: 'play' }, { activity: 'reading' }],
      },
    ],
    templates: [
      {
        id: 'all-year',
        name: '全校作息',
        lessonsEnd: '15:20',
        times: [
          { block: 'homework', start: '15:30', end: '16:20' },
          { block: 'clubs', start: '16:30', end: '17:30' },
        ],
      },
    ],
    campuses: [{ id: 'main', name: '本部' }],
    buildings: [
      { id: 'teaching', name: '教学楼', campus: 'main', x: 40, y: 30 },
      { id: 'yard', name: '操场', campus: 'main', x: 90, y: 30 },
    ],
    rooms: rooms(),
    options: { defaultCaps: { perDay: 4, perWeek: 12 } },
    gates: [{ id: 'east', name: '东门', campus: 'main', clearWidthCentimetres: 400 }],
    stages: [{ id: 'primary', name: '小学', kind: 'primary' }],
    grades: [
      { id: 'g1', name: '一年级', number: 1, stage: 'primary' },
      { id: 'g3', name: '三年级', number: 3, stage: 'primary' },
    ],
    classes: CLASSES.map(({ id, name, grade }) => ({
      id,
      name,
      grade,
      homeRoom: `room-${id}`,
      pupils: 15,
    })),
    pupils: CLASSES.flatMap(({ id }, classNumber) =>
      Array.from({ length: 15 }, (_, at) => pupil(id, classNumber, at + 1)),
    ),
    staff: staff(),
    externals: [
      {
        id: 'x-jian',
        name: '简巧云',
        kind: 'heritageBearer',
        skills: ['papercut'],
        qualification: '县级剪纸非遗传承人',
        approved: { from: '2026-09-01', to: '2027-01-31' },
        backgroundCheckedOn: '2026-08-20',
        healthCheckedOn: '2026-08-20',
        available: [{ weekday: 2 }, { weekday: 4 }],
        payFenPerLesson: 8000,
      },
      {
        id: 'x-ma',
        name: '马程',
        kind: 'vendorInstructor',
        vendor: 'spark',
        skills: ['robotics'],
        qualification: '机器人技术等级考试二级',
        approved: { from: '2026-09-01', to: '2027-01-31' },
        backgroundCheckedOn: '2026-08-20',
        healthCheckedOn: '2026-08-20',
        available: [{ weekday: 1 }, { weekday: 3 }, { weekday: 5 }],
      },
    ],
    vendors: [
      {
        id: 'spark',
        name: '星火科技',
        kind: 'nonSubject',
        approved: { from: '2026-09-01', to: '2027-01-31' },
        licence: { from: '2024-01-01', to: '2028-12-31' },
        score: 92,
      },
    ],
    clubs: clubs(),
    activities: [
      { id: 'homework', name: '作业辅导', kind: 'homework', post: 'homework' },
      {
        id: 'reading',
        name: '自主阅读',
        kind: 'reading',
        merge: 'grade',
        rooms: ['library'],
        post: 'independent',
      },
      {
        id: 'play',
        name: '户外活动',
        kind: 'outdoor',
        category: 'physical',
        merge: 'grade',
        rooms: ['playground'],
        post: 'independent',
      },
    ],
    posts: posts(),
    ...overrides,
  };
}

/** What every stage gets: the small school parsed and in canonical order. */
export function parsedSmallSchool(overrides: Partial<SchoolInput> = {}): School {
  return canonicalSchool(School.parse(smallSchool(overrides)));
}

const CLUBS = ['football', 'art', 'papercut', 'robotics', 'choir'];
const SURNAMES = '王李张刘陈杨赵黄周吴徐孙胡朱高';
const GIVEN = ['子涵', '欣怡', '浩然', '梓萱', '一诺', '宇轩', '雨桐'];

/** Number 15 of every class goes home after the lessons; number 14 leaves after homework on Fridays. */
function pupil(schoolClass: string, classNumber: number, number: number): PupilInput {
  const turn = classNumber * 15 + number;
  const first = (turn * 7) % 5;
  const choices = [CLUBS[first], CLUBS[(first + 1 + (turn % 3)) % 5]].filter((club) => club !== 'choir');
  const inChoir = schoolClass.startsWith('g3') && number <= 6;
  const takesPart = number < 15;
  return {
    id: `${schoolClass}-${number < 10 ? '0' : ''}${number}`,
    name: `${SURNAMES[turn % 15]}${GIVEN[turn % 7]}`,
    class: schoolClass,
    ...(takesPart
      ? {
          stay: [1, 2, 3, 4, 5].map((weekday) => ({
            weekday,
            blocks: number === 14 && weekday === 5 ? ['homework'] : ['homework', 'clubs'],
          })),
          choices,
          want: inChoir ? 1 : 1 + (turn % 2),
          ...(choices.includes('robotics') ? { paidConsent: ['robotics'] } : {}),
        }
      : {}),
    collectors: [{ name: `${SURNAMES[turn % 15]}女士`, relation: '母亲' }],
  };
}

function rooms(): SchoolInput['rooms'] {
  return [
    ...CLASSES.map(({ id, name, grade }) => ({
      id: `room-${id}`,
      name: `${name}教室`,
      building: 'teaching',
      floor: grade === 'g1' ? 1 : 2,
      kind: 'classroom' as const,
      capacity: 45,
    })),
    {
      id: 'art-room',
      name: '美术教室',
      building: 'teaching',
      floor: 2,
      kind: 'art',
      capacity: 30,
    },
    {
      id: 'music-room',
      name: '音乐教室',
      building: 'teaching',
      floor: 2,
      kind: 'music',
      capacity: 40,
    },
    {
      id: 'lab',
      name: '机房',
      building: 'teaching',
      floor: 3,
      kind: 'computer',
      capacity: 30,
      equipment: ['computers'],
    },
    {
      id: 'library',
      name: '阅览室',
      building: 'teaching',
      floor: 3,
      kind: 'library',
      capacity: 60,
    },
    {
      id: 'hall',
      name: '多功能厅',
      building: 'teaching',
      kind: 'hall',
      capacity: 80,
      groupsAtOnce: 3,
    },
    {
      id: 'playground',
      name: '操场',
      building: 'yard',
      kind: 'playground',
      outdoors: true,
      capacity: 80,
      groupsAtOnce: 3,
      indoorFallback: 'hall',
    },
  ];
}
