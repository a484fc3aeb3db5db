import { Alert, Button, Card, Flex, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useInstant } from '../../shared/language.ts';
import { PageTitle } from '../../shared/page-title.tsx';
import { addressOf } from '../../shared/router.ts';
import { ShowLoaded } from '../../shared/show-loaded.tsx';
import type { PlanSummary } from '../../shared/types.ts';
import { usePlans } from '../../shared/use-plans.ts';
import { ComparisonView } from './comparison-view.tsx';

interface Props {
  readonly school: string;
  readonly before?: string;
  readonly after?: string;
}

/** Two plans of a school side by side; the address names them, so that a comparison can be sent to somebody. */
export function ComparePage({ school, before, after }: Props): ReactNode {
  const { t } = useTranslation();
  const { plans, reload } = usePlans(school);
  return (
    <>
      <PageTitle title={t('compare.title')} intro={t('compare.intro')} />
      <ShowLoaded loaded={plans} retry={reload}>
        {(list) => {
          const readable = list.filter(({ document }) => document !== 'none');
          // The newest two, the older first, unless the address says otherwise.
          const chosen = [before ?? readable[1]?.id, after ?? readable[0]?.id] as const;
          return readable.length < 2 ? (
            <Alert
              type="info"
              showIcon
              title={t('compare.few')}
              action={
                <Button size="small" href={addressOf({ page: 'plans', school })}>
                  {t('common.backToPlans')}
                </Button>
              }
            />
          ) : (
            <Chosen school={school} plans={readable} before={chosen[0]} after={chosen[1]} />
          );
        }}
      </ShowLoaded>
    </>
  );
}

interface ChosenProps {
  readonly school: string;
  readonly plans: readonly PlanSummary[];
  readonly before: string | undefined;
  readonly after: string | undefined;
}

function Chosen({ school, plans, before, after }: ChosenProps): ReactNode {
  const { t } = useTranslation();
  const instant = useInstant();
  const options = plans.map(({ id, name, createdAt, seed }) => ({
    value: id,
    label: name ?? `${instant(createdAt)} · ${t('overview.seed', { seed })}`,
  }));
  const go = (one: string | undefined, other: string | undefined): void => {
    if (one === undefined || other === undefined) return;
    window.location.hash = addressOf({ page: 'compare', school, before: one, after: other });
  };
  const one = plans.find(({ id }) => id === before);
  const other = plans.find(({ id }) => id === after);
  const labelOf = (id: string): string => options.find(({ value }) => value === id)?.label ?? '';
  return (
    <div className="stack">
      <Card>
        <Flex wrap gap={12} align="end">
          <div className="field">
            <span className="muted">{t('compare.before')}</span>
            <Select
              aria-label={t('compare.before')}
              value={one?.id ?? null}
              options={options}
              onChange={(id) => go(id ?? undefined, after)}
            />
          </div>
          <Button aria-label={t('compare.swap')} onClick={() => go(after, before)}>
            ⇄ {t('compare.swap')}
          </Button>
          <div className="field">
            <span className="muted">{t('compare.after')}</span>
            <Select
              aria-label={t('compare.after')}
              value={other?.id ?? null}
              options={options}
              onChange={(id) => go(before, id ?? undefined)}
            />
          </div>
        </Flex>
      </Card>
      {one && other && one !== other ? (
        <ComparisonView
          key={`${one.id}/${other.id}`}
          before={one}
          after={other}
          labels={[labelOf(one.id), labelOf(other.id)]}
        />
      ) : (
        <Alert type="info" showIcon title={t('compare.choose')} />
      )}
    </div>
  );
}
