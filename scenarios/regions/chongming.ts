import { weightedNames } from '../names/surnames.ts';
import type { Region } from '../region.ts';
import { CLUBS_FIRST } from './bells.ts';

/**
 * Chongming, Shanghai (five primary and four junior-high grades): free of charge, everybody who wants to stay stays;
 * Q&A rooms, clubs and independent activity side by side. The stages' blocks start an hour apart.
 */
export const CHONGMING: Region = {
  id: 'chongming',
  setting: 'countyTown',
  kind: 'nineYear',
  schoolNames: {
    primary: ['崇明区芦穗小学', '崇明区鹭洲小学'],
    juniorHigh: ['崇明区芦穗中学', '崇明区鹭洲中学'],
    nineYear: ['崇明区芦穗学校', '崇明区鹭洲学校'],
  },
  surnames: weightedNames(
    '施160 沈180 陆150 黄140 顾120 陈200 张180 徐120 王160 倪80 龚90 朱90 蔡70 袁50 茅25 郁15',
  ),
  primaryGrades: 5,
  classSize: [36, 40],
  participationPermille: [850, 910],
  headCounts: false,
  lessonMinutes: 50,
  seasons: [],
  order: 'homeworkFirst',
  bells: {
    homeworkFirst: [
      {
        stage: 'primary',
        lessonsEnd: '15:25',
        times: {
          homework: ['15:40', '16:30'],
          club: ['16:40', '17:30'],
          extended: ['17:40', '18:20'],
        },
      },
      {
        stage: 'juniorHigh',
        lessonsEnd: '16:25',
        times: { homework: ['16:40', '17:30'], club: ['17:40', '18:20'] },
      },
    ],
    clubsFirst: CLUBS_FIRST,
  },
  makeUpsFollow: [1, 3],
  extended: { name: '延时托管', pupilsPermille: 90, units: 2 },
  homeworkMerged: false,
  lowerGradesOutdoors: true,
  qaRooms: true,
  openOffers: true,
  outside: [
    {
      item: 'bird-watching',
      kind: 'otherProfessional',
      qualification: '崇明东滩鸟类国家级自然保护区科普讲解员',
    },
    { item: 'home-spun-cloth', kind: 'otherProfessional', qualification: '崇明土布传统纺织技艺传承人' },
    { item: 'martial-arts', kind: 'coach', qualification: '武术段位五段' },
    { item: 'soft-calligraphy', kind: 'retiredTeacher', qualification: '区退休教师服务联盟' },
    { item: 'shoulder-puppets', kind: 'artist', qualification: '崇明扁担戏传承人' },
  ],
  vendors: [],
  assistants: true,
  localItems: ['bird-watching', 'home-spun-cloth', 'shoulder-puppets'],
  outsideSupervision: false,
  refusalBinds: true,
  serviceOnEvents: true,
  flags: { disability: 6, leftBehind: 8, migrantWorkerChild: 90, poorFamily: 12, singleParent: 50 },
  waiver: false,
  transport: [
    ['walk', 24],
    ['twoWheeler', 38],
    ['car', 34],
    ['bus', 4],
  ],
  minderPermille: 30,
};
