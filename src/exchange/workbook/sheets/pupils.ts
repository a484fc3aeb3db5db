import {
  type Codec,
  clock,
  date,
  list,
  oneOf,
  range,
  ref,
  text,
  weekday,
  whole,
  yesNo,
  yuan,
} from '../codec.ts';
import { LABELS } from '../labels.ts';
import { column, type SheetSpec } from '../sheet.ts';
import { id } from './common.ts';

const stayColumns = ['周一', '周二', '周三', '周四', '周五'].map((label, i) =>
  column(`${label}留校`, `stayOn.${i + 1}`, list(ref('blocks')) as Codec<string[]>),
);

/** Pupils, or head counts where the school has no list. */
export const PUPILS_SHEETS: readonly SheetSpec[] = [
  {
    name: '学生',
    title: '每人一行；“周几留校”填时段，空白表示不留。没有名单时填“人数”表。',
    target: ['pupils'],
    kind: 'pupils',
    columns: [
      id,
      column('姓名', 'name', text, { required: true }),
      column('班级', 'class', ref('classes'), { required: true }),
      ...stayColumns,
      column('志愿', 'choices', list(ref('clubs')), { note: '按先后顺序' }),
      column('每周想上几次', 'want', whole),
      column('同意收费社团', 'paidConsent', list(ref('clubs'))),
      column('费用上限（元/学期）', 'feeLimitFenPerTerm', yuan),
      column('优先', 'priority', list(oneOf(LABELS.priority))),
      column('减免', 'waiver', oneOf(LABELS.waiver)),
      column('加入日期', 'joins', date),
      column('退出日期', 'leaves', date),
      column('请假', 'absences', list(range)),
      column('兄弟姐妹', 'siblings', list(ref('pupils'))),
      column('一起离校', 'siblingsTogether', yesNo),
      column('可独自离校', 'mayLeaveAlone', yesNo),
      column('交通', 'transport', oneOf(LABELS.transport)),
      column('保留上期社团', 'keeps', list(ref('clubs'))),
      column('上期落选次数', 'lostLastTerm', whole),
      column('已征询', 'survey.asked', yesNo),
      column('答复', 'survey.answer', oneOf(LABELS.answer)),
      column('不参加原因', 'survey.reason', text),
    ],
  },
  {
    name: '固定星期',
    title: '某个社团只能在某一天。',
    target: ['pupils'],
    child: { parent: ['pupils'], field: 'pins' },
    columns: [
      column('星期', 'weekday', weekday, { required: true }),
      column('社团', 'club', ref('clubs'), { required: true }),
    ],
  },
  {
    name: '一日预约',
    title: '临时留校。',
    target: ['pupils'],
    child: { parent: ['pupils'], field: 'bookings' },
    columns: [
      column('日期', 'date', date, { required: true }),
      column('时段', 'blocks', list(ref('blocks')), { required: true }),
    ],
  },
  {
    name: '提前离校',
    title: '每周固定或某天提前离校。',
    target: ['pupils'],
    child: { parent: ['pupils'], field: 'earlyLeaving' },
    columns: [
      column('星期', 'weekday', weekday),
      column('日期', 'date', date),
      column('时间', 'at', clock, { required: true }),
    ],
  },
  {
    name: '接送人',
    title: '被授权接学生的人；托管机构填同一编号。',
    target: ['pupils'],
    child: { parent: ['pupils'], field: 'collectors' },
    columns: [
      column('姓名', 'name', text, { required: true }),
      column('关系', 'relation', text, { required: true }),
      column('托管编号', 'minder', text),
    ],
  },
  {
    name: '人数',
    title: '没有学生名单时：每班、每天、每个时段留校人数，以及其中各社团的人数。',
    target: ['headCounts'],
    columns: [
      column('班级', 'class', ref('classes'), { required: true }),
      column('星期', 'weekday', weekday, { required: true }),
      column('时段', 'block', ref('blocks'), { required: true }),
      column('社团', 'club', ref('clubs')),
      column('人数', 'pupils', whole, { required: true }),
    ],
  },
];
