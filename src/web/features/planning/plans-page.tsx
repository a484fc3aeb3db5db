import { Card } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../shared/api.ts';
import { PageTitle } from '../../shared/page-title.tsx';
import { ShowLoaded } from '../../shared/show-loaded.tsx';
import { useLoaded } from '../../shared/use-loaded.ts';
import { usePlans } from '../../shared/use-plans.ts';
import { LivePlan } from './live-plan.tsx';
import { PlanList } from './plan-list.tsx';
import { StartForm } from './start-form.tsx';

/** Plans of a school: start one, watch those that run, open those that are there. */
export function PlansPage({ school }: { readonly school: string }): ReactNode {
  const { t } = useTranslation();
  const [summary] = useLoaded(`summary:${school}`, () =>
    dataOf(api.GET('/v1/schools/{school}/summary', { params: { path: { school } } })),
  );
  const { plans, reload } = usePlans(school);
  const name = summary.state === 'ready' ? summary.value.name : '';
  return (
    <>
      <PageTitle title={`${name} ${t('nav.plans')}`} intro={t('planning.intro')} />
      <div className="stack">
        <Card>
          <StartForm school={school} onStarted={reload} />
        </Card>
        <ShowLoaded loaded={plans} retry={reload}>
          {(list) => (
            <>
              {list
                .filter(({ state }) => state === 'queued' || state === 'running')
                .map((plan) => (
                  <LivePlan key={plan.id} plan={plan} onEnd={reload} />
                ))}
              <PlanList plans={list} onChanged={reload} />
            </>
          )}
        </ShowLoaded>
      </div>
    </>
  );
}
