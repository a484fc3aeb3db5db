import { Result, Segmented } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../shared/page-title.tsx';
import { type PlanParts, useParts, usePlan } from '../../shared/plan-context.ts';
import { ShowLoaded } from '../../shared/show-loaded.tsx';
import { AbsenceCard } from './absence-card.tsx';
import { useDutyIndex } from './duty-index.ts';
import { SwapCard } from './swap-card.tsx';

/** A finished plan in use: who steps in for somebody who is away, and who can swap duties. */
export function StandInsView(): ReactNode {
  const { t } = useTranslation();
  const { plan } = usePlan();
  const [loaded, retry] = useParts('matrix', 'roster', 'calendar');
  if (plan.document !== 'final') {
    return (
      <>
        <PageTitle title={t('standIns.title')} intro={t('standIns.intro')} />
        <Result status="info" title={t('standIns.notFinal')} />
      </>
    );
  }
  return (
    <ShowLoaded loaded={loaded} retry={retry}>
      {(parts) => <StandIns parts={parts} />}
    </ShowLoaded>
  );
}

function StandIns({
  parts,
}: {
  readonly parts: Pick<PlanParts, 'matrix' | 'roster' | 'calendar'>;
}): ReactNode {
  const { t } = useTranslation();
  const index = useDutyIndex(parts);
  const [kind, setKind] = useState<'absence' | 'swap'>('absence');
  return (
    <>
      <PageTitle title={t('standIns.title')} intro={t('standIns.intro')}>
        <Segmented
          value={kind}
          onChange={setKind}
          options={(['absence', 'swap'] as const).map((value) => ({ value, label: t(`standIns.${value}`) }))}
        />
      </PageTitle>
      {kind === 'absence' ? <AbsenceCard index={index} /> : <SwapCard index={index} />}
    </>
  );
}
