import { Button, Card, Checkbox, Empty, Flex, Table, Tag } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { percent, share } from '../../shared/figures.ts';
import { useInstant, useSay } from '../../shared/language.ts';
import { addressOf } from '../../shared/router.ts';
import { StateTag } from '../../shared/state-tag.tsx';
import { StatusTag } from '../../shared/status-tag.tsx';
import type { PlanSummary } from '../../shared/types.ts';
import { TABLES_FROM, useWindowFrom } from '../../shared/use-width.ts';
import { PlanActions } from './plan-actions.tsx';

interface Props {
  readonly plans: readonly PlanSummary[];
  readonly onChanged: () => void;
}

/** The plans of a school with the figures that tell them apart; two of them can be chosen and compared. */
export function PlanList({ plans, onChanged }: Props): ReactNode {
  const { t } = useTranslation();
  const wide = useWindowFrom(TABLES_FROM);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const choose = (id: string): void =>
    setChosen((before) =>
      before.includes(id) ? before.filter((other) => other !== id) : [...before, id].slice(-2),
    );
  const [older, newer] = plans.filter(({ id }) => chosen.includes(id)).toReversed();
  const compare = older && newer && (
    <Button
      type="primary"
      href={addressOf({ page: 'compare', school: older.school, before: older.id, after: newer.id })}
    >
      {t('compare.chosen')}
    </Button>
  );
  const check = (plan: PlanSummary): ReactNode => (
    <Checkbox
      aria-label={t('planning.choose')}
      disabled={plan.document === 'none'}
      checked={chosen.includes(plan.id)}
      onChange={() => choose(plan.id)}
    />
  );
  return (
    <Card
      title={t('planning.plans')}
      extra={compare ?? (plans.length > 1 && <span className="muted">{t('planning.chooseTwo')}</span>)}
    >
      {plans.length === 0 ? (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('planning.empty')} />
      ) : wide ? (
        <Table<PlanSummary>
          rowKey="id"
          size="middle"
          dataSource={[...plans]}
          scroll={{ x: 900 }}
          pagination={{ pageSize: 10, hideOnSinglePage: true }}
          columns={[
            { width: 40, render: (_, plan) => check(plan) },
            { title: t('planning.plan'), render: (_, plan) => <PlanName plan={plan} /> },
            { title: t('planning.state'), render: (_, plan) => <PlanTags plan={plan} /> },
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
              render: (_, plan) => <PlanActions plan={plan} onChanged={onChanged} />,
            },
          ]}
        />
      ) : (
        plans.map((plan) => (
          <div key={plan.id} className="row-card">
            <div className="cell-head">
              <PlanName plan={plan} />
              {check(plan)}
            </div>
            <PlanTags plan={plan} />
            {plan.figures && (
              <div className="muted">
                {t('planning.openDuties')} {plan.figures.openDuties} · {t('planning.hard')}{' '}
                {plan.figures.hardViolations} · {t('planning.firstChoice')}{' '}
                {percent(plan.figures.placedFirst, plan.figures.applicants)}
              </div>
            )}
            <PlanActions plan={plan} onChanged={onChanged} />
          </div>
        ))
      )}
    </Card>
  );
}

function PlanName({ plan: { name, createdAt, spentMs } }: { readonly plan: PlanSummary }): ReactNode {
  const { t } = useTranslation();
  const instant = useInstant();
  return (
    <div>
      <div>{name ?? instant(createdAt)}</div>
      <span className="muted">
        {name !== null && `${instant(createdAt)} · `}
        {t('planning.seconds_n', { n: Math.round(spentMs / 1000) })}
      </span>
    </div>
  );
}

function PlanTags({
  plan: { state, status, fault, publishedAt },
}: {
  readonly plan: PlanSummary;
}): ReactNode {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <Flex wrap gap={4}>
      <StateTag state={state} />
      {status && status !== 'stopped' && <StatusTag status={status} />}
      {publishedAt !== null && <Tag color="blue">{t('planning.published')}</Tag>}
      {fault && <span className="muted">{say(fault.sentence)}</span>}
    </Flex>
  );
}
