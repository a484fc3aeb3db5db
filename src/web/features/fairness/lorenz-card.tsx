import { Card } from 'antd';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart } from '../../shared/chart.tsx';
import { COLOURS } from '../../shared/colours.ts';

/** Which part of all loads the least loaded people carry; `lorenz` has their parts at even steps from 0 to 1. */
export function LorenzCard({ lorenz }: { readonly lorenz: readonly number[] }): ReactNode {
  const { t } = useTranslation();
  const option = useMemo(() => {
    const at = (part: number): number => Math.round(1000 * part) / 10;
    const people = lorenz.map((_, i) => at(i / (lorenz.length - 1)));
    const axis = (name: string) => ({
      type: 'value',
      min: 0,
      max: 100,
      name,
      nameLocation: 'middle',
      nameGap: 30,
    });
    return {
      tooltip: { trigger: 'axis' },
      legend: { top: 0 },
      grid: { left: 36, right: 20, top: 36, bottom: 36, containLabel: true },
      xAxis: axis(t('fairness.lorenzPeople')),
      yAxis: axis(t('fairness.lorenzLoad')),
      series: [
        {
          type: 'line',
          name: t('fairness.lorenzActual'),
          color: COLOURS.primary,
          areaStyle: { opacity: 0.12 },
          data: lorenz.map((part, i) => [people[i], at(part)]),
        },
        {
          type: 'line',
          name: t('fairness.lorenzEqual'),
          color: COLOURS.accent,
          symbol: 'none',
          lineStyle: { type: 'dashed' },
          data: people.map((part) => [part, part]),
        },
      ],
    };
  }, [lorenz, t]);
  return (
    <Card title={t('fairness.lorenz')}>
      <p className="muted">{t('fairness.lorenzHint')}</p>
      <Chart option={option} height={340} label={t('fairness.lorenz')} />
    </Card>
  );
}
