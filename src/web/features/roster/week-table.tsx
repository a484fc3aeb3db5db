import { Table } from 'antd';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type PlanParts, usePlan } from '../../shared/plan-context.ts';
import type { Duty, Weekday } from '../../shared/types.ts';
import { DutyLine } from './duty-line.tsx';

interface Props {
  readonly parts: Pick<PlanParts, 'matrix' | 'roster' | 'calendar'>;
  readonly week: number;
  /** Weekdays across: all of them, or on a phone the chosen one. */
  readonly days: readonly Weekday[];
  readonly onlyOpen: boolean;
}

interface Row {
  readonly key: string;
  readonly name: string;
  readonly byDate: ReadonlyMap<string, readonly Duty[]>;
}

/** One week: a row a person (open duties first), a column a day. */
export function WeekTable({ parts, week, days: weekdays, onlyOpen }: Props): ReactNode {
  const { t } = useTranslation();
  const { names } = usePlan();
  const days = useMemo(
    () =>
      parts.calendar.days.filter(
        (day) => day.week === week && weekdays.some((weekday) => weekday === day.weekday),
      ),
    [parts, week, weekdays],
  );
  const sessions = useMemo(
    () => new Map(parts.matrix.sessions.map((session) => [session.id, session])),
    [parts],
  );
  const rows = useMemo(() => {
    const dates = new Set(days.map(({ date }) => date));
    const byPerson = new Map<string | null, Map<string, Duty[]>>();
    const inWeek = parts.roster.duties
      .filter(({ date, person }) => dates.has(date) && (!onlyOpen || person === null))
      .sort((a, b) => a.startMinute - b.startMinute);
    for (const duty of inWeek) {
      const byDate = byPerson.get(duty.person) ?? new Map<string, Duty[]>();
      byDate.set(duty.date, [...(byDate.get(duty.date) ?? []), duty]);
      byPerson.set(duty.person, byDate);
    }
    return [...byPerson]
      .map(
        ([person, byDate]): Row => ({
          key: person ?? '',
          name: person === null ? t('common.vacant') : names.person(person),
          byDate,
        }),
      )
      .sort((a, b) => (a.key === '' ? -1 : b.key === '' ? 1 : a.name.localeCompare(b.name, 'zh-Hans-CN')));
  }, [parts, days, onlyOpen, names, t]);
  return (
    <Table<Row>
      size="small"
      dataSource={rows}
      className="week-table"
      locale={{ emptyText: t('roster.nobody') }}
      {...(weekdays.length > 1 ? { scroll: { x: 1080 } } : {})}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        { title: t('roster.name'), dataIndex: 'name', width: 90, fixed: 'start' },
        ...days.map((day) => ({
          title: `${t(`common.weekdays.${day.weekday as 1}`)} ${day.date.slice(5)}`,
          key: day.date,
          render: (_: unknown, { byDate }: Row) =>
            (byDate.get(day.date) ?? []).map((duty) => (
              <DutyLine key={duty.id} duty={duty} session={sessions.get(duty.session ?? '')} />
            )),
        })),
      ]}
    />
  );
}
