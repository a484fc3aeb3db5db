import { Card, Col, Empty, Row, Table } from 'antd';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Chart } from '../../shared/chart.tsx';
import { COLOURS } from '../../shared/colours.ts';
import { percent } from '../../shared/figures.ts';
import { KeyFigures } from '../../shared/key-figures.tsx';
import { PageTitle } from '../../shared/page-title.tsx';
import { useParts, usePlan } from '../../shared/plan-context.ts';
import { ShowLoaded } from '../../shared/show-loaded.tsx';
import type { PlanReports } from '../../shared/types.ts';

/** Who got what they wished for, grade by grade, and which clubs were wished for most. */
export function EnrolmentView(): ReactNode {
  const [loaded, retry] = useParts('reports');
  return (
    <ShowLoaded loaded={loaded} retry={retry}>
      {({ reports }) => <Enrolment report={reports.enrolment} />}
    </ShowLoaded>
  );
}

function Enrolment({ report }: { readonly report: PlanReports['enrolment'] }): ReactNode {
  const { t } = useTranslation();
  const { names } = usePlan();
  const { byGrade, oversubscribed, applicants } = report;
  const rates = useMemo(() => {
    const rate = (part: number, whole: number): number =>
      whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10;
    return {
      tooltip: { trigger: 'axis', valueFormatter: (value: unknown) => `${String(value)}%` },
      legend: { bottom: 0 },
      grid: { left: 8, right: 16, top: 24, bottom: 36, containLabel: true },
      xAxis: { type: 'category', data: byGrade.map(({ grade }) => names.grade(grade)) },
      yAxis: { type: 'value', max: 100, axisLabel: { formatter: '{value}%' } },
      series: [
        {
          type: 'bar',
          name: t('enrolment.firstRate'),
          color: COLOURS.primary,
          barMaxWidth: 32,
          data: byGrade.map((entry) => rate(entry.first, entry.applicants)),
        },
        {
          type: 'bar',
          name: t('enrolment.withinRate'),
          color: COLOURS.calm,
          barMaxWidth: 32,
          data: byGrade.map((entry) => rate(entry.withinFirstChoices, entry.applicants)),
        },
      ],
    };
  }, [byGrade, names, t]);
  const clubs = useMemo(
    () =>
      [...oversubscribed].sort(
        (a, b) => b.firstChoices / Math.max(1, b.seats) - a.firstChoices / Math.max(1, a.seats),
      ),
    [oversubscribed],
  );
  const demand = useMemo(() => {
    const shown = clubs.slice(0, 12).reverse();
    return {
      tooltip: { trigger: 'axis' },
      legend: { bottom: 0 },
      grid: { left: 8, right: 24, top: 8, bottom: 36, containLabel: true },
      xAxis: { type: 'value', minInterval: 1 },
      yAxis: { type: 'category', data: shown.map(({ club }) => names.club(club)) },
      series: [
        {
          type: 'bar',
          name: t('enrolment.firstChoices'),
          color: COLOURS.accent,
          data: shown.map(({ firstChoices }) => firstChoices),
        },
        {
          type: 'bar',
          name: t('enrolment.seatsOf'),
          color: COLOURS.calm,
          data: shown.map(({ seats }) => seats),
        },
      ],
    };
  }, [clubs, names, t]);
  return (
    <>
      <PageTitle title={t('enrolment.title')} />
      <KeyFigures
        figures={[
          { label: t('enrolment.applicants'), value: applicants },
          { label: t('enrolment.first'), value: percent(report.placedFirst, applicants) },
          { label: t('enrolment.within'), value: percent(report.placedWithinFirstChoices, applicants) },
          { label: t('enrolment.without'), value: report.withoutFirstChoices },
          { label: t('enrolment.seats'), value: report.seatsTaken, suffix: `/ ${report.seats}` },
        ]}
      />
      <Row gutter={[16, 16]}>
        <Col xs={24} xl={12}>
          <Card title={t('enrolment.byGrade')}>
            <Chart option={rates} height={320} label={t('enrolment.byGrade')} />
            <Table
              size="small"
              rowKey="grade"
              dataSource={byGrade}
              pagination={false}
              scroll={{ x: 420 }}
              columns={[
                { title: t('enrolment.grade'), render: (_, { grade }) => names.grade(grade) },
                { title: t('enrolment.applicants'), dataIndex: 'applicants' },
                { title: t('enrolment.firstRate'), render: (_, row) => percent(row.first, row.applicants) },
                {
                  title: t('enrolment.withinRate'),
                  render: (_, row) => percent(row.withinFirstChoices, row.applicants),
                },
              ]}
            />
          </Card>
        </Col>
        <Col xs={24} xl={12}>
          <Card title={t('enrolment.over')}>
            {clubs.length === 0 ? (
              <Empty description={t('enrolment.overNone')} />
            ) : (
              <>
                <Chart
                  option={demand}
                  height={Math.max(200, 60 + 34 * Math.min(12, clubs.length))}
                  label={t('enrolment.over')}
                />
                <Table
                  size="small"
                  rowKey="club"
                  dataSource={clubs}
                  pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
                  scroll={{ x: 420 }}
                  columns={[
                    { title: t('enrolment.club'), render: (_, { club }) => names.club(club) },
                    { title: t('enrolment.firstChoices'), dataIndex: 'firstChoices' },
                    { title: t('enrolment.seatsOf'), dataIndex: 'seats' },
                    {
                      title: t('enrolment.ratio'),
                      render: (_, { firstChoices, seats }) =>
                        seats === 0 ? '–' : (firstChoices / seats).toFixed(2),
                    },
                  ]}
                />
              </>
            )}
          </Card>
        </Col>
      </Row>
    </>
  );
}
