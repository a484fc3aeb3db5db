import { describe, expect, it } from 'vitest';
import { layoutOf } from '../../../src/exchange/table-layout.ts';

const table = (head: string[], rows: (string | number)[][]) => ({ title: '表', head, rows });
const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);

describe('the layout of a printed table', () => {
  it('is as narrow as its texts, and upright where that fits', () => {
    const { widths, orientation, linesOf } = layoutOf(table(['姓名', '人数'], [['王芳', 12]]));
    expect(widths).toEqual([6, 6]);
    expect(orientation).toBe('portrait');
    expect(linesOf(['王芳', 12])).toBe(1);
  });

  it('lets a few long texts wrap before it squeezes what most rows need', () => {
    const rows = Array.from({ length: 40 }, (_, i) => [
      '周一',
      '作业辅导',
      i === 7 ? '长'.repeat(200) : '本班',
    ]);
    const { widths, orientation, linesOf } = layoutOf(table(['星期', '内容', '备注'], rows));
    expect(orientation).toBe('portrait');
    expect(sum(widths)).toBeLessThanOrEqual(100);
    expect(widths[1]).toBe(10);
    expect(linesOf(rows[7] ?? [])).toBeGreaterThan(3);
    expect(linesOf(rows[8] ?? [])).toBe(1);
  });

  it('lies on its side with many columns and never goes beyond the page while columns can give way', () => {
    const head = Array.from({ length: 12 }, (_, i) => `第${i}列`);
    const rows = [head.map(() => '一二三四五六七八九十')];
    const { widths, orientation } = layoutOf(table(head, rows));
    expect(orientation).toBe('landscape');
    expect(sum(widths)).toBeLessThanOrEqual(145);
  });

  it('keeps room to write into empty columns, and counts lines that are there', () => {
    const { widths, linesOf } = layoutOf(table(['到', '岗位'], [['', '周一\n校门']]));
    expect(widths[0]).toBe(9);
    expect(linesOf(['', '周一\n校门'])).toBe(2);
  });

  it('of an empty table is that of its head', () => {
    expect(layoutOf(table(['日期', '姓名'], [])).widths).toEqual([6, 6]);
  });
});
