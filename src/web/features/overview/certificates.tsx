import { Card, Table, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { short } from '../../shared/figures.ts';
import { useSay } from '../../shared/language.ts';
import { usePlan } from '../../shared/plan-context.ts';
import { useTerms } from '../../shared/terms.ts';
import type { PlanCertificates } from '../../shared/types.ts';
import { TABLES_FROM, useWindowFrom } from '../../shared/use-width.ts';

const PROOF_COLOUR = { optimal: 'success', bounded: 'processing', unproven: 'default' } as const;

type Certificate = PlanCertificates[number];

/** Stage by stage: what is claimed, and the figures with what they cannot fall below. */
export function Certificates({ certificates }: { readonly certificates: PlanCertificates }): ReactNode {
  const { t } = useTranslation();
  const wide = useWindowFrom(TABLES_FROM);
  return (
    <Card title={t('overview.certificates')}>
      {wide ? (
        <Table<Certificate>
          size="small"
          rowKey={({ stage, name }) => `${stage}/${name}`}
          dataSource={[...certificates]}
          pagination={{ pageSize: 8, hideOnSinglePage: true, showSizeChanger: false }}
          columns={[
            { title: t('planning.stage'), width: 190, render: (_, entry) => <StageName of={entry} /> },
            { title: t('overview.proof'), width: 100, render: (_, entry) => <Proof of={entry} /> },
            { title: t('overview.claim'), render: (_, entry) => <Claim of={entry} /> },
            { title: t('overview.levels'), width: 330, render: (_, entry) => <Levels of={entry} /> },
          ]}
        />
      ) : (
        certificates.map((entry) => (
          <div key={`${entry.stage}/${entry.name}`} className="row-card">
            <div className="cell-head">
              <StageName of={entry} />
              <Proof of={entry} />
            </div>
            <Claim of={entry} />
            <Levels of={entry} />
          </div>
        ))
      )}
    </Card>
  );
}

interface PartProps {
  readonly of: Certificate;
}

function StageName({ of: { stage, name } }: PartProps): ReactNode {
  const { t } = useTranslation();
  const { school } = usePlan();
  const terms = useTerms(school.options.unitsPerLesson);
  return (
    <div>
      <b>{t(`planning.stages.${stage}`)}</b>
      <div className="muted">{terms.certificate(name)}</div>
    </div>
  );
}

function Proof({ of: { status } }: PartProps): ReactNode {
  const { t } = useTranslation();
  return <Tag color={PROOF_COLOUR[status]}>{t(`overview.proofs.${status}`)}</Tag>;
}

function Claim({ of: { claim } }: PartProps): ReactNode {
  const say = useSay();
  return <div>{say(claim)}</div>;
}

function Levels({ of: { objective } }: PartProps): ReactNode {
  const { t } = useTranslation();
  const { school } = usePlan();
  const terms = useTerms(school.options.unitsPerLesson);
  return objective.map(({ name, value, bound }) => (
    <div key={name} className="level">
      <span>{terms.objective(name)}</span>
      {/* Pairs of siblings are kept as a negative number, because less is better everywhere. */}
      <b>{short(name === 'siblingsShared' ? -value : value)}</b>
      <span className="muted">
        {bound === null
          ? t('overview.noBound')
          : bound === value
            ? t('overview.atBound')
            : t('overview.boundIs', { bound: short(bound) })}
      </span>
    </div>
  ));
}
