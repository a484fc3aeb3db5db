import { Button, Result } from 'antd';
import { lazy, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SchoolsPage } from '../features/schools/schools-page.tsx';
import { addressOf, type Route } from '../shared/router.ts';

const PlansPage = lazy(async () => ({
  default: (await import('../features/planning/plans-page.tsx')).PlansPage,
}));
const ComparePage = lazy(async () => ({
  default: (await import('../features/compare/compare-page.tsx')).ComparePage,
}));
const PlanPage = lazy(async () => ({ default: (await import('./plan-page.tsx')).PlanPage }));

/** The page of an address. Everything but the first page is loaded when it is opened. */
export function CurrentPage({ route }: { readonly route: Route }): ReactNode {
  const { t } = useTranslation();
  switch (route.page) {
    case 'schools':
      return <SchoolsPage />;
    case 'plans':
      return <PlansPage key={route.school} school={route.school} />;
    case 'plan':
      return <PlanPage key={route.plan} {...route} />;
    case 'compare':
      return <ComparePage key={route.school} {...route} />;
    case 'unknown':
      return (
        <Result
          status="404"
          title={t('common.notFound')}
          extra={<Button href={addressOf({ page: 'schools' })}>{t('common.home')}</Button>}
        />
      );
  }
}
