import { App, Button, Flex, Popconfirm } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../shared/api.ts';
import { addressOf } from '../../shared/router.ts';
import type { PlanSummary } from '../../shared/types.ts';
import { useFaultWords } from '../../shared/use-fault-words.ts';

interface Props {
  readonly plan: PlanSummary;
  readonly onChanged: () => void;
}

/** What can be done with a plan in its state: read, publish, delete. */
export function PlanActions({ plan, onChanged }: Props): ReactNode {
  const { t } = useTranslation();
  const faultWords = useFaultWords();
  const { message } = App.useApp();
  const params = {
    path: { school: plan.school, plan: plan.id },
    header: { 'if-match': `"${plan.revision}"` },
  };
  const attempt = (work: () => Promise<unknown>) => () =>
    work()
      .catch((error: unknown) => {
        void message.error(faultWords(error));
      })
      .finally(onChanged);
  const finished = plan.state !== 'queued' && plan.state !== 'running';
  return (
    <Flex gap={4} wrap>
      {plan.document !== 'none' && (
        <Button
          type="primary"
          size="small"
          href={addressOf({ page: 'plan', school: plan.school, plan: plan.id, view: 'overview' })}
        >
          {t('planning.view')}
        </Button>
      )}
      {plan.document === 'final' && plan.publishedAt === null && (
        <Button
          size="small"
          onClick={attempt(() => dataOf(api.POST('/v1/schools/{school}/plans/{plan}/publish', { params })))}
        >
          {t('planning.publish')}
        </Button>
      )}
      {finished && plan.publishedAt === null && (
        <Popconfirm
          title={t('planning.removeSure')}
          onConfirm={attempt(() => dataOf(api.DELETE('/v1/schools/{school}/plans/{plan}', { params })))}
        >
          <Button size="small" danger type="text">
            {t('planning.remove')}
          </Button>
        </Popconfirm>
      )}
    </Flex>
  );
}
