import { Alert, Card, Flex, Segmented, Table, Tag, Typography } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSay } from '../../shared/language.ts';
import { PageTitle } from '../../shared/page-title.tsx';
import { type PlanParts, useParts } from '../../shared/plan-context.ts';
import { ShowLoaded } from '../../shared/show-loaded.tsx';
import type { PlanReports } from '../../shared/types.ts';

const STATUS_COLOUR = {
  kept: 'success',
  broken: 'error',
  needsEvidence: 'warning',
  notApplicable: 'default',
} as const;

/** What the audit found, what was left open, and clause by clause how the policy is kept. */
export function AuditView(): ReactNode {
  const [loaded, retry] = useParts('audit', 'open', 'reports');
  return (
    <ShowLoaded loaded={loaded} retry={retry}>
      {(parts) => <Audit parts={parts} />}
    </ShowLoaded>
  );
}

function Audit({ parts }: { readonly parts: Pick<PlanParts, 'audit' | 'open' | 'reports'> }): ReactNode {
  const { t } = useTranslation();
  const say = useSay();
  const { violations, rulesChecked } = parts.audit;
  return (
    <>
      <PageTitle title={t('audit.title')} intro={t('audit.intro')} />
      <div className="stack">
        {violations.length === 0 ? (
          <Alert type="success" showIcon title={t('audit.noViolations', { n: rulesChecked.length })} />
        ) : (
          <Card title={t('audit.violations')}>
            <Flex vertical gap={12}>
              {violations.map((violation) => (
                <Alert
                  key={`${violation.rule}/${violation.where}/${violation.when}/${violation.who.join()}/${violation.sentence.zh}`}
                  type={violation.level === 'hard' ? 'error' : 'warning'}
                  showIcon
                  title={
                    <>
                      <Tag>{t(`audit.levels.${violation.level}`)}</Tag>
                      {say(violation.sentence)}
                    </>
                  }
                  description={`${t('audit.remedy')}: ${say(violation.remedy)}`}
                />
              ))}
            </Flex>
          </Card>
        )}
        <Card title={`${t('audit.open')} (${parts.open.length})`}>
          {parts.open.length === 0 ? (
            <Typography.Text type="secondary">{t('audit.noOpen')}</Typography.Text>
          ) : (
            <Table
              size="small"
              rowKey={({ code, refs }) => `${code}/${refs.join()}`}
              dataSource={parts.open}
              scroll={{ x: 640 }}
              pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
              columns={[
                {
                  title: t('planning.stage'),
                  width: 100,
                  render: (_, { stage }) => t(`planning.stages.${stage}`),
                },
                { title: t('schools.problem'), render: (_, { sentence }) => say(sentence) },
                { title: t('audit.remedy'), render: (_, { remedy }) => say(remedy) },
              ]}
            />
          )}
        </Card>
        <Compliance report={parts.reports.compliance} />
      </div>
    </>
  );
}

type Status = keyof typeof STATUS_COLOUR;

function Compliance({ report }: { readonly report: PlanReports['compliance'] }): ReactNode {
  const { t } = useTranslation();
  const say = useSay();
  const [status, setStatus] = useState<Status | 'all'>('all');
  const count = (wanted: Status): number =>
    report.clauses.filter((clause) => clause.status === wanted).length;
  const statuses: Status[] = ['broken', 'kept', 'needsEvidence', 'notApplicable'];
  return (
    <Card title={t('audit.compliance')}>
      <div className="box-scroll" style={{ marginBottom: 12 }}>
        <Segmented
          value={status}
          onChange={setStatus}
          options={[
            { value: 'all' as const, label: `${t('common.all')} ${report.clauses.length}` },
            ...statuses.map((value) => ({ value, label: `${t(`audit.statuses.${value}`)} ${count(value)}` })),
          ]}
        />
      </div>
      <Table
        size="small"
        rowKey={({ pack, rule, citation, sentence }) => `${pack}/${rule}/${citation}/${sentence.zh}`}
        dataSource={report.clauses.filter((clause) => status === 'all' || clause.status === status)}
        scroll={{ x: 820 }}
        pagination={{ pageSize: 15, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          {
            title: t('audit.status'),
            width: 120,
            render: (_, clause) => (
              <Tag color={STATUS_COLOUR[clause.status]}>{t(`audit.statuses.${clause.status}`)}</Tag>
            ),
          },
          { title: t('audit.clause'), render: (_, { sentence }) => say(sentence) },
          { title: t('audit.shown'), render: (_, { shown }) => say(shown) },
          {
            title: t('audit.citation'),
            width: 200,
            render: (_, { citation, pack }) => (
              <span className="muted">
                {citation} ({pack})
              </span>
            ),
          },
        ]}
      />
    </Card>
  );
}
