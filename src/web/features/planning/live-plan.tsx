import { App, Progress as Bar, Button, Card, Flex, Popconfirm, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../shared/api.ts';
import { addressOf } from '../../shared/router.ts';
import { StateTag } from '../../shared/state-tag.tsx';
import type { PlanSummary } from '../../shared/types.ts';
import { useFaultWords } from '../../shared/use-fault-words.ts';
import { useFollowedPlan } from './follow-plan.ts';
import { LiveLevels } from './live-levels.tsx';
import { useElapsedSeconds } from './use-elapsed.ts';

const STAGES = [
  'validate',
  'calendar',
  'demand',
  'matrix',
  'enrolment',
  'dismissal',
  'roster',
  'simulation',
  'audit',
  'report',
] as const;

interface Props {
  readonly plan: PlanSummary;
  readonly onEnd: () => void;
}

/** A run as it goes on: stage, best and bound, with stop (keeps the best) apart from cancel. */
export function LivePlan({ plan: start, onEnd }: Props): ReactNode {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const faultWords = useFaultWords();
  const { plan, progress, best } = useFollowedPlan(start, onEnd);
  const elapsed = useElapsedSeconds(progress);
  const params = { path: { school: plan.school, plan: plan.id } };
  const at = progress ? STAGES.indexOf(progress.stage) : -1;
  const attempt = (work: Promise<unknown>): Promise<void> =>
    work.then(onEnd, (error: unknown) => {
      void message.error(faultWords(error));
    });
  return (
    <Card
      className="live"
      title={
        <Flex gap={8} align="center" wrap>
          {t('planning.live')} {plan.name ?? ''} <StateTag state={plan.state} />
          <span className="muted">{t('planning.elapsedIs', { n: elapsed })}</span>
        </Flex>
      }
    >
      <Flex gap={8} wrap>
        <Button
          type="primary"
          disabled={plan.stopAsked}
          onClick={() => void attempt(dataOf(api.POST('/v1/schools/{school}/plans/{plan}/stop', { params })))}
        >
          {plan.stopAsked ? t('planning.stopAsked') : t('planning.stop')}
        </Button>
        <Popconfirm
          title={t('planning.cancelSure')}
          onConfirm={() => attempt(dataOf(api.POST('/v1/schools/{school}/plans/{plan}/cancel', { params })))}
        >
          <Button danger>{t('planning.cancel')}</Button>
        </Popconfirm>
        {plan.document !== 'none' && (
          <Button href={addressOf({ page: 'plan', school: plan.school, plan: plan.id, view: 'overview' })}>
            {t('planning.seeBest')}
          </Button>
        )}
      </Flex>
      {plan.state === 'queued' && <p>{t('planning.waiting')}</p>}
      <Bar percent={Math.round((progress?.donePermille ?? 0) / 10)} status="active" />
      <div className="stages">
        {STAGES.map((stage, i) => (
          <Tag
            key={stage}
            color={i < at ? 'success' : i === at ? 'processing' : 'default'}
            {...(i === at ? { 'aria-current': 'step' as const } : {})}
          >
            {t(`planning.stages.${stage}`)}
          </Tag>
        ))}
      </div>
      {best ? <LiveLevels best={best} /> : <p className="muted">{t('planning.noBest')}</p>}
    </Card>
  );
}
