import { assumption, bellsOf, source } from './figures.ts';
import { lessonsOfPost, pupilsPermille, referenceSchool } from './reference.ts';

const SERVICE_TIME = '三（二）服务时间';
const MONEY = '三（六）经费保障及管理';

/** A city primary school in Sanya: vendors with fees, noon care with its own account. */
export const SANYA_PRIMARY = referenceSchool({
  id: 'sanya-primary',
  name: '三亚市椰林小学',
  title: {
    zh: '三亚市城区小学：校外机构与收费、午餐午休单列',
    en: 'Sanya city, primary: vendors, fees, noon care apart',
  },
  options: { classes: 36, seed: 2029, region: 'sanya', kind: 'primary' },
  figures: (school) => [
    source('每周服务天数', 'Days a week', 5, 'sanya', SERVICE_TIME),
    source('每天服务时长', 'Time a day', '约2小时 / about 2 hours', 'sanya', SERVICE_TIME),
    source('结束时间原则上不早于', 'Ends in principle not before', '17:30', 'sanya', SERVICE_TIME),
    source('基础服务保障标准（元/生/课时）', 'Planned cost, yuan per pupil and lesson', 3, 'sanya', MONEY),
    source('财政补助（元/生/天）', 'Public subsidy, yuan per pupil and day', 2.5, 'sanya', MONEY),
    source(
      '家长分担上限（元/生/课时）',
      "Parents' share at most, yuan per pupil and lesson",
      1.75,
      'sanya',
      MONEY,
    ),
    source('教师课时补助（元/课时，税前）', 'Pay of staff, yuan a lesson before tax', 75, 'sanya', MONEY),
    source(
      '特色课后服务可引进非学科类机构',
      'Approved non-subject vendors may take part',
      '是 / yes',
      'sanya',
      '三（五）资源拓展',
    ),
    source('午餐午休', 'Lunch and noon rest', '鼓励 / encouraged', 'sanya', '三（三）服务内容'),
    assumption(
      '作业辅导',
      'Homework',
      bellsOf(school, 'primary', 'homework'),
      '满足约2小时且不早于17:30结束',
      'About two hours, not before 17:30',
    ),
    assumption(
      '社团活动',
      'Clubs',
      bellsOf(school, 'primary', 'club'),
      '满足约2小时且不早于17:30结束',
      'About two hours, not before 17:30',
    ),
    assumption(
      '午餐午休时间',
      'Noon care',
      bellsOf(school, 'primary', 'lunch'),
      '单独记账，不计入课后服务',
      'In its own account, no part of the service',
    ),
    assumption(
      '午餐午休工作量（课时）',
      'Load of noon care in lessons',
      lessonsOfPost(school, 'lunch'),
      '学校自定',
      'The school decides',
    ),
    assumption(
      '在校午餐午休学生（‰）',
      'Pupils in noon care, per 1,000',
      pupilsPermille(school, (pupil) => pupil.stay.some(({ blocks }) => blocks.includes('lunch'))),
      '约四分之一',
      'About a quarter',
    ),
    assumption('合作机构数', 'Vendors', school.vendors.length, '虚构机构', 'Invented vendors'),
    assumption(
      '机构课程收费（元/次）',
      'Vendor fees, yuan a session',
      feesOf(school.clubs.map((club) => club.feeFenPerSession)),
      '低于校外同类价格',
      'Below prices outside',
    ),
    assumption(
      '一课时（分钟）',
      'Minutes of a lesson',
      school.options.lessonMinutes,
      '文件未定，学校自定',
      'Not fixed; the school decides',
    ),
  ],
});

function feesOf(fen: readonly number[]): string {
  const fees = [...new Set(fen.filter((fee) => fee > 0))].sort((a, b) => a - b);
  return fees.map((fee) => fee / 100).join(', ');
}
