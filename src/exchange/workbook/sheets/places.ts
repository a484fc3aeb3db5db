import { clockRange, decimal, list, oneOf, range, ref, text, weekday, whole, yesNo } from '../codec.ts';
import { LABELS } from '../labels.ts';
import { column, type SheetSpec } from '../sheet.ts';
import { id, name } from './common.ts';

/** Places and classes. */
export const PLACES_SHEETS: readonly SheetSpec[] = [
  { name: '校区', title: '', target: ['campuses'], kind: 'campuses', columns: [id, name] },
  {
    name: '楼',
    title: '坐标为距校区原点的米数，用来估计走路时间。',
    target: ['buildings'],
    kind: 'buildings',
    columns: [
      id,
      name,
      column('校区', 'campus', ref('campuses'), { required: true }),
      column('东', 'x', decimal),
      column('北', 'y', decimal),
    ],
  },
  {
    name: '场地',
    title: '教室、专用室和户外场地。',
    target: ['rooms'],
    kind: 'rooms',
    columns: [
      id,
      name,
      column('楼', 'building', ref('buildings'), { required: true }),
      column('楼层', 'floor', whole),
      column('类型', 'kind', oneOf(LABELS.roomKind), { required: true }),
      column('户外', 'outdoors', yesNo),
      column('容量', 'capacity', whole, { required: true }),
      column('同时组数', 'groupsAtOnce', whole),
      column('器材', 'equipment', list(text)),
      column('雨天去处', 'indoorFallback', ref('rooms')),
    ],
  },
  {
    name: '场地关闭',
    title: '空白表示不限。',
    target: ['rooms'],
    child: { parent: ['rooms'], field: 'closed' },
    columns: [
      column('日期', 'dates', range),
      column('星期', 'weekday', weekday),
      column('时段', 'block', ref('blocks')),
    ],
  },
  {
    name: '校门',
    title: '',
    target: ['gates'],
    kind: 'gates',
    columns: [
      id,
      name,
      column('校区', 'campus', ref('campuses'), { required: true }),
      column('东', 'x', decimal),
      column('北', 'y', decimal),
      column('净宽厘米', 'clearWidthCentimetres', whole, { required: true }),
      column('交接点', 'handoverPoints', whole),
      column('等候区平方米', 'waitingSquareMetres', whole),
      column('路边停靠米', 'kerbMetres', whole),
      column('开放时间', 'open', list(clockRange)),
      column('关闭日期', 'closedDates', list(range)),
    ],
  },
  {
    name: '学段',
    title: '',
    target: ['stages'],
    kind: 'stages',
    columns: [id, name, column('种类', 'kind', oneOf(LABELS.stageKind), { required: true })],
  },
  {
    name: '年级',
    title: '',
    target: ['grades'],
    kind: 'grades',
    columns: [
      id,
      name,
      column('年级数', 'number', whole, { required: true }),
      column('学段', 'stage', ref('stages'), { required: true }),
    ],
  },
  {
    name: '班级',
    title: '人数含不参加课后服务的学生。',
    target: ['classes'],
    kind: 'classes',
    columns: [
      id,
      name,
      column('年级', 'grade', ref('grades'), { required: true }),
      column('教室', 'homeRoom', ref('rooms'), { required: true }),
      column('人数', 'pupils', whole, { required: true }),
    ],
  },
];
