import type { EChartsCoreOption } from 'echarts/core';
import { COLOURS } from '../../shared/colours.ts';
import type { PlanReports } from '../../shared/types.ts';

interface Labels {
  readonly given: string;
  readonly rotating: string;
  readonly target: string;
}

/** Bars of what everybody does, with a mark where the agreed share lies; the highest load first. */
export function loadsChart(
  { people, unitsPerLesson }: PlanReports['fairness'],
  nameOf: (person: string) => string,
  labels: Labels,
  /** More people than this are scrolled through: their names would overlap. */
  mostShown: number,
): EChartsCoreOption {
  const sorted = [...people].sort((a, b) => b.totalUnits - a.totalUnits || (a.person < b.person ? -1 : 1));
  const inLessons = (units: number): number => Math.round((10 * units) / unitsPerLesson) / 10;
  const shown = Math.min(100, (100 * mostShown) / Math.max(1, sorted.length));
  return {
    tooltip: { trigger: 'axis' },
    legend: { type: 'scroll', top: 0 },
    grid: { left: 8, right: 16, top: 36, bottom: shown < 100 ? 44 : 8, containLabel: true },
    xAxis: {
      type: 'category',
      data: sorted.map(({ person }) => nameOf(person)),
      axisLabel: { rotate: 90, interval: 0, fontSize: 11 },
    },
    yAxis: { type: 'value' },
    ...(shown < 100 ? { dataZoom: [{ type: 'slider', bottom: 8, height: 20, start: 0, end: shown }] } : {}),
    series: [
      {
        type: 'bar',
        stack: 'load',
        name: labels.given,
        color: COLOURS.primary,
        data: sorted.map(({ givenUnits }) => inLessons(givenUnits)),
      },
      {
        type: 'bar',
        stack: 'load',
        name: labels.rotating,
        color: COLOURS.calm,
        data: sorted.map(({ rotatingUnits }) => inLessons(rotatingUnits)),
      },
      {
        type: 'scatter',
        name: labels.target,
        color: COLOURS.accent,
        symbol: 'rect',
        symbolSize: [14, 3],
        data: sorted.map(({ targetUnits }) => inLessons(targetUnits)),
      },
    ],
  };
}
