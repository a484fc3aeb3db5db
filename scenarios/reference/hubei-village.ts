import { assumption, bellsOf, source } from './figures.ts';
import { referenceSchool } from './reference.ts';

/** A village school in Hubei with a parents' committee: head counts only, groups of two classes. */
export const HUBEI_VILLAGE = referenceSchool({
  id: 'hubei-village',
  name: '石桥村小学',
  title: {
    zh: '湖北村小：家长委员会、只有人数、合班',
    en: "Hubei village school: parents' committee, head counts only, merged groups",
  },
  options: { classes: 12, seed: 2031, region: 'hubei-school', kind: 'primary' },
  figures: (school) => [
    source('自愿参加', 'Voluntary', '是 / yes', 'hubei-school', '一（一）家长自愿'),
    source(
      '服务地点',
      'Place',
      '校内，无偿提供场地设备 / on site, rooms and equipment free of charge',
      'hubei-school',
      '一（二）校内实施',
    ),
    source('组织者', 'Run by', "家长委员会 / parents' committee", 'hubei-school', '二（五）聘用服务人员'),
    source(
      '可聘人员',
      'People who may be hired',
      '家长、专业人员、教职工 / parents, professionals, staff',
      'hubei-school',
      '二（五）聘用服务人员',
    ),
    source(
      '内容',
      'Content',
      '作业、自主阅读、体育、艺术、科普、游戏、拓展、社团',
      'hubei-school',
      '二（三）商定具体事宜',
    ),
    source(
      '滞留学生看护',
      'Pupils who stay behind are looked after',
      '必须 / required',
      'hubei-school',
      '三（三）精心组织，规范操作',
    ),
    source(
      '服务时长',
      'Hours',
      '空白，由家长委员会商定 / left blank',
      'hubei-school',
      '二（三）商定具体事宜',
    ),
    assumption(
      '作业辅导',
      'Homework',
      bellsOf(school, 'primary', 'homework'),
      '文件空白，按村小常见时间',
      'Blank in the document; usual in villages',
    ),
    assumption(
      '社团活动',
      'Clubs',
      bellsOf(school, 'primary', 'club'),
      '文件空白，按村小常见时间',
      'Blank in the document; usual in villages',
    ),
    assumption(
      '报名资料',
      'Attendance data',
      '班级人数（无名单） / head counts, no lists',
      '村小只统计人数',
      'Village schools only count',
    ),
    assumption(
      '一个作业组最多人数',
      'Pupils in a homework group at most',
      school.activities.find(({ id }) => id === 'homework')?.maxSize ?? 0,
      '同年级两班合组',
      'Two classes of a grade share a group',
    ),
    assumption(
      '家长委员会聘用人数',
      'People hired by the committee',
      school.externals.length,
      '虚构',
      'Invented',
    ),
  ],
});
