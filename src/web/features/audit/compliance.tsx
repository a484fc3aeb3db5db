import { Card, Segmented, Table, Tag } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, dataOf } from '../../shared/api.ts';
import { useSay } from '../../shared/language.ts';
import type { PlanReports } from '../../shared/types.ts';
import { useLoaded } from '../../shared/use-loaded.ts';
import { TABLES_FROM, useWindowFrom } from '../../shared/use-width.ts';

const STATUS_COLOUR = {
  kept: 'success',
  broken: 'error',
  needsEvidence: 'warning',
  notApplicable: 'default',
} as const;

type Status = keyof typeof STATUS_COLOUR;
type Clause = PlanReports['compliance']['clauses'][number];

/** Clause by clause: is it kept, what shows it, and where it is written. */
export function Compliance({ report }: { readonly report: PlanReports['compliance'] }): ReactNode {
  const { t } = useTranslation();
  const say = useSay();
  const wide = useWindowFrom(TABLES_FROM);
  const [packs] = useLoaded('policies', () => dataOf(api.GET('/v1/policies')));
  const [status, setStatus] = useState<Status | 'all'>('all');
  const packName = (id: string): string => {
    const pack = packs.state === 'ready' ? packs.value.items.find((item) => item.id === id) : undefined;
    return pack ? say(pack.name) : '';
  };
  const count = (wanted: Status): number =>
    report.clauses.filter((clause) => clause.status === wanted).length;
  const statuses: Status[] = ['broken', 'kept', 'needsEvidence', 'notApplicable'];
  const sourceOf = ({ citation, pack }: Clause): string => `${packName(pack)} ${headingOf(citation)}`.trim();
  const tagOf = (clause: Clause): ReactNode => (
    <Tag color={STATUS_COLOUR[clause.status]}>{t(`audit.statuses.${clause.status}`)}</Tag>
  );
  return (
    <Card title={t('audit.compliance')}>
      <div className="box-scroll" style={{ marginBottom: 12 }}>
        <Segmented
          aria-label={t('audit.status')}
          value={status}
          onChange={setStatus}
          options={[
            { value: 'all' as const, label: `${t('common.all')} ${report.clauses.length}` },
            ...statuses.map((value) => ({ value, label: `${t(`audit.statuses.${value}`)} ${count(value)}` })),
          ]}
        />
      </div>
      <Table<Clause>
        size="small"
        rowKey={({ pack, rule, citation, sentence }) => `${pack}/${rule}/${citation}/${sentence.zh}`}
        dataSource={report.clauses.filter((clause) => status === 'all' || clause.status === status)}
        showHeader={wide}
        pagination={{ pageSize: 15, hideOnSinglePage: true, showSizeChanger: false }}
        columns={
          wide
            ? [
                { title: t('audit.status'), width: 120, render: (_, clause) => tagOf(clause) },
                { title: t('audit.clause'), render: (_, { sentence }) => say(sentence) },
                { title: t('audit.shown'), render: (_, { shown }) => say(shown) },
                {
                  title: t('audit.citation'),
                  width: 220,
                  render: (_, clause) => <span className="muted">{sourceOf(clause)}</span>,
                },
              ]
            : [
                {
                  render: (_, clause) => (
                    <>
                      {tagOf(clause)}
                      <div>{say(clause.sentence)}</div>
                      <div className="muted">{say(clause.shown)}</div>
                      <div className="muted">{sourceOf(clause)}</div>
                    </>
                  ),
                },
              ]
        }
      />
    </Card>
  );
}

/** A citation is a document and a heading in it; the document's own id is left out, the pack names it. */
function headingOf(citation: string): string {
  const [document = '', ...heading] = citation.split(' ');
  return heading.length > 0 && document.includes('/') ? heading.join(' ') : citation;
}
