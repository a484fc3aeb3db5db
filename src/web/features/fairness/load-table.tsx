import { Table } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { lessons } from '../../shared/figures.ts';
import { usePlan } from '../../shared/plan-context.ts';
import type { PersonLoad } from '../../shared/types.ts';

interface Props {
  readonly people: readonly PersonLoad[];
  readonly unitsPerLesson: number;
}

export function LoadTable({ people, unitsPerLesson }: Props): ReactNode {
  const { t } = useTranslation();
  const { names } = usePlan();
  // The highest load first, as in the chart.
  const sorted = people.toSorted((a, b) => b.totalUnits - a.totalUnits || (a.person < b.person ? -1 : 1));
  const carried = people.some(({ carriedInUnits }) => carriedInUnits !== 0);
  const column = (title: string, of: (load: PersonLoad) => number) => ({
    title,
    align: 'right' as const,
    sorter: (a: PersonLoad, b: PersonLoad) => of(a) - of(b),
    render: (_: unknown, load: PersonLoad) => lessons(of(load), unitsPerLesson),
  });
  return (
    <Table<PersonLoad>
      size="small"
      rowKey="person"
      dataSource={sorted}
      scroll={{ x: 560 }}
      pagination={{ pageSize: 15, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        { title: t('fairness.name'), render: (_, { person }) => names.person(person) },
        {
          title: t('fairness.duties'),
          dataIndex: 'duties',
          align: 'right',
          sorter: (a, b) => a.duties - b.duties,
        },
        column(t('fairness.given'), ({ givenUnits }) => givenUnits),
        column(t('fairness.rotating'), ({ rotatingUnits }) => rotatingUnits),
        column(t('fairness.total'), ({ totalUnits }) => totalUnits),
        ...(carried ? [column(t('fairness.carried'), ({ carriedInUnits }) => carriedInUnits)] : []),
        column(t('fairness.target'), ({ targetUnits }) => targetUnits),
      ]}
    />
  );
}
