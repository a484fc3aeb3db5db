import { Card, Collapse, Empty, Segmented, Select } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayChoice } from '../../shared/day-choice.tsx';
import { useSay } from '../../shared/language.ts';
import { PageTitle } from '../../shared/page-title.tsx';
import { type PlanParts, useParts, usePlan } from '../../shared/plan-context.ts';
import { ShowLoaded } from '../../shared/show-loaded.tsx';
import { WEEKDAYS, type Weekday } from '../../shared/types.ts';
import { TABLES_FROM, useWindowFrom } from '../../shared/use-width.ts';
import { matrixIndex } from './matrix-index.ts';
import { WeekGrid } from './week-grid.tsx';

type By = 'class' | 'room' | 'person';
type Parts = Pick<PlanParts, 'matrix' | 'enrolment' | 'roster' | 'calendar'>;

/** The 排片表 of one class, room or person: weekday by block. */
export function MatrixView(): ReactNode {
  const [loaded, retry] = useParts('matrix', 'enrolment', 'roster', 'calendar');
  return (
    <ShowLoaded loaded={loaded} retry={retry}>
      {(parts) => <Matrix parts={parts} />}
    </ShowLoaded>
  );
}

function Matrix({ parts }: { readonly parts: Parts }): ReactNode {
  const { t } = useTranslation();
  const say = useSay();
  const { school, names } = usePlan();
  const index = useMemo(() => matrixIndex(school, parts), [school, parts]);
  const [by, setBy] = useState<By>('class');
  const [mode, setMode] = useState<'normal' | 'replacement'>('normal');
  const wide = useWindowFrom(TABLES_FROM);
  const [day, setDay] = useState<Weekday>(1);
  const [chosen, setChosen] = useState<Partial<Record<By, string>>>({});
  const choices = useMemo(
    () => ({
      class: school.classes.map(({ id, name }) => ({ value: id, label: name })),
      room: school.rooms
        .filter(({ id }) => parts.matrix.sessions.some(({ room }) => room === id))
        .map(({ id, name }) => ({ value: id, label: name })),
      person: [...school.staff, ...school.externals]
        .filter(({ id }) => index.isBusy(id))
        .map(({ id, name }) => ({ value: id, label: name })),
    }),
    [school, parts, index],
  );
  const id = chosen[by] ?? choices[by][0]?.value ?? '';
  const sessions = parts.matrix.sessions
    .filter((session) => session.mode === 'always' || session.mode === mode)
    .filter((session) => {
      if (by === 'room') return session.room === id;
      if (by === 'person') return index.peopleOf(session).some(({ person }) => person === id);
      return session.classes.includes(id) || (mode === 'normal' && index.fromClass(session, id) > 0);
    });
  const { closedSections } = parts.matrix;
  return (
    <>
      <PageTitle title={t('matrix.title')} intro={t('matrix.intro')}>
        <Segmented
          value={by}
          onChange={setBy}
          options={[
            { value: 'class', label: t('matrix.byClass') },
            { value: 'room', label: t('matrix.byRoom') },
            { value: 'person', label: t('matrix.byPerson') },
          ]}
        />
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          className="picker"
          aria-label={t('matrix.pick')}
          value={id}
          options={choices[by]}
          onChange={(value) => setChosen({ ...chosen, [by]: value })}
        />
        <Segmented
          value={mode}
          onChange={setMode}
          options={[
            { value: 'normal', label: t('matrix.normal') },
            { value: 'replacement', label: t('matrix.replacement') },
          ]}
        />
      </PageTitle>
      <div className="box-scroll">
        {!wide && <DayChoice block value={day} onChange={setDay} />}
        {sessions.length === 0 ? (
          <Empty description={t('matrix.none')} />
        ) : (
          <WeekGrid
            sessions={sessions}
            index={index}
            classId={by === 'class' ? id : null}
            days={wide ? WEEKDAYS : [day]}
          />
        )}
      </div>
      {closedSections.length > 0 && (
        <Card size="small" style={{ marginTop: 16 }}>
          <Collapse
            ghost
            items={[
              {
                key: 'closed',
                label: t('matrix.closed', { n: closedSections.length }),
                children: closedSections.map(({ section, reason }) => (
                  <p key={section}>
                    <b>{names.club(section.split('#')[0] ?? section)}</b> {say(reason)}
                  </p>
                )),
              },
            ]}
          />
        </Card>
      )}
    </>
  );
}
