import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { dutyWords } from '../../shared/duty-words.ts';
import { type PlanParts, usePlan } from '../../shared/plan-context.ts';
import type { Duty, Weekday } from '../../shared/types.ts';

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** The duties of the plan by id, person and date, each with a line that people recognise it by. */
export interface DutyIndex {
  /** Everybody who has a duty. */
  readonly people: readonly Option[];
  /** Days of the term. */
  readonly dates: readonly Option[];
  /** The first day of the term that is not past at the school; the first of all where every day is past. */
  readonly today: string;
  ofPerson(person: string): readonly Duty[];
  line(duty: Duty): string;
  /** The line of an id; an id without a duty stands for itself. */
  lineOf(id: string): string;
}

export function useDutyIndex(parts: Pick<PlanParts, 'matrix' | 'roster' | 'calendar'>): DutyIndex {
  const { t } = useTranslation();
  const { school, names } = usePlan();
  return useMemo(() => {
    const sessions = new Map(parts.matrix.sessions.map((session) => [session.id, session]));
    const weekdays = new Map(parts.calendar.days.map(({ date, weekday }) => [date, weekday as Weekday]));
    const byId = new Map(parts.roster.duties.map((duty) => [duty.id, duty]));
    const byPerson = new Map<string, Duty[]>();
    for (const duty of parts.roster.duties.toSorted(byTime)) {
      if (duty.person === null) continue;
      const own = byPerson.get(duty.person) ?? [];
      own.push(duty);
      byPerson.set(duty.person, own);
    }
    const day = (date: string): string => {
      const weekday = weekdays.get(date);
      return weekday === undefined ? date.slice(5) : `${date.slice(5)} ${t(`common.weekdays.${weekday}`)}`;
    };
    const line = (duty: Duty): string => {
      const session = sessions.get(duty.session ?? '');
      const { time, what, place } = dutyWords(duty, session, names);
      const post = session ? names.post(duty.post) : '';
      return [day(duty.date), time, what, post, place].filter((part) => part !== '').join(' · ');
    };
    const dates = parts.calendar.days.map(({ date, week }) => ({
      value: date,
      label: `${day(date)} · ${t('common.week', { n: week })}`,
    }));
    const now = dateAt(school.timeZone);
    return {
      people: [...school.staff, ...school.externals]
        .filter(({ id }) => byPerson.has(id))
        .map(({ id, name }) => ({ value: id, label: name })),
      dates,
      today: dates.find(({ value }) => value >= now)?.value ?? dates[0]?.value ?? '',
      ofPerson: (person) => byPerson.get(person) ?? [],
      line,
      lineOf: (id) => {
        const duty = byId.get(id);
        return duty ? line(duty) : id;
      },
    };
  }, [parts, school, names, t]);
}

function byTime(a: Duty, b: Duty): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return a.startMinute - b.startMinute || (a.id < b.id ? -1 : 1);
}

/** `YYYY-MM-DD` of the present day in a zone. */
function dateAt(timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date());
}
