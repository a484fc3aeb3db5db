import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSay } from '../../shared/language.ts';
import { usePlan } from '../../shared/plan-context.ts';
import type { PlanOpen } from '../../shared/types.ts';

type Told = NonNullable<PlanOpen[number]['diagnosis']>;

const TONES: Readonly<Record<Told['status'], string>> = { proven: 'red', others: 'orange', limit: 'default' };

/** Which section stays out; the number of the group only where the club has several. */
export function LeftOut({ section }: { readonly section: string }): ReactNode {
  const { t } = useTranslation();
  const { school, names } = usePlan();
  const [id = '', n = ''] = section.split('#');
  const several = (school.clubs.find((club) => club.id === id)?.sections ?? 1) > 1;
  const club = names.club(id);
  return several ? t('audit.diagnosis.groupLeftOut', { club, n }) : t('audit.diagnosis.leftOut', { club });
}

/** Why a section stays out, cause by cause, and each verified way to let it in. */
export function Diagnosis({ told }: { readonly told: Told }): ReactNode {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <>
      <div>
        <Tag color={TONES[told.status]}>{t(`audit.diagnosis.${told.status}`)}</Tag>
        {told.irreducible && told.causes.length > 1 && (
          <span className="muted">{t('audit.diagnosis.irreducible')}</span>
        )}
      </div>
      <ul className="plain">
        {told.causes.map(({ code, refs, sentence }) => (
          <li key={`${code}/${refs.join()}`}>{say(sentence)}</li>
        ))}
      </ul>
      {told.remedies.length > 0 && (
        <div className="muted">
          {t('audit.diagnosis.remedies')}
          <ol>
            {told.remedies.map(({ sentence }) => (
              <li key={sentence.zh}>{say(sentence)}</li>
            ))}
          </ol>
        </div>
      )}
    </>
  );
}
