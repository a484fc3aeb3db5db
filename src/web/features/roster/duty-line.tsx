import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { clockOf } from '../../shared/figures.ts';
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
  const place = session ? names.room(session.room) : duty.gate === undefined ? '' : names.gate(duty.gate);
  const what = session ? names.content(session) : names.post(duty.post);
  return (
    <span
      className={`duty ${duty.person === null ? 'open' : ''}`}
      title={`${names.post(duty.post)} · ${t(`roster.works.${duty.work}`)}`}
    >
      {clockOf(duty.startMinute)}–{clockOf(duty.endMinute)} <b>{what}</b> {place}
    </span>
  );
}
