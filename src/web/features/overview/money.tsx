import { Card, Descriptions } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { yuan } from '../../shared/figures.ts';
import type { PlanReports } from '../../shared/types.ts';

/** What the plan costs and who pays; what nobody has decided is said to be undecided. */
export function Money({ finance }: { readonly finance: PlanReports['finance'] }): ReactNode {
  const { t } = useTranslation();
  const sum = finance.externals.reduce((total, { fen }) => total + fen, 0);
  const rows = [
    ['staffPay', finance.staffPayFen],
    ['externalPay', sum],
    ['planned', finance.plannedFen],
    ['parents', finance.parentFen],
    ['subsidy', finance.subsidyFen],
    ['waived', finance.waivedFen],
    ['uncovered', finance.uncoveredFen],
    ['vendor', finance.vendorFen],
  ] as const;
  return (
    <Card title={t('overview.money')}>
      <Descriptions
        size="small"
        bordered
        column={{ xs: 1, md: 2, xl: 4 }}
        layout="vertical"
        items={[
          {
            key: 'lessons',
            label: t('overview.payLessons'),
            children: `${(finance.payUnits / finance.unitsPerLesson).toLocaleString('en')} ${t('common.lessons')}`,
          },
          ...rows
            .filter(([, fen]) => fen !== null)
            .map(([name, fen]) => ({
              key: name,
              label: t(`overview.moneyRows.${name}`),
              children: `${yuan(fen ?? 0)} ${t('common.yuan')}`,
            })),
        ]}
      />
      {rows.some(([, fen]) => fen === null) && (
        <p className="muted">
          {t('overview.moneyUndecided', {
            names: rows
              .filter(([, fen]) => fen === null)
              .map(([name]) => t(`overview.moneyRows.${name}`))
              .join(t('common.list')),
          })}
        </p>
      )}
    </Card>
  );
}
