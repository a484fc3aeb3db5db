import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanParts } from '../../shared/plan-context.ts';
import { type Duty, WEEKDAYS } from '../../shared/types.ts';
import { DutyLine } from './duty-line.tsx';

interface Props {
  readonly parts: Pick<PlanParts, 'matrix' | 'calendar'>;
  readonly duties: readonly Duty[];
}

/** The term of one person: a row a week, a column a weekday. */
export function PersonCalendar({ parts, duties }: Props): ReactNode {
  const { t } = useTranslation();
  const sessions = useMemo(
    () => new Map(parts.matrix.sessions.map((session) => [session.id, session])),
    [parts],
  );
  const weeks = [...new Set(parts.calendar.days.map(({ week }) => week))];
  return (
    <div className="box-scroll">
      <table className="grid-table">
        <thead>
          <tr>
            <th />
            {WEEKDAYS.map((day) => (
              <th key={day}>{t(`common.weekdays.${day}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week}>
              <th scope="row">{t('common.week', { n: week })}</th>
              {WEEKDAYS.map((weekday) => (
                <td key={weekday}>
                  {parts.calendar.days
                    .filter((day) => day.week === week && day.weekday === weekday)
                    .map(({ date }) => (
                      <div key={date}>
                        <span className="muted">{date.slice(5)}</span>
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
