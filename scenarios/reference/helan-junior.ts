import { assumption, bellsOf, source } from './figures.ts';
import { lessonsOfPost, pupilsPermille, referenceSchool } from './reference.ts';

const SERVICE_TIME = '五（二）服务时间';

/** A junior-high school in Helan: evening self-study is a service of its own beside the after-school service. */
export const HELAN_JUNIOR = referenceSchool({
  id: 'helan-junior',
  name: '贺兰县塞上中学',
  title: {
    zh: '贺兰县初中：1+X，晚自习单独成项',
    en: 'Helan county, junior-high: 1+X, evening self-study apart',
  },
  options: { classes: 18, seed: 2028, region: 'helan', kind: 'juniorHigh' },
  figures: (school) => [
    source('每周服务天数', 'Days a week', 5, 'helan', SERVICE_TIME),
    source('每天服务时长（分钟，不少于）', 'Minutes a day, at least', 120, 'helan', SERVICE_TIME),
    source(
      '两个时段的顺序',
      'Order of the two parts',
      '1（作业辅导）→ X（社团）',
      'helan',
      '五（三）服务内容',
    ),
    source('夏季下午上课时间', 'Afternoon lessons start, summer', '14:30', 'helan', SERVICE_TIME),
    source('冬季下午上课时间', 'Afternoon lessons start, winter', '14:00', 'helan', SERVICE_TIME),
    source(
      '初中工作日可开设自习班',
      'Junior-high may open evening self-study',
      '是 / yes',
      'helan',
      SERVICE_TIME,
    ),
    source('延时托管时长（分钟）', 'Minutes of extended care', 30, 'helan', SERVICE_TIME),
    assumption(
      '夏冬作息切换',
      'Switch of seasons',
      school.term.seasons[1].dates.from,
      '文件未定，按国庆后首日',
      'Not fixed; the first day after the October holidays',
    ),
    assumption(
      '晚自习（夏季）',
      'Evening self-study, summer',
      bellsOf(school, 'juniorHigh-summer', 'evening'),
      '晚餐后一课时',
      'One lesson after supper',
    ),
    assumption(
      '晚自习（冬季）',
      'Evening self-study, winter',
      bellsOf(school, 'juniorHigh-winter', 'evening'),
      '晚餐后一课时',
      'One lesson after supper',
    ),
    assumption(
      '晚自习星期',
      'Weekdays of evening self-study',
      school.blocks.find(({ id }) => id === 'evening')?.weekdays.join(', ') ?? '',
      '周五回家',
      'Home on Fridays',
    ),
    assumption(
      '参加晚自习的学生（‰）',
      'Pupils in evening self-study, per 1,000',
      pupilsPermille(school, (pupil) => pupil.stay.some(({ blocks }) => blocks.includes('evening'))),
      '自愿参加，约三成',
      'Voluntary; about three in ten',
    ),
    assumption(
      '晚自习工作量（课时）',
      'Load of evening self-study in lessons',
      lessonsOfPost(school, 'evening'),
      '一小时按一课时计，单独记账',
      'One hour counts one lesson, in its own account',
    ),
  ],
});
