import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Session, Weekday } from '../../shared/types.ts';
import type { MatrixIndex } from './matrix-index.ts';
import { SessionCell } from './session-cell.tsx';

interface Props {
  readonly sessions: readonly Session[];
  readonly index: MatrixIndex;
  /** The class that the grid is about, if it is about one. */
  readonly classId: string | null;
  /** Weekdays across: all of them, or on a phone the chosen one. */
  readonly days: readonly Weekday[];
}

/** Weekdays across, blocks down. */
export function WeekGrid({ sessions, index, classId, days }: Props): ReactNode {
  const { t } = useTranslation();
  const blocks = index.blocks.filter(({ id }) => sessions.some(({ block }) => block === id));
  return (
    <table className={`grid-table ${days.length === 1 ? 'one-day' : ''}`}>
      <thead>
        <tr>
          <th scope="col">{t('matrix.block')}</th>
          {days.map((day) => (
            <th key={day} scope="col">
              {t(`common.weekdays.${day}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {blocks.map(({ id, name }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            {days.map((day) => {
              const here = sessions.filter(({ weekday, block }) => weekday === day && block === id);
              return (
                <td key={day}>
                  {here.length === 0 && <span className="muted">{t('matrix.free')}</span>}
                  {here.map((session) => (
                    <SessionCell key={session.id} session={session} index={index} classId={classId} />
                  ))}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
