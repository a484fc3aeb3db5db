import { Alert, Card, Table, Tag, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSay } from '../../shared/language.ts';
import { PageTitle } from '../../shared/page-title.tsx';
import { type PlanParts, useParts } from '../../shared/plan-context.ts';
import { ShowLoaded } from '../../shared/show-loaded.tsx';
import type { PlanOpen } from '../../shared/types.ts';
import { Diagnosis, LeftOut } from './diagnosis.tsx';
import { Violations } from './violations.tsx';

/** What was left open, and what the audit found. */
export function AuditView(): ReactNode {
  const [loaded, retry] = useParts('audit', 'open');
  return (
    <ShowLoaded loaded={loaded} retry={retry}>
      {(parts) => <Audit parts={parts} />}
    </ShowLoaded>
  );
}

function Audit({ parts }: { readonly parts: Pick<PlanParts, 'audit' | 'open'> }): ReactNode {
  const { t } = useTranslation();
  const { violations, rulesChecked } = parts.audit;
  return (
    <>
      <PageTitle title={t('audit.title')} intro={t('audit.intro')} />
      <div className="stack">
        {violations.length === 0 && (
          <Alert type="success" showIcon title={t('audit.noViolations', { n: rulesChecked.length })} />
        )}
        <Open open={parts.open} />
        {violations.length > 0 && <Violations violations={violations} />}
      </div>
    </>
  );
}

function Open({ open }: { readonly open: PlanOpen }): ReactNode {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <Card title={`${t('audit.open')} (${open.length})`}>
      {open.length === 0 ? (
        <Typography.Text type="secondary">{t('audit.noOpen')}</Typography.Text>
      ) : (
        <Table
          size="small"
          showHeader={false}
          dataSource={open.map((item, key) => ({ ...item, key }))}
          pagination={{ pageSize: 10, hideOnSinglePage: true, showSizeChanger: false }}
          columns={[
            {
              render: (_, { stage, sentence, remedy, diagnosis }) => (
                <>
                  <div>
                    <Tag>{t(`planning.stages.${stage}`)}</Tag>{' '}
                    {diagnosis && diagnosis.causes.length > 0 ? (
                      <LeftOut section={diagnosis.section} />
                    ) : (
                      say(sentence)
                    )}
                  </div>
                  {diagnosis && <Diagnosis told={diagnosis} />}
                  {(diagnosis?.remedies.length ?? 0) === 0 && (
                    <div className="muted">
                      {t('audit.remedy')}: {say(remedy)}
                    </div>
                  )}
                </>
              ),
            },
          ]}
        />
      )}
    </Card>
  );
}
