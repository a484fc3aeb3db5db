import { Button, Card, Table, Typography } from 'antd';
import type { TFunction } from 'i18next';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../shared/api.ts';
import { Chart } from '../../shared/chart.tsx';
import { lessons, short } from '../../shared/figures.ts';
import { useSay } from '../../shared/language.ts';
import { usePlan } from '../../shared/plan-context.ts';
import { ShowLoaded } from '../../shared/show-loaded.tsx';
import { useTerms } from '../../shared/terms.ts';
import type { Frontier } from '../../shared/types.ts';
import { useAsked } from '../../shared/use-asked.ts';
import { frontierChart } from './frontier-chart.ts';

/** Rosters that are made for the chart; more take longer, fewer leave gaps. */
const POINTS = 7;

/** What fairness costs in willingness, worked out when the reader asks for it. */
export function FrontierCard(): ReactNode {
  const { t } = useTranslation();
  const { plan } = usePlan();
  const { loaded, ask } = useAsked<Frontier>();
  const work = (): Promise<Frontier> =>
    dataOf(
      api.POST('/v1/schools/{school}/plans/{plan}/frontier', {
        params: { path: { school: plan.school, plan: plan.id } },
        body: { points: POINTS },
      }),
    );
  return (
    <Card title={t('fairness.frontier')}>
      <p className="muted">{t('fairness.frontierHint')}</p>
      {plan.document === 'final' ? (
        <Button type="primary" loading={loaded?.state === 'loading'} onClick={() => ask(work)}>
          {t('fairness.frontierRun')}
        </Button>
      ) : (
        <Typography.Text type="secondary">{t('standIns.notFinal')}</Typography.Text>
      )}
      {loaded && <ShowLoaded loaded={loaded}>{(frontier) => <Points frontier={frontier} />}</ShowLoaded>}
    </Card>
  );
}

function Points({ frontier }: { readonly frontier: Frontier }): ReactNode {
  const { t } = useTranslation();
  const say = useSay();
  const { school } = usePlan();
  const { unitsPerLesson } = school.options;
  const { points, dominated, layers, unexplored } = frontier;
  const option = useMemo(
    () =>
      frontierChart(points, ({ name }) => say(name), {
        fairness: t('fairness.frontierFairness'),
        willingness: t('fairness.frontierWillingness'),
      }),
    [points, say, t],
  );
  return (
    <>
      <Chart option={option} height={360} label={t('fairness.frontier')} />
      <Table
        size="small"
        rowKey="position"
        dataSource={points}
        pagination={false}
        scroll={{ x: 900 }}
        columns={[
          {
            title: t('fairness.frontierPoint'),
            render: (_, { name, proof }) => (
              <>
                <b>{say(name)}</b>
                <div className="muted">{say(proof)}</div>
              </>
            ),
          },
          {
            title: t('fairness.frontierSettings'),
            render: (_, { options }) => settingOf(t, options),
          },
          { title: t('fairness.frontierFairness'), render: (_, { sumOfSquares }) => short(sumOfSquares) },
          { title: t('fairness.frontierWillingness'), render: (_, { willingness }) => short(willingness) },
          { title: t('fairness.gini'), render: (_, { measures }) => measures.gini.toFixed(4) },
          {
            title: t('fairness.highest'),
            render: (_, { measures }) => lessons(measures.highest, unitsPerLesson),
          },
          {
            title: t('fairness.lowest'),
            render: (_, { measures }) => lessons(measures.lowest, unitsPerLesson),
          },
          { title: t('fairness.frontierUncovered'), dataIndex: 'uncovered' },
        ]}
      />
      <p>{t('fairness.frontierChoose')}</p>
      <p className="muted">
        {dominated > 0 && t('fairness.frontierDominated', { n: dominated })} {say(unexplored)}
      </p>
      {layers.length > 0 && <Layers layers={layers} unitsPerLesson={unitsPerLesson} />}
    </>
  );
}

interface LayersProps {
  readonly layers: Frontier['layers'];
  readonly unitsPerLesson: number;
}

/** How many points the exact curve of each layer has, and whether its corners are all known. */
function Layers({ layers, unitsPerLesson }: LayersProps): ReactNode {
  const { t } = useTranslation();
  const terms = useTerms(unitsPerLesson);
  return (
    <details>
      <summary>{t('fairness.frontierLayers')}</summary>
      <Table
        size="small"
        rowKey="layer"
        dataSource={layers}
        pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
        scroll={{ x: 480 }}
        columns={[
          { title: t('fairness.frontierLayer'), render: (_, { layer }) => terms.certificate(layer) },
          { title: t('fairness.frontierCorners'), render: (_, { points }) => points.length },
          {
            title: t('fairness.frontierComplete'),
            render: (_, { supportedComplete }) =>
              t(supportedComplete ? 'fairness.complete' : 'fairness.incomplete'),
          },
        ]}
      />
    </details>
  );
}

/** The setting of the school that gives the roster, in the words of the workbook. */
function settingOf(t: TFunction, options: Frontier['points'][number]['options']): string {
  const { rosterOrder, rosterBalance } = options;
  if (rosterOrder !== 'balanced') return t(`fairness.settings.${rosterOrder}`);
  if (!rosterBalance) return t('fairness.settings.balanced');
  if (rosterBalance.kind === 'weight') return t('fairness.settings.weight', { ...rosterBalance });
  const { leastUnits, widthUnits } = rosterBalance;
  return t('fairness.settings.window', { least: leastUnits, width: widthUnits });
}
