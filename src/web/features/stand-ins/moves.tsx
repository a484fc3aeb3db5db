import { Table } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../../shared/plan-context.ts';
import type { AbsenceAnswer } from '../../shared/types.ts';
import { TABLES_FROM, useWindowFrom } from '../../shared/use-width.ts';
import type { DutyIndex } from './duty-index.ts';

type Move = AbsenceAnswer['repair']['change']['moves'][number];

interface Props {
  readonly moves: readonly Move[];
  readonly index: DutyIndex;
}

/** The duties that change hands: from whom to whom. */
export function Moves({ moves, index }: Props): ReactNode {
  const { t } = useTranslation();
  const { names } = usePlan();
  const wide = useWindowFrom(TABLES_FROM);
  const who = (person: string | null): ReactNode =>
    person === null ? <span className="bad">{t('standIns.vacant')}</span> : names.person(person);
  return (
    <Table<Move>
      size="small"
      rowKey="duty"
      dataSource={moves}
      showHeader={wide}
      pagination={{ pageSize: 12, hideOnSinglePage: true, showSizeChanger: false }}
      columns={
        wide
          ? [
              { title: t('standIns.duty'), render: (_, { duty }) => index.lineOf(duty) },
              { title: t('standIns.was'), width: 120, render: (_, { from }) => who(from) },
              { title: t('standIns.becomes'), width: 120, render: (_, { to }) => <b>{who(to)}</b> },
            ]
          : [
              {
                render: (_, { duty, from, to }) => (
                  <>
                    <div>{index.lineOf(duty)}</div>
                    <div>
                      {who(from)} → <b>{who(to)}</b>
                    </div>
                  </>
                ),
              },
            ]
      }
    />
  );
}
