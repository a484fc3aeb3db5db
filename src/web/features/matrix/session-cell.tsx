import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlan } from '../../shared/plan-context.ts';
import type { Session } from '../../shared/types.ts';
import type { MatrixIndex } from './matrix-index.ts';

interface Props {
  readonly session: Session;
  readonly index: MatrixIndex;
  readonly classId: string | null;
}

/** The five elements of one cell: time, content, place, form, responsible person. */
export function SessionCell({ session, index, classId }: Props): ReactNode {
  const { t } = useTranslation();
  const { names } = usePlan();
  const people = index.peopleOf(session);
  const open = people.length === 0 || people.some(({ person }) => person === null);
  const form =
    session.kind === 'club'
      ? t('matrix.club')
      : t(session.classes.length > 1 ? 'matrix.merged' : 'matrix.group');
  const own = classId === null ? 0 : index.fromClass(session, classId);
  const responsible =
    people.length === 0
      ? t('common.vacant')
      : people
          .map(({ person }) => (person === null ? t('common.vacant') : names.person(person)))
          .join(t('common.list'));
  return (
    <div className={`cell ${session.kind} ${open ? 'open' : ''}`}>
      <div className="cell-head">
        <b>{names.content(session)}</b>
        <span>
          {session.weeks !== 'every' && <Tag color="blue">{t(`matrix.${session.weeks}`)}</Tag>}
          <Tag variant="outlined">{form}</Tag>
        </span>
      </div>
      <div className="muted">
        {index.timesOf(session).map((time) => (
          <span key={time} className="time">
            {time}
          </span>
        ))}
      </div>
      <div>
        {names.room(session.room)}
        {session.fallbackRoom !== undefined && (
          <span className="muted"> {t('matrix.rain', { room: names.room(session.fallbackRoom) })}</span>
        )}
      </div>
      <div className="cell-head">
        <span className={open ? 'bad' : undefined}>{responsible}</span>
        <span className="muted">
          {own > 0 ? t('matrix.fromClass', { n: own }) : t('common.people', { n: session.pupils })}
        </span>
      </div>
    </div>
  );
}
