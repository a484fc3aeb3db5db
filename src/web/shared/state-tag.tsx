import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanState } from './types.ts';

const COLOUR: Readonly<Record<PlanState, string>> = {
  queued: 'default',
  running: 'processing',
  done: 'success',
  stopped: 'warning',
  cancelled: 'default',
  failed: 'error',
};

export function StateTag({ state }: { readonly state: PlanState }): ReactNode {
  const { t } = useTranslation();
  return <Tag color={COLOUR[state]}>{t(`planning.states.${state}`)}</Tag>;
}
