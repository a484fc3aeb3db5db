import { Alert, Card, Table, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { clockOf, lessons, percent, share, short } from '../../shared/figures.ts';
import { type KeyFigure, KeyFigures } from '../../shared/key-figures.tsx';
import { useSay } from '../../shared/language.ts';
import { PageTitle } from '../../shared/page-title.tsx';
import { useParts, usePlan } from '../../shared/plan-context.ts';
import { ShowLoaded } from '../../shared/show-loaded.tsx';

const PROOF_COLOUR = { optimal: 'success', bounded: 'processing', unproven: 'default' } as const;

/** The figures of a plan and what each stage claims about its result. */
export function OverviewView(): ReactNode {
  const { t } = useTranslation();
  const say = useSay();
  const { plan, school } = usePlan();
  const [loaded, retry] = useParts('certificates');
  const { figures } = plan;
  const units = school.options.unitsPerLesson;
  const cards: KeyFigure[] = figures
    ? [
        { label: t('overview.sessions'), value: figures.sessions },
        { label: t('overview.duties'), value: figures.duties },
        {
          label: t('overview.openDuties'),
          value: figures.openDuties,
          tone: figures.openDuties === 0 ? 'good' : 'bad',
        },
        {
          label: t('overview.hard'),
          value: figures.hardViolations,
          tone: figures.hardViolations === 0 ? 'good' : 'bad',
        },
        { label: t('overview.firstRate'), value: percent(figures.placedFirst, figures.applicants) },
        {
          label: t('overview.withinRate'),
          value: percent(figures.placedWithinFirstChoices, figures.applicants),
        },
        { label: t('overview.seats'), value: percent(figures.seatsTaken, figures.seats) },
        { label: t('overview.highest'), value: lessons(figures.highestLoad, units) },
        { label: t('overview.lowest'), value: lessons(figures.lowestLoad, units) },
        { label: t('overview.gini'), value: figures.gini.toFixed(3) },
        { label: t('overview.gap'), value: share(figures.fairnessGap) },
        {
          label: t('overview.lastWave'),
          value: figures.lastDismissalMinute === null ? '–' : clockOf(figures.lastDismissalMinute),
        },
      ]
    : [];
  return (
    <>
      <PageTitle title={t('overview.title')}>
        <Tag>{t('overview.seed', { seed: plan.seed })}</Tag>
        <Tag>{t('overview.spent', { n: Math.round(plan.spentMs / 1000) })}</Tag>
      </PageTitle>
      {plan.document === 'bestSoFar' && (
        <Alert type="info" showIcon title={t('overview.bestSoFar')} style={{ marginBottom: 16 }} />
      )}
      <KeyFigures figures={cards} />
      <Card title={t('overview.certificates')}>
        <ShowLoaded loaded={loaded} retry={retry}>
          {({ certificates }) => (
            <Table
              size="small"
              rowKey={({ stage, name }) => `${stage}/${name}`}
              dataSource={certificates}
              pagination={false}
              scroll={{ x: 760 }}
              columns={[
                {
                  title: t('planning.stage'),
                  width: 150,
                  render: (_, { stage, name }) => (
                    <>
                      <div>{t(`planning.stages.${stage}`)}</div>
                      <span className="muted">{name}</span>
                    </>
                  ),
                },
                {
                  title: t('overview.proof'),
                  width: 110,
                  render: (_, { status }) => (
                    <Tag color={PROOF_COLOUR[status]}>{t(`overview.proofs.${status}`)}</Tag>
                  ),
                },
                { title: t('overview.claim'), render: (_, { claim }) => say(claim) },
                {
                  title: `${t('planning.best')} / ${t('planning.bound')}`,
                  width: 260,
                  render: (_, { objective }) =>
                    objective.slice(0, 4).map(({ name, value, bound }) => (
                      <div key={name} className="muted">
                        {name}: {short(value)} / {bound === null ? '–' : short(bound)}
                      </div>
                    )),
                },
              ]}
            />
          )}
        </ShowLoaded>
      </Card>
    </>
  );
}
