import { weightedNames } from '../names/surnames.ts';
import type { Region } from '../region.ts';
import { CLUBS_FIRST, SUMMER_AND_WINTER } from './bells.ts';

/** Henan: pupils in need are served first; films and an open reading room beside the clubs; times by season. */
export const HENAN: Region = {
  id: 'henan',
  setting: 'countyTown',
  kind: 'juniorHigh',
  schoolNames: {
    primary: ['文峰路小学', '嵩山路第二小学'],
    juniorHigh: ['城关镇第一初级中学', '实验初级中学'],
    nineYear: ['东城区九年一贯制学校'],
  },
  surnames: weightedNames('王220 李220 张220 刘140 赵80 郭60 孙60 马60 宋50 程40 牛30 职6 仝8 介5'),
  primaryGrades: 6,
  classSize: [45, 49],
  participationPermille: [790, 850],
  headCounts: false,
  lessonMinutes: 50,
  seasons: SUMMER_AND_WINTER,
  order: 'homeworkFirst',
  bells: {
    homeworkFirst: [
      {
        stage: 'primary',
        season: 'summer',
        afternoonStart: '14:30',
        lessonsEnd: '16:10',
        times: { homework: ['16:25', '17:15'], club: ['17:25', '18:15'], extended: ['18:15', '18:45'] },
      },
      {
        stage: 'primary',
        season: 'winter',
        afternoonStart: '14:00',
        lessonsEnd: '15:40',
        times: { homework: ['15:55', '16:45'], club: ['16:55', '17:45'], extended: ['17:45', '18:15'] },
      },
      {
        stage: 'juniorHigh',
        season: 'summer',
        afternoonStart: '14:30',
        lessonsEnd: '16:15',
        times: { homework: ['16:30', '17:20'], club: ['17:30', '18:20'], extended: ['18:20', '18:50'] },
      },
      {
        stage: 'juniorHigh',
        season: 'winter',
        afternoonStart: '14:00',
        lessonsEnd: '15:45',
        times: { homework: ['16:00', '16:50'], club: ['17:00', '17:50'], extended: ['17:50', '18:20'] },
      },
    ],
    clubsFirst: CLUBS_FIRST,
  },
  makeUpsFollow: [3, 5],
  extended: { name: '延时托管', pupilsPermille: 60, units: 2 },
  homeworkMerged: false,
  lowerGradesOutdoors: false,
  qaRooms: true,
  openOffers: true,
  outside: [
    { item: 'taiji', kind: 'heritageBearer', qualification: '太极拳区级传承人' },
    { item: 'henan-opera', kind: 'artist', qualification: '县豫剧团演员' },
    { item: 'soft-calligraphy', kind: 'retiredTeacher', qualification: '退休语文教师' },
    { item: 'clay-figures', kind: 'craftsperson', qualification: '泥塑民间艺人' },
  ],
  vendors: [],
  assistants: false,
  localItems: ['taiji', 'henan-opera', 'clay-figures'],
  outsideSupervision: false,
  refusalBinds: false,
  serviceOnEvents: false,
  flags: { disability: 8, leftBehind: 130, migrantWorkerChild: 70, poorFamily: 50, singleParent: 50 },
  waiver: true,
  transport: [
    ['walk', 30],
    ['twoWheeler', 55],
    ['car', 12],
    ['bus', 3],
  ],
  minderPermille: 50,
};
