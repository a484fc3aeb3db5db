import { date, list, oneOf, ref, text, whole, yuan } from '../codec.ts';
import { LABELS } from '../labels.ts';
import { column, type SheetSpec } from '../sheet.ts';
import { id } from './common.ts';

/** Money that the school decides, and what is written down while the term runs. All of it may be left empty. */
export const RECORD_SHEETS: readonly SheetSpec[] = [
  {
    name: '收费标准',
    title: '地区文件没有写的，由学校填写；地区有规定的以地区为准。单位：元。',
    target: ['money', 'fees'],
    columns: [
      column('账目', 'ledger', oneOf(LABELS.ledger), { required: true }),
      column('家长每课时', 'parentFenPerLesson', yuan),
      column('核算每课时', 'plannedFenPerLesson', yuan, { note: '空白：等于家长每课时' }),
      column('补助每生每天', 'subsidyFenPerPupilDay', yuan),
      column('家长每月最多', 'mostParentFenPerMonth', yuan),
      column('教职工每课时', 'staffPayFenPerLesson', yuan, { note: '税前' }),
    ],
  },
  {
    name: '学生考勤',
    title: '只填与安排不同的：没有行的按在场计。时段空白：当天所有时段。',
    target: ['records', 'attendance'],
    columns: [
      column('学生', 'pupil', ref('pupils'), { required: true }),
      column('日期', 'date', date, { required: true }),
      column('时段', 'block', ref('blocks')),
      column('考勤', 'status', oneOf(LABELS.attendance), { required: true }),
      column('说明', 'note', text),
    ],
  },
  {
    name: '教师考勤',
    title: '只填与安排不同的。时段空白：当天所有岗次。',
    target: ['records', 'staffAttendance'],
    columns: [
      column('人员', 'person', ref('people'), { required: true }),
      column('日期', 'date', date, { required: true }),
      column('时段', 'block', ref('blocks')),
      column('考勤', 'status', oneOf(LABELS.staffAttendance), { required: true }),
      column('代班人', 'coveredBy', ref('people')),
    ],
  },
  {
    name: '取消记录',
    title: '学校取消的活动。时段空白：全天；社团、班级空白：全部。',
    target: ['records', 'cancelled'],
    columns: [
      column('日期', 'date', date, { required: true }),
      column('时段', 'block', ref('blocks')),
      column('社团', 'club', ref('clubs')),
      column('班级', 'classes', list(ref('classes'))),
      column('原因', 'reason', text),
    ],
  },
  {
    name: '机构账单',
    title: '校外机构每月开来的账单（代收代付，不加价）。',
    target: ['records', 'invoices'],
    columns: [
      id,
      column('机构', 'vendor', ref('vendors'), { required: true }),
      column('月份', 'month', text, { required: true, note: '如 2026-09' }),
      column('金额', 'fen', yuan, { required: true }),
      column('收到日期', 'receivedOn', date),
      column('说明', 'note', text),
    ],
  },
  {
    name: '其他支出',
    title: '课酬和机构以外的支出。',
    target: ['records', 'expenses'],
    columns: [
      column('日期', 'date', date, { required: true }),
      column('账目', 'ledger', oneOf(LABELS.ledger)),
      column('事项', 'what', text, { required: true }),
      column('金额', 'fen', yuan, { required: true }),
    ],
  },
  {
    name: '满意度',
    title: '每行一次测评；人员和机构填一个。',
    target: ['records', 'satisfaction'],
    columns: [
      column('人员', 'person', ref('people')),
      column('机构', 'vendor', ref('vendors')),
      column('日期', 'date', date, { required: true }),
      column('谁评', 'by', oneOf(LABELS.scoredBy), { required: true }),
      column('答卷', 'answers', whole, { required: true }),
      column('满意', 'satisfied', whole, { required: true }),
    ],
  },
  {
    name: '退出情形',
    title: '校外人员或机构出现的问题；地区的退出规定列为情形的，按规定处理。',
    target: ['records', 'exitGrounds'],
    columns: [
      column('人员', 'person', ref('people')),
      column('机构', 'vendor', ref('vendors')),
      column('日期', 'date', date, { required: true }),
      column('情形', 'ground', oneOf(LABELS.exitGround), { required: true }),
      column('说明', 'note', text),
    ],
  },
];
