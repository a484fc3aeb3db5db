import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanParts } from '../../shared/plan-context.ts';
import type { Duty, Weekday } from '../../shared/types.ts';
import { DutyLine } from './duty-line.tsx';

interface Props {
  readonly parts: Pick<PlanParts, 'matrix' | 'calendar'>;
  readonly duties: readonly Duty[];
  /** Weekdays across: all of them, or on a phone the chosen one. */
  readonly days: readonly Weekday[];
}

/** The term of one person: a row a week, a column a weekday. */
export function PersonCalendar({ parts, duties, days }: Props): ReactNode {
  const { t } = useTranslation();
  const sessions = useMemo(
    () => new Map(parts.matrix.sessions.map((session) => [session.id, session])),
    [parts],
  );
  const weeks = [...new Set(parts.calendar.days.map(({ week }) => week))];
  return (
    <div className="box-scroll">
      <table className={`grid-table ${days.length === 1 ? 'one-day' : ''}`}>
        <thead>
          <tr>
            <th scope="col">{t('roster.weekColumn')}</th>
            {days.map((day) => (
              <th key={day} scope="col">
                {t(`common.weekdays.${day}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week}>
              <th scope="row">{t('common.week', { n: week })}</th>
              {days.map((weekday) => (
                <td key={weekday}>
                  {parts.calendar.days
                    .filter((day) => day.week === week && day.weekday === weekday)
                    .map(({ date }) => (
                      <div key={date}>
                        <span className="muted">
                          {date.slice(5)} {isMakeUp(date, weekday) && t('roster.makeUp')}
                        </span>
                        {duties
                          .filter((duty) => duty.date === date)
                          .sort((a, b) => a.startMinute - b.startMinute)
                          .map((duty) => (
                            <DutyLine key={duty.id} duty={duty} session={sessions.get(duty.session ?? '')} />
                          ))}
                      </div>
                    ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Does the date stand in for another weekday than its own (a working Saturday, for example)? */
function isMakeUp(date: string, weekday: Weekday): boolean {
  return new Date(`${date}T00:00:00Z`).getUTCDay() !== weekday;
}
