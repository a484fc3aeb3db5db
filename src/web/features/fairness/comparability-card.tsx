import { Card, Table, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSay } from '../../shared/language.ts';
import type { PlanReports } from '../../shared/types.ts';

type Comparability = NonNullable<PlanReports['fairness']['comparability']>;

/** Which figures mean something beside those of another plan, and which beside another school's. */
export function ComparabilityCard({ comparability }: { readonly comparability: Comparability }): ReactNode {
  const { t } = useTranslation();
  const say = useSay();
  const answer = (may: boolean): ReactNode => (
    <Tag color={may ? 'success' : 'default'}>{t(may ? 'fairness.comparable' : 'fairness.notComparable')}</Tag>
  );
  return (
    <Card title={t('fairness.comparability')}>
      <Table
        size="small"
        rowKey="measure"
        dataSource={comparability.measures}
        pagination={false}
        scroll={{ x: 560 }}
        columns={[
          {
            title: t('fairness.measure'),
            render: (_, { measure, sentence }) => (
              <>
                <div>{t(`fairness.measures.${measure as 'gini'}`)}</div>
                <span className="muted">{say(sentence)}</span>
              </>
            ),
          },
          {
            title: t('fairness.betweenPlans'),
            width: 110,
            render: (_, { betweenPlans }) => answer(betweenPlans),
          },
          {
            title: t('fairness.betweenSchools'),
            width: 90,
            render: (_, { betweenSchools }) => answer(betweenSchools),
          },
        ]}
      />
      <p className="muted">{say(comparability.sentence)}</p>
    </Card>
  );
}
