import type { EChartsCoreOption } from 'echarts/core';
import { COLOURS } from '../../shared/colours.ts';
import type { Frontier } from '../../shared/types.ts';

interface Labels {
  readonly fairness: string;
  readonly willingness: string;
}

/** The rosters from fairest to most willing, joined in their order; to the left and below is better. */
export function frontierChart(
  points: Frontier['points'],
  nameOf: (point: Frontier['points'][number]) => string,
  labels: Labels,
): EChartsCoreOption {
  return {
    tooltip: { trigger: 'item' },
    grid: { left: 20, right: 64, top: 36, bottom: 36, containLabel: true },
    xAxis: {
      type: 'value',
      scale: true,
      name: labels.willingness,
      nameLocation: 'middle',
      nameGap: 30,
    },
    yAxis: { type: 'value', scale: true, name: labels.fairness, nameTextStyle: { align: 'left' } },
    series: [
      {
        type: 'line',
        color: COLOURS.primary,
        symbolSize: 12,
        label: { show: true, position: 'right', formatter: '{b}' },
        data: points.map((point) => ({
          name: nameOf(point),
          value: [point.willingness, point.sumOfSquares],
        })),
      },
    ],
  };
}
