import { Card } from 'antd';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart } from '../../shared/chart.tsx';
import { COLOURS } from '../../shared/colours.ts';
import { usePlan } from '../../shared/plan-context.ts';
import type { DismissalStream } from '../../shared/types.ts';

/** The queue after each block of the day: how many wait at most, and how long the waiting is. */
export function QueueCard({ streams }: { readonly streams: readonly DismissalStream[] }): ReactNode {
  const { t } = useTranslation();
  const { names } = usePlan();
  const option = useMemo(() => {
    const whole = (value: number | undefined): number | null =>
      value === undefined ? null : Math.round(value);
    const bar = (name: string, color: string, values: readonly (number | null)[]) => ({
      type: 'bar',
      name,
      color,
      barMaxWidth: 32,
      data: values,
      label: { show: true, position: 'top' },
    });
    const mark = (name: string, color: string, values: readonly (number | null)[]) => ({
      type: 'scatter',
      name,
      color,
      yAxisIndex: 1,
      symbol: 'diamond',
      symbolSize: 14,
      data: values,
    });
    return {
      tooltip: { trigger: 'axis' },
      legend: { type: 'scroll', bottom: 0 },
      grid: { left: 8, right: 8, top: 36, bottom: 40, containLabel: true },
      xAxis: {
        type: 'category',
        axisLabel: { interval: 0 },
        data: streams.map(({ after }) =>
          after === null ? t('dismissal.afterLessonsShort') : names.block(after),
        ),
      },
      yAxis: [
        { type: 'value', minInterval: 1, name: t('dismissal.peopleAxis') },
        { type: 'value', name: t('dismissal.secondsAxis'), splitLine: { show: false } },
      ],
      series: [
        bar(
          t('dismissal.expected'),
          COLOURS.primary,
          streams.map(({ figures }) => whole(figures.expectedPeak)),
        ),
        bar(
          t('dismissal.simulated'),
          COLOURS.calm,
          streams.map(({ figures }) => whole(figures.simulatedPeak)),
        ),
        mark(
          t('dismissal.meanWait'),
          COLOURS.accent,
          streams.map(({ figures }) => whole(figures.meanWaitSeconds)),
        ),
        mark(
          t('dismissal.p95'),
          COLOURS.bad,
          streams.map(({ figures }) => whole(figures.simulatedP95WaitSeconds)),
        ),
      ],
    };
  }, [streams, names, t]);
  return (
    <Card title={t('dismissal.queues')}>
      <p className="muted">{t('dismissal.queuesHint')}</p>
      <Chart option={option} height={320} label={t('dismissal.queues')} />
    </Card>
  );
}
