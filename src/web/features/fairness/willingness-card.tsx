import { Card } from 'antd';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart } from '../../shared/chart.tsx';
import { COLOURS } from '../../shared/colours.ts';
import type { PlanReports } from '../../shared/types.ts';

type Report = PlanReports['fairness'];

interface Props {
  readonly willingness: NonNullable<Report['willingness']>;
  readonly byWork: Report['willingnessByWork'];
}

/** The part of the duties at each level of willingness: of all, and of every kind of work. */
export function WillingnessCard({ willingness, byWork }: Props): ReactNode {
  const { t } = useTranslation();
  const rows = useMemo(
    // Charts count rows from below: what concerns all work comes last to stand on top.
    () => [
      ...(byWork ?? []).toReversed().map(({ work, shares }) => ({ name: t(`roster.works.${work}`), shares })),
      { name: t('fairness.allWork'), shares: willingness },
    ],
    [willingness, byWork, t],
  );
  const option = useMemo(
    () => ({
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
      legend: { type: 'scroll', top: 0 },
      grid: { left: 8, right: 24, top: 36, bottom: 8, containLabel: true },
      xAxis: { type: 'value', max: 100, axisLabel: { formatter: '{value}%' } },
      yAxis: { type: 'category', data: rows.map(({ name }) => name) },
      series: willingness.byLevel.map(({ level }) => ({
        type: 'bar',
        stack: 'share',
        barMaxWidth: 22,
        name: t(`standIns.willingness.${level}`),
        color: COLOURS.willingness[level],
        data: rows.map(({ shares }) => {
          const part = shares.byLevel.find((entry) => entry.level === level)?.share ?? 0;
          return Math.round(1000 * part) / 10;
        }),
      })),
    }),
    [rows, willingness, t],
  );
  return (
    <Card title={t('fairness.willingness')}>
      <p className="muted">{t('fairness.willingnessHint', { n: willingness.duties })}</p>
      <Chart option={option} height={90 + 30 * rows.length} label={t('fairness.willingness')} />
    </Card>
  );
}
