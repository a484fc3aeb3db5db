import { Table } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { clockOf } from '../../../shared/figures.ts';
import type { SimulationReport } from '../../../shared/types.ts';
import type { NamedReport } from './what-if-answer.tsx';

type Estimate = SimulationReport['pupilWait']['mean'];

/** Rows of the table: what is told of a simulated day. */
const FIGURES = {
  pupilMean: ({ pupilWait }: SimulationReport): Estimate => pupilWait.mean,
  pupilP95: ({ pupilWait }: SimulationReport): Estimate => pupilWait.p95,
  guardianMean: ({ guardianWait }: SimulationReport): Estimate => guardianWait.mean,
  peakP50: ({ peakPeople }: SimulationReport): Estimate => peakPeople.p50,
  peakP95: ({ peakPeople }: SimulationReport): Estimate => peakPeople.p95,
  kerbP95: ({ kerbQueueMetres }: SimulationReport): Estimate => kerbQueueMetres.p95,
  emptyP95: ({ emptyMinute }: SimulationReport): Estimate => emptyMinute.p95,
} as const;
type Figure = keyof typeof FIGURES;

/** Waits and crowding of the plan and of every case, with their confidence intervals. */
export function WaitsTable({ reports }: { readonly reports: readonly NamedReport[] }): ReactNode {
  const { t } = useTranslation();
  const text = (figure: Figure, value: number): string =>
    figure === 'emptyP95' ? clockOf(value) : String(Math.round(value));
  return (
    <section>
      <b>{t('whatIf.whole')}</b>
      <Table<Figure>
        size="small"
        rowKey={(figure) => figure}
        dataSource={Object.keys(FIGURES) as Figure[]}
        pagination={false}
        scroll={{ x: 220 + 130 * reports.length }}
        columns={[
          { title: t('whatIf.measure'), width: 200, render: (_, figure) => t(`whatIf.figures.${figure}`) },
          ...reports.map(({ name, report }) => ({
            title: name,
            key: name,
            render: (_: unknown, figure: Figure) => {
              const { value, low, high } = FIGURES[figure](report);
              return (
                <>
                  {text(figure, value)}{' '}
                  <span className="muted">
                    ({text(figure, low)}–{text(figure, high)})
                  </span>
                </>
              );
            },
          })),
        ]}
      />
    </section>
  );
}
