import { weightedNames } from '../names/surnames.ts';
import type { Region } from '../region.ts';
import { SUMMER_AND_WINTER } from './bells.ts';

/** Helan county: homework first, then clubs; afternoon lessons start by season; half an hour of extended care. */
export const HELAN: Region = {
  id: 'helan',
  setting: 'countyTown',
  kind: 'primary',
  schoolNames: {
    primary: ['贺兰县朔方小学', '贺兰县塞上小学', '贺兰县沁园小学'],
    juniorHigh: ['贺兰县朔方中学', '贺兰县塞上中学'],
    nineYear: ['贺兰县塞上学校'],
  },
  surnames: weightedNames('马420 杨90 丁60 哈25 白50 田40 纳20 海15 虎8 摆6 买6 拜5 金40 王120'),
  primaryGrades: 6,
  classSize: [39, 45],
  participationPermille: [840, 900],
  headCounts: false,
  lessonMinutes: 60,
  seasons: SUMMER_AND_WINTER,
  order: 'homeworkFirst',
  bells: {
    homeworkFirst: [
      {
        stage: 'primary',
        season: 'summer',
        afternoonStart: '14:30',
        lessonsEnd: '16:05',
        times: {
          homework: ['16:20', '17:20'],
          club: ['17:30', '18:30'],
          extended: ['18:30', '19:00'],
        },
      },
      {
        stage: 'primary',
        season: 'winter',
        afternoonStart: '14:00',
        lessonsEnd: '15:35',
        times: {
          homework: ['15:50', '16:50'],
          club: ['17:00', '18:00'],
          extended: ['18:00', '18:30'],
        },
      },
      {
        stage: 'juniorHigh',
        season: 'summer',
        afternoonStart: '14:30',
        lessonsEnd: '16:05',
        times: {
          homework: ['16:20', '17:20'],
          club: ['17:30', '18:30'],
          extended: ['18:30', '19:00'],
          evening: ['19:30', '20:30'],
        },
      },
      {
        stage: 'juniorHigh',
        season: 'winter',
        afternoonStart: '14:00',
        lessonsEnd: '15:35',
        times: {
          homework: ['15:50', '16:50'],
          club: ['17:00', '18:00'],
          extended: ['18:00', '18:30'],
          evening: ['19:00', '20:00'],
        },
      },
    ],
  },
  makeUpsFollow: [2, 3],
  extended: { name: '延时托管', pupilsPermille: 80, units: 2 },
  evening: { name: '晚自习', pupilsPermille: 350, units: 4, weekdays: [1, 2, 3, 4] },
  homeworkMerged: false,
  lowerGradesOutdoors: false,
  qaRooms: false,
  openOffers: false,
  outside: [
    { item: 'helan-paper-cutting', kind: 'otherProfessional', qualification: '县级非遗剪纸代表性传承人' },
    { item: 'martial-arts', kind: 'otherProfessional', qualification: '国家二级社会体育指导员' },
    { item: 'huaer', kind: 'otherProfessional', qualification: '县青少年校外活动中心音乐教师' },
    { item: 'soft-calligraphy', kind: 'retiredTeacher', qualification: '退休小学高级教师' },
    { item: 'science-popular', kind: 'student', qualification: '宁夏大学科普志愿服务队' },
  ],
  vendors: [],
  assistants: false,
  localItems: ['helan-paper-cutting', 'huaer'],
  outsideSupervision: false,
  refusalBinds: false,
  serviceOnEvents: false,
  flags: { disability: 5, leftBehind: 15, migrantWorkerChild: 60, poorFamily: 25, singleParent: 40 },
  waiver: true,
  transport: [
    ['walk', 34],
    ['twoWheeler', 40],
    ['car', 24],
    ['bus', 2],
  ],
  minderPermille: 90,
};
