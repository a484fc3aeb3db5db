import type { Region } from '../region.ts';
import { CLUBS_FIRST } from './bells.ts';

/** A city school under the national notice alone, which practises the other order: clubs, break, homework. */
export const NATIONAL: Region = {
  id: 'national',
  setting: 'city',
  kind: 'primary',
  schoolNames: {
    primary: ['育英小学', '实验第二小学', '朝阳路小学'],
    juniorHigh: ['育才中学', '第十二初级中学'],
    nineYear: ['新城实验学校'],
  },
  surnames: [],
  primaryGrades: 6,
  classSize: [39, 46],
  participationPermille: [800, 900],
  headCounts: false,
  lessonMinutes: 40,
  seasons: [],
  order: 'clubsFirst',
  bells: {
    clubsFirst: CLUBS_FIRST,
    homeworkFirst: [
      {
        stage: 'primary',
        lessonsEnd: '15:35',
        times: { homework: ['15:50', '16:40'], club: ['16:50', '17:40'], extended: ['17:40', '18:10'] },
      },
      {
        stage: 'juniorHigh',
        lessonsEnd: '15:55',
        times: { homework: ['16:10', '17:00'], club: ['17:10', '18:00'], extended: ['18:00', '18:30'] },
      },
    ],
  },
  makeUpsFollow: [2, 3],
  extended: { name: '延时托管', pupilsPermille: 80, units: 2 },
  homeworkMerged: false,
  lowerGradesOutdoors: false,
  qaRooms: false,
  openOffers: false,
  outside: [
    { item: 'martial-arts', kind: 'coach', qualification: '武术三级教练员' },
    { item: 'soft-calligraphy', kind: 'retiredTeacher', qualification: '退休教师，区书法家协会会员' },
    { item: 'science-popular', kind: 'student', qualification: '师范大学科普志愿者' },
  ],
  vendors: [],
  assistants: false,
  localItems: [],
  outsideSupervision: false,
  refusalBinds: false,
  serviceOnEvents: false,
  flags: { disability: 5, leftBehind: 10, migrantWorkerChild: 100, poorFamily: 15, singleParent: 45 },
  waiver: true,
  transport: [
    ['walk', 28],
    ['twoWheeler', 42],
    ['car', 29],
    ['bus', 1],
  ],
  minderPermille: 80,
};
