import { Alert, Card, Table, Tag } from 'antd';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { SentenceList } from '../../shared/sentence-list.tsx';
import { ShowLoaded } from '../../shared/show-loaded.tsx';
import type { PlanSummary } from '../../shared/types.ts';
import { useLoaded } from '../../shared/use-loaded.ts';
import { type Difference, keyDifferences, type Verdict } from './key-differences.ts';
import { type Compared, loadComparison } from './load-comparison.ts';
import { useDifferenceSentences } from './use-difference-sentences.ts';

const VERDICT_COLOUR: Readonly<Record<Verdict, string>> = {
  better: 'success',
  worse: 'error',
  equal: 'default',
  differs: 'processing',
};

interface Props {
  readonly before: PlanSummary;
  readonly after: PlanSummary;
  /** What the reader calls them. */
  readonly labels: readonly [string, string];
}

export function ComparisonView({ before, after, labels }: Props): ReactNode {
  const [loaded, retry] = useLoaded(
    `compare:${before.id}@${before.revision}:${after.id}@${after.revision}`,
    () => loadComparison(before, after),
  );
  return (
    <ShowLoaded loaded={loaded} retry={retry}>
      {(compared) => <Differences compared={compared} labels={labels} />}
    </ShowLoaded>
  );
}

function Differences({
  compared,
  labels,
}: {
  readonly compared: Compared;
  readonly labels: Props['labels'];
}): ReactNode {
  const { t } = useTranslation();
  const figures = useMemo(() => keyDifferences(compared, t('common.undecided')), [compared, t]);
  const sentences = useDifferenceSentences(compared);
  const { comparison } = compared;
  const { sessions, placements, duties } = comparison;
  return (
    <>
      {!comparison.sameSchool && <Alert type="warning" showIcon title={t('compare.otherSchool')} />}
      <Card title={t('compare.summary')}>
        <Summary figures={figures} />
        <Table
          size="small"
          rowKey="name"
          dataSource={figures}
          pagination={false}
          columns={[
            {
              title: t('compare.figure'),
              render: (_, { group, name }) => (
                <>
                  <div>{t(`compare.figures.${name}`)}</div>
                  <span className="muted">{t(`compare.groups.${group}`)}</span>
                </>
              ),
            },
            { title: labels[0], dataIndex: 'before' },
            { title: labels[1], dataIndex: 'after' },
            {
              title: t('compare.verdict'),
              width: 80,
              render: (_, { verdict }) => (
                <Tag color={VERDICT_COLOUR[verdict]}>{t(`compare.${verdict}`)}</Tag>
              ),
            },
          ]}
        />
      </Card>
      <SentenceList
        title={t('compare.sessions', { n: sentences.sessions.length, same: sessions.unchanged })}
        none={t('compare.sessionsNone')}
        sentences={sentences.sessions}
      />
      <SentenceList
        title={t('compare.placements', { n: placements.pupils })}
        none={t('compare.placementsNone')}
        sentences={sentences.placements}
      />
      <SentenceList
        title={t('compare.duties', { n: duties.changed })}
        none={t('compare.dutiesNone')}
        sentences={sentences.duties}
      />
    </>
  );
}

/** What got better and what got worse, each in one line. */
function Summary({ figures }: { readonly figures: readonly Difference[] }): ReactNode {
  const { t } = useTranslation();
  const line = (wanted: Verdict): string =>
    figures
      .filter(({ verdict }) => verdict === wanted)
      .map(({ name, before, after }) => `${t(`compare.figures.${name}`)} ${before} → ${after}`)
      .join(t('common.semicolon'));
  const lines = [
    ['success', t('compare.better'), line('better')],
    ['error', t('compare.worse'), line('worse')],
    ['info', t('compare.other'), line('differs')],
  ] as const;
  const told = lines.filter(([, , text]) => text !== '');
  if (told.length === 0) return <Alert type="success" title={t('compare.noFigures')} className="told" />;
  return told.map(([type, head, text]) => (
    <Alert key={head} type={type} className="told" title={head} description={text} />
  ));
}
