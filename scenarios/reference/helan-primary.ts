import { assumption, bellsOf, source } from './figures.ts';
import { lessonsOfPost, referenceSchool } from './reference.ts';

const SERVICE_TIME = '五（二）服务时间';
const CONTENT = '五（三）服务内容';

/** A county-town primary school in Helan: 1+X, two seasons, half an hour of extended care. */
export const HELAN_PRIMARY = referenceSchool({
  id: 'helan-primary',
  name: '贺兰县朔方小学',
  title: {
    zh: '贺兰县县城小学：1+X、夏冬两季作息、延时托管',
    en: 'Helan county town, primary: 1+X, two seasons, extended care',
  },
  options: { classes: 24, seed: 2027, region: 'helan', kind: 'primary' },
  figures: (school) => [
    source('每周服务天数', 'Days a week', 5, 'helan', SERVICE_TIME),
    source('每天服务时长（分钟，不少于）', 'Minutes a day, at least', 120, 'helan', SERVICE_TIME),
    source('两个时段的顺序', 'Order of the two parts', '1（作业辅导）→ X（社团）', 'helan', CONTENT),
    source('夏季下午上课时间', 'Afternoon lessons start, summer', '14:30', 'helan', SERVICE_TIME),
    source('冬季下午上课时间', 'Afternoon lessons start, winter', '14:00', 'helan', SERVICE_TIME),
    source('延时托管时长（分钟）', 'Minutes of extended care', 30, 'helan', SERVICE_TIME),
    assumption(
      '夏冬作息切换',
      'Switch of seasons',
      school.term.seasons[1].dates.from,
      '文件未定，按国庆后首日',
      'Not fixed; the first day after the October holidays',
    ),
    assumption(
      '夏季第一时段',
      'First part, summer',
      bellsOf(school, 'primary-summer', 'homework'),
      '文件由学校自定，与下班时间衔接',
      'Left to the school; in step with working hours',
    ),
    assumption(
      '夏季第二时段',
      'Second part, summer',
      bellsOf(school, 'primary-summer', 'club'),
      '文件由学校自定，与下班时间衔接',
      'Left to the school; in step with working hours',
    ),
    assumption(
      '冬季第一时段',
      'First part, winter',
      bellsOf(school, 'primary-winter', 'homework'),
      '随冬季作息提前半小时',
      'Half an hour earlier with the bell times',
    ),
    assumption(
      '冬季第二时段',
      'Second part, winter',
      bellsOf(school, 'primary-winter', 'club'),
      '随冬季作息提前半小时',
      'Half an hour earlier with the bell times',
    ),
    assumption(
      '延时托管工作量（课时）',
      'Load of extended care in lessons',
      lessonsOfPost(school, 'extended'),
      '半小时按半课时计',
      'Half an hour counts half a lesson',
    ),
  ],
});
