import { weightedNames } from '../names/surnames.ts';
import type { Region } from '../region.ts';
import { CLUBS_FIRST } from './bells.ts';

/** A village or town school in Hubei: head counts instead of lists, groups of two classes, a parents' committee. */
export const HUBEI: Region = {
  id: 'hubei-school',
  setting: 'rural',
  kind: 'primary',
  schoolNames: {
    primary: ['石桥村小学', '双龙镇中心小学', '白果树湾小学'],
    juniorHigh: ['双龙镇初级中学', '石桥镇中学'],
    nineYear: ['双龙镇九年一贯制学校'],
  },
  surnames: weightedNames('陈180 李180 王160 刘160 张150 胡80 周80 余60 熊50 向40 覃40 柯20 官8 占8'),
  primaryGrades: 6,
  classSize: [35, 37],
  participationPermille: [725, 755],
  headCounts: true,
  lessonMinutes: 50,
  seasons: [],
  order: 'homeworkFirst',
  bells: {
    homeworkFirst: [
      {
        stage: 'primary',
        lessonsEnd: '15:30',
        times: { homework: ['15:45', '16:35'], club: ['16:45', '17:35'] },
      },
      {
        stage: 'juniorHigh',
        lessonsEnd: '16:00',
        times: { homework: ['16:15', '17:05'], club: ['17:15', '18:05'] },
      },
    ],
    clubsFirst: CLUBS_FIRST,
  },
  makeUpsFollow: [4, 2],
  homeworkMerged: true,
  lowerGradesOutdoors: false,
  qaRooms: false,
  openOffers: false,
  outside: [
    { item: 'shadow-puppets', kind: 'otherProfessional', qualification: '皮影戏县级传承人' },
    { item: 'sewing', kind: 'volunteer', qualification: '家长委员会聘请，缝纫从业十年' },
  ],
  vendors: [],
  assistants: false,
  localItems: ['shadow-puppets', 'sewing'],
  outsideSupervision: true,
  refusalBinds: false,
  serviceOnEvents: false,
  flags: { disability: 6, leftBehind: 220, migrantWorkerChild: 20, poorFamily: 60, singleParent: 50 },
  waiver: true,
  transport: [
    ['walk', 45],
    ['twoWheeler', 35],
    ['car', 10],
    ['bus', 10],
  ],
  minderPermille: 20,
};
