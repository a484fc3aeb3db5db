import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanSummary } from './types.ts';

type Status = NonNullable<PlanSummary['status']>;

const COLOUR: Readonly<Record<Status, string>> = {
  complete: 'success',
  partial: 'warning',
  infeasible: 'error',
  stopped: 'warning',
};

/** Whether everything could be planned. */
export function StatusTag({ status }: { readonly status: Status }): ReactNode {
  const { t } = useTranslation();
  return <Tag color={COLOUR[status]}>{t(`status.${status}`)}</Tag>;
}
