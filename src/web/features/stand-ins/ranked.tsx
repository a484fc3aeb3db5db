import { Alert, Card, Table } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSay } from '../../shared/language.ts';
import { usePlan } from '../../shared/plan-context.ts';
import type { Recommendations } from '../../shared/types.ts';
import type { DutyIndex } from './duty-index.ts';
import { Substitutes } from './substitutes.tsx';

type Entry = Recommendations['duties'][number];

interface Props {
  readonly answer: Recommendations;
  readonly index: DutyIndex;
}

/** Every duty of the absence; opened, its substitutes, best first, and why everybody else cannot. */
export function Ranked({ answer: { person, duties }, index }: Props): ReactNode {
  const { t } = useTranslation();
  const say = useSay();
  const { names } = usePlan();
  const who = names.person(person);
  if (duties.length === 0) return <Alert type="success" showIcon title={t('standIns.noDuties', { who })} />;
  const first = duties[0]?.duty.id;
  return (
    <Card title={t('standIns.duties', { who, n: duties.length })}>
      <Table<Entry>
        size="small"
        rowKey={({ duty }) => duty.id}
        dataSource={duties}
        showHeader={false}
        pagination={{ pageSize: 8, hideOnSinglePage: true, showSizeChanger: false }}
        expandable={{
          defaultExpandedRowKeys: first === undefined ? [] : [first],
          expandedRowRender: (entry) => <OneDuty entry={entry} />,
        }}
        columns={[
          {
            render: (_, { duty, sentence }) => (
              <>
                <b>{index.line(duty)}</b>
                <div className="muted">{say(sentence)}</div>
              </>
            ),
          },
        ]}
      />
    </Card>
  );
}

function OneDuty({ entry: { duty, substitutes, barred = [] } }: { readonly entry: Entry }): ReactNode {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <>
      {substitutes.length === 0 ? (
        <Alert type="warning" showIcon title={t('standIns.nobody')} />
      ) : (
        <Substitutes duty={duty.id} substitutes={substitutes} />
      )}
      {barred.length > 0 && (
        <details>
          <summary className="muted">{t('standIns.barred', { n: barred.length })}</summary>
          <ul className="sentences">
            {barred.map(({ person, sentence }) => (
              <li key={person}>{say(sentence)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
