import { Table, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { clockOf } from '../../../shared/figures.ts';
import type { PairedMeasure } from '../../../shared/types.ts';

interface Props {
  readonly name: string;
  readonly measures: readonly PairedMeasure[];
}

/** A case against the plan on the same days: the difference, and how likely it is better or worse. */
export function ComparedTable({ name, measures }: Props): ReactNode {
  const { t } = useTranslation();
  const digits = (measure: PairedMeasure['measure']): number => (measure === 'peakDensity' ? 2 : 1);
  const told = (measure: PairedMeasure['measure'], value: number): string =>
    measure === 'emptyMinute' ? clockOf(value) : value.toFixed(digits(measure));
  const percent = ({ value, low, high }: PairedMeasure['better']): ReactNode => (
    <>
      {whole(value)}%{' '}
      <span className="muted">
        ({whole(low)}–{whole(high)}%)
      </span>
    </>
  );
  return (
    <section>
      <b>{t('whatIf.compared', { name })}</b>
      <Table<PairedMeasure>
        size="small"
        rowKey="measure"
        dataSource={measures}
        pagination={false}
        scroll={{ x: 860 }}
        columns={[
          {
            title: t('whatIf.measure'),
            width: 200,
            render: (_, { measure }) => t(`whatIf.measures.${measure}`),
          },
          { title: t('whatIf.plan'), render: (_, { measure, plan }) => told(measure, plan) },
          { title: t('whatIf.scenario'), render: (_, { measure, scenario }) => told(measure, scenario) },
          {
            title: t('whatIf.difference'),
            render: (_, { measure, difference: { value, low, high } }) => {
              const text = (amount: number): string =>
                `${amount > 0 ? '+' : amount < 0 ? '−' : ''}${Math.abs(amount).toFixed(digits(measure))}`;
              // Below 0 the case is better; where the interval holds 0, nothing is said.
              const colour = high < 0 ? 'success' : low > 0 ? 'error' : 'default';
              return (
                <>
                  <Tag color={colour}>{text(value)}</Tag>{' '}
                  <span className="muted">
                    ({text(low)}…{text(high)})
                  </span>
                </>
              );
            },
          },
          { title: t('whatIf.better'), render: (_, { better }) => percent(better) },
          { title: t('whatIf.worse'), render: (_, { worse }) => percent(worse) },
        ]}
      />
    </section>
  );
}

const whole = (part: number): number => Math.round(100 * part);
