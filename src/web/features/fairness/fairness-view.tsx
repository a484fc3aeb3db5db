import { Card, Col, Descriptions, Progress, Row, Table, Typography } from 'antd';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart } from '../../shared/chart.tsx';
import { lessons, share } from '../../shared/figures.ts';
import { KeyFigures } from '../../shared/key-figures.tsx';
import { useSay } from '../../shared/language.ts';
import { PageTitle } from '../../shared/page-title.tsx';
import { useParts, usePlan } from '../../shared/plan-context.ts';
import { ShowLoaded } from '../../shared/show-loaded.tsx';
import type { PlanReports } from '../../shared/types.ts';
import { TABLES_FROM, useWindowFrom } from '../../shared/use-width.ts';
import { ComparabilityCard } from './comparability-card.tsx';
import { FrontierCard } from './frontier-card.tsx';
import { LoadTable } from './load-table.tsx';
import { loadsChart } from './loads-chart.ts';
import { LorenzCard } from './lorenz-card.tsx';
import { WillingnessCard } from './willingness-card.tsx';
import { WorstOffCard } from './worst-off-card.tsx';

type Report = PlanReports['fairness'];

/** Loads against targets, the figures, and what is proven about them. */
export function FairnessView(): ReactNode {
  const [loaded, retry] = useParts('reports');
  return (
    <ShowLoaded loaded={loaded} retry={retry}>
      {({ reports }) => <Fairness report={reports.fairness} />}
    </ShowLoaded>
  );
}

function Fairness({ report }: { readonly report: Report }): ReactNode {
  const { t } = useTranslation();
  const { names } = usePlan();
  const { total, unitsPerLesson, byWork, exempt, externals } = report;
  const { worstOff = [], willingness, willingnessByWork, comparability } = report;
  const inLessons = (units: number): string => lessons(units, unitsPerLesson);
  const wide = useWindowFrom(TABLES_FROM);
  const option = useMemo(
    () =>
      loadsChart(
        report,
        names.person,
        {
          given: t('fairness.given'),
          rotating: t('fairness.rotating'),
          target: t('fairness.target'),
        },
        wide ? 60 : 20,
      ),
    [report, names, t, wide],
  );
  const suffix = t('common.lessons');
  return (
    <>
      <PageTitle title={t('fairness.title')} intro={t('fairness.intro')} />
      <KeyFigures
        figures={[
          { label: t('fairness.highest'), value: inLessons(total.highest), suffix },
          { label: t('fairness.lowest'), value: inLessons(total.lowest), suffix },
          { label: t('fairness.mean'), value: inLessons(total.mean), suffix },
          { label: t('fairness.jain'), value: total.jain.toFixed(4) },
          { label: t('fairness.gini'), value: total.gini.toFixed(4) },
          { label: t('fairness.gap'), value: share(report.certificate.gap) },
        ]}
      />
      <Row gutter={[16, 16]}>
        <Col xs={24} xl={16}>
          <Card title={t('fairness.chart')}>
            <Chart option={option} height={440} label={t('fairness.chart')} />
          </Card>
        </Col>
        <Col xs={24} xl={8}>
          <Certificate report={report} />
        </Col>
        <Col xs={24} xl={14}>
          <Card title={t('fairness.people')}>
            <LoadTable people={report.people} unitsPerLesson={unitsPerLesson} />
            {exempt.length > 0 && (
              <p className="muted">
                {t('fairness.exempt', { names: exempt.map(names.person).join(t('common.list')) })}
              </p>
            )}
          </Card>
        </Col>
        <Col xs={24} xl={10}>
          <div className="stack">
            <Card title={t('fairness.byWork')}>
              <Table
                size="small"
                rowKey="work"
                dataSource={byWork}
                pagination={false}
                scroll={{ x: 480 }}
                columns={[
                  { title: t('fairness.work'), render: (_, { work }) => t(`roster.works.${work}`) },
                  { title: t('fairness.average'), render: (_, { measures }) => inLessons(measures.mean) },
                  { title: t('fairness.most'), render: (_, { measures }) => inLessons(measures.highest) },
                  { title: t('fairness.least'), render: (_, { measures }) => inLessons(measures.lowest) },
                  { title: t('fairness.gini'), render: (_, { measures }) => measures.gini.toFixed(3) },
                ]}
              />
            </Card>
            {externals.length > 0 && (
              <Card title={t('fairness.externals')}>
                <LoadTable people={externals} unitsPerLesson={unitsPerLesson} />
              </Card>
            )}
          </div>
        </Col>
        <Col xs={24} xl={11}>
          <div className="stack">
            {total.lorenz && <LorenzCard lorenz={total.lorenz} />}
            {willingness && <WillingnessCard willingness={willingness} byWork={willingnessByWork} />}
          </div>
        </Col>
        <Col xs={24} xl={13}>
          <div className="stack">
            {worstOff.length > 0 && <WorstOffCard worstOff={worstOff} unitsPerLesson={unitsPerLesson} />}
            {comparability && <ComparabilityCard comparability={comparability} />}
          </div>
        </Col>
        <Col span={24}>
          <FrontierCard />
        </Col>
      </Row>
    </>
  );
}

/** What is proven, about which share of the duties, and how far the roster is from the bound. */
function Certificate({ report }: { readonly report: Report }): ReactNode {
  const { t } = useTranslation();
  const say = useSay();
  const { certificate, total, unitsPerLesson } = report;
  const { duties, dutiesUnderCertificate, covers, sumOfSquares, lowerBound, gap } = certificate;
  const covered = duties === 0 ? 0 : Math.floor((1000 * dutiesUnderCertificate) / duties) / 10;
  return (
    <Card title={t('fairness.certificate')} style={{ height: '100%' }}>
      <Typography.Paragraph>{say(covers)}</Typography.Paragraph>
      <Progress percent={covered} aria-label={t('fairness.covered')} />
      <Typography.Paragraph type="secondary">
        {t('fairness.share', { covered: dutiesUnderCertificate, duties })}
      </Typography.Paragraph>
      <Descriptions
        size="small"
        column={1}
        items={[
          { key: 'gap', label: t('fairness.gap'), children: share(gap) },
          { key: 'value', label: t('fairness.value'), children: sumOfSquares.toLocaleString('en') },
          { key: 'bound', label: t('fairness.bound'), children: lowerBound.toLocaleString('en') },
          {
            key: 'regularity',
            label: t('fairness.regularity'),
            // Rounded up, because it is said to be the most.
            children: `${(sumOfSquares - lowerBound).toLocaleString('en')} (${Math.ceil(10_000 * gap) / 100}%)`,
          },
          { key: 'range', label: t('fairness.range'), children: lessons(total.range, unitsPerLesson) },
          {
            key: 'deviation',
            label: t('fairness.deviation'),
            children: lessons(total.standardDeviation, unitsPerLesson),
          },
          {
            key: 'variation',
            label: t('fairness.variation'),
            children: total.coefficientOfVariation.toFixed(4),
          },
          { key: 'counted', label: t('fairness.counted'), children: total.people },
        ]}
      />
    </Card>
  );
}
