import { date, text, yesNo } from '../codec.ts';
import { column, type SheetSpec } from '../sheet.ts';

/** What people tick off for the region's rules, and the reasons on record for departing from them. */
export const COMPLIANCE_SHEETS: readonly SheetSpec[] = [
  {
    name: '合规核对',
    title: '软件看不到的事项：办妥后逐条登记。“规则”写规则编号，合规报告里有。',
    target: ['evidence'],
    columns: [
      column('规则', 'rule', text, { required: true }),
      column('办妥日期', 'date', date, { required: true }),
      column('登记人', 'by', text, { required: true }),
      column('月份', 'month', text, { note: '每月要办的事项写 2026-09 这样的月份' }),
      column('做到', 'kept', yesNo, { note: '查实没有做到的写“否”' }),
      column('说明', 'note', text),
    ],
  },
  {
    name: '偏离理由',
    title: '原则性要求不能做到的理由；名称被误判为违规内容的理由。',
    target: ['deviations'],
    columns: [
      column('规则', 'rule', text, { required: true }),
      column('对象', 'where', text, { note: '社团、活动或年级的编号；空白表示全部' }),
      column('理由', 'reason', text, { required: true }),
      column('登记人', 'by', text, { required: true }),
      column('日期', 'date', date, { required: true }),
    ],
  },
];
