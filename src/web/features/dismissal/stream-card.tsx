import { Card, Col, Descriptions, Row, Table, Tag } from 'antd';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart } from '../../shared/chart.tsx';
import { COLOURS } from '../../shared/colours.ts';
import { clockOf } from '../../shared/figures.ts';
import { usePlan } from '../../shared/plan-context.ts';
import type { DismissalStream, Session } from '../../shared/types.ts';
import { groupNamer } from './group-names.ts';

interface Props {
  readonly stream: DismissalStream;
  readonly sessions: readonly Session[];
}

/** All who leave after one block: the waves as a chart and as a table, and how many wait. */
export function StreamCard({ stream, sessions }: Props): ReactNode {
  const { t } = useTranslation();
  const { school, names } = usePlan();
  const { waves, figures } = stream;
  const option = useMemo(() => {
    const minutes = [...new Set(waves.map(({ minute }) => minute))].sort((a, b) => a - b);
    const gates = [...new Set(waves.map(({ gate }) => gate))];
    return {
      tooltip: { trigger: 'axis' },
      legend: { top: 0 },
      grid: { left: 8, right: 16, top: 36, bottom: 8, containLabel: true },
      xAxis: { type: 'category', data: minutes.map(clockOf) },
      yAxis: { type: 'value', minInterval: 1 },
      series: gates.map((gate, i) => ({
        type: 'bar',
        stack: 'pupils',
        barMaxWidth: 40,
        name: names.gate(gate),
        color: COLOURS.gates[i % COLOURS.gates.length],
        data: minutes.map((minute) =>
          waves
            .filter((wave) => wave.minute === minute && wave.gate === gate)
            .reduce((sum, { pupils }) => sum + pupils, 0),
        ),
      })),
    };
  }, [waves, names]);
  const groupNames = useMemo(() => groupNamer(school, names, sessions), [school, names, sessions]);
  const round = (value: number | undefined): string =>
    value === undefined ? '–' : String(Math.round(value));
  const seconds = (value: number | undefined): string => `${round(value)} ${t('dismissal.seconds')}`;
  const title =
    stream.after === null
      ? t('dismissal.afterLessons')
      : t('dismissal.afterBlock', { block: names.block(stream.after) });
  return (
    <Card title={title} extra={<Tag>{t(`dismissal.modes.${stream.mode}`)}</Tag>}>
      <Row gutter={[16, 16]}>
        <Col xs={24} xl={14}>
          <Chart option={option} height={260} label={`${title} ${t('dismissal.chart')}`} />
        </Col>
        <Col xs={24} xl={10}>
          <Descriptions
            size="small"
            bordered
            column={1}
            items={[
              { key: 'pupils', label: t('dismissal.pupils'), children: figures.pupils },
              { key: 'last', label: t('dismissal.last'), children: clockOf(figures.lastMinute) },
              {
                key: 'expected',
                label: t('dismissal.expected'),
                children: t('common.people', { n: round(figures.expectedPeak) }),
              },
              {
                key: 'simulated',
                label: t('dismissal.simulated'),
                children: t('common.people', { n: round(figures.simulatedPeak) }),
              },
              { key: 'mean', label: t('dismissal.meanWait'), children: seconds(figures.meanWaitSeconds) },
              { key: 'p95', label: t('dismissal.p95'), children: seconds(figures.simulatedP95WaitSeconds) },
              {
                key: 'over',
                label: t('dismissal.over'),
                children: `${figures.minutesOverCapacity} ${t('common.minutes')}`,
              },
            ]}
          />
        </Col>
        <Col span={24}>
          <Table
            size="small"
            rowKey={({ minute, gate }) => `${minute}/${gate}`}
            dataSource={waves}
            pagination={{ pageSize: 12, hideOnSinglePage: true, showSizeChanger: false }}
            scroll={{ x: 620 }}
            columns={[
              { title: t('common.time'), width: 80, render: (_, { minute }) => <b>{clockOf(minute)}</b> },
              { title: t('dismissal.gate'), width: 110, render: (_, { gate }) => names.gate(gate) },
              { title: t('common.pupils'), width: 80, dataIndex: 'pupils' },
              {
                title: t('dismissal.groups'),
                render: (_, { units }) => groupNames(units).join(t('common.list')),
              },
            ]}
          />
        </Col>
      </Row>
    </Card>
  );
}
