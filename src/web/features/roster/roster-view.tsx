import { Button, Segmented, Select, Switch, Tag } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayChoice } from '../../shared/day-choice.tsx';
import { lessons } from '../../shared/figures.ts';
import { PageTitle } from '../../shared/page-title.tsx';
import { type PlanParts, useParts, usePlan } from '../../shared/plan-context.ts';
import { addressOf } from '../../shared/router.ts';
import { ShowLoaded } from '../../shared/show-loaded.tsx';
import { WEEKDAYS, type Weekday } from '../../shared/types.ts';
import { TABLES_FROM, useWindowFrom } from '../../shared/use-width.ts';
import { PersonCalendar } from './person-calendar.tsx';
import { WeekTable } from './week-table.tsx';

type Parts = Pick<PlanParts, 'matrix' | 'roster' | 'calendar'>;

/** The dated duties, by person and by week. */
export function RosterView(): ReactNode {
  const [loaded, retry] = useParts('matrix', 'roster', 'calendar');
  return (
    <ShowLoaded loaded={loaded} retry={retry}>
      {(parts) => <Roster parts={parts} />}
    </ShowLoaded>
  );
}

function Roster({ parts }: { readonly parts: Parts }): ReactNode {
  const { t } = useTranslation();
  const { school, plan, names } = usePlan();
  const { duties } = parts.roster;
  const wide = useWindowFrom(TABLES_FROM);
  const [day, setDay] = useState<Weekday>(1);
  const days = wide ? WEEKDAYS : [day];
  const [by, setBy] = useState<'person' | 'week'>('week');
  const [onlyOpen, setOnlyOpen] = useState(false);
  const people = useMemo(() => {
    const busy = new Set(duties.map(({ person }) => person));
    return [...school.staff, ...school.externals].filter(({ id }) => busy.has(id));
  }, [duties, school]);
  const weeks = useMemo(() => [...new Set(parts.calendar.days.map(({ week }) => week))], [parts]);
  const [person, setPerson] = useState(people[0]?.id ?? '');
  const [week, setWeek] = useState(weeks[Math.min(1, weeks.length - 1)] ?? 1);
  const open = duties.filter((duty) => duty.person === null).length;
  const own = duties.filter((duty) => duty.person === person);
  const sum = own.reduce((total, { units }) => total + units, 0);
  return (
    <>
      <PageTitle title={t('roster.title')} intro={t('roster.intro')}>
        <Tag color={open === 0 ? 'success' : 'error'}>
          {open === 0 ? t('roster.noOpen') : t('roster.open', { n: open })}
        </Tag>
        <Segmented
          value={by}
          onChange={setBy}
          options={[
            { value: 'week', label: t('roster.byWeek') },
            { value: 'person', label: t('roster.byPerson') },
          ]}
        />
        {by === 'week' ? (
          <>
            <Select
              className="picker"
              aria-label={t('roster.weekColumn')}
              value={week}
              onChange={setWeek}
              options={weeks.map((n) => ({ value: n, label: t('common.week', { n }) }))}
            />
            {open > 0 && (
              <Switch
                checked={onlyOpen}
                onChange={setOnlyOpen}
                checkedChildren={t('roster.onlyOpen')}
                unCheckedChildren={t('roster.onlyOpen')}
              />
            )}
          </>
        ) : (
          <Select
            className="picker"
            showSearch={{ optionFilterProp: 'label' }}
            aria-label={t('roster.pick')}
            value={person}
            onChange={setPerson}
            options={people.map(({ id }) => ({ value: id, label: names.person(id) }))}
          />
        )}
        {plan.document === 'final' && (
          <Button href={addressOf({ page: 'plan', school: plan.school, plan: plan.id, view: 'standIns' })}>
            {t('nav.standIns')}
          </Button>
        )}
      </PageTitle>
      {!wide && <DayChoice block value={day} onChange={setDay} />}
      {by === 'week' ? (
        <WeekTable parts={parts} week={week} days={days} onlyOpen={onlyOpen && open > 0} />
      ) : (
        <>
          <p>{t('roster.duties', { n: own.length, lessons: lessons(sum, school.options.unitsPerLesson) })}</p>
          <PersonCalendar parts={parts} duties={own} days={days} />
        </>
      )}
    </>
  );
}
