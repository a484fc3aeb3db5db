import { Alert, Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSay } from '../../shared/language.ts';
import type { AbsenceAnswer } from '../../shared/types.ts';
import type { DutyIndex } from './duty-index.ts';
import { Moves } from './moves.tsx';

interface Props {
  readonly repair: AbsenceAnswer['repair'];
  readonly index: DutyIndex;
}

/** What changes when the whole absence is repaired, what stays open, and what is proven of it. */
export function RepairResult({ repair, index }: Props): ReactNode {
  const { t } = useTranslation();
  const say = useSay();
  const { change, uncovered, certificate, sentence } = repair;
  return (
    <>
      <Alert
        type={uncovered.length === 0 ? 'success' : 'warning'}
        showIcon
        className="told"
        title={say(sentence)}
      />
      {uncovered.length > 0 && (
        <Alert
          type="error"
          showIcon
          className="told"
          title={t('standIns.uncovered', { n: uncovered.length })}
          description={
            <ul className="sentences">
              {uncovered.map((id) => (
                <li key={id}>{index.lineOf(id)}</li>
              ))}
            </ul>
          }
        />
      )}
      {change.moves.length > 0 && (
        <>
          <Moves moves={change.moves} index={index} />
          <p>
            <Tag>{t(`standIns.proofs.${certificate.status}`)}</Tag>
            <span className="muted">{say(certificate.claim)}</span>
          </p>
        </>
      )}
    </>
  );
}
