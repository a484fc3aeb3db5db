import { Alert, Button, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { clockOf, lessons, percent, share } from '../../shared/figures.ts';
import { type KeyFigure, KeyFigures } from '../../shared/key-figures.tsx';
import { useSay } from '../../shared/language.ts';
import { PageTitle } from '../../shared/page-title.tsx';
import { useParts, usePlan } from '../../shared/plan-context.ts';
import { addressOf } from '../../shared/router.ts';
import { ShowLoaded } from '../../shared/show-loaded.tsx';
import type { PlanOpen } from '../../shared/types.ts';
import { Certificates } from './certificates.tsx';
import { Money } from './money.tsx';

/** So many open items are told at once; the audit view has all. */
const TOLD = 5;

/** What is open, the figures of a plan, its money, and what each stage claims about its result. */
export function OverviewView(): ReactNode {
  const { t } = useTranslation();
  const { plan, school } = usePlan();
  const [loaded, retry] = useParts('certificates', 'open', 'reports');
  const { figures } = plan;
  const units = school.options.unitsPerLesson;
  const cards: KeyFigure[] = figures
    ? [
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
        {
          label: t('overview.lastWave'),
          value: figures.lastDismissalMinute === null ? '–' : clockOf(figures.lastDismissalMinute),
        },
        { label: t('overview.sessions'), value: figures.sessions },
        { label: t('overview.duties'), value: figures.duties },
        { label: t('overview.highest'), value: lessons(figures.highestLoad, units) },
        { label: t('overview.lowest'), value: lessons(figures.lowestLoad, units) },
        { label: t('overview.gini'), value: figures.gini.toFixed(3) },
        { label: t('overview.gap'), value: share(figures.fairnessGap) },
      ]
    : [];
  return (
    <>
      <PageTitle title={t('overview.title')}>
        <Tag variant="outlined">{t('overview.seed', { seed: plan.seed })}</Tag>
        <Tag variant="outlined">{t('overview.spent', { n: Math.round(plan.spentMs / 1000) })}</Tag>
      </PageTitle>
      {plan.document === 'bestSoFar' && (
        <Alert type="info" showIcon title={t('overview.bestSoFar')} className="told" />
      )}
      <ShowLoaded loaded={loaded} retry={retry}>
        {(parts) => (
          <>
            <OpenItems open={parts.open} />
            <KeyFigures figures={cards} />
            <div className="stack">
              <Certificates certificates={parts.certificates} />
              <Money finance={parts.reports.finance} />
            </div>
          </>
        )}
      </ShowLoaded>
    </>
  );
}

/** What could not be done comes first: it is what the school has to decide. */
function OpenItems({ open }: { readonly open: PlanOpen }): ReactNode {
  const { t } = useTranslation();
  const say = useSay();
  const { plan } = usePlan();
  if (open.length === 0) return null;
  const address = addressOf({ page: 'plan', school: plan.school, plan: plan.id, view: 'audit' });
  return (
    <Alert
      type="warning"
      showIcon
      className="told"
      title={t('overview.openItems', { n: open.length })}
      description={
        <>
          <ul className="plain">
            {open.slice(0, TOLD).map((item) => (
              <li key={`${item.code}/${item.refs.join()}`}>
                {say(item.sentence)} <span className="muted">{say(item.remedy)}</span>
              </li>
            ))}
          </ul>
          <Button size="small" href={address}>
            {t('overview.openAll')}
          </Button>
        </>
      }
    />
  );
}
