import { App, Button, Card, Flex, Popconfirm, Table, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError, api, dataOf } from '../../shared/api.ts';
import { percent, share } from '../../shared/figures.ts';
import { useInstant, useSay } from '../../shared/language.ts';
import { addressOf } from '../../shared/router.ts';
import { StateTag } from '../../shared/state-tag.tsx';
import type { PlanSummary } from '../../shared/types.ts';

interface Props {
  readonly plans: readonly PlanSummary[];
  readonly onChanged: () => void;
}

/** The plans of a school with the figures that tell them apart. */
export function PlanList({ plans, onChanged }: Props): ReactNode {
  const { t } = useTranslation();
  const say = useSay();
  const instant = useInstant();
  return (
    <Card title={t('planning.plans')}>
      <Table<PlanSummary>
        rowKey="id"
        size="middle"
        dataSource={plans}
        scroll={{ x: 900 }}
        pagination={{ pageSize: 10, hideOnSinglePage: true }}
        locale={{ emptyText: t('planning.empty') }}
        columns={[
          {
            title: t('planning.created'),
            render: (_, { name, createdAt, spentMs }) => (
              <>
                <div>{name ?? instant(createdAt)}</div>
                <span className="muted">
                  {name !== null && `${instant(createdAt)} · `}
                  {t('planning.seconds_n', { n: Math.round(spentMs / 1000) })}
                </span>
              </>
            ),
          },
          {
            title: t('planning.state'),
            render: (_, { state, status, fault, publishedAt }) => (
              <Flex wrap gap={4}>
                <StateTag state={state} />
                {status && status !== 'stopped' && <Tag>{t(`status.${status}`)}</Tag>}
                {publishedAt !== null && <Tag color="blue">{t('planning.published')}</Tag>}
                {fault && <span className="muted">{say(fault.sentence)}</span>}
              </Flex>
            ),
          },
          { title: t('planning.seed'), dataIndex: 'seed' },
          { title: t('planning.openDuties'), render: (_, { figures }) => figures?.openDuties ?? '–' },
          { title: t('planning.hard'), render: (_, { figures }) => figures?.hardViolations ?? '–' },
          {
            title: t('planning.firstChoice'),
            render: (_, { figures }) => (figures ? percent(figures.placedFirst, figures.applicants) : '–'),
          },
          {
            title: t('planning.fairnessGap'),
            render: (_, { figures }) => (figures ? share(figures.fairnessGap) : '–'),
          },
          {
            title: t('planning.actions'),
            render: (_, plan) => <Actions plan={plan} onChanged={onChanged} />,
          },
        ]}
      />
    </Card>
  );
}

function Actions({
  plan,
  onChanged,
}: {
  readonly plan: PlanSummary;
  readonly onChanged: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const say = useSay();
  const { message } = App.useApp();
  const params = {
    path: { school: plan.school, plan: plan.id },
    header: { 'if-match': `"${plan.revision}"` },
  };
  const attempt = (work: () => Promise<unknown>) => () =>
    work()
      .catch((error: unknown) => {
        void message.error(
          error instanceof ApiError && error.problem ? say(error.problem.message) : String(error),
        );
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
