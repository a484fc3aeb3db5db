import { Button, Card, Checkbox, Flex, Segmented } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyFigures } from '../../shared/key-figures.tsx';
import { PageTitle } from '../../shared/page-title.tsx';
import { useParts, usePlan } from '../../shared/plan-context.ts';
import { ShowLoaded } from '../../shared/show-loaded.tsx';
import type { PlanReports } from '../../shared/types.ts';
import { type Clause, ClauseTable } from './clause-table.tsx';

const STATUSES = ['broken', 'needsEvidence', 'kept', 'notApplicable'] as const;
type Status = (typeof STATUSES)[number];

/** The policy clause by clause: is it kept, what shows it, and what is left to do. */
export function ComplianceView(): ReactNode {
  const [loaded, retry] = useParts('reports');
  return (
    <ShowLoaded loaded={loaded} retry={retry}>
      {({ reports }) => <Compliance report={reports.compliance} />}
    </ShowLoaded>
  );
}

function Compliance({ report }: { readonly report: PlanReports['compliance'] }): ReactNode {
  const { t } = useTranslation();
  const { plan } = usePlan();
  const [status, setStatus] = useState<Status | 'all'>('all');
  const [onlyTodo, setOnlyTodo] = useState(false);
  const { clauses } = report;
  const count = (wanted: Status): number => clauses.filter((clause) => clause.status === wanted).length;
  const shown = clauses.filter(
    (clause) => (status === 'all' || clause.status === status) && (!onlyTodo || hasTodo(clause)),
  );
  const file = `/v1/schools/${encodeURIComponent(plan.school)}/plans/${plan.id}/exports/compliance`;
  return (
    <>
      <PageTitle title={t('compliance.title')} intro={t('compliance.intro')}>
        <Button type="primary" href={`${file}.xlsx`} download>
          {t('compliance.excel')}
        </Button>
        <Button href={`${file}.html`} target="_blank">
          {t('compliance.print')}
        </Button>
      </PageTitle>
      <KeyFigures
        figures={STATUSES.map((value) => ({
          label: t(`compliance.statuses.${value}`),
          value: count(value),
          ...(value === 'kept' ? { tone: 'good' as const } : {}),
          ...(value === 'broken' && count(value) > 0 ? { tone: 'bad' as const } : {}),
        }))}
      />
      <Card>
        <Flex wrap gap={12} align="center" style={{ marginBottom: 12 }}>
          <div className="box-scroll">
            <Segmented
              aria-label={t('compliance.status')}
              value={status}
              onChange={setStatus}
              options={[
                { value: 'all' as const, label: `${t('common.all')} ${clauses.length}` },
                ...STATUSES.map((value) => ({
                  value,
                  label: `${t(`compliance.statuses.${value}`)} ${count(value)}`,
                })),
              ]}
            />
          </div>
          <Checkbox checked={onlyTodo} onChange={({ target }) => setOnlyTodo(target.checked)}>
            {t('compliance.onlyTodo')}
          </Checkbox>
        </Flex>
        <ClauseTable clauses={shown} />
      </Card>
    </>
  );
}

/** Is there something that people still have to do? */
function hasTodo({ todo, checklist = [] }: Clause): boolean {
  return todo !== undefined || checklist.some(({ date }) => date === undefined);
}
