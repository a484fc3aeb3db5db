import { Progress as Bar, Button, Card, Col, Flex, Popconfirm, Row, Statistic, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../shared/api.ts';
import { share, short } from '../../shared/figures.ts';
import { addressOf } from '../../shared/router.ts';
import { StateTag } from '../../shared/state-tag.tsx';
import type { PlanSummary } from '../../shared/types.ts';
import { useFollowedPlan } from './follow-plan.ts';

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
  const { plan, progress } = useFollowedPlan(start, onEnd);
  const params = { path: { school: plan.school, plan: plan.id } };
  const at = progress ? STAGES.indexOf(progress.stage) : -1;
  const vector = (values: readonly number[] | null | undefined): string =>
    values && values.length > 0 ? values.slice(0, 4).map(short).join(' · ') : t('planning.notYet');
  return (
    <Card
      title={
        <Flex gap={8} align="center">
          {t('planning.live')} {plan.name ?? ''} <StateTag state={plan.state} />
        </Flex>
      }
      extra={
        <Flex gap={8}>
          <Button
            type="primary"
            disabled={plan.stopAsked}
            onClick={() => void dataOf(api.POST('/v1/schools/{school}/plans/{plan}/stop', { params }))}
          >
            {plan.stopAsked ? t('planning.stopAsked') : t('planning.stop')}
          </Button>
          <Popconfirm
            title={t('planning.cancelSure')}
            onConfirm={() =>
              dataOf(api.POST('/v1/schools/{school}/plans/{plan}/cancel', { params })).then(onEnd)
            }
          >
            <Button danger>{t('planning.cancel')}</Button>
          </Popconfirm>
        </Flex>
      }
    >
      {plan.state === 'queued' && <p>{t('planning.waiting')}</p>}
      <Bar percent={Math.round((progress?.donePermille ?? 0) / 10)} status="active" />
      <div className="stages">
        {STAGES.map((stage, i) => (
          <Tag key={stage} color={i < at ? 'success' : i === at ? 'processing' : 'default'}>
            {t(`planning.stages.${stage}`)}
          </Tag>
        ))}
      </div>
      <Row gutter={[16, 12]}>
        <Col xs={24} sm={12} lg={8}>
          <Statistic
            title={t('planning.best')}
            value={vector(progress?.best)}
            styles={{ content: { fontSize: 16 } }}
          />
        </Col>
        <Col xs={24} sm={12} lg={8}>
          <Statistic
            title={t('planning.bound')}
            value={vector(progress?.bound)}
            styles={{ content: { fontSize: 16 } }}
          />
        </Col>
        <Col xs={12} lg={4}>
          <Statistic
            title={t('planning.gap')}
            value={progress?.gap === null || progress?.gap === undefined ? '–' : share(progress.gap)}
            styles={{ content: { fontSize: 16 } }}
          />
        </Col>
        <Col xs={12} lg={4}>
          <Statistic
            title={t('planning.elapsed')}
            value={t('planning.seconds_n', { n: Math.round((progress?.elapsedMs ?? 0) / 1000) })}
            styles={{ content: { fontSize: 16 } }}
          />
        </Col>
      </Row>
      {plan.document !== 'none' && (
        <Button
          type="link"
          href={addressOf({ page: 'plan', school: plan.school, plan: plan.id, view: 'overview' })}
          style={{ paddingInline: 0 }}
        >
          {t('planning.best')} →
        </Button>
      )}
    </Card>
  );
}
