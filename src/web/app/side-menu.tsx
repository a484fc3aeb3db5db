import { Menu } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PLAN_VIEWS } from '../shared/plan-views.ts';
import { addressOf, type Route } from '../shared/router.ts';

interface Props {
  readonly route: Route;
  readonly onChosen?: () => void;
}

/** Where one can go from here: schools; the plans of the school; the views of the plan. */
export function SideMenu({ route, onChosen }: Props): ReactNode {
  const { t } = useTranslation();
  const link = (to: Route, label: string): { key: string; label: ReactNode } => ({
    key: addressOf(to),
    label: <a href={addressOf(to)}>{label}</a>,
  });
  const items = [link({ page: 'schools' }, t('nav.schools'))];
  if (route.page === 'plans' || route.page === 'plan' || route.page === 'compare') {
    const { school } = route;
    items.push(link({ page: 'plans', school }, t('nav.plans')));
    items.push(link({ page: 'compare', school }, t('nav.compare')));
  }
  if (route.page === 'plan') {
    items.push(...PLAN_VIEWS.map((view) => link({ ...route, view }, t(`nav.${view}`))));
  }
  return (
    <Menu
      mode="inline"
      selectedKeys={[addressOf(route.page === 'compare' ? { page: 'compare', school: route.school } : route)]}
      items={items}
      onClick={onChosen}
      className="menu"
      style={{ borderInlineEnd: 0 }}
    />
  );
}
