import { assumption, bellsOf, source } from './figures.ts';
import { pupilsPermille, referenceSchool } from './reference.ts';

const AUDIENCE = '三（一）服务对象';
const CONTENT = '三（三）服务内容';

/** A junior-high school in a Henan county: pupils in need first, films and the reading room open to all. */
export const HENAN_JUNIOR = referenceSchool({
  id: 'henan-junior',
  name: '城关镇第一初级中学',
  title: {
    zh: '河南县城初中：优先群体、观影、开放阅览室',
    en: 'Henan county town, junior-high: priority pupils, films, reading room',
  },
  options: { classes: 18, seed: 2032, region: 'henan', kind: 'juniorHigh' },
  figures: (school) => [
    source(
      '优先保障',
      'Served first',
      '残疾、留守、随迁、困难家庭 / disabled, left-behind, migrant, poor',
      'henan',
      AUDIENCE,
    ),
    source(
      '服务时间',
      'Time',
      '放学后，按季节弹性 / after school, elastic by season',
      'henan',
      '三（二）服务时间',
    ),
    source('观看适宜儿童的影片', 'Suitable films', '是 / yes', 'henan', CONTENT),
    source('自主阅读', 'Independent reading', '是 / yes', 'henan', CONTENT),
    source(
      '学习有困难学生辅导',
      'Help for pupils with difficulties',
      '免费，个别 / free, individual',
      'henan',
      CONTENT,
    ),
    source('建档立卡贫困家庭', 'Registered poor families', '免费 / free', 'henan', '二（四）公益惠民'),
    source(
      '主要人员',
      'Who works',
      '在职教职工为主 / mainly own staff',
      'henan',
      '四（二）统筹师资，多方参与',
    ),
    assumption(
      '夏季作业辅导',
      'Homework, summer',
      bellsOf(school, 'juniorHigh-summer', 'homework'),
      '文件由学校自定',
      'Left to the school',
    ),
    assumption(
      '夏季社团',
      'Clubs, summer',
      bellsOf(school, 'juniorHigh-summer', 'club'),
      '文件由学校自定',
      'Left to the school',
    ),
    assumption(
      '冬季作业辅导',
      'Homework, winter',
      bellsOf(school, 'juniorHigh-winter', 'homework'),
      '文件由学校自定',
      'Left to the school',
    ),
    assumption(
      '冬季社团',
      'Clubs, winter',
      bellsOf(school, 'juniorHigh-winter', 'club'),
      '文件由学校自定',
      'Left to the school',
    ),
    assumption(
      '优先群体学生（‰）',
      'Priority pupils, per 1,000',
      pupilsPermille(school, (pupil) => pupil.priority.some((flag) => flag !== 'singleParent')),
      '县城初中常见比例',
      'Usual in a county town',
    ),
    assumption(
      '减免学生（‰）',
      'Pupils with a waiver, per 1,000',
      pupilsPermille(school, (pupil) => pupil.waiver !== 'none'),
      '按困难家庭比例',
      'As many as poor families',
    ),
    assumption(
      '观影场次（每周）',
      'Films a week',
      school.clubs.find(({ id }) => id === 'films')?.sections ?? 0,
      '报告厅每周两次',
      'Twice a week in the hall',
    ),
  ],
});
