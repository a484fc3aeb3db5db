import { Table } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSay } from '../../shared/language.ts';
import type { Finding } from '../../shared/types.ts';

/** Findings by sheet and cell, with what to do about them. */
export function FindingsTable({ findings }: { readonly findings: readonly Finding[] }): ReactNode {
  const { t } = useTranslation();
  const say = useSay();
  const rows = findings.map((finding, i) => ({ ...finding, key: i }));
  return (
    <Table
      size="small"
      dataSource={rows}
      scroll={{ x: 720 }}
      pagination={{ pageSize: 20, hideOnSinglePage: true }}
      columns={[
        { title: t('schools.sheet'), width: 120, render: (_, { cell, path }) => cell?.sheet ?? path },
        {
          title: t('schools.cell'),
          width: 90,
          className: 'finding-cell',
          render: (_, { cell }) => cell?.cell ?? '–',
        },
        { title: t('schools.problem'), render: (_, { message }) => say(message) },
        { title: t('schools.remedy'), render: (_, { remedy }) => say(remedy) },
      ]}
    />
  );
}
