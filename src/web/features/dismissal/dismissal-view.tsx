import { Empty, Segmented, Select, Tag } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayChoice } from '../../shared/day-choice.tsx';
import { PageTitle } from '../../shared/page-title.tsx';
import { type PlanParts, useParts, usePlan } from '../../shared/plan-context.ts';
import { ShowLoaded } from '../../shared/show-loaded.tsx';
import type { Weekday } from '../../shared/types.ts';
import { QueueCard } from './queue-card.tsx';
import { StreamCard } from './stream-card.tsx';
import { WhatIfCard } from './what-if/what-if-card.tsx';

type Parts = Pick<PlanParts, 'dismissal' | 'matrix'>;

/** The waves of a weekday in a season. */
export function DismissalView(): ReactNode {
  const [loaded, retry] = useParts('dismissal', 'matrix');
  return (
    <ShowLoaded loaded={loaded} retry={retry}>
      {(parts) => <Dismissal parts={parts} />}
    </ShowLoaded>
  );
}

function Dismissal({ parts }: { readonly parts: Parts }): ReactNode {
  const { t } = useTranslation();
  const { names } = usePlan();
  const { streams, posts } = parts.dismissal;
  const seasons = useMemo(() => [...new Set(streams.map(({ season }) => season))], [streams]);
  const [season, setSeason] = useState(seasons[0] ?? '');
  const [weekday, setWeekday] = useState<Weekday>(1);
  const [mode, setMode] = useState<'normal' | 'replacement'>('normal');
  const shown = streams.filter(
    (stream) =>
      stream.season === season &&
      stream.weekday === weekday &&
      (stream.mode === 'always' || stream.mode === mode),
  );
  const firstMinute = (waves: readonly { minute: number }[]): number =>
    Math.min(...waves.map(({ minute }) => minute));
  const sorted = shown.toSorted((a, b) => firstMinute(a.waves) - firstMinute(b.waves));
  return (
    <>
      <PageTitle title={t('dismissal.title')} intro={t('dismissal.intro')}>
        <DayChoice value={weekday} onChange={setWeekday} />
        {seasons.length > 1 && (
          <Select
            className="picker"
            aria-label={t('common.season')}
            value={season}
            onChange={setSeason}
            options={seasons.map((id) => ({ value: id, label: names.season(id) }))}
          />
        )}
        <Segmented
          value={mode}
          onChange={setMode}
          options={(['normal', 'replacement'] as const).map((value) => ({
            value,
            label: t(`dismissal.modes.${value}`),
          }))}
        />
        <Tag variant="outlined">
          {t('dismissal.posts', {
            n: posts.filter(({ stream }) => shown.some(({ id }) => id === stream)).length,
          })}
        </Tag>
      </PageTitle>
      <div className="stack">
        {sorted.length === 0 && <Empty description={t('dismissal.none')} />}
        {sorted.length > 0 && <QueueCard streams={sorted} />}
        {sorted.map((stream) => (
          <StreamCard key={stream.id} stream={stream} sessions={parts.matrix.sessions} />
        ))}
        {sorted.length > 0 && (
          <WhatIfCard key={`${season}/${weekday}/${mode}`} season={season} weekday={weekday} mode={mode} />
        )}
      </div>
    </>
  );
}
