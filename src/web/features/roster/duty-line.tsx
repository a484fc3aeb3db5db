import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dutyWords } from '../../shared/duty-words.ts';
import { usePlan } from '../../shared/plan-context.ts';
import type { Duty, Session } from '../../shared/types.ts';

interface Props {
  readonly duty: Duty;
  readonly session: Session | undefined;
}

/** Time, what and where of a duty. */
export function DutyLine({ duty, session }: Props): ReactNode {
  const { t } = useTranslation();
  const { names } = usePlan();
  const { time, what, place } = dutyWords(duty, session, names);
  return (
    <span
      className={`duty ${duty.person === null ? 'open' : ''}`}
      title={`${names.post(duty.post)} · ${t(`roster.works.${duty.work}`)}`}
    >
      {time} <b>{what}</b> {place}
    </span>
  );
}
