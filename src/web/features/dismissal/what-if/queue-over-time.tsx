import { Flex, Select } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart } from '../../../shared/chart.tsx';
import { COLOURS } from '../../../shared/colours.ts';
import { clockOf } from '../../../shared/figures.ts';
import { usePlan } from '../../../shared/plan-context.ts';
import type { NamedReport } from './what-if-answer.tsx';

/** Minutes between the times that the axis names. */
const HOUR = 60;

/** How many people stand in the waiting area of a gate, minute by minute: the mean day and a bad one. */
export function QueueOverTime({ reports }: { readonly reports: readonly NamedReport[] }): ReactNode {
  const { t } = useTranslation();
  const { names } = usePlan();
  const gates = useMemo(
    () => [...new Set(reports.flatMap(({ report }) => report.gates.map(({ gate }) => gate)))],
    [reports],
  );
  const [chosen, setChosen] = useState(gates[0] ?? '');
  const option = useMemo(() => {
    const lines = reports.flatMap(({ name, report }, i) => {
      const series = report.gates.find(({ gate }) => gate === chosen)?.series;
      if (!series) return [];
      const color = COLOURS.gates[i % COLOURS.gates.length];
      const line = (label: string, values: readonly number[], type: 'solid' | 'dashed') => ({
        type: 'line',
        name: label,
        color,
        symbol: 'none',
        lineStyle: { type, width: type === 'solid' ? 2.5 : 1.5 },
        data: values.map((value, step) => [
          (series.startSecond + step * series.stepSeconds) / 60,
          Math.round(10 * value) / 10,
        ]),
      });
      return [
        line(name, series.people.mean, 'solid'),
        line(t('whatIf.p95', { name }), series.people.p95, 'dashed'),
      ];
    });
    return {
      tooltip: { trigger: 'axis', axisPointer: { label: { formatter: clockAt } } },
      legend: { type: 'scroll', top: 0 },
      grid: { left: 8, right: 24, top: 44, bottom: 8, containLabel: true },
      xAxis: {
        type: 'value',
        min: ({ min }: { readonly min: number }) => HOUR * Math.floor(min / HOUR),
        max: ({ max }: { readonly max: number }) => HOUR * Math.ceil(max / HOUR),
        interval: HOUR,
        axisLabel: { formatter: clockOf },
      },
      yAxis: { type: 'value', minInterval: 1, name: t('dismissal.peopleAxis') },
      series: lines,
    };
  }, [reports, chosen, t]);
  return (
    <section>
      <Flex wrap gap={12} align="center" justify="space-between">
        <b>{t('whatIf.chart')}</b>
        {gates.length > 1 && (
          <Select
            className="picker"
            aria-label={t('whatIf.chartGate')}
            value={chosen}
            options={gates.map((gate) => ({ value: gate, label: names.gate(gate) }))}
            onChange={setChosen}
          />
        )}
      </Flex>
      <p className="muted">{t('whatIf.chartHint')}</p>
      <Chart option={option} height={320} label={t('whatIf.chart')} />
    </section>
  );
}

/** Axis pointers hand over their value inside a record. */
function clockAt({ value }: { readonly value: number | string }): string {
  return clockOf(Number(value));
}
