import { list, ref, text, weekday } from '../codec.ts';
import { column } from '../sheet.ts';

export const id = column('编号', 'id', text, { required: true });
export const name = column('名称', 'name', text, { required: true });
export const grades = column('年级', 'grades', list(ref('grades')), { note: '空白表示全部年级' });
export const weekdays = column('星期', 'weekdays', list(weekday), { note: '用顿号分隔，如 周一、周三' });
