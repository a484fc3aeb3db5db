import { Table, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../shared/api.ts';
import { useSay } from '../../shared/language.ts';
import type { PlanReports } from '../../shared/types.ts';
import { useLoaded } from '../../shared/use-loaded.ts';
import { TABLES_FROM, useWindowFrom } from '../../shared/use-width.ts';
import { ClauseTodo } from './clause-todo.tsx';

export type Clause = PlanReports['compliance']['clauses'][number];

const STATUS_COLOUR: Readonly<Record<Clause['status'], string>> = {
  kept: 'success',
  broken: 'error',
  needsEvidence: 'warning',
  notApplicable: 'default',
};

/** A row a clause; on a phone everything about it stands one below the other. */
export function ClauseTable({ clauses }: { readonly clauses: readonly Clause[] }): ReactNode {
  const { t } = useTranslation();
  const wide = useWindowFrom(TABLES_FROM);
  return (
    <Table<Clause>
      size="small"
      tableLayout="fixed"
      rowKey={({ pack, rule, citation, sentence }) => `${pack}/${rule}/${citation}/${sentence.zh}`}
      dataSource={clauses}
      showHeader={wide}
      locale={{ emptyText: t('compliance.none') }}
      pagination={{ pageSize: 15, hideOnSinglePage: true, showSizeChanger: false }}
      columns={
        wide
          ? [
              {
                title: t('compliance.status'),
                width: 120,
                render: (_, clause) => <StatusOf clause={clause} />,
              },
              { title: t('compliance.clause'), render: (_, clause) => <Wording clause={clause} /> },
              { title: t('compliance.shown'), render: (_, clause) => <Shown clause={clause} /> },
              {
                title: t('compliance.todo'),
                width: '26%',
                render: (_, clause) => <ClauseTodo clause={clause} />,
              },
            ]
          : [
              {
                render: (_, clause) => (
                  <>
                    <StatusOf clause={clause} />
                    <Wording clause={clause} />
                    <div className="muted">
                      <Shown clause={clause} />
                    </div>
                    <ClauseTodo clause={clause} />
                  </>
                ),
              },
            ]
      }
    />
  );
}

interface Props {
  readonly clause: Clause;
}

function StatusOf({ clause }: Props): ReactNode {
  const { t } = useTranslation();
  return <Tag color={STATUS_COLOUR[clause.status]}>{t(`compliance.statuses.${clause.status}`)}</Tag>;
}

/** What the clause asks, how binding it is and where it is written. */
function Wording({ clause }: Props): ReactNode {
  const { t } = useTranslation();
  const say = useSay();
  const [packs] = useLoaded('policies', () => dataOf(api.GET('/v1/policies')));
  const pack = packs.state === 'ready' ? packs.value.items.find(({ id }) => id === clause.pack) : undefined;
  const level = t(`compliance.levels.${clause.level as 'hard'}`, '');
  const source = `${pack ? say(pack.name) : ''} ${headingOf(clause.citation)}`.trim();
  return (
    <>
      <div>{say(clause.sentence)}</div>
      <div className="muted">{[level, source].filter((part) => part !== '').join(' · ')}</div>
    </>
  );
}

/** What of this plan shows it, and the reasons on record for departing from it. */
function Shown({ clause: { shown, deviations = [] } }: Props): ReactNode {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <>
      <div>{say(shown)}</div>
      {deviations.map(({ where, reason, by, date }) => (
        <div key={`${where}/${reason}/${by}/${date}`} className="muted">
          {where === undefined
            ? t('compliance.deviation', { reason, by, date })
            : t('compliance.deviationAt', { where, reason, by, date })}
        </div>
      ))}
    </>
  );
}

/** A citation is a document and a heading in it; the document's own id is left out, the pack names it. */
function headingOf(citation: string): string {
  const [document = '', ...heading] = citation.split(' ');
  return heading.length > 0 && document.includes('/') ? heading.join(' ') : citation;
}
