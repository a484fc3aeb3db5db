import { weightedNames } from '../names/surnames.ts';
import type { Region } from '../region.ts';
import { CLUBS_FIRST } from './bells.ts';

/** Sanya: nothing ends before 17:30; approved vendors for special interests, with fees; noon care with its own account. */
export const SANYA: Region = {
  id: 'sanya',
  setting: 'city',
  kind: 'primary',
  schoolNames: {
    primary: ['三亚市椰林小学', '三亚市白鹭小学', '三亚市海月小学'],
    juniorHigh: ['三亚市椰林中学', '三亚市海月中学'],
    nineYear: ['三亚市白鹭学校'],
  },
  surnames: weightedNames(
    '符180 王150 陈260 林220 吴150 黄160 李120 董60 羊40 苏60 高60 邢40 云12 冼10 麦20 容8',
  ),
  primaryGrades: 6,
  classSize: [41, 46],
  participationPermille: [890, 940],
  headCounts: false,
  lessonMinutes: 50,
  seasons: [],
  order: 'homeworkFirst',
  bells: {
    homeworkFirst: [
      {
        stage: 'primary',
        lessonsEnd: '15:40',
        times: {
          lunch: ['11:40', '14:00'],
          homework: ['15:55', '16:45'],
          club: ['16:55', '17:45'],
          extended: ['17:45', '18:30'],
        },
      },
      {
        stage: 'juniorHigh',
        lessonsEnd: '15:50',
        times: {
          lunch: ['11:50', '14:10'],
          homework: ['16:05', '16:55'],
          club: ['17:05', '17:55'],
          extended: ['17:55', '18:40'],
        },
      },
    ],
    clubsFirst: CLUBS_FIRST,
  },
  makeUpsFollow: [5, 4],
  extended: { name: '延时托管', pupilsPermille: 100, units: 3 },
  lunch: { name: '午餐午休', pupilsPermille: 240, units: 6 },
  homeworkMerged: false,
  lowerGradesOutdoors: false,
  qaRooms: false,
  openOffers: false,
  outside: [
    { item: 'li-brocade', kind: 'heritageBearer', qualification: '黎族传统纺染织绣技艺传承人' },
    { item: 'martial-arts', kind: 'coach', qualification: '武术三级教练员' },
    { item: 'football', kind: 'coach', qualification: '中国足协D级教练员' },
    { item: 'soft-calligraphy', kind: 'retiredTeacher', qualification: '退休教师，市书法家协会会员' },
  ],
  vendors: [
    {
      id: 'vendor-haizhisheng',
      name: '三亚海之声艺术培训中心',
      items: ['drum-kit', 'stage-play'],
      feeFenPerSession: 2800,
    },
    {
      id: 'vendor-tianya',
      name: '天涯少年体育俱乐部',
      items: ['fencing', 'roller-skating'],
      feeFenPerSession: 3000,
    },
    {
      id: 'vendor-lanhai',
      name: '蓝海科创教育中心',
      items: ['drones', 'robot-contest'],
      feeFenPerSession: 3500,
    },
    {
      id: 'vendor-luhuitou',
      name: '鹿回头跆拳道馆',
      items: ['taekwondo'],
      feeFenPerSession: 2500,
    },
  ],
  assistants: true,
  localItems: ['li-brocade'],
  outsideSupervision: false,
  refusalBinds: false,
  serviceOnEvents: false,
  flags: { disability: 5, leftBehind: 10, migrantWorkerChild: 120, poorFamily: 20, singleParent: 45 },
  waiver: true,
  transport: [
    ['walk', 26],
    ['twoWheeler', 46],
    ['car', 27],
    ['bus', 1],
  ],
  minderPermille: 110,
};
